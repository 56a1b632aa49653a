// SPDX-License-Identifier: GPL-3.0-or-later
#include "growing_edit.h"

#include "ui/kit/focus_ring.h"
#include "ui/kit/show_in_page.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlockFormat>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace rostrum::ui {

GrowingEdit::GrowingEdit(TextRole role, QWidget *parent)
    : QTextEdit(parent)
    , m_role(role)
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    FocusRing::setRadius(this, -1); // the cursor, and the field around it, show where one is
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &GrowingEdit::fit);
    connect(this, &QTextEdit::cursorPositionChanged, this, &GrowingEdit::showCursor);
    connect(&theme(), &Theme::changed, this, &GrowingEdit::restyle);
    restyle();
}

void GrowingEdit::setPlaceholder(const QString &placeholder)
{
    m_placeholder = placeholder;
    viewport()->update();
}

void GrowingEdit::setLeastLines(int lines)
{
    m_leastLines = lines;
    fit();
}

void GrowingEdit::setContent(const QString &text)
{
    setPlainText(text);
    restyle();
    moveCursor(QTextCursor::End);
}

void GrowingEdit::restyle()
{
    document()->setDefaultFont(theme().font(m_role));
    QPalette colors = palette();
    colors.setColor(QPalette::Text, theme().tokens().text);
    setPalette(colors);
    const bool wasModified = document()->isModified();
    QTextBlockFormat lines;
    lines.setLineHeight(std::round(theme().lineHeight(m_role)), QTextBlockFormat::FixedHeight);
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(lines);
    document()->setModified(wasModified);
    fit();
}

void GrowingEdit::fit()
{
    updateGeometry();
}

QSize GrowingEdit::sizeHint() const
{
    const qreal least = m_leastLines * theme().lineHeight(m_role);
    return {200, static_cast<int>(std::ceil(std::max(document()->size().height(), least)))};
}

QSize GrowingEdit::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

void GrowingEdit::paintEvent(QPaintEvent *event)
{
    if (document()->isEmpty()) {
        // Qt's own would not stand on the line of the text, which has a height of its own.
        QPainter painter(viewport());
        const QFont font = theme().font(m_role);
        const QFontMetrics metrics(font);
        const int line = static_cast<int>(std::round(theme().lineHeight(m_role)));
        painter.setFont(font);
        painter.setPen(theme().tokens().muted);
        painter.drawText(QRect(0, line - metrics.height(), viewport()->width(), metrics.height()),
                         Qt::AlignLeading | Qt::TextSingleLine,
                         metrics.elidedText(m_placeholder, Qt::ElideRight, viewport()->width()));
    }
    QTextEdit::paintEvent(event);
}

void GrowingEdit::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // for the page
}

void GrowingEdit::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fit();
}

void GrowingEdit::showCursor()
{
    if (hasFocus()) {
        showInPage(this, cursorRect().translated(viewport()->pos()));
    }
}

} // namespace rostrum::ui
