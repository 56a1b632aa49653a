// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/did.h"
#include "base/handle.h"

namespace rostrum::lexicon {

/// A DID or a handle: how calls name an account (lexicon format "at-identifier").
class AtIdentifier final : public base::Identifier<AtIdentifier>
{
public:
    AtIdentifier(const base::Did &did) { m_text = did.str(); }
    AtIdentifier(const base::Handle &handle) { m_text = handle.str(); }

    [[nodiscard]] static bool isValid(std::string_view text)
    {
        return text.starts_with("did:") ? base::Did::isValid(text) : base::Handle::isValid(text);
    }

private:
    friend class base::Identifier<AtIdentifier>;
    AtIdentifier() = default;
};

} // namespace rostrum::lexicon
