// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_view.h"

#include "accessible_feed_view.h"
#include "feed_actions.h"
#include "feed_painter.h"

#include "ui/theme/metrics.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace rostrum::ui {

namespace {

constexpr int kWheelStep = 60;

} // namespace

FeedView::FeedView(ImageSource *images, const base::Clock *clock, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_images(images)
    , m_clock(clock)
    , m_pointer(*this)
    , m_keys(*this)
    , m_upkeep(&m_geometry, images, clock)
    , m_glide(verticalScrollBar())
    , m_videos(*this)
{
    installFeedAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);  // the column keeps its width when rows come
    verticalScrollBar()->setSingleStep(kWheelStep / 3); // the wheel moves three steps a notch
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Feed"));
    m_geometry.rows().setNow(clock->now());

    connect(&m_upkeep, &FeedUpkeep::heightsLearned, this, [this] {
        syncScrollBar();
        if (m_footer)
            placeEnds();
    });
    connect(&m_upkeep, &FeedUpkeep::rowChanged, this, &FeedView::updateRow);
    connect(&m_upkeep, &FeedUpkeep::nearStart, this, &FeedView::nearStart);
    connect(&m_upkeep, &FeedUpkeep::nearEnd, this, &FeedView::nearEnd);
    connect(&m_upkeep, &FeedUpkeep::rested, this, [this] {
        m_pointer.refresh();
        m_videos.rest();
        if (const Anchor anchor = m_geometry.anchor(); !(anchor == m_saidAnchor)) {
            m_saidAnchor = anchor;
            Q_EMIT anchorChanged();
        }
    });
    connect(&theme(), &Theme::changed, this, &FeedView::restyle);
    restyle();
}

FeedView::~FeedView() = default;

void FeedView::restyle()
{
    m_style = std::make_shared<const FeedStyle>(theme(), devicePixelRatioF());
    m_geometry.setStyle(m_style, columnWidth());
    applyWidth();
    afterChange();
}

int FeedView::columnWidth() const
{
    const int widest = std::max(metrics::kReadingWidth, theme().scaled(metrics::kReadingWidth));
    return std::max(1, std::min(width(), widest));
}

int FeedView::columnLeft() const
{
    return (width() - m_columnWidth) / 2;
}

void FeedView::applyWidth()
{
    m_columnWidth = columnWidth();
    m_geometry.setWidth(m_columnWidth);
    placeEnds();
}

// Rows

void FeedView::changeRows(const std::function<void()> &change)
{
    const int current = currentRow();
    m_pointer.forgetRows();
    const int before = rowCount();
    const QString first = before > 0 ? row(0).id : QString();
    change();
    if (rowCount() != before || rowCount() == 0 || row(0).id != first)
        m_upkeep.rearm();
    if (current >= 0 && currentRow() < 0) {
        m_keys.setRow(-1, false);
        Q_EMIT currentRowChanged(-1);
    }
    afterChange();
}

void FeedView::setModeration(const model::ModerationPreferences &preferences)
{
    m_moderation = preferences;
    std::vector<FeedRow> rows;
    for (int i = 0; i < rowCount(); ++i)
        rows.push_back(row(i));
    if (!rows.empty())
        replaceRows(0, std::move(rows));
}

void FeedView::judge(std::vector<FeedRow> &rows) const
{
    const model::Viewer viewer{.self = m_self, .now = now()};
    for (FeedRow &row : rows) {
        auto *post = std::get_if<PostRow>(&row.what);
        if (post == nullptr)
            continue;
        const auto &quote = post->item->post->embed.quote;
        post->decision = model::decide(*post->item->post, m_moderation, viewer);
        post->quoteDecision =
            quote && quote->post ? model::decide(*quote->post, m_moderation, viewer) : model::Decision();
    }
}

void FeedView::setRows(std::vector<FeedRow> rows, const std::optional<Anchor> &anchor)
{
    judge(rows);
    const QString oldFirst = rowCount() > 0 ? row(0).id : QString();
    changeRows([&] { m_geometry.assign(std::move(rows), anchor ? &*anchor : nullptr); });
    const int newRows = oldFirst.isEmpty() ? 0 : std::max(0, m_geometry.rows().indexOf(oldFirst));
    setUnseen(anchor ? 0 : m_unseen + newRows); // whoever opens at a place was there before
}

void FeedView::insertRows(int at, std::vector<FeedRow> rows, Novelty novelty)
{
    judge(rows);
    const int added = static_cast<int>(rows.size());
    const bool isNew = novelty == Novelty::News && at <= m_unseen && at <= m_geometry.firstVisible();
    changeRows([&] { m_geometry.insert(at, std::move(rows)); });
    setUnseen(isNew ? m_unseen + added : m_unseen);
}

void FeedView::removeRows(int first, int count)
{
    const int unseenGone = std::clamp(m_unseen - first, 0, count);
    changeRows([&] { m_geometry.remove(first, count); });
    setUnseen(m_unseen - unseenGone);
}

void FeedView::replaceRows(int first, std::vector<FeedRow> rows)
{
    judge(rows);
    changeRows([&] { m_geometry.replace(first, std::move(rows)); });
}

void FeedView::replaceRow(int index, FeedRow row)
{
    std::vector<FeedRow> rows;
    rows.push_back(std::move(row));
    replaceRows(index, std::move(rows));
}

void FeedView::setUnseen(int count)
{
    const int unseen = std::clamp(count, 0, std::max(0, m_geometry.firstVisible()));
    if (std::exchange(m_unseen, unseen) != unseen)
        Q_EMIT unseenRowsChanged(unseen);
}

void FeedView::afterChange()
{
    syncScrollBar();
    placeEnds();
    m_videos.place();
    viewport()->update();
    if (isVisible())
        m_upkeep.wake();
    if (QAccessible::isActive())
        announceRows(this);
}

// Position

void FeedView::restoreAnchor(const Anchor &anchor)
{
    m_glide.stop();
    m_geometry.restore(anchor);
    setUnseen(m_unseen);
    afterChange();
}

void FeedView::scrollToTop()
{
    m_glide.stop();
    verticalScrollBar()->setValue(0);
}

void FeedView::syncScrollBar()
{
    m_isSyncing = true;
    QScrollBar *bar = verticalScrollBar();
    bar->setPageStep(m_geometry.viewportHeight());
    bar->setRange(0, m_geometry.maximum());
    bar->setValue(m_geometry.value());
    m_isSyncing = false;
}

void FeedView::scrollContentsBy(int, int)
{
    if (m_isSyncing)
        return;
    const std::optional<int> moved = m_geometry.scrollTo(verticalScrollBar()->value());
    if (moved)
        viewport()->scroll(0, *moved); // what stays in sight is copied, not painted
    else
        viewport()->update();
    syncScrollBar();
    placeEnds();
    m_videos.place();
    setUnseen(m_unseen);
    m_upkeep.wake();
}

void FeedView::scrollIntoView(const QRect &rect)
{
    constexpr int kMargin = 12;
    const int height = m_geometry.viewportHeight();
    const int above = rect.top() - kMargin;
    const int below = rect.bottom() + 1 + kMargin - height;
    if (above < 0 || rect.height() + 2 * kMargin > height)
        m_glide.by(above);
    else if (below > 0)
        m_glide.by(below);
}

void FeedView::wheelEvent(QWheelEvent *event)
{
    m_glide.stop();
    if (m_pointer.scrollSideways(*event))
        event->accept();
    else
        QAbstractScrollArea::wheelEvent(event);
}

// Header and footer

void FeedView::setHeader(QWidget *header)
{
    takeIn(m_header, header);
}

void FeedView::setFooter(QWidget *footer)
{
    takeIn(m_footer, footer);
}

void FeedView::takeIn(QPointer<QWidget> &place, QWidget *widget)
{
    if (place == widget)
        return;
    delete place;
    place = widget;
    if (widget != nullptr) {
        widget->setParent(viewport());
        widget->installEventFilter(this);
        widget->show();
    }
    placeEnds();
    afterChange();
}

int FeedView::heightOf(const QWidget *end) const
{
    if (end == nullptr || end->isHidden())
        return 0;
    const int height = end->hasHeightForWidth() ? end->heightForWidth(m_columnWidth) : end->sizeHint().height();
    return std::max(height, end->minimumHeight());
}

void FeedView::placeEnds()
{
    const int above = heightOf(m_header);
    const int below = heightOf(m_footer);
    if (above != m_geometry.headerHeight() || below != m_geometry.footerHeight()) {
        m_geometry.setHeaderHeight(above);
        m_geometry.setFooterHeight(below);
        syncScrollBar();
        viewport()->update();
    }
    if (m_header)
        m_header->setGeometry(columnLeft(), -m_geometry.value(), m_columnWidth, above);
    if (m_footer)
        m_footer->setGeometry(columnLeft(), m_geometry.footerTop(), m_columnWidth, below);
}

// Doing

QRect FeedView::rowRect(int index) const
{
    return {columnLeft(), m_geometry.screenTop(index), m_columnWidth, m_geometry.rows().heightOf(index)};
}

void FeedView::updateRow(int index)
{
    if (index >= 0 && index < rowCount())
        viewport()->update(rowRect(index));
}

void FeedView::moveCurrent(int step)
{
    m_keys.moveRow(step);
}

void FeedView::setCurrentRow(int index, Ring ring)
{
    const int before = currentRow();
    const bool changed = m_keys.setRow(index, ring == Ring::Visible);
    updateRow(before);
    updateRow(index);
    if (ring == Ring::Visible && index >= 0)
        scrollIntoView(rowRect(index));
    if (!changed)
        return;
    if (QAccessible::isActive() && index >= 0)
        announceFocus(this, index);
    Q_EMIT currentRowChanged(index);
}

QString FeedView::selectedText() const
{
    const TextSelection &selection = m_pointer.selection();
    if (selection.isEmpty())
        return {};
    const int index = m_geometry.rows().indexOf(selection.rowId(), std::max(0, m_geometry.firstVisible()));
    const RowLayout *layout = index >= 0 ? m_geometry.rows().layoutIfAny(index) : nullptr;
    return layout != nullptr ? selection.textOf(*layout) : QString();
}

void FeedView::toggle(int index, bool RowState::*state)
{
    bool &value = m_geometry.rows().state(row(index).id).*state;
    value = !value;
    m_geometry.relayout(index);
    m_pointer.forgetRows();
    afterChange();
}

bool FeedView::scrollRow(int index, QPoint inRow, int dx)
{
    RowLayout *layout = m_geometry.rows().layoutIfAny(index);
    return layout != nullptr && layout->scrollAt(inRow, dx);
}

// Events

void FeedView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const FeedScene scene{.geometry = m_geometry,
                          .style = *m_style,
                          .images = m_images,
                          .selection = m_pointer.selection(),
                          .columnLeft = columnLeft(),
                          .columnWidth = m_columnWidth,
                          .hoveredRow = m_pointer.hoveredRow(),
                          .hoveredPart = m_pointer.hoveredPart(),
                          .currentRow = currentRow(),
                          .currentPart = m_keys.part(),
                          .isRingVisible = m_keys.isRingVisible() && hasFocus()};
    bool hasPost = false;
    for (const QRect &rect : event->region())
        hasPost |= paintFeed(painter, scene, rect);
    if (hasPost && !std::exchange(m_wasRowPainted, true))
        Q_EMIT firstRowPainted();
}

void FeedView::resizeEvent(QResizeEvent *)
{
    applyWidth();
    m_geometry.setViewportHeight(viewport()->height());
    afterChange();
}

bool FeedView::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::DevicePixelRatioChange:
        restyle();
        break;
    case QEvent::LanguageChange:
        setAccessibleName(tr("Feed"));
        restyle();
        break;
    case QEvent::Show:
        m_upkeep.wake();
        break;
    case QEvent::Hide:
        if (VideoPlayer *player = m_videos.player(); player != nullptr && !player->isFullScreenShown())
            m_videos.stop();
        break;
    default:
        break;
    }
    return QAbstractScrollArea::event(event);
}

bool FeedView::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if ((watched == m_header || watched == m_footer) &&
        (type == QEvent::LayoutRequest || type == QEvent::ShowToParent || type == QEvent::HideToParent))
        placeEnds();
    return QAbstractScrollArea::eventFilter(watched, event);
}

bool FeedView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        m_keys.setRingVisible(false);
        updateRow(currentRow());
    }
    return m_pointer.handle(event) || QAbstractScrollArea::viewportEvent(event);
}

void FeedView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKeys = event->reason() == QContextMenuEvent::Keyboard;
    const int index = byKeys ? currentRow() : m_geometry.rowAt(viewport()->mapFromGlobal(event->globalPos()).y());
    if (index < 0)
        return;
    if (byKeys)
        showRowMenu(*this, index);
    else
        showRowMenuAt(*this, index, event->globalPos());
}

void FeedView::keyPressEvent(QKeyEvent *event)
{
    if (!useKey(*event))
        QAbstractScrollArea::keyPressEvent(event);
}

void FeedView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    const bool byKeys = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                        event->reason() == Qt::ShortcutFocusReason;
    if (byKeys)
        m_keys.enter();
    updateRow(currentRow());
}

void FeedView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    updateRow(currentRow());
}

bool FeedView::focusNextPrevChild(bool next)
{
    return m_keys.moveToPart(next) || QAbstractScrollArea::focusNextPrevChild(next);
}

} // namespace rostrum::ui
