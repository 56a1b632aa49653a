// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity_row.h"

#include "new_mark.h"
#include "post_row_layout.h"
#include "relative_time.h"

#include "ui/theme/metrics.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace rostrum::ui {

namespace {

constexpr std::size_t kMostPhotos = 5;
constexpr int kPhoto = 32;
constexpr int kLargePhoto = 40; ///< beside large text
constexpr int kOverlap = 7;
constexpr int kRing = 2; ///< of the ground's colour, between photos
constexpr int kIcon = 22;
constexpr int kExcerptLines = 2;
constexpr int kGap = 8;

int photoSize(const FeedStyle &style)
{
    return style.hasLargeText() ? kLargePhoto : kPhoto;
}

/// Photos that overlap a little, the newest person in front; each leads to a profile.
class PeopleBlock final : public Block
{
public:
    PeopleBlock(const std::vector<model::Person> &people, const FeedStyle &style, QPoint at)
        : Block(QRect(at, QSize(0, photoSize(style))))
    {
        const int size = photoSize(style);
        int x = at.x();
        for (const model::Person &person : people) {
            if (m_faces.size() == kMostPhotos)
                break;
            m_faces.push_back({.name = person.name(),
                               .did = QString::fromStdString(person.did.str()),
                               .rect = QRect(x, at.y(), size, size),
                               .key = imageKey(person.avatar, QSize(size, size), size / 2, style.dpr)});
            x += size - kOverlap;
        }
        setRect(QRect(at, QSize(x + kOverlap - at.x(), size)));
    }

    void paint(QPainter &painter, const PaintContext &context) const override
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        for (auto face = m_faces.rbegin(); face != m_faces.rend(); ++face) {
            painter.setBrush(context.style.colors.surface);
            painter.drawEllipse(face->rect.adjusted(-kRing, -kRing, kRing, kRing));
            paintPortrait(painter, context, face->rect, face->key, face->name);
        }
        painter.restore();
    }

    void addParts(std::vector<Part> *parts) const override
    {
        for (const Face &face : m_faces)
            parts->push_back({.kind = Part::Kind::Person, .target = face.did, .tip = face.name, .rects = {face.rect}});
    }

    void addImages(std::vector<ImageKey> *images) const override
    {
        for (const Face &face : m_faces)
            images->push_back(face.key);
    }

private:
    struct Face
    {
        QString name;
        QString did;
        QRect rect;
        ImageKey key;
    };
    std::vector<Face> m_faces = {};
};

class IconBlock final : public Block
{
public:
    IconBlock(QLatin1StringView icon, TokenColor color, QRect rect)
        : Block(rect)
        , m_icon(icon)
        , m_color(color)
    {
    }

    void paint(QPainter &painter, const PaintContext &context) const override
    {
        painter.drawPixmap(rect().topLeft(), context.style.icon(m_icon, context.style.colors.*m_color, rect().width()));
    }

private:
    QLatin1StringView m_icon;
    TokenColor m_color;
};

/// The sentence, which can be selected, and below it a piece of the post it is about.
class WordsBlock final : public Block
{
public:
    WordsBlock(const QString &text, const TextFace &face, TokenColor color, int maxLines, QRect rect)
        : Block(rect)
        , m_color(color)
        , m_flow(model::RichText{.text = text}, face, TextFlow::Options{.width = rect.width(), .maxLines = maxLines})
    {
        setHeight(m_flow.height());
    }

    void paint(QPainter &painter, const PaintContext &context) const override
    {
        m_flow.draw(painter, rect().topLeft(), context.style.colors.*m_color, selectionIn(context, firstText(), m_flow),
                    context.style.colors.accentSoft);
    }

    void addTexts(std::vector<TextSpot> *texts) const override { texts->push_back({.flow = &m_flow, .rect = rect()}); }

private:
    TokenColor m_color;
    TextFlow m_flow;
};

/// How long ago, at the far end of the first line.
class AgeBlock final : public Block
{
public:
    AgeBlock(base::Time at, base::Time now, const FeedStyle &style, QRect line)
        : Block(line)
        , m_at(at)
        , m_face(style.headline)
    {
        setText(RelativeTime::brief(at, now));
    }

    [[nodiscard]] int left() const { return rect().right() + 1 - static_cast<int>(std::ceil(m_flow->naturalWidth())); }

    void paint(QPainter &painter, const PaintContext &context) const override
    {
        m_flow->draw(painter, QPointF(left(), rect().top() + (rect().height() - m_face.lineHeight) / 2),
                     context.style.colors.muted);
    }

    bool setNow(base::Time now) override
    {
        const QString text = RelativeTime::brief(m_at, now);
        const bool isOther = text != m_flow->text();
        if (isOther)
            setText(text);
        return isOther;
    }

private:
    void setText(const QString &text) { m_flow = std::make_unique<TextFlow>(text, m_face, rect().width()); }

    base::Time m_at;
    const TextFace &m_face;
    std::unique_ptr<TextFlow> m_flow = {};
};

} // namespace

std::unique_ptr<RowLayout> layOutActivity(const ActivityRow &row, int width, const FeedStyle &style, base::Time now)
{
    const PostColumns columns({}, width, style);
    const int photo = photoSize(style);
    const int right = width - columns.padding;
    std::vector<std::unique_ptr<Block>> blocks;
    int y = metrics::kPostTop - 4;

    const int icon = std::min(style.scaled(kIcon), columns.photo);
    blocks.push_back(std::make_unique<IconBlock>(
        row.icon, row.iconColor, QRect(columns.left + columns.photo - icon, y + (photo - icon) / 2, icon, icon)));
    const QRect line(columns.authorLeft, y, right - columns.authorLeft, photo);
    auto age = std::make_unique<AgeBlock>(row.at, now, style, line);
    if (row.isUnread)
        blocks.push_back(std::make_unique<NewMark>(style, age->left() - kGap, y, photo));
    blocks.push_back(std::make_unique<PeopleBlock>(row.people, style, line.topLeft()));
    blocks.push_back(std::move(age));
    y += photo + kGap;

    blocks.push_back(std::make_unique<WordsBlock>(row.sentence, style.body, &Tokens::text, 0,
                                                  QRect(columns.textLeft, y, columns.textWidth, 0)));
    y = blocks.back()->rect().bottom() + 1;
    if (!row.excerpt.isEmpty()) {
        y += 3;
        blocks.push_back(std::make_unique<WordsBlock>(row.excerpt, style.headline, &Tokens::muted, kExcerptLines,
                                                      QRect(columns.textLeft, y, columns.textWidth, 0)));
        y = blocks.back()->rect().bottom() + 1;
    }
    y += metrics::kPostBottom + 2;
    return std::make_unique<RowLayout>(std::move(blocks), QSize(width, y + 1), RowLayout::Threads{}, true);
}

int estimateActivityHeight(const ActivityRow &row, int width, const FeedStyle &style)
{
    const PostColumns columns({}, width, style);
    const auto lines = [&](const QString &text, const TextFace &face) {
        return std::ceil(double(text.size()) * face.averageWidth / std::max(1, columns.textWidth));
    };
    const qreal words = style.body.lineHeight * lines(row.sentence, style.body) +
                        style.headline.lineHeight * std::min(lines(row.excerpt, style.headline), double(kExcerptLines));
    return metrics::kPostTop + photoSize(style) + kGap + static_cast<int>(words) + metrics::kPostBottom;
}

QString spokenActivity(const ActivityRow &row, base::Time now)
{
    QStringList said{row.sentence};
    if (row.isUnread)
        said << NewMark::word();
    if (!row.excerpt.isEmpty())
        said << row.excerpt;
    said << RelativeTime::spoken(row.at, now);
    return said.join(u". ");
}

} // namespace rostrum::ui
