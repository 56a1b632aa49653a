// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_list.h"

#include "featured_card.h"
#include "ui/kit/paint.h"
#include "ui/kit/paragraph.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kPadding = 14;

/// One of them: title, and where and when.
class ArticleRow final : public QAbstractButton
{
public:
    ArticleRow(const creator::FeaturedItem &item, base::Time now, QWidget *parent)
        : QAbstractButton(parent)
        , m_title(item.title)
        , m_facts(FeaturedCard::kindText(item, now))
    {
        setCursor(Qt::PointingHandCursor);
        setAccessibleName(m_title + u", "_s + m_facts);
        setToolTip(m_title);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {metrics::kReadingWidth, 2 * kPadding + static_cast<int>(theme().lineHeight(TextRole::Name) +
                                                                        theme().lineHeight(TextRole::Meta))};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {100, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const Tokens &t = theme().tokens();
        QPainter painter(this);
        if (underMouse() || isDown()) {
            painter.fillRect(rect(), isDown() ? t.pressed : t.hover);
        }
        const QRect inside = rect().adjusted(metrics::kColumnPadding, kPadding, -metrics::kColumnPadding, -kPadding);
        const int titleHeight = static_cast<int>(theme().lineHeight(TextRole::Name));
        const auto draw = [&](const QString &text, TextRole role, const QColor &color, const QRect &box) {
            painter.setFont(theme().font(role));
            painter.setPen(color);
            painter.drawText(box, Qt::AlignLeading | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
        };
        draw(m_title, TextRole::Name, t.text, {inside.topLeft(), QSize(inside.width(), titleHeight)});
        draw(m_facts, TextRole::Meta, t.muted, inside.adjusted(0, titleHeight, 0, 0));
        paintHairline(painter, rect(), Qt::BottomEdge);
        if (hasFocus()) {
            paintFocusRing(painter, QRectF(rect()).adjusted(8, 4, -8, -4), metrics::kControlRadius);
        }
    }

private:
    QString m_title;
    QString m_facts;
};

} // namespace

ArticleList::ArticleList(const base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
}

void ArticleList::setItems(const std::vector<creator::FeaturedItem> &items)
{
    if (m_items != items || m_column->isEmpty()) {
        m_items = items;
        fill();
    }
}

void ArticleList::fill()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const creator::FeaturedItem &item : m_items) {
        auto *row = new ArticleRow(item, m_clock.now(), this);
        connect(row, &QAbstractButton::clicked, this, [this, item] { Q_EMIT activated(item); });
        m_column->addWidget(row);
    }
    if (m_items.empty()) {
        auto *none = new Paragraph(TextRole::Body, &Tokens::muted, this);
        none->setText(tr("No articles yet"));
        none->setContentsMargins(metrics::kColumnPadding, kPadding, metrics::kColumnPadding, kPadding);
        m_column->addWidget(none);
    }
}

void ArticleList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        fill();
    }
}

} // namespace rostrum::ui
