// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame.h"

#include "rail.h"
#include "ui/kit/paint.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace rostrum::ui {

namespace {
constexpr int kSidePadding = 28;
constexpr int kSideMinimum = 320;
} // namespace

Frame::Frame(Rail *rail, QWidget *column, QWidget *parent)
    : QWidget(parent)
    , m_rail(rail)
    , m_column(column)
    , m_sideArea(new QScrollArea(this))
{
    m_rail->setParent(this);
    m_column->setParent(this);
    m_sideArea->setFrameShape(QFrame::NoFrame);
    m_sideArea->setWidgetResizable(true);
    m_sideArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sideArea->setFocusPolicy(Qt::NoFocus);
    m_sideArea->hide();
    connect(&theme(), &Theme::changed, this, &Frame::arrange);
}

void Frame::setSide(QWidget *side)
{
    delete m_sideArea->takeWidget();
    if (side != nullptr) {
        m_sideArea->setWidget(side);
        m_sideArea->viewport()->setAutoFillBackground(false);
        side->setAutoFillBackground(false);
    }
    arrange();
}

void Frame::arrange()
{
    const int total = width();
    const bool narrow = total < metrics::kRailNarrowBelow;
    m_rail->setWidthMode(narrow ? Rail::Width::Narrow : Rail::Width::Wide);
    const int rail = m_rail->widthOf(narrow ? Rail::Width::Narrow : Rail::Width::Wide);
    const int rest = total - rail - 1; // less the hairline between rail and column
    int reading = std::min(rest, metrics::kReadingWidth);
    int left = rail + 1;
    int side = 0;
    // Width and text size alone decide: what the right column holds must not move what is read.
    const int hiddenBelow = std::max(metrics::kSideHiddenBelow, theme().scaled(metrics::kSideHiddenBelow));
    const bool roomForSide = total >= hiddenBelow && rest - reading >= kSideMinimum + 2 * kSidePadding - 8;
    if (roomForSide) {
        side = std::min(rest - reading - 1, metrics::kSideMaximum + 2 * kSidePadding);
    } else {
        // Alone, the column may grow with the text, and lies in the middle of what is left.
        reading = std::min(rest, std::max(metrics::kReadingWidth, theme().scaled(metrics::kReadingWidth)));
        left += (rest - reading) / 2;
    }
    const auto place = [this](QWidget *widget, int x, int w) {
        widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, w, height())));
    };
    place(m_rail, 0, rail);
    place(m_column, left, reading);
    place(m_sideArea, left + reading + 1, side);
    m_sideArea->setVisible(roomForSide && m_sideArea->widget() != nullptr);
    update();
}

void Frame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool Frame::event(QEvent *event)
{
    // The rail is wider in some languages than in others: after it has its new labels.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::LayoutDirectionChange)
        arrange();
    return QWidget::event(event);
}

void Frame::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().tokens().bg);
    const QRect around = m_column->geometry().adjusted(-1, 0, 1, 0);
    paintHairline(painter, around, Qt::LeftEdge);
    paintHairline(painter, around, Qt::RightEdge);
    paintHairline(painter, m_rail->geometry().adjusted(-1, 0, 1, 0),
                  layoutDirection() == Qt::RightToLeft ? Qt::LeftEdge : Qt::RightEdge);
}

} // namespace rostrum::ui
