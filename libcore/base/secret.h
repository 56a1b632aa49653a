// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDebug>

#include <utility>

namespace rostrum::base {

/// A value that must not reach a log, a message or a file: printing it gives ***. `reveal()` is the one way to it, and
/// easy to find in a review.
template <typename T> class Secret
{
public:
    Secret() = default;
    explicit Secret(T value)
        : m_value(std::move(value))
    {
    }

    [[nodiscard]] const T &reveal() const { return m_value; }
    [[nodiscard]] bool operator==(const Secret &) const = default;

private:
    T m_value{};
};

template <typename T> QDebug operator<<(QDebug debug, const Secret<T> &)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "***";
    return debug;
}

} // namespace rostrum::base
