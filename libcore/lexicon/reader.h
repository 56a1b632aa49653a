// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/aturi.h"
#include "base/datetime.h"
#include "base/tid.h"
#include "lexicon/decode_stats.h"
#include "lexicon/types.h"

#include <concepts>
#include <initializer_list>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace rostrum::lexicon {

/// One JSON value that is being read. What it is made of stays in reader.cpp, so that the generated code compiles
/// without the JSON library.
struct Value
{
    std::string_view token; ///< as it stands in the document, up to the next token
    bool isNull = false;
};

/// What a lexicon asks of a value beyond its type. `minimum` and `maximum` bind booleans too (0, 1).
struct Limits
{
    std::int64_t minimum = std::numeric_limits<std::int64_t>::min();
    std::int64_t maximum = std::numeric_limits<std::int64_t>::max();
    std::size_t minBytes = 0;
    std::size_t maxBytes = std::numeric_limits<std::size_t>::max();
    std::size_t minItems = 0;
    std::size_t maxItems = std::numeric_limits<std::size_t>::max();
    std::span<const std::string_view> oneOf = {};
};
inline constexpr Limits kNoLimits = {};

/// A reference to a callable; lives as long as the call it is passed to.
template <typename... Args> class Visitor
{
public:
    template <typename F>
    Visitor(F &function)
        : m_function(&function)
        , m_call([](void *f, Args... args) { return (*static_cast<F *>(f))(args...); })
    {
    }
    bool operator()(Args... args) const { return m_call(m_function, args...); }

private:
    void *m_function;
    bool (*m_call)(void *, Args...);
};

template <typename T> inline constexpr const char *kFormatName = "valid";
template <> inline constexpr const char *kFormatName<base::Did> = "a DID";
template <> inline constexpr const char *kFormatName<base::Handle> = "a handle";
template <> inline constexpr const char *kFormatName<base::AtUri> = "an at-uri";
template <> inline constexpr const char *kFormatName<base::Cid> = "a CID";
template <> inline constexpr const char *kFormatName<base::Datetime> = "a datetime";
template <> inline constexpr const char *kFormatName<base::Tid> = "a TID";
template <> inline constexpr const char *kFormatName<base::Nsid> = "an NSID";
template <> inline constexpr const char *kFormatName<base::RecordKey> = "a record key";
template <> inline constexpr const char *kFormatName<AtIdentifier> = "a DID or handle";

namespace detail {
template <typename T> inline constexpr bool isVector = false;
template <typename T> inline constexpr bool isVector<std::vector<T>> = true;
template <typename T> inline constexpr bool isVariant = false;
template <typename... M> inline constexpr bool isVariant<std::variant<M...>> = true;
/// Whether a union may have members that are newer than we are.
template <typename T> inline constexpr bool isOpen = false;
template <typename... M> inline constexpr bool isOpen<std::variant<M...>> = (std::same_as<M, Unknown> || ...);
template <typename T> struct Unboxed
{
    using type = T;
};
template <typename T> struct Unboxed<Box<T>>
{
    using type = T;
};
} // namespace detail

/// The state before a decoder fills it; identifiers in it are not valid.
template <typename T> [[nodiscard]] T unset()
{
    if constexpr (requires { T::unset(); }) {
        return T::unset();
    } else if constexpr (detail::isBox<T>) {
        return T(unset<typename T::Content>());
    } else if constexpr (detail::isOpen<T>) {
        return T(std::in_place_type<Unknown>);
    } else if constexpr (detail::isVariant<T>) {
        return T(std::in_place_index<0>, unset<std::variant_alternative_t<0, T>>());
    } else {
        return T{};
    }
}
template <> [[nodiscard]] inline Blob unset<Blob>()
{
    return {.ref = base::Cid::unset()};
}
template <> [[nodiscard]] inline CidLink unset<CidLink>()
{
    return {.cid = base::Cid::unset()};
}

/// What generated readers are made of: walks JSON, checks it, remembers where it is. Every function answers false after
/// it has noted what is wrong and where. Not thread-safe; one per document.
class Reader final
{
public:
    /// `end` is where the document's text ends.
    Reader(DecodeStats &stats, const char *end)
        : m_stats(stats)
        , m_end(end)
    {
    }

    /// Visits the members of an object. With `extra` the raw text of members nobody knows is kept there.
    [[nodiscard]] bool object(Value &value, Visitor<std::string_view, Value &> member, std::string *extra = nullptr);
    /// True when bit n of `seen` is set for each of `keys`.
    [[nodiscard]] bool complete(std::uint64_t seen, std::initializer_list<std::string_view> keys);

    /// Reads a member that must be there; what is wrong in it is wrong in the object.
    template <typename T>
    [[nodiscard]] bool required(Value &value, std::string_view key, T &out, std::uint64_t &seen, unsigned bit,
                                const Limits &limits = kNoLimits);
    /// Reads a member that may be missing or null. When it is wrong it counts as missing (DecodeStats::dropped).
    template <typename T>
    [[nodiscard]] bool optional(Value &value, std::string_view key, std::optional<T> &out,
                                const Limits &limits = kNoLimits);
    /// The same of a member whose null says something.
    template <typename T>
    [[nodiscard]] bool optional(Value &value, std::string_view key, std::optional<OrNull<T>> &out,
                                const Limits &limits = kNoLimits);
    /// A member without a reader.
    [[nodiscard]] bool unknown(Value &value, std::string_view key);
    /// The "$type" of a record.
    [[nodiscard]] bool type(Value &value, std::string_view expected);

    template <typename T> [[nodiscard]] bool read(Value &value, T &out, const Limits &limits = kNoLimits);

    [[nodiscard]] bool fail(std::string_view what);
    /// "feed[3].post.author.did: not a DID"
    [[nodiscard]] const std::string &problem() const { return m_problem; }

private:
    struct Step
    {
        const Step *outer = nullptr;
        std::string_view key = {};
        std::size_t index = 0;
    };
    class Enter
    {
    public:
        Enter(Reader &in, std::string_view key)
            : m_in(in)
            , m_step{in.m_step, key, 0}
        {
            in.m_step = &m_step;
        }
        ~Enter() { m_in.m_step = m_step.outer; }
        Enter(const Enter &) = delete;
        Enter &operator=(const Enter &) = delete;

    private:
        Reader &m_in;
        Step m_step;
    };

    bool array(Value &value, const Limits &limits, Visitor<Value &> item);
    bool string(Value &value, std::string_view &out);
    bool take(Value &value);
    static bool isJson(std::string_view raw);
    bool rawText(Value &value, std::string_view &out);
    bool unionType(Value &value, std::string_view &out);
    bool builtin(Value &value, std::string &out, const Limits &limits);
    bool builtin(Value &value, bool &out, const Limits &limits);
    bool builtin(Value &value, std::int64_t &out, const Limits &limits);
    bool builtin(Value &value, Unknown &out, const Limits &limits);
    bool builtin(Value &value, Blob &out, const Limits &limits);
    bool builtin(Value &value, Bytes &out, const Limits &limits);
    bool builtin(Value &value, CidLink &out, const Limits &limits);
    template <typename T> bool list(Value &value, std::vector<T> &out, const Limits &limits);
    template <typename... M> bool unionOf(Value &value, std::variant<M...> &out);
    template <typename M, typename V> bool member(Value &value, std::string_view type, V &out, bool &ok);
    bool notA(const char *format);
    bool skip(int &count);
    bool dropMember(Value &value, std::string_view key);
    bool broken(std::string_view why);

    DecodeStats &m_stats;
    const char *m_end;
    const Step *m_step = nullptr;
    std::string *m_extra = nullptr;
    std::string m_problem;
    int m_depth = 0;
    bool m_broken = false;
};

template <typename T>
bool Reader::required(Value &value, std::string_view key, T &out, std::uint64_t &seen, unsigned bit,
                      const Limits &limits)
{
    const Enter enter(*this, key);
    seen |= std::uint64_t{1} << bit;
    return read(value, out, limits);
}

template <typename T>
bool Reader::optional(Value &value, std::string_view key, std::optional<T> &out, const Limits &limits)
{
    if (value.isNull) {
        out.reset();
        return true;
    }
    const Enter enter(*this, key);
    out.emplace(unset<T>());
    if (read(value, *out, limits)) {
        return true;
    }
    out.reset();
    return dropMember(value, key);
}

template <typename T>
bool Reader::optional(Value &value, std::string_view key, std::optional<OrNull<T>> &out, const Limits &limits)
{
    std::optional<T> member;
    const bool done = optional(value, key, member, limits);
    out = member || value.isNull ? std::optional(OrNull<T>{.value = std::move(member)}) : std::nullopt;
    return done;
}

template <typename T> bool Reader::read(Value &value, T &out, const Limits &limits)
{
    if constexpr (std::derived_from<T, base::Identifier<T>>) {
        std::string_view text;
        return string(value, text) && (out.assign(text) || notA(kFormatName<T>));
    } else if constexpr (detail::isVector<T>) {
        return list(value, out, limits);
    } else if constexpr (detail::isVariant<T>) {
        return unionOf(value, out);
    } else if constexpr (detail::isBox<T>) {
        return read(value, *out, limits);
    } else if constexpr (requires { out.read(*this, value); }) {
        return out.read(*this, value);
    } else {
        return builtin(value, out, limits);
    }
}

template <typename T> bool Reader::list(Value &value, std::vector<T> &out, const Limits &limits)
{
    out.clear();
    auto item = [&](Value &element) {
        if constexpr (std::same_as<T, bool>) {
            bool flag = false;
            const bool ok = read(element, flag, limits);
            if (ok) {
                out.push_back(flag);
            }
            return ok || skip(m_stats.skipped);
        } else {
            if (read(element, out.emplace_back(unset<T>()), limits)) {
                return true;
            }
            out.pop_back();
            return skip(m_stats.skipped);
        }
    };
    return array(value, limits, item);
}

template <typename M, typename V> bool Reader::member(Value &value, std::string_view type, V &out, bool &ok)
{
    using T = detail::Unboxed<M>::type;
    if constexpr (std::same_as<T, Unknown>) {
        return false;
    } else {
        if (type != T::kType) {
            return false;
        }
        if constexpr (detail::isBox<M>) {
            ok = read(value, *out.template emplace<M>(unset<T>()));
        } else {
            ok = read(value, out.template emplace<M>(unset<T>()));
        }
        return true;
    }
}

template <typename... M> bool Reader::unionOf(Value &value, std::variant<M...> &out)
{
    std::string_view type;
    if (!unionType(value, type)) {
        return false;
    }
    bool ok = false;
    if ((member<M>(value, type, out, ok) || ...)) {
        return ok;
    }
    if constexpr (detail::isOpen<std::variant<M...>>) {
        return builtin(value, out.template emplace<Unknown>(), kNoLimits);
    } else {
        return fail(type.empty() ? "has no $type" : "is not a member of this union");
    }
}

} // namespace rostrum::lexicon
