// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "lexicon/query.h"
#include "lexicon/reader.h"
#include "lexicon/writer.h"

#include <QByteArray>

namespace rostrum::lexicon {

namespace detail {
/// Parses `json` and gives its value to `read`. Any thread; one document at a time on each.
[[nodiscard]] base::Result<void> decodeDocument(QByteArrayView json, DecodeStats *stats,
                                                Visitor<Reader &, Value &> read);
} // namespace detail

/// JSON → generated type. Malformed with a JSON path in Error::detail ("thread.post.author.did: not a DID") when a
/// required part is wrong. List items that are wrong are left out, optional members that are wrong count as missing;
/// `stats` counts both. Whoever must be strict (a server reading its input) refuses what is not DecodeStats::clean().
template <typename T> [[nodiscard]] base::Result<T> decode(QByteArrayView json, DecodeStats *stats = nullptr)
{
    base::Result<T> result(std::in_place, unset<T>());
    auto read = [&](Reader &in, Value &value) { return in.read(value, *result); };
    if (auto done = detail::decodeDocument(json, stats, read); !done) {
        result = std::unexpected(std::move(done.error()));
    }
    return result;
}

/// An answer nobody reads, empty or not JSON at all.
template <> [[nodiscard]] inline base::Result<Nothing> decode<Nothing>(QByteArrayView, DecodeStats *)
{
    return Nothing{};
}

/// The same for a lexicon field of type "unknown", such as PostView::record.
template <typename T> [[nodiscard]] base::Result<T> decodeUnknown(const Unknown &unknown, DecodeStats *stats = nullptr)
{
    return decode<T>(QByteArrayView(unknown.json.data(), static_cast<qsizetype>(unknown.json.size())), stats);
}

/// Generated type → JSON. Records carry their "$type" and the members they were read with.
template <typename T> [[nodiscard]] QByteArray encode(const T &value)
{
    if constexpr (std::same_as<T, Nothing>) {
        return {};
    } else {
        Writer out;
        out.write(value);
        return QByteArray::fromStdString(out.take());
    }
}

/// A record as the value of an "unknown" field, such as CreateRecord's `record`.
template <typename T> [[nodiscard]] Unknown toUnknown(const T &record)
{
    Writer out;
    out.write(record);
    return {.type = std::string(T::kType), .json = out.take()};
}

/// Parameters → "limit=50&cursor=…", without a question mark; empty when there are none.
template <typename P> [[nodiscard]] QByteArray toQueryString(const P &params)
{
    if constexpr (std::same_as<P, Nothing>) {
        return {};
    } else {
        QueryWriter out;
        params.writeQuery(out);
        return QByteArray::fromStdString(out.take());
    }
}

/// What a server does with it: "limit=50&cursor=…" → parameters.
template <typename P> [[nodiscard]] base::Result<P> fromQueryString(QByteArrayView query, DecodeStats *stats = nullptr)
{
    if constexpr (std::same_as<P, Nothing>) {
        return Nothing{};
    } else {
        const auto json = queryToJson({query.data(), static_cast<std::size_t>(query.size())}, P::kQueryFields);
        return decode<P>(QByteArrayView(json.data(), static_cast<qsizetype>(json.size())), stats);
    }
}

} // namespace rostrum::lexicon
