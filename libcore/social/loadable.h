// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task_scope.h"

#include <QObject>

#include <optional>

namespace rostrum::social {

/// What a screen shows of one thing: from the store at once, then from the network. Main thread.
class Loadable : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Does nothing while it is at work.
    void load();

    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// Why the last exchange with the network failed; what the store had is shown all the same.
    [[nodiscard]] const std::optional<base::Error> &error() const { return m_error; }

Q_SIGNALS:
    void changed();

protected:
    /// Takes what the store has, and emits changed().
    virtual base::Task<void> showStored() = 0;
    /// Asks the network, puts the answer into the store, and shows that.
    virtual base::Task<base::Result<void>> fetch() = 0;
    /// For the destructor of whoever inherits: nothing runs on after its members are gone.
    void cancel() { m_tasks.cancelAll(); }

private:
    base::Task<void> doLoad();

    std::optional<base::Error> m_error;
    bool m_loading = false;
    base::TaskScope m_tasks;
};

} // namespace rostrum::social
