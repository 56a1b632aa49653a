// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/did.h"
#include "lexicon/types.h"
#include "model/record.h"
#include "net/xrpc.h"

#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace rostrum::social {

/// The person's own repository, record by record, as com.atproto.repo.* has it. Main thread; outlives its tasks.
class OwnRepo
{
public:
    OwnRepo(net::Xrpc xrpc, base::Did self);

    [[nodiscard]] base::AtUri uri(std::string_view collection, const base::Tid &key) const;

    /// The version that is there; nothing where there is no such record.
    base::Task<base::Result<std::optional<base::Cid>>> cidOf(base::AtUri uri);
    /// The record that is there.
    base::Task<base::Result<std::optional<model::Record>>> get(base::AtUri uri);
    /// Records of a collection whose `subject` is this text, of all that are there. One request for a hundred.
    base::Task<base::Result<std::vector<base::AtUri>>> withSubject(std::string_view collection, QString subject);
    /// Fails when the key is taken.
    base::Task<base::Result<base::AtUri>> create(base::AtUri uri, lexicon::Unknown record);
    /// The same record again changes nothing.
    base::Task<base::Result<base::Cid>> put(base::AtUri uri, lexicon::Unknown record);
    /// In the place of one version (nothing: of none); fails with the code InvalidSwap when another is there by now.
    base::Task<base::Result<base::Cid>> replace(base::AtUri uri, std::optional<base::Cid> version, QJsonObject record);
    /// Also fine when there is none. With a version, fails as replace() does.
    base::Task<base::Result<void>> erase(base::AtUri uri, std::optional<base::Cid> version = {});

    /// One after the other.
    base::Task<base::Result<void>> eraseAll(std::vector<base::AtUri> uris);

private:
    base::Task<base::Result<base::Cid>> write(base::AtUri uri, lexicon::Unknown record,
                                              std::optional<lexicon::OrNull<base::Cid>> swap);

    net::Xrpc m_xrpc;
    base::Did m_self;
};

} // namespace rostrum::social
