// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "view_uri.h"

#include <QObject>
#include <QVariant>

#include <functional>
#include <vector>

namespace rostrum::ui {

/// How the current view was reached.
enum class Arrival {
    Opened,   ///< by a link, the rail or the command line
    Returned, ///< by Back or Forward: the state it was left in belongs to it
};

/// Back/forward history as in a browser: opening a view drops what lay ahead; every entry keeps the state its page had
/// when it was left. GUI thread.
class Navigator final : public QObject
{
    Q_OBJECT
public:
    /// Entries behind the current one that are kept at most.
    static constexpr std::size_t kMaximumEntries = 100;

    explicit Navigator(QObject *parent = nullptr);

    /// Asked for the current page's state at the moment before it is left.
    void setStateSource(std::function<QVariant()> source);

    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    /// Where one is; only when not empty.
    [[nodiscard]] const View &current() const { return m_entries.at(m_index).view; }
    [[nodiscard]] bool canGoBack() const { return m_index > 0; }
    [[nodiscard]] bool canGoForward() const { return m_index + 1 < m_entries.size(); }

    /// Opens `view`. Opening the view one is at changes nothing but says so with reopened().
    void open(const View &view);
    void back();
    void forward();
    /// Forgets everything and starts at `view`: another account's history is not this one's.
    void reset(const View &view);

Q_SIGNALS:
    /// Show current(); `state` is invalid when it was opened.
    void moved(rostrum::ui::Arrival arrival, const QVariant &state);
    void reopened();

private:
    struct Entry
    {
        View view;
        QVariant state = {};
    };
    void leave();
    void go(std::size_t index);

    std::function<QVariant()> m_stateSource;
    std::vector<Entry> m_entries;
    std::size_t m_index = 0;
};

} // namespace rostrum::ui
