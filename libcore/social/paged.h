// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/loadable.h"

#include <set>
#include <string>

namespace rostrum::social {

/// A Loadable whose first page load() brings, and which has more behind a cursor. Main thread.
class Paged : public Loadable
{
    Q_OBJECT

public:
    using Loadable::Loadable;

    /// More below. Does nothing while it is at work, at the end, or after a failure until retry().
    void extend();
    /// Tries again what failed: the first page, or more of them.
    void retry();

    [[nodiscard]] bool atEnd() const { return !m_cursor; }
    [[nodiscard]] bool isExtending() const { return m_isExtending; }
    /// Why no more could be had.
    [[nodiscard]] const std::optional<base::Error> &moreError() const { return m_moreError; }

protected:
    /// What the last page said is behind it. A server that says the same again is at its end: it would be asked for
    /// ever.
    void setCursor(std::optional<std::string> cursor);
    [[nodiscard]] const std::optional<std::string> &cursor() const { return m_cursor; }
    /// The first page comes anew: what was behind the one before is forgotten.
    void forgetPages();
    /// Asks for the page behind cursor() and takes it.
    virtual base::Task<base::Result<void>> fetchMore() = 0;
    /// For the destructor of whoever inherits: nothing runs on after its members are gone.
    void cancelAll();

private:
    base::Task<void> doExtend();

    std::optional<std::string> m_cursor = {};
    std::set<std::string> m_asked = {};
    std::optional<base::Error> m_moreError = {};
    bool m_isExtending = false;
    base::TaskScope m_moreTasks;
};

} // namespace rostrum::social
