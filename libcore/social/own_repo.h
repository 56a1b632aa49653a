// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/did.h"
#include "lexicon/types.h"
#include "net/xrpc.h"

#include <optional>
#include <string_view>

namespace rostrum::social {

/// The person's own repository, record by record, as com.atproto.repo.* has it. Main thread; outlives its tasks.
class OwnRepo
{
public:
    OwnRepo(net::Xrpc xrpc, base::Did self);

    [[nodiscard]] base::AtUri uri(std::string_view collection, const base::Tid &key) const;

    /// The version that is there; nothing where there is no such record.
    base::Task<base::Result<std::optional<base::Cid>>> cidOf(base::AtUri uri);
    /// Fails when the key is taken.
    base::Task<base::Result<base::AtUri>> create(base::AtUri uri, lexicon::Unknown record);
    /// The same record again changes nothing.
    base::Task<base::Result<base::Cid>> put(base::AtUri uri, lexicon::Unknown record);
    /// Also fine when there is none.
    base::Task<base::Result<void>> erase(base::AtUri uri);

private:
    net::Xrpc m_xrpc;
    base::Did m_self;
};

} // namespace rostrum::social
