// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "embedded/call.h"
#include "embedded/database.h"

#include <expected>

namespace rostrum::embedded {

/// Password sessions as a PDS keeps them: a signed access token for two hours, a refresh token for 90 days that is
/// exchanged at each use (the old one still works for two hours, so that a lost answer does not end the session).
class Tokens
{
public:
    struct Pair
    {
        QByteArray did = {};
        QByteArray access = {};
        QByteArray refresh = {};
    };

    Tokens(Database &database, const base::Clock &clock);

    // Part of the caller's transaction.

    /// A new session; those that have expired go.
    [[nodiscard]] Pair issue(const QByteArray &did);
    /// The account of an access token.
    [[nodiscard]] std::expected<QByteArray, Answer> accountOf(const QByteArray &access) const;
    [[nodiscard]] std::expected<Pair, Answer> refresh(const QByteArray &refresh);
    [[nodiscard]] std::expected<void, Answer> revoke(const QByteArray &refresh);

private:
    [[nodiscard]] QByteArray sign(const QJsonObject &payload, QByteArrayView type) const;
    [[nodiscard]] std::expected<QJsonObject, Answer> verify(const QByteArray &token, QByteArrayView type) const;
    [[nodiscard]] qint64 seconds() const;
    [[nodiscard]] QByteArray access(const QByteArray &did) const;
    [[nodiscard]] QByteArray refreshToken(const QByteArray &did, const QByteArray &id) const;

    Database &m_database;
    const base::Clock &m_clock;
    QByteArray m_secret;
};

} // namespace rostrum::embedded
