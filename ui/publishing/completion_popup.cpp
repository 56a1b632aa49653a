// SPDX-License-Identifier: GPL-3.0-or-later
#include "completion_popup.h"

#include "ui/kit/accessible.h"
#include "ui/kit/choice_delegate.h"
#include "ui/kit/paint.h"
#include "ui/social/photo_loader.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QListWidget>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kMargin = 6;
constexpr int kShadow = 16;
constexpr int kWidth = 320;

} // namespace

Offer offerOf(const model::Person &person)
{
    const QString handle = u'@' + person.handle;
    return {.text = handle, .title = person.name(), .detail = handle, .photo = person.avatar, .isPerson = true};
}

Offer offerOf(const QString &tag)
{
    return {.text = u'#' + tag, .title = u'#' + tag};
}

CompletionPopup::CompletionPopup(ImageCache &images, QWidget *parent)
    : QFrame(parent)
    , m_images(images)
    , m_list(new QListWidget(this))
{
    m_list->setItemDelegate(new ChoiceDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setAccessibleName(tr("Suggestions"));
    setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kShadow + kMargin, kShadow + kMargin, kShadow + kMargin, kShadow + kMargin);
    column->addWidget(m_list);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) {
        m_list->setCurrentItem(item);
        accept();
    });
    hide();
}

void CompletionPopup::show(const std::vector<Offer> &offers, const QRect &word)
{
    const QString chosen =
        m_list->currentRow() > 0 ? m_offers[static_cast<std::size_t>(m_list->currentRow())].text : QString();
    m_offers = offers;
    m_list->clear();
    int height = 0;
    for (const Offer &offer : m_offers) {
        auto *item = new QListWidgetItem(offer.title, m_list);
        item->setData(ChoiceDelegate::DetailRole, offer.detail);
        item->setData(ChoiceDelegate::IsPhotoRole, offer.isPerson);
        item->setData(Qt::AccessibleTextRole,
                      offer.detail.isEmpty() ? offer.title : offer.title + u", "_s + offer.detail);
        loadPhoto(m_images, offer.photo, ChoiceDelegate::kPhoto, this, [this, text = offer.text](const QPixmap &photo) {
            const auto at = std::ranges::find(m_offers, text, &Offer::text) - m_offers.begin();
            if (QListWidgetItem *shown = m_list->item(static_cast<int>(at))) {
                shown->setData(ChoiceDelegate::PhotoRole, photo);
            }
        });
        height += m_list->sizeHintForRow(m_list->count() - 1);
    }
    if (m_offers.empty()) {
        hide();
        return;
    }
    const auto again = std::ranges::find(m_offers, chosen, &Offer::text);
    m_list->setCurrentRow(again == m_offers.end() ? 0 : static_cast<int>(again - m_offers.begin()));

    constexpr int kEdge = 2 * (kShadow + kMargin);
    const QRect room = parentWidget()->rect();
    const QSize size(std::min(theme().scaled(kWidth) + kEdge, room.width()), std::min(height + kEdge, room.height()));
    const bool isBelow = word.bottom() + size.height() - kShadow <= room.bottom();
    const int y = isBelow ? word.bottom() + 4 - kShadow : word.top() - 4 + kShadow - size.height();
    const int x = std::clamp(word.left() - kShadow - kMargin, 0, std::max(0, room.width() - size.width()));
    setGeometry(QRect(QPoint(x, std::max(0, y)), size));
    QFrame::show();
    raise();
    announceCurrent();
}

int CompletionPopup::count() const
{
    return m_list->count();
}

void CompletionPopup::step(int by)
{
    const int count = m_list->count();
    m_list->setCurrentRow((m_list->currentRow() + by + count) % count);
    announceCurrent();
}

void CompletionPopup::announceCurrent()
{
    if (const QListWidgetItem *item = m_list->currentItem()) {
        announce(m_list, item->data(Qt::AccessibleTextRole).toString());
    }
}

void CompletionPopup::accept()
{
    if (m_list->currentRow() >= 0) {
        Q_EMIT accepted(m_offers[static_cast<std::size_t>(m_list->currentRow())].text);
    }
}

void CompletionPopup::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    const QRectF box = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
    paintShadow(painter, box, 10, kShadow);
    paintBox(painter, box, 10, t.surface, t.line);
}

} // namespace rostrum::ui
