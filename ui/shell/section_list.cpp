// SPDX-License-Identifier: GPL-3.0-or-later
#include "section_list.h"

#include "ui/kit/focus_ring.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace rostrum::ui {

namespace {
constexpr int kWordsToEdge = 38; ///< what the style puts around the words of an item
}

SectionList::SectionList(QWidget *parent)
    : QListWidget(parent)
{
    setTextStyle(this, TextRole::Rail);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTextElideMode(Qt::ElideRight);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Maximum);
    viewport()->setAutoFillBackground(false);
    FocusRing::setRadius(this, 8);
    connect(this, &QListWidget::currentRowChanged, this, &SectionList::chosen);
    connect(this, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { Q_EMIT chosen(row(item)); });
    connect(&theme(), &Theme::changed, this, &QWidget::updateGeometry);
}

void SectionList::setTitle(int row, const QString &title)
{
    while (count() <= row)
        addItem(QString());
    item(row)->setText(title);
    updateGeometry();
}

void SectionList::mark(int row)
{
    if (row == currentRow())
        return;
    const QSignalBlocker quiet(this);
    setCurrentRow(row);
    viewport()->update(); // the model's own signals went nowhere
}

QSize SectionList::sizeHint() const
{
    int widest = 0;
    for (int i = 0; i < count(); ++i)
        widest = std::max(widest, fontMetrics().horizontalAdvance(item(i)->text()));
    return {widest + kWordsToEdge, count() * sizeHintForRow(0)};
}

QSize SectionList::minimumSizeHint() const
{
    return {sizeHint().width(), sizeHintForRow(0)};
}

void SectionList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT openRequested(currentRow());
        return;
    }
    QListWidget::keyPressEvent(event);
}

void SectionList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace rostrum::ui
