// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/call.h"
#include "embedded/repo.h"

#include <expected>

namespace rostrum::embedded {

class World;

/// One change of a repository as a call asks for it.
struct Write
{
    enum class Action { Create, Put, Update, Delete };
    Action action = Action::Create;
    RecordPath path = {};
    QJsonObject value = {};
    QByteArray validation = {}; ///< "valid", "unknown" or empty (not checked)
    QByteArray cid = {};        ///< set when written
};

/// What the caller believes the state to be. Absent: it does not care.
struct Swap
{
    std::optional<QByteArray> record = {}; ///< CID; empty: no record
    std::optional<QByteArray> commit = {};
};

/// The state of a repository after a change.
struct Commit
{
    QByteArray cid = {};
    QByteArray rev = {};
};

/// Reads and checks one write of a body (`collection`, `rkey`, and `record` under the name `valueKey`). `validate` is
/// the body's own wish: true refuses unknown lexicons, false checks nothing.
[[nodiscard]] std::expected<Write, Answer> prepareWrite(World &world, const QByteArray &did, Write::Action action,
                                                        const QJsonObject &source, QLatin1StringView valueKey,
                                                        const QJsonValue &validate);

/// Part of the caller's transaction, which is rolled back when this fails: all or nothing. Nothing in the Commit means
/// that there was nothing to do.
[[nodiscard]] std::expected<std::optional<Commit>, Answer> commitWrites(World &world, const QByteArray &did,
                                                                        std::vector<Write> &writes, const Swap &swap);

} // namespace rostrum::embedded
