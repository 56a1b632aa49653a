// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/call.h"

#include <QStringList>

namespace rostrum::embedded {

class World;

/// What searchPosts looks for: all words of `q` (any case), `#tag` and `from:handle` in it, and the other parameters.
struct SearchTerms
{
    QStringList words = {};
    QStringList tags = {};
    QByteArray author = {};   ///< DID
    QByteArray mentions = {}; ///< DID
    QByteArray language = {};
    QByteArray url = {};
    qint64 since = 0;
    qint64 until = 0;
    bool byPopularity = false; ///< sort=top

    /// Nothing when a parameter is wrong or the query is empty.
    [[nodiscard]] static std::optional<SearchTerms> read(World &world, const Call &call);
};

/// The answer of searchPosts.
[[nodiscard]] QByteArray searchJson(World &world, const QByteArray &viewer, const SearchTerms &terms, int limit,
                                    const Cursor &cursor);

} // namespace rostrum::embedded
