// SPDX-License-Identifier: GPL-3.0-or-later
#include "quote_card.h"

#include "ui/theme/metrics.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kPadding = 14;
constexpr int kPortrait = 22;
constexpr int kPortraitToName = 8;
constexpr int kBetween = 6;
constexpr int kLines = 6;
constexpr int kThumb = 76;
constexpr int kThumbGap = 6;
constexpr int kThumbRadius = 8;
constexpr int kNoteIcon = 18;
constexpr int kNoteIconGap = 10;

/// Pictures of a post small enough to stand in a row.
std::vector<QUrl> thumbsOf(const model::Media &media)
{
    std::vector<QUrl> urls;
    if (const auto *images = std::get_if<model::Images>(&media)) {
        for (const model::Image &image : images->images)
            urls.push_back(image.thumb);
    } else if (const auto *video = std::get_if<model::Video>(&media)) {
        urls.push_back(video->poster);
    }
    return urls;
}

} // namespace

QuoteCard::QuoteCard(const model::Post &post, const model::Decision &decision, base::Time now, const FeedStyle &style,
                     QPoint at, int width)
    : Block(QRect(at, QSize(width, 0)))
    , m_uri(QString::fromStdString(post.uri.str()))
{
    const int left = at.x() + kPadding;
    const int inner = width - 2 * kPadding;
    const int line = static_cast<int>(std::ceil(style.name.lineHeight));
    const int row = std::max(line, kPortrait);
    const int top = at.y() + kPadding - 2;
    m_portrait =
        std::make_unique<PortraitBlock>(post.author, style, QPoint(left, top + (row - kPortrait) / 2), kPortrait);
    const int nameLeft = left + kPortrait + kPortraitToName;
    m_author = std::make_unique<AuthorBlock>(
        post.author, post.createdAt, now, AuthorBlock::Faces{.name = style.name, .rest = style.meta},
        AuthorBlock::Shape::Line, QPoint(nameLeft, top + (row - line) / 2), left + inner - nameLeft);
    int bottom = top + row;
    if (decision.action != model::Decision::Action::Show) {
        m_note = std::make_unique<TextFlow>(decision.words(), style.headline, inner);
    } else {
        layOutText(post, style, &bottom);
        layOutThumbs(post, style, &bottom);
        if (const auto *link = std::get_if<model::External>(&post.embed.media))
            m_note = std::make_unique<TextFlow>(link->title.isEmpty() ? link->uri.host() : link->title, style.headline,
                                                inner);
    }
    if (m_note) {
        m_noteAt = {left, bottom + kBetween};
        bottom = m_noteAt.y() + m_note->height();
    }
    setHeight(bottom + kPadding - at.y());
}

void QuoteCard::layOutText(const model::Post &post, const FeedStyle &style, int *bottom)
{
    const QString text = post.plainText().trimmed();
    if (text.isEmpty())
        return;
    m_textAt = {rect().left() + kPadding, *bottom + kBetween - 2};
    m_text = std::make_unique<TextFlow>(model::RichText{.text = text}, style.body,
                                        TextFlow::Options{.width = rect().width() - 2 * kPadding, .maxLines = kLines});
    *bottom = m_textAt.y() + m_text->height();
}

void QuoteCard::layOutThumbs(const model::Post &post, const FeedStyle &style, int *bottom)
{
    const std::vector<QUrl> urls = thumbsOf(post.embed.media);
    if (urls.empty())
        return;
    const int inner = rect().width() - 2 * kPadding;
    const int size = std::min(kThumb, (inner - 3 * kThumbGap) / 4);
    // A single picture may be wider than high.
    const QSize box(urls.size() == 1 ? size * 16 / 10 : size, size);
    QPoint at(rect().left() + kPadding, *bottom + kBetween + 2);
    for (std::size_t i = 0; i < std::min<std::size_t>(urls.size(), 4); ++i) {
        m_thumbs.push_back({.rect = QRect(at, box), .key = imageKey(urls[i], box, kThumbRadius, style.dpr)});
        at.rx() += box.width() + kThumbGap;
    }
    *bottom = at.y() + box.height();
}

void QuoteCard::paint(QPainter &painter, const PaintContext &context) const
{
    const Tokens &colors = context.style.colors;
    paintCard(painter, rect(), colors.raised, colors.line, metrics::kCardRadius);
    m_portrait->paint(painter, context);
    m_author->paint(painter, context);
    if (m_text)
        m_text->draw(painter, m_textAt, colors.text);
    for (const Thumb &thumb : m_thumbs)
        paintImage(painter, context, thumb.rect, thumb.key);
    if (m_note)
        m_note->draw(painter, m_noteAt, colors.muted);
}

void QuoteCard::addParts(std::vector<Part> *parts) const
{
    parts->push_back({.kind = Part::Kind::Post, .target = m_uri, .rects = {rect()}, .look = Part::Look::Ground});
}

void QuoteCard::addImages(std::vector<ImageKey> *images) const
{
    m_portrait->addImages(images);
    for (const Thumb &thumb : m_thumbs)
        images->push_back(thumb.key);
}

NoteCard::NoteCard(Content content, const FeedStyle &style, QPoint at, int width)
    : Block(QRect(at, QSize(width, 0)))
    , m_content(std::move(content))
    , m_left(at.x() + kPadding + kNoteIcon + kNoteIconGap)
{
    int right = at.x() + width - kPadding;
    if (!m_content.action.isEmpty()) {
        const int wide = static_cast<int>(std::ceil(style.metaStrong.metrics.horizontalAdvance(m_content.action))) + 24;
        const int high = static_cast<int>(style.metaStrong.lineHeight) + 12;
        m_button = QRect(right - wide, 0, wide, high);
        right = m_button.left() - kNoteIconGap;
    }
    const int textWidth = std::max(40, right - m_left);
    m_title = std::make_unique<TextFlow>(model::RichText{.text = m_content.title}, style.headline,
                                         TextFlow::Options{.width = textWidth, .maxLines = 3});
    int height = m_title->height();
    if (!m_content.text.isEmpty()) {
        m_text = std::make_unique<TextFlow>(model::RichText{.text = m_content.text}, style.meta,
                                            TextFlow::Options{.width = textWidth, .maxLines = 2});
        height += m_text->height();
    }
    height = std::max(height, m_button.height()) + 2 * (kPadding - 2);
    m_button.moveTop(at.y() + (height - m_button.height()) / 2);
    setHeight(height);
}

void NoteCard::paint(QPainter &painter, const PaintContext &context) const
{
    const Tokens &colors = context.style.colors;
    paintCard(painter, rect(), colors.raised, colors.line, metrics::kCardRadius);
    const int texts = m_title->height() + (m_text ? m_text->height() : 0);
    const QPoint at(m_left, rect().top() + (rect().height() - texts) / 2);
    const int iconTop =
        m_text ? at.y() + (m_title->height() - kNoteIcon) / 2 : rect().top() + (rect().height() - kNoteIcon) / 2;
    painter.drawPixmap(QPoint(rect().left() + kPadding, iconTop),
                       context.style.icon(m_content.icon, colors.muted, kNoteIcon));
    m_title->draw(painter, at, m_text ? colors.text : colors.muted);
    if (m_text)
        m_text->draw(painter, at + QPoint(0, m_title->height()), colors.muted);
    if (m_button.isEmpty())
        return;
    paintCard(painter, m_button, colors.surface, colors.line, metrics::kControlRadius);
    painter.setFont(context.style.metaStrong.font);
    painter.setPen(colors.text);
    painter.drawText(m_button, Qt::AlignCenter, m_content.action);
}

void NoteCard::addParts(std::vector<Part> *parts) const
{
    if (m_content.part.kind == Part::Kind::Hint)
        return;
    Part part = m_content.part;
    part.rects = {m_button.isEmpty() ? rect() : m_button};
    part.look = Part::Look::Ground;
    parts->push_back(std::move(part));
}

} // namespace rostrum::ui
