// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens.h"

#include "embedded/json_writer.h"
#include "embedded/places.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <SQLiteCpp/Transaction.h>

#include <array>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kAccessSeconds = 2LL * 3600;
constexpr qint64 kRefreshSeconds = 90LL * 24 * 3600;
constexpr qint64 kGraceSeconds = 2LL * 3600;
constexpr auto kBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray randomBytes()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words);
}

Answer expired(const QByteArray &message)
{
    return refuse(400, "ExpiredToken", message);
}

} // namespace

Tokens::Tokens(Database &database, const base::Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
    SQLite::Transaction transaction(database.connection());
    m_secret = database.meta("secret");
    if (m_secret.isEmpty()) {
        m_secret = randomBytes().toBase64();
        database.setMeta("secret", m_secret);
    }
    transaction.commit();
}

Tokens::Pair Tokens::issue(const QByteArray &did)
{
    Query(m_database, "DELETE FROM session WHERE expires_at < ?", seconds()).run();
    const QByteArray id = randomBytes().toBase64(kBase64);
    Query(m_database, "INSERT INTO session(id, did, expires_at) VALUES(?, ?, ?)", id, did, seconds() + kRefreshSeconds)
        .run();
    return {.did = did, .access = access(did), .refresh = refreshToken(did, id)};
}

std::expected<QByteArray, Answer> Tokens::accountOf(const QByteArray &access) const
{
    const auto payload = verify(access, "at+jwt");
    if (!payload) {
        return std::unexpected(payload.error());
    }
    return payload->value("sub"_L1).toString().toLatin1();
}

std::expected<Tokens::Pair, Answer> Tokens::refresh(const QByteArray &refresh)
{
    const auto payload = verify(refresh, "refresh+jwt");
    if (!payload) {
        return std::unexpected(payload.error());
    }
    const QByteArray id = payload->value("jti"_L1).toString().toLatin1();
    const QByteArray did = payload->value("sub"_L1).toString().toLatin1();
    Query known(m_database, "SELECT expires_at, next FROM session WHERE id = ? AND did = ?", id, did);
    if (!known.next() || known.number(0) < seconds()) {
        return std::unexpected(expired("Token has been revoked"));
    }
    QByteArray next = known.text(1);
    if (next.isEmpty()) {
        next = randomBytes().toBase64(kBase64);
        Query(m_database, "UPDATE session SET next = ?, expires_at = min(expires_at, ?) WHERE id = ?", next,
              seconds() + kGraceSeconds, id)
            .run();
        Query(m_database, "INSERT OR IGNORE INTO session(id, did, expires_at) VALUES(?, ?, ?)", next, did,
              seconds() + kRefreshSeconds)
            .run();
    }
    return Pair{.did = did, .access = access(did), .refresh = refreshToken(did, next)};
}

std::expected<void, Answer> Tokens::revoke(const QByteArray &refresh)
{
    const auto payload = verify(refresh, "refresh+jwt");
    if (!payload) {
        return std::unexpected(payload.error());
    }
    Query(m_database, "DELETE FROM session WHERE id = ?1 OR next = ?1", payload->value("jti"_L1).toString().toLatin1())
        .run();
    return {};
}

QByteArray Tokens::access(const QByteArray &did) const
{
    return sign({{u"scope"_s, u"com.atproto.appPass"_s},
                 {u"sub"_s, QString::fromLatin1(did)},
                 {u"iat"_s, seconds()},
                 {u"exp"_s, seconds() + kAccessSeconds},
                 {u"aud"_s, QString::fromLatin1(kServerDid)}},
                "at+jwt");
}

QByteArray Tokens::refreshToken(const QByteArray &did, const QByteArray &id) const
{
    return sign({{u"scope"_s, u"com.atproto.refresh"_s},
                 {u"sub"_s, QString::fromLatin1(did)},
                 {u"jti"_s, QString::fromLatin1(id)},
                 {u"iat"_s, seconds()},
                 {u"exp"_s, seconds() + kRefreshSeconds},
                 {u"aud"_s, QString::fromLatin1(kServerDid)}},
                "refresh+jwt");
}

QByteArray Tokens::sign(const QJsonObject &payload, QByteArrayView type) const
{
    const QByteArray header = toJson({{u"typ"_s, QString::fromLatin1(type)}, {u"alg"_s, u"HS256"_s}});
    const QByteArray text = header.toBase64(kBase64) + '.' + toJson(payload).toBase64(kBase64);
    return text + '.' + QMessageAuthenticationCode::hash(text, m_secret, QCryptographicHash::Sha256).toBase64(kBase64);
}

std::expected<QJsonObject, Answer> Tokens::verify(const QByteArray &token, QByteArrayView type) const
{
    if (token.isEmpty()) {
        return std::unexpected(refuse(401, "AuthMissing", "Authentication Required"));
    }
    const QByteArrayList parts = token.split('.');
    if (parts.size() == 3) {
        const QByteArray signature = QMessageAuthenticationCode::hash(QByteArray(parts[0] + '.' + parts[1]), m_secret,
                                                                      QCryptographicHash::Sha256)
                                         .toBase64(kBase64);
        const auto header = QJsonDocument::fromJson(QByteArray::fromBase64(parts[0], kBase64)).object();
        const auto payload = QJsonDocument::fromJson(QByteArray::fromBase64(parts[1], kBase64)).object();
        if (signature == parts[2] && header["typ"_L1].toString().toLatin1() == type) {
            if (payload["exp"_L1].toInteger() < seconds()) {
                return std::unexpected(expired("Token has expired"));
            }
            return payload;
        }
    }
    return std::unexpected(refuse(400, "InvalidToken", "Token could not be verified"));
}

qint64 Tokens::seconds() const
{
    return std::chrono::floor<std::chrono::seconds>(m_clock.now()).time_since_epoch().count();
}

} // namespace rostrum::embedded
