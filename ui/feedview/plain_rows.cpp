// SPDX-License-Identifier: GPL-3.0-or-later
#include "plain_rows.h"

#include "post_row_layout.h"
#include "state_block.h"

#include "ui/theme/metrics.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

class GapBlock final : public Block
{
public:
    GapBlock(const GapRow &gap, const FeedStyle &style, int width)
        : Block(QRect(0, 0, width, static_cast<int>(style.metaStrong.lineHeight) + 30))
        , m_isIdle(gap.state == GapRow::State::Idle)
        , m_text(gapText(gap), style.metaStrong, width - 2 * metrics::kColumnPadding - kIcon - kIconGap)
    {
    }

    void paint(QPainter &painter, const PaintContext &context) const override
    {
        const Tokens &colors = context.style.colors;
        painter.fillRect(rect(), colors.bg);
        const QColor color = m_isIdle ? colors.accent : colors.muted;
        const int icon = m_isIdle ? kIcon + kIconGap : 0;
        const int width = static_cast<int>(m_text.naturalWidth()) + icon;
        const int left = (rect().width() - width) / 2;
        if (m_isIdle)
            painter.drawPixmap(QPoint(left, (rect().height() - kIcon) / 2),
                               context.style.icon("thread"_L1, color, kIcon));
        m_text.draw(painter, QPointF(left + icon, (rect().height() - m_text.height()) / 2), color);
    }

    void addParts(std::vector<Part> *parts) const override
    {
        if (m_isIdle)
            parts->push_back({.kind = Part::Kind::Gap, .rects = {rect()}, .look = Part::Look::Ground});
    }

private:
    static constexpr int kIcon = 16;
    static constexpr int kIconGap = 8;
    bool m_isIdle;
    TextFlow m_text;
};

class NoticeBlock final : public Block
{
public:
    NoticeBlock(const NoticeRow &notice, const FeedStyle &style, int width)
        : Block(QRect(0, 0, width, 0))
        , m_action(notice.action)
    {
        const int inner = std::min(width - 2 * metrics::kColumnPadding, style.scaled(420));
        int y = kPadding;
        const auto flow = [&](const QString &text, const TextFace &face) {
            return std::make_unique<TextFlow>(model::RichText{.text = text}, face, TextFlow::Options{.width = inner});
        };
        if (!notice.title.isEmpty()) {
            m_title = flow(notice.title, style.name);
            m_titleTop = y;
            y += m_title->height() + 4;
        }
        if (!notice.text.isEmpty()) {
            m_text = flow(notice.text, style.headline);
            m_textTop = y;
            y += m_text->height();
        }
        if (!notice.action.isEmpty()) {
            const int wide = static_cast<int>(std::ceil(style.metaStrong.metrics.horizontalAdvance(m_action))) + 32;
            const int high = static_cast<int>(style.metaStrong.lineHeight) + 16;
            m_button = QRect((width - wide) / 2, y + 14, wide, high);
            y = m_button.bottom() + 1;
        }
        setHeight(y + kPadding);
    }

    void paint(QPainter &painter, const PaintContext &context) const override
    {
        const Tokens &colors = context.style.colors;
        if (m_title)
            drawCentred(painter, *m_title, m_titleTop, colors.text);
        if (m_text)
            drawCentred(painter, *m_text, m_textTop, colors.muted);
        if (m_button.isEmpty())
            return;
        paintCard(painter, m_button, colors.surface, colors.line, metrics::kControlRadius);
        painter.setFont(context.style.metaStrong.font);
        painter.setPen(colors.text);
        painter.drawText(m_button, Qt::AlignCenter, m_action);
    }

    void addParts(std::vector<Part> *parts) const override
    {
        if (!m_button.isEmpty())
            parts->push_back({.kind = Part::Kind::Notice, .rects = {m_button}, .look = Part::Look::Ground});
    }

private:
    /// The text as a whole stands in the middle; its lines begin at one edge.
    void drawCentred(QPainter &painter, const TextFlow &flow, int top, const QColor &color) const
    {
        flow.draw(painter, QPointF((rect().width() - flow.naturalWidth()) / 2, top), color);
    }

    static constexpr int kPadding = 28;
    QString m_action;
    std::unique_ptr<TextFlow> m_title = {};
    std::unique_ptr<TextFlow> m_text = {};
    int m_titleTop = 0;
    int m_textTop = 0;
    QRect m_button = {};
};

class SkeletonBlock final : public Block
{
public:
    SkeletonBlock(size_t seed, const FeedStyle &style, int width)
        : Block(QRect(0, 0, width, 0))
    {
        const PostColumns columns({}, width, style);
        m_photo = QRect(columns.left, metrics::kPostTop, columns.photo, columns.photo);
        const auto bar = [&](int left, qreal top, int wide, qreal line, int high) {
            m_bars.push_back(QRect(left, static_cast<int>(top + (line - high) / 2), wide, high));
        };
        qreal y = metrics::kPostTop + 1;
        const int name = std::min(style.scaled(96 + int(seed % 5) * 12), columns.textWidth / 3);
        bar(columns.authorLeft, y, name, style.name.lineHeight, 11);
        bar(columns.authorLeft + name + 10, y, columns.textWidth / 3, style.name.lineHeight, 9);
        y += style.name.lineHeight + 3;
        const std::size_t lines = 2 + seed % 3;
        static constexpr std::array kParts{0.96, 0.99, 0.92, 0.97};
        for (std::size_t i = 0; i < lines; ++i) {
            const bool isLast = i + 1 == lines;
            const double part = isLast ? 0.35 + double(seed % 7) * 0.07 : kParts.at(i);
            bar(columns.textLeft, y, int(columns.textWidth * part), style.body.lineHeight, 10);
            y += style.body.lineHeight;
        }
        y += 12;
        for (int i = 0; i < 3; ++i)
            bar(columns.textLeft + i * style.scaled(84), y, style.scaled(30), 18, 9);
        setHeight(static_cast<int>(y) + 22 + metrics::kPostBottom + 1);
    }

    void paint(QPainter &painter, const PaintContext &context) const override
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(context.style.colors.line);
        painter.drawEllipse(m_photo);
        for (const QRect &bar : m_bars)
            painter.drawRoundedRect(bar, bar.height() / 2.0, bar.height() / 2.0);
        painter.restore();
    }

private:
    QRect m_photo = {};
    std::vector<QRect> m_bars = {};
};

enum class Hairline { Shown, Hidden };

template <typename B> std::unique_ptr<RowLayout> rowOf(std::unique_ptr<B> block, Hairline hairline = Hairline::Shown)
{
    const QSize size = block->rect().size();
    std::vector<std::unique_ptr<Block>> blocks;
    blocks.push_back(std::move(block));
    return std::make_unique<RowLayout>(std::move(blocks), size, RowLayout::Threads{}, hairline == Hairline::Shown);
}

} // namespace

QString gapText(const GapRow &gap)
{
    return gap.state == GapRow::State::Loading
               ? QCoreApplication::translate("rostrum::ui::GapRow", "Loading posts…")
               : QCoreApplication::translate("rostrum::ui::GapRow", "Show posts from between");
}

std::unique_ptr<RowLayout> layOutGap(const GapRow &gap, int width, const FeedStyle &style)
{
    return rowOf(std::make_unique<GapBlock>(gap, style, width));
}

std::unique_ptr<RowLayout> layOutNotice(const NoticeRow &notice, int width, const FeedStyle &style)
{
    return rowOf(std::make_unique<NoticeBlock>(notice, style, width), Hairline::Hidden);
}

std::unique_ptr<RowLayout> layOutState(const NoticeRow &notice, int width, const FeedStyle &style)
{
    return rowOf(std::make_unique<StateBlock>(notice, style, width), Hairline::Hidden);
}

std::unique_ptr<RowLayout> layOutSkeleton(size_t seed, int width, const FeedStyle &style)
{
    return rowOf(std::make_unique<SkeletonBlock>(seed, style, width));
}

} // namespace rostrum::ui
