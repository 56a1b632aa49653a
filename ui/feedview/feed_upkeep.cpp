// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_upkeep.h"

#include "code_highlighter.h"

#include <QElapsedTimer>

#include <utility>

using namespace std::chrono_literals;

namespace rostrum::ui {

namespace {

constexpr qint64 kTurnNs = 1'000'000; ///< a turn of the event loop pays no more than this for rows to come
constexpr int kImageScreens = 2;
constexpr int kNearScreens = 3; ///< so much before the end more rows are asked for
constexpr auto kRest = 150ms;
constexpr auto kAges = 20s; ///< ages are in minutes; they are at most this late

} // namespace

FeedUpkeep::FeedUpkeep(FeedGeometry *geometry, ImageSource *images, const base::Clock *clock)
    : m_geometry(geometry)
    , m_images(images)
    , m_clock(clock)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &FeedUpkeep::work);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &FeedUpkeep::rested);
    m_ages.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_ages, &QTimer::timeout, this, &FeedUpkeep::refreshAges);
    m_ages.start(kAges);
    if (images != nullptr)
        connect(images, &ImageSource::ready, this, &FeedUpkeep::repaintRowsWith);
    connect(&CodeHighlighter::instance(), &CodeHighlighter::ready, this, [this] {
        m_geometry->rows().forEachLayout([this](int index, RowLayout &layout) {
            if (layout.takeColors())
                Q_EMIT rowChanged(index);
        });
    });
}

void FeedUpkeep::wake()
{
    m_soon.start(0);
    m_rest.start();
}

void FeedUpkeep::work()
{
    QElapsedTimer timer;
    timer.start();
    bool more = true;
    while (more && timer.nsecsElapsed() < kTurnNs)
        more = m_geometry->layOutNearby();
    Q_EMIT heightsLearned();
    requestImages();
    if (more)
        m_soon.start(0);
    else
        sayEnds();
}

void FeedUpkeep::sayEnds()
{
    if (m_geometry->rows().count() == 0)
        return;
    const int screen = m_geometry->viewportHeight();
    if (m_geometry->maximum() - m_geometry->value() < kNearScreens * screen && !std::exchange(m_saidNearEnd, true))
        Q_EMIT nearEnd();
    if (m_geometry->value() < screen && !std::exchange(m_saidNearStart, true))
        Q_EMIT nearStart();
}

void FeedUpkeep::requestImages()
{
    if (m_images == nullptr)
        return;
    const auto ask = [this](int index) {
        if (const RowLayout *layout = m_geometry->rows().layoutIfAny(index)) {
            for (const ImageKey &key : layout->images())
                m_images->requestInPassing(key);
        }
    };
    // The far ones first: the last asked are fetched first.
    const auto [first, last] = m_geometry->range(kImageScreens);
    const int middle = m_geometry->firstVisible();
    for (int i = first; i < middle; ++i)
        ask(i);
    for (int i = last; i >= middle && i >= 0; --i)
        ask(i);
}

void FeedUpkeep::refreshAges()
{
    const base::Time now = m_clock->now();
    m_geometry->rows().setNow(now);
    m_geometry->rows().forEachLayout([this, now](int index, RowLayout &layout) {
        if (layout.setNow(now))
            Q_EMIT rowChanged(index);
    });
}

void FeedUpkeep::repaintRowsWith(const ImageKey &key)
{
    for (int i = m_geometry->firstVisible(); i >= 0 && i <= m_geometry->lastVisible(); ++i) {
        if (const RowLayout *layout = m_geometry->rows().layoutIfAny(i); layout != nullptr && layout->shows(key))
            Q_EMIT rowChanged(i);
    }
}

} // namespace rostrum::ui
