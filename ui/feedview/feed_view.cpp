// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_view.h"

#include "accessible_feed_view.h"
#include "code_highlighter.h"
#include "feed_painter.h"

#include "ui/theme/metrics.h"

#include <QAccessible>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <cmath>

using namespace std::chrono_literals;

namespace rostrum::ui {

namespace {

constexpr int kWheelStep = 60;
constexpr int kNearScreens = 3; ///< so much before the end more rows are asked for
constexpr int kImageScreens = 2;
constexpr auto kRest = 150ms;
constexpr qint64 kIdleBudgetNs = 1'000'000; ///< a turn of the event loop pays no more than this for rows to come

} // namespace

FeedView::FeedView(ImageSource *images, const base::Clock *clock, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_images(images)
    , m_clock(clock)
    , m_pointer(*this)
    , m_keys(*this)
{
    installFeedAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the column keeps its width when rows come
    verticalScrollBar()->setSingleStep(kWheelStep / 3); // the wheel moves three steps a notch
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Feed"));
    m_geometry.rows().setNow(clock->now());

    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &FeedView::runIdle);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_pointer.refresh();
        if (const Anchor anchor = m_geometry.anchor(); !(anchor == m_saidAnchor)) {
            m_saidAnchor = anchor;
            Q_EMIT anchorChanged();
        }
    });
    m_minute.setInterval(20s);
    m_minute.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_minute, &QTimer::timeout, this, &FeedView::tickMinute);
    m_minute.start();
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        // By differences: heights learned on the way move the scroll bar and not the eye.
        const int done = value.toInt();
        verticalScrollBar()->setValue(verticalScrollBar()->value() + done - std::exchange(m_animated, done));
    });
    connect(&theme(), &Theme::changed, this, &FeedView::restyle);
    connect(&CodeHighlighter::instance(), &CodeHighlighter::ready, this, [this] {
        m_geometry.rows().forEachLayout([this](int index, RowLayout &layout) {
            if (layout.takeColors())
                updateRow(index);
        });
    });
    if (images != nullptr) {
        connect(images, &ImageSource::ready, this, [this](const ImageKey &key) {
            for (int i = m_geometry.firstVisible(); i >= 0 && i <= m_geometry.lastVisible(); ++i) {
                if (const RowLayout *layout = m_geometry.rows().layoutIfAny(i); layout && layout->shows(key))
                    updateRow(i);
            }
        });
    }
    restyle();
}

FeedView::~FeedView() = default;

void FeedView::restyle()
{
    m_style = std::make_shared<const FeedStyle>(theme(), devicePixelRatioF());
    m_geometry.setStyle(m_style);
    applyWidth();
    afterChange();
}

void FeedView::applyWidth()
{
    const int widest = std::max(metrics::kReadingWidth, theme().scaled(metrics::kReadingWidth));
    m_columnWidth = std::max(1, std::min(viewport()->width(), widest));
    m_geometry.setWidth(m_columnWidth);
    placeHeader();
}

// Rows

void FeedView::changeRows(const std::function<void()> &change)
{
    const int current = currentRow();
    m_pointer.forgetRows();
    const int before = rowCount();
    const QString first = before > 0 ? row(0).id : QString();
    change();
    if (rowCount() != before || rowCount() == 0 || row(0).id != first) {
        m_saidNearStart = false;
        m_saidNearEnd = false;
    }
    if (current >= 0 && currentRow() < 0) {
        m_keys.setRow(-1, false);
        Q_EMIT currentRowChanged(-1);
    }
    afterChange();
}

void FeedView::setRows(std::vector<FeedRow> rows, const std::optional<Anchor> &anchor)
{
    const QString oldFirst = rowCount() > 0 ? row(0).id : QString();
    changeRows([&] { m_geometry.assign(std::move(rows), anchor ? &*anchor : nullptr); });
    const int newRows = oldFirst.isEmpty() ? 0 : std::max(0, m_geometry.rows().indexOf(oldFirst));
    setUnseen(newRows > 0 ? m_unseen + newRows : m_unseen);
}

void FeedView::insertRows(int at, std::vector<FeedRow> rows)
{
    const int added = static_cast<int>(rows.size());
    const bool isNew = at <= m_unseen && at <= m_geometry.firstVisible();
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
    placeHeader();
    viewport()->update();
    m_idle.start(0);
    m_rest.start();
    if (QAccessible::isActive())
        announceRows(this);
}

// Position

void FeedView::restoreAnchor(const Anchor &anchor)
{
    m_animation.stop();
    m_geometry.restore(anchor);
    setUnseen(m_unseen);
    afterChange();
}

void FeedView::scrollToTop()
{
    m_animation.stop();
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
    placeHeader();
    setUnseen(m_unseen);
    m_idle.start(0);
    m_rest.start();
}

void FeedView::scrollSmoothly(int distance)
{
    m_animation.stop();
    const int duration = isVisible() ? theme().motion(metrics::kMotionMs) : 0;
    if (duration == 0) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + distance);
        return;
    }
    m_animated = 0;
    m_animation.setDuration(duration);
    m_animation.setStartValue(0);
    m_animation.setEndValue(distance);
    m_animation.start();
}

void FeedView::scrollIntoView(const QRect &rect)
{
    constexpr int kMargin = 12;
    const int height = m_geometry.viewportHeight();
    const int above = rect.top() - kMargin;
    const int below = rect.bottom() + 1 + kMargin - height;
    if (above < 0 || rect.height() + 2 * kMargin > height)
        scrollSmoothly(above);
    else if (below > 0)
        scrollSmoothly(below);
}

void FeedView::wheelEvent(QWheelEvent *event)
{
    m_animation.stop();
    const QPoint delta = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    const int sideways = delta.x() != 0 ? delta.x() : (event->modifiers() & Qt::ShiftModifier) ? delta.y() : 0;
    if (std::abs(sideways) > std::abs(delta.y()) || (event->modifiers() & Qt::ShiftModifier)) {
        const QPoint point = event->position().toPoint();
        const int index = m_geometry.rowAt(point.y());
        if (RowLayout *layout = index >= 0 ? m_geometry.rows().layoutIfAny(index) : nullptr) {
            if (layout->scrollAt(point - rowRect(index).topLeft(), -sideways))
                updateRow(index);
        }
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

// Header

void FeedView::setHeader(QWidget *header)
{
    if (m_header == header)
        return;
    delete m_header;
    m_header = header;
    if (header != nullptr) {
        header->setParent(viewport());
        header->installEventFilter(this);
        header->show();
    }
    placeHeader();
    afterChange();
}

void FeedView::placeHeader()
{
    int height = 0;
    if (m_header) {
        height = m_header->hasHeightForWidth() ? m_header->heightForWidth(m_columnWidth) : m_header->sizeHint().height();
        height = std::max(height, m_header->minimumHeight());
    }
    if (height != m_geometry.headerHeight()) {
        m_geometry.setHeaderHeight(height);
        syncScrollBar();
        viewport()->update();
    }
    if (m_header)
        m_header->setGeometry((viewport()->width() - m_columnWidth) / 2, -m_geometry.value(), m_columnWidth, height);
}

// The rest of the view's life

void FeedView::runIdle()
{
    if (!isVisible())
        return;
    QElapsedTimer timer;
    timer.start();
    bool more = true;
    while (more && timer.nsecsElapsed() < kIdleBudgetNs)
        more = m_geometry.layOutNearby();
    syncScrollBar();
    requestImages();
    if (more) {
        m_idle.start(0);
        return;
    }
    if (rowCount() == 0)
        return;
    const int reach = kNearScreens * m_geometry.viewportHeight();
    if (m_geometry.maximum() - m_geometry.value() < reach && !std::exchange(m_saidNearEnd, true))
        Q_EMIT nearEnd();
    if (m_geometry.value() < m_geometry.viewportHeight() && !std::exchange(m_saidNearStart, true))
        Q_EMIT nearStart();
}

void FeedView::requestImages()
{
    if (m_images == nullptr)
        return;
    // The far ones first: the last asked are fetched first.
    const auto [first, last] = m_geometry.range(kImageScreens);
    const int middle = m_geometry.firstVisible();
    const auto ask = [this](int index) {
        if (const RowLayout *layout = m_geometry.rows().layoutIfAny(index)) {
            for (const ImageKey &key : layout->images())
                m_images->request(key);
        }
    };
    for (int i = first; i < middle; ++i)
        ask(i);
    for (int i = last; i >= middle && i >= 0; --i)
        ask(i);
}

void FeedView::tickMinute()
{
    const base::Time now = m_clock->now();
    m_geometry.rows().setNow(now);
    m_geometry.rows().forEachLayout([this, now](int index, RowLayout &layout) {
        if (layout.setNow(now))
            updateRow(index);
    });
}

// Doing

QRect FeedView::rowRect(int index) const
{
    return {(viewport()->width() - m_columnWidth) / 2, m_geometry.screenTop(index), m_columnWidth,
            m_geometry.rows().heightOf(index)};
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

void FeedView::activatePart(int index, const Part &part)
{
    switch (part.kind) {
    case Part::Kind::Person:
        if (const auto did = base::Did::parse(part.target.toStdString()))
            Q_EMIT personActivated(*did);
        break;
    case Part::Kind::Post:
        if (const auto uri = base::AtUri::parse(part.target.toStdString()))
            Q_EMIT postActivated(*uri);
        break;
    case Part::Kind::Link:
        Q_EMIT linkActivated(QUrl(part.target));
        break;
    case Part::Kind::Tag:
        Q_EMIT tagActivated(part.target);
        break;
    case Part::Kind::Image:
        if (const auto *post = std::get_if<PostRow>(&row(index).what))
            Q_EMIT imageActivated(post->item->post, part.index);
        break;
    case Part::Kind::Reveal:
        toggle(index, &RowState::isRevealed);
        break;
    case Part::Kind::Unfold:
        toggle(index, &RowState::isUnfolded);
        break;
    case Part::Kind::Copy:
        QGuiApplication::clipboard()->setText(part.target);
        Q_EMIT textCopied();
        break;
    case Part::Kind::Gap:
    case Part::Kind::Notice:
        openRow(index);
        break;
    case Part::Kind::Hint:
        break;
    }
}

void FeedView::openRow(int index)
{
    const FeedRow &opened = row(index);
    if (const auto *post = std::get_if<PostRow>(&opened.what))
        Q_EMIT postActivated(base::AtUri(post->item->post->uri));
    else if (const auto *gap = std::get_if<GapRow>(&opened.what); gap && gap->state == GapRow::State::Idle)
        Q_EMIT gapActivated(QString(opened.id));
    else if (const auto *notice = std::get_if<NoticeRow>(&opened.what); notice && !notice->action.isEmpty())
        Q_EMIT noticeActivated(QString(opened.id));
}

void FeedView::openProfile(int index)
{
    if (const auto *post = std::get_if<PostRow>(&row(index).what))
        Q_EMIT personActivated(base::Did(post->item->post->author.did));
}

bool FeedView::opensOnClick(int index) const
{
    const auto *post = std::get_if<PostRow>(&row(index).what);
    return post != nullptr && post->place.role != ThreadPlace::Role::Focus;
}

// Events

void FeedView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const FeedScene scene{.geometry = m_geometry,
                          .style = *m_style,
                          .images = m_images,
                          .selection = m_pointer.selection(),
                          .columnLeft = (viewport()->width() - m_columnWidth) / 2,
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
    m_geometry.setViewportHeight(viewport()->height());
    applyWidth();
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
        m_idle.start(0);
        break;
    default:
        break;
    }
    return QAbstractScrollArea::event(event);
}

bool FeedView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_header && event->type() == QEvent::LayoutRequest)
        placeHeader();
    return QAbstractScrollArea::eventFilter(watched, event);
}

bool FeedView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        m_keys.setRingVisible(false);
        m_pointer.press(*static_cast<QMouseEvent *>(event));
        updateRow(currentRow());
        break;
    case QEvent::MouseMove:
        m_pointer.move(*static_cast<QMouseEvent *>(event));
        break;
    case QEvent::MouseButtonRelease:
        m_pointer.release(*static_cast<QMouseEvent *>(event));
        break;
    case QEvent::MouseButtonDblClick:
        m_pointer.doubleClick(*static_cast<QMouseEvent *>(event));
        break;
    case QEvent::Leave:
        m_pointer.leave();
        break;
    case QEvent::ToolTip:
        m_pointer.showTip(*static_cast<QHelpEvent *>(event));
        return true;
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void FeedView::keyPressEvent(QKeyEvent *event)
{
    if (!m_keys.press(*event))
        QAbstractScrollArea::keyPressEvent(event);
}

void FeedView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    const bool byKeys = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    if (!byKeys || m_geometry.firstVisible() < 0)
        return;
    if (currentRow() < 0)
        setCurrentRow(m_geometry.firstVisible(), Ring::Visible);
    m_keys.setRingVisible(true);
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
