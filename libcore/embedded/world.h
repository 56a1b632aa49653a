// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/tid.h"
#include "embedded/call.h"
#include "embedded/database.h"
#include "embedded/live_node.h"
#include "embedded/pulse.h"
#include "embedded/repo.h"
#include "embedded/tokens.h"

#include <QUrl>

#include <SQLiteCpp/Transaction.h>

#include <memory>

namespace rostrum::embedded {

/// How a picture of a person is kept: as the name of a drawing, or as the bytes that were uploaded.
struct PictureSource
{
    QByteArray drawing = {};
    QByteArray bytes = {};
    QByteArray type = {};
};

/// The servers of the embedded network in one: accounts, records and the AppView over them. One thread at a time; it is
/// Router that keeps it off the main thread.
class World
{
public:
    /// Opens the file, filling it with the sample when it is new.
    [[nodiscard]] static base::Result<std::unique_ptr<World>> open(const QString &file, const base::Clock &clock);

    World(std::unique_ptr<Database> database, const base::Clock &clock);

    // What the network asks: each is one transaction, rolled back when the answer is a refusal. They never fail
    // otherwise than a server would.

    /// Answers an XRPC call.
    [[nodiscard]] Answer answer(Call call);
    /// What the PLC directory answers (https://…/did:plc:…).
    [[nodiscard]] Answer directoryAnswer(const QByteArray &did);
    /// What /.well-known/atproto-did answers on the host of a handle; nothing where no such person is.
    [[nodiscard]] std::optional<Answer> wellKnownDid(const QByteArray &host);
    /// A page that a post of the network has a card of; nothing for other addresses.
    [[nodiscard]] std::optional<Answer> page(const QByteArray &url);
    /// What the node of the broadcast answers, and the drawing of the moment that it shows as a still.
    [[nodiscard]] Answer liveAnswer(const QByteArray &path, const QUrlQuery &query);
    [[nodiscard]] std::optional<QByteArray> liveStill(const QByteArray &path);
    /// What is kept of a picture.
    [[nodiscard]] std::optional<PictureSource> pictureSource(const QByteArray &did, const QByteArray &cid);

    // For those who answer: part of their transaction.

    [[nodiscard]] Answer didDocument(const QByteArray &did);

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
    template <typename Work> Answer inTransaction(const QByteArray &what, SQLite::TransactionBehavior how, Work &&work);
    Answer dispatch(Call &call);

    std::unique_ptr<Database> m_database;
    const base::Clock &m_clock;
    Repo m_repo;
    Tokens m_tokens;
    Pulse m_pulse;
    LiveNode m_liveNode;
    qint64 m_lastKey = 0;
};

} // namespace rostrum::embedded
