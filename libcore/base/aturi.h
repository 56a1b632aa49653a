// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "did.h"
#include "identifier.h"
#include "nsid.h"
#include "record_key.h"

namespace rostrum::base {

/// A reference to a repository, a collection or a record, in the restricted form that lexicons use
/// (https://atproto.com/specs/at-uri-scheme): at://AUTHORITY[/COLLECTION[/RKEY]].
class AtUri final : public Identifier<AtUri>
{
public:
    [[nodiscard]] static bool isValid(std::string_view text);

    [[nodiscard]] static AtUri make(const Did &repo, const Nsid &collection, const RecordKey &key);

    /// DID or handle.
    [[nodiscard]] std::string_view authority() const;
    /// Empty when the URI names a repository only.
    [[nodiscard]] std::string_view collection() const;
    [[nodiscard]] std::string_view rkey() const;
    /// The authority when it is a DID.
    [[nodiscard]] std::optional<Did> did() const;

private:
    friend class Identifier<AtUri>;
    AtUri() = default;
};

} // namespace rostrum::base
