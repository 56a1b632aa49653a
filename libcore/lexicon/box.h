// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

namespace rostrum::lexicon {

/// A value on the heap that behaves like the value: copied deeply, compared by content. Breaks the circle of types that
/// contain themselves. Only a moved-from box is empty. The members are defined outside the class so that they are
/// instantiated where T is complete.
template <typename T> class Box final
{
public:
    using Content = T;

    Box(T value);
    Box(const Box &other);
    Box(Box &&other) noexcept;
    Box &operator=(const Box &other);
    Box &operator=(Box &&other) noexcept;
    ~Box();

    [[nodiscard]] T &operator*() { return *m_value; }
    [[nodiscard]] const T &operator*() const { return *m_value; }
    [[nodiscard]] T *operator->() { return m_value; }
    [[nodiscard]] const T *operator->() const { return m_value; }

    friend bool operator==(const Box &a, const Box &b) { return *a == *b; }

private:
    T *m_value;
};

template <typename T>
Box<T>::Box(T value)
    : m_value(new T(std::move(value)))
{
}
template <typename T>
Box<T>::Box(const Box &other)
    : m_value(new T(*other))
{
}
template <typename T>
Box<T>::Box(Box &&other) noexcept
    : m_value(std::exchange(other.m_value, nullptr))
{
}
template <typename T> Box<T>::~Box()
{
    delete m_value;
}

template <typename T> Box<T> &Box<T>::operator=(const Box &other)
{
    if (this != &other) {
        *this = Box(other);
    }
    return *this;
}

template <typename T> Box<T> &Box<T>::operator=(Box &&other) noexcept
{
    std::swap(m_value, other.m_value);
    return *this;
}

} // namespace rostrum::lexicon
