// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/tid.h"
#include "embedded/call.h"
#include "embedded/database.h"
#include "embedded/pulse.h"
#include "embedded/repo.h"
#include "embedded/tokens.h"

#include <QUrl>

#include <memory>

namespace rostrum::embedded {

/// The servers of the embedded network in one: accounts, records and the AppView over them. One thread at a time; it is
/// Router that keeps it off the main thread.
class World
{
public:
    /// Opens the file, filling it with the sample when it is new.
    [[nodiscard]] static base::Result<std::unique_ptr<World>> open(const QString &file, const base::Clock &clock);

    World(std::unique_ptr<Database> database, const base::Clock &clock);

    /// Answers an XRPC call; never fails otherwise than a server would.
    [[nodiscard]] Answer answer(Call call);
    /// A DID document (https://…/did:plc:…), as the PLC directory gives it.
    [[nodiscard]] Answer didDocument(const QByteArray &did);
    /// What /.well-known/atproto-did answers on the host of a handle; nothing where no such person is.
    [[nodiscard]] std::optional<Answer> wellKnownDid(const QByteArray &host);

    [[nodiscard]] Database &database() { return *m_database; }
    [[nodiscard]] Repo &repo() { return m_repo; }
    [[nodiscard]] Tokens &tokens() { return m_tokens; }
    [[nodiscard]] Pulse &pulse() { return m_pulse; }
    [[nodiscard]] base::Time now() const { return m_clock.now(); }

    /// A new record key; later ones sort after earlier ones.
    [[nodiscard]] QByteArray nextKey();
    /// DID of a handle or DID; empty when nobody has it.
    [[nodiscard]] QByteArray findActor(const QByteArray &handleOrDid);

private:
    Answer dispatch(Call &call);

    std::unique_ptr<Database> m_database;
    const base::Clock &m_clock;
    Repo m_repo;
    Tokens m_tokens;
    Pulse m_pulse;
    qint64 m_lastKey = 0;
};

} // namespace rostrum::embedded
