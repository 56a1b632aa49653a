// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon/types.h"

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace rostrum::lexicon {

/// Writes JSON: what generated writers are made of.
class Writer final
{
public:
    /// Opens an object. "$type" is written for the member of a union, and always for a record (`type` not empty).
    void begin(std::string_view type = {});
    /// Closes it; `extra` are raw members that were kept. Those that were written meanwhile are left out.
    void end(std::string_view extra = {});

    template <typename T> void member(std::string_view key, const T &value)
    {
        this->key(key);
        write(value);
    }
    template <typename T> void member(std::string_view key, const std::optional<T> &value)
    {
        if (value) {
            member(key, *value);
        }
    }
    /// A nullable member that may be missing.
    template <typename T> void member(std::string_view key, const std::optional<OrNull<T>> &value)
    {
        if (value) {
            memberOrNull(key, value->value);
        }
    }
    /// A nullable member that must be there.
    template <typename T> void memberOrNull(std::string_view key, const std::optional<T> &value)
    {
        this->key(key);
        if (value) {
            write(*value);
        } else {
            m_out += "null";
        }
    }

    template <typename T> void write(const T &value);

    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    void key(std::string_view key);
    void text(std::string_view text);
    void builtin(const std::string &value) { text(value); }
    void builtin(bool value) { m_out += value ? "true" : "false"; }
    void builtin(std::int64_t value) { m_out += std::to_string(value); }
    void builtin(const Unknown &value) { m_out += value.json.empty() ? "{}" : value.json; }
    void builtin(const Blob &value);
    void builtin(const Bytes &value);
    void builtin(const CidLink &value);
    template <typename T> void builtin(const std::vector<T> &list);
    template <typename... M> void builtin(const std::variant<M...> &value);
    template <typename T> void builtin(const Box<T> &value) { write(*value); }
    template <typename T> void unionMember(const T &value);

    std::string m_out;
    std::vector<std::string_view> m_keys; ///< of the open objects, literals all; each begins with an empty one
    std::string_view m_unionType;         ///< "$type" of the object that begins next
};

template <typename T> void Writer::write(const T &value)
{
    if constexpr (std::derived_from<T, base::Identifier<T>>) {
        text(value.str());
    } else if constexpr (requires { value.write(*this); }) {
        value.write(*this);
    } else {
        builtin(value);
    }
}

template <typename T> void Writer::builtin(const std::vector<T> &list)
{
    m_out += '[';
    bool first = true;
    for (const auto &item : list) {
        if (!first) {
            m_out += ',';
        }
        first = false;
        write(static_cast<const T &>(item));
    }
    m_out += ']';
}

template <typename T> void Writer::unionMember(const T &value)
{
    if constexpr (detail::isBox<T>) {
        unionMember(*value);
    } else if constexpr (std::same_as<T, Unknown>) {
        builtin(value);
    } else {
        m_unionType = T::kType;
        value.write(*this);
    }
}

template <typename... M> void Writer::builtin(const std::variant<M...> &value)
{
    std::visit([this](const auto &one) { this->unionMember(one); }, value);
}

} // namespace rostrum::lexicon
