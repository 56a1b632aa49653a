// SPDX-License-Identifier: GPL-3.0-or-later
#include "list_row.h"

#include "post_row_layout.h"

#include "ui/theme/metrics.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kLines = 2; ///< of the description
constexpr int kRadius = 9;
constexpr int kIcon = 22;
constexpr int kGap = 3;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rostrum::ui::ListRow)

public:
    static QString purpose(model::PeopleList::Purpose purpose)
    {
        return purpose == model::PeopleList::Purpose::Moderation ? tr("Moderation list") : tr("List");
    }
    static QString people(qint64 count)
    {
        return tr("%Ln people", nullptr, static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max())));
    }
};

class ListBlock final : public Block
{
public:
    ListBlock(const model::PeopleList &list, int width, const FeedStyle &style)
        : Block(QRect(0, 0, width, 0))
    {
        const PostColumns columns({}, width, style);
        const int textWidth = width - columns.padding - columns.authorLeft;
        int y = metrics::kPostTop - 2;
        m_picture = QRect(columns.left, y, columns.photo, columns.photo);
        m_key = imageKey(list.avatar, m_picture.size(), kRadius, style.dpr);
        const auto flow = [textWidth](const QString &text, const TextFace &face, int lines) {
            return std::make_unique<TextFlow>(model::RichText{.text = text}, face,
                                              TextFlow::Options{.width = textWidth, .maxLines = lines});
        };
        m_left = columns.authorLeft;
        m_nameTop = y;
        m_name = flow(list.name, style.name, kLines);
        y += m_name->height();
        m_factsTop = y;
        m_facts = flow(listFacts(list), style.headline, 1);
        y += m_facts->height();
        if (const QString text = list.description.simplified(); !text.isEmpty()) {
            m_aboutTop = y + kGap;
            m_about = flow(text, style.headline, kLines);
            y = m_aboutTop + m_about->height();
        }
        setHeight(std::max(y, m_picture.bottom() + 1) + metrics::kPostTop - 1);
    }

    void paint(QPainter &painter, const PaintContext &context) const override
    {
        const Tokens &colors = context.style.colors;
        if (m_key.url.isEmpty()) {
            paintCard(painter, m_picture, colors.accentSoft, colors.accentSoft, kRadius);
            const int icon = std::min(context.style.scaled(kIcon), m_picture.width());
            const QPoint at(m_picture.center().x() - icon / 2 + 1, m_picture.center().y() - icon / 2 + 1);
            painter.drawPixmap(at, context.style.icon("network"_L1, colors.accent, icon));
        } else {
            paintImage(painter, context, m_picture, m_key);
        }
        m_name->draw(painter, QPointF(m_left, m_nameTop), colors.text);
        m_facts->draw(painter, QPointF(m_left, m_factsTop), colors.muted);
        if (m_about)
            m_about->draw(painter, QPointF(m_left, m_aboutTop), colors.text);
    }

    void addImages(std::vector<ImageKey> *images) const override
    {
        if (!m_key.url.isEmpty())
            images->push_back(m_key);
    }

private:
    QRect m_picture = {};
    ImageKey m_key = {};
    int m_left = 0;
    int m_nameTop = 0;
    int m_factsTop = 0;
    int m_aboutTop = 0;
    std::unique_ptr<TextFlow> m_name = {};
    std::unique_ptr<TextFlow> m_facts = {};
    std::unique_ptr<TextFlow> m_about = {};
};

} // namespace

QString listFacts(const model::PeopleList &list)
{
    return Words::purpose(list.purpose) + u" · "_s + Words::people(list.count);
}

std::unique_ptr<RowLayout> layOutList(const ListRow &row, int width, const FeedStyle &style)
{
    std::vector<std::unique_ptr<Block>> blocks;
    blocks.push_back(std::make_unique<ListBlock>(row.list, width, style));
    const int height = blocks.back()->rect().height();
    return std::make_unique<RowLayout>(std::move(blocks), QSize(width, height), RowLayout::Threads{}, true);
}

QString spokenList(const ListRow &row)
{
    QStringList said{row.list.name, listFacts(row.list), row.list.description.simplified()};
    said.removeAll(QString());
    return said.join(u". ");
}

} // namespace rostrum::ui
