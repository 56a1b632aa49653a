// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cid.h"
#include "lexicon/at_identifier.h"
#include "lexicon/box.h"

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>

namespace rostrum::lexicon {

class Reader;
class Writer;
struct Value;

/// A value this program has no type for: a member of an open union that is newer than we are, or a lexicon field of
/// type "unknown". Written back as it came. `json` is checked to be JSON only when it is decoded.
struct Unknown
{
    std::string type = {}; ///< its "$type", empty when it has none
    std::string json = {};

    bool operator==(const Unknown &) const = default;
};

/// A file in a repository (https://atproto.com/specs/data-model#blob-type).
struct Blob
{
    base::Cid ref;
    std::string mimeType = {};
    std::optional<std::int64_t> size = {}; ///< bytes; nothing in the legacy form, which is written back as such

    bool operator==(const Blob &) const = default;
};

/// {"$bytes": base64}, decoded.
struct Bytes
{
    std::string data = {};

    bool operator==(const Bytes &) const = default;
};

/// {"$link": CID}.
struct CidLink
{
    base::Cid cid;

    bool operator==(const CidLink &) const = default;
};

/// A member that says one thing when it is missing and another when it is null.
template <typename T> struct OrNull
{
    std::optional<T> value = {};

    bool operator==(const OrNull &) const = default;
};

/// The input or output of a call that has none, or none in JSON.
struct Nothing
{
    bool operator==(const Nothing &) const = default;
};

namespace detail {
template <typename T> inline constexpr bool isBox = false;
template <typename T> inline constexpr bool isBox<Box<T>> = true;
} // namespace detail

/// The member of a union as a T, boxed or not; null when it is something else.
template <typename T, typename... M> [[nodiscard]] const T *as(const std::variant<M...> &value)
{
    if constexpr ((std::is_same_v<M, Box<T>> || ...)) {
        const auto *box = std::get_if<Box<T>>(&value);
        return box ? &**box : nullptr;
    } else {
        return std::get_if<T>(&value);
    }
}

/// The same of a union that may be absent.
template <typename T, typename... M> [[nodiscard]] const T *as(const std::optional<std::variant<M...>> &value)
{
    return value ? as<T>(*value) : nullptr;
}

} // namespace rostrum::lexicon
