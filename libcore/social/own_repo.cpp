// SPDX-License-Identifier: GPL-3.0-or-later
#include "own_repo.h"

#include "lexicon/com_atproto_repo_createRecord.h"
#include "lexicon/com_atproto_repo_deleteRecord.h"
#include "lexicon/com_atproto_repo_getRecord.h"
#include "lexicon/com_atproto_repo_putRecord.h"
#include "social/new_post_json.h"

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

namespace lex = lexicon;
using base::ErrorKind;
using base::Result;

struct Place
{
    base::Nsid collection;
    base::RecordKey key;
};

Result<Place> placeOf(const base::AtUri &uri)
{
    auto collection = base::Nsid::parse(uri.collection());
    auto key = base::RecordKey::parse(uri.rkey());
    if (!collection || !key) {
        return base::fail(ErrorKind::Invalid, toText(uri));
    }
    return Place{.collection = std::move(*collection), .key = std::move(*key)};
}

} // namespace

OwnRepo::OwnRepo(net::Xrpc xrpc, base::Did self)
    : m_xrpc(std::move(xrpc))
    , m_self(std::move(self))
{
}

base::AtUri OwnRepo::uri(std::string_view collection, const base::Tid &key) const
{
    return base::AtUri::make(m_self, *base::Nsid::parse(collection), *base::RecordKey::parse(key.str()));
}

base::Task<Result<std::optional<base::Cid>>> OwnRepo::cidOf(base::AtUri uri)
{
    const auto place = placeOf(uri);
    if (!place) {
        co_return std::unexpected(place.error());
    }
    const auto record = co_await m_xrpc.query<lex::GetRecord>(
        {.repo = lex::AtIdentifier(m_self), .collection = place->collection, .rkey = place->key});
    if (record) {
        co_return record->cid;
    }
    // Without a name of the protocol's own, something in between said so.
    if (record.error().kind == ErrorKind::NotFound && !record.error().code.startsWith("HTTP"_L1)) {
        co_return std::nullopt;
    }
    co_return std::unexpected(record.error());
}

base::Task<Result<base::AtUri>> OwnRepo::create(base::AtUri uri, lexicon::Unknown record)
{
    const auto place = placeOf(uri);
    if (!place) {
        co_return std::unexpected(place.error());
    }
    const auto made = co_await m_xrpc.procedure<lex::CreateRecord>({.repo = lex::AtIdentifier(m_self),
                                                                    .collection = place->collection,
                                                                    .rkey = place->key,
                                                                    .record = std::move(record)});
    if (!made) {
        co_return std::unexpected(made.error());
    }
    co_return made->uri;
}

base::Task<Result<base::Cid>> OwnRepo::put(base::AtUri uri, lexicon::Unknown record)
{
    const auto place = placeOf(uri);
    if (!place) {
        co_return std::unexpected(place.error());
    }
    const auto written = co_await m_xrpc.procedure<lex::PutRecord>({.repo = lex::AtIdentifier(m_self),
                                                                    .collection = place->collection,
                                                                    .rkey = place->key,
                                                                    .record = std::move(record)});
    if (!written) {
        co_return std::unexpected(written.error());
    }
    co_return written->cid;
}

base::Task<Result<void>> OwnRepo::erase(base::AtUri uri)
{
    const auto place = placeOf(uri);
    if (!place) {
        co_return std::unexpected(place.error());
    }
    const auto erased = co_await m_xrpc.procedure<lex::DeleteRecord>(
        {.repo = lex::AtIdentifier(m_self), .collection = place->collection, .rkey = place->key});
    if (!erased) {
        co_return std::unexpected(erased.error());
    }
    co_return Result<void>();
}

} // namespace rostrum::social
