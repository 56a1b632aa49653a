// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed_geometry.h"
#include "image_source.h"

#include "base/clock.h"

#include <QObject>
#include <QTimer>

namespace rostrum::ui {

/// What a feed does by itself, a little in each turn of the event loop, so that no frame pays for it: rows near the
/// screen are laid out, their pictures asked for, ages and colours of code brought up to date.
class FeedUpkeep final : public QObject
{
    Q_OBJECT
public:
    /// All outlive it; `images` may be null.
    FeedUpkeep(FeedGeometry *geometry, ImageSource *images, const base::Clock *clock);

    /// Rows or the position changed.
    void wake();
    /// Rows were added or taken away at an end: nearStart() and nearEnd() may be said again.
    void rearm() { m_saidNearStart = m_saidNearEnd = false; }

Q_SIGNALS:
    void heightsLearned();
    void rowChanged(int index); ///< looks other than before
    void nearStart();
    void nearEnd();
    void rested(); ///< nothing moved for a moment

private:
    void work();
    void sayEnds();
    void requestImages();
    void refreshAges();
    void repaintRowsWith(const ImageKey &key);

    FeedGeometry *m_geometry;
    ImageSource *m_images;
    const base::Clock *m_clock;
    QTimer m_soon;
    QTimer m_rest;
    QTimer m_ages;
    bool m_saidNearStart = false;
    bool m_saidNearEnd = false;
};

} // namespace rostrum::ui
