// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_stack.h"

#include "accessible.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {
constexpr int kUsualLetters = 60; ///< of a line, where the layout leaves the choice
constexpr int kFewestLetters = 12;
} // namespace

TextStack::TextStack(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleRole(this, QAccessible::StaticText);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme(), &Theme::changed, this, &TextStack::forget);
}

TextStack::~TextStack() = default;

void TextStack::setTexts(std::vector<StackedText> texts)
{
    std::erase_if(texts, [](const StackedText &text) { return text.text.isEmpty(); });
    if (m_texts == texts) {
        return;
    }
    m_texts = std::move(texts);
    QStringList spoken;
    for (const StackedText &text : m_texts) {
        spoken.append(text.text);
    }
    setAccessibleName(spoken.join(u'\n'));
    forget();
}

void TextStack::forget()
{
    m_width = -1;
    m_blocks.clear();
    updateGeometry();
    update();
}

bool TextStack::isElided() const
{
    layOut(width());
    return std::ranges::any_of(m_blocks, [](const Block &block) { return !block.lastLine.isEmpty(); });
}

QSize TextStack::sizeHint() const
{
    int wide = 0;
    for (const StackedText &text : m_texts) {
        const QFontMetrics metrics(theme().font(text.role));
        wide = std::max(wide,
                        std::min(metrics.horizontalAdvance(text.text) + 1, metrics.averageCharWidth() * kUsualLetters));
    }
    return {wide, heightForWidth(wide)};
}

QSize TextStack::minimumSizeHint() const
{
    const int letters = QFontMetrics(theme().font(TextRole::Body)).averageCharWidth() * kFewestLetters;
    return {std::min(letters, sizeHint().width()), 0};
}

int TextStack::heightForWidth(int width) const
{
    layOut(width);
    return m_height;
}

void TextStack::layOut(int width) const
{
    if (m_width == width) {
        return;
    }
    m_width = width;
    m_blocks.clear();
    qreal y = 0;
    for (const StackedText &text : m_texts) {
        y += m_blocks.empty() ? 0 : theme().scaled(text.gap);
        m_blocks.push_back(layOutText(text, width, y));
    }
    m_height = static_cast<int>(std::ceil(y));
}

TextStack::Block TextStack::layOutText(const StackedText &text, int width, qreal &y) const
{
    QString shown = text.text;
    shown.replace(u'\n', QChar::LineSeparator);
    Block block{.layout = std::make_unique<QTextLayout>(shown, theme().font(text.role)), .color = text.color, .y = y};
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setAlignment(Qt::AlignLeading);
    block.layout->setTextOption(option);
    const qreal step = theme().lineHeight(text.role);
    block.layout->beginLayout();
    for (QTextLine line = block.layout->createLine(); line.isValid(); line = block.layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, block.lines * step + (step - line.height()) / 2));
        ++block.lines;
        const qsizetype end = line.textStart() + line.textLength();
        if (block.lines == text.mostLines && end < shown.size()) {
            const QString rest = shown.sliced(line.textStart()).replace(QChar::LineSeparator, u' ');
            block.lastLine = QFontMetricsF(block.layout->font()).elidedText(rest.left(1000), Qt::ElideRight, width);
            if (!block.lastLine.endsWith(u'…')) { // the rest would fit, but for its line breaks
                block.lastLine += u'…';
            }
            break;
        }
    }
    block.layout->endLayout();
    y += block.lines * step;
    return block;
}

void TextStack::paintEvent(QPaintEvent * /*event*/)
{
    layOut(width());
    QPainter painter(this);
    for (const Block &block : m_blocks) {
        painter.setPen(theme().tokens().*block.color);
        painter.setFont(block.layout->font());
        const int whole = block.lastLine.isEmpty() ? block.lines : block.lines - 1;
        for (int i = 0; i < whole; ++i) {
            block.layout->lineAt(i).draw(&painter, QPointF(0, block.y));
        }
        if (!block.lastLine.isEmpty()) {
            const QTextLine line = block.layout->lineAt(whole);
            const QRectF box(0, block.y + line.y(), width(), line.height());
            QTextOption option(block.layout->text().isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
            option.setWrapMode(QTextOption::NoWrap);
            painter.drawText(box, block.lastLine, option);
        }
    }
}

void TextStack::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut(width());
    Q_EMIT laidOut();
}

void TextStack::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange) {
        forget();
    }
}

} // namespace rostrum::ui
