// SPDX-License-Identifier: GPL-3.0-or-later
#include "sign_in.h"

#include "base/log.h"
#include "lexicon/codec.h"
#include "lexicon/com_atproto_server_createSession.h"
#include "net/identity_resolver.h"
#include "net/xrpc_error.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::net {

namespace {

using base::ErrorKind;
using base::Result;
using lexicon::CreateSession;

QString say(const char *text)
{
    return QCoreApplication::translate("rostrum::net::SignIn", text);
}

std::unexpected<base::Error> failWith(base::Error error, const QString &message)
{
    error.message = message;
    return std::unexpected(std::move(error));
}

/// Without the invisible marks that some sites put around handles, and without what stands around a name in a link.
QString tidied(const QString &typed)
{
    QString text = typed;
    text.removeIf([](QChar c) { return c.isSpace() || c.category() == QChar::Other_Format; });
    text = text.toLower(); // did:plc and did:web, which accounts have, are in lower case too
    for (const auto prefix : {"https://"_L1, "bsky.app/profile/"_L1, "at://"_L1, "@"_L1}) {
        if (text.startsWith(prefix)) {
            text.remove(0, prefix.size());
        }
    }
    return text.section(u'/', 0, 0);
}

base::Error explained(base::Error error, const lexicon::AtIdentifier &who)
{
    const QString name = QString::fromStdString(who.str());
    if (base::Did::isValid(who.str())) {
        if (error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Invalid) {
            error.kind = ErrorKind::Invalid;
            error.message = say(QT_TRANSLATE_NOOP("rostrum::net::SignIn", "There is no account %1.")).arg(name);
        }
    } else if (error.kind == ErrorKind::NotFound) {
        error.kind = ErrorKind::Invalid;
        error.message =
            say(QT_TRANSLATE_NOOP("rostrum::net::SignIn", "There is no account with the handle %1.")).arg(name);
    } else if (error.kind == ErrorKind::Invalid) {
        error.message = say(QT_TRANSLATE_NOOP("rostrum::net::SignIn",
                                              "The handle %1 and the account that it leads to do not belong together."))
                            .arg(name);
    }
    return error;
}

base::Task<Result<Identity>> resolve(IdentityResolver &resolver, const lexicon::AtIdentifier &who)
{
    const auto did = base::Did::parse(who.str());
    return did ? resolver.resolve(*did) : resolver.resolve(*base::Handle::parse(who.str()));
}

QString unreachable(const QUrl &pds)
{
    return say(QT_TRANSLATE_NOOP("rostrum::net::SignIn", "The server of this account, %1, cannot be reached."))
        .arg(pds.host());
}

base::Error refusal(const HttpReply &reply)
{
    auto error = errorOf(reply);
    if (error.code == CreateSession::Errors::kAuthFactorTokenRequired) {
        error.kind = ErrorKind::Refused;
        error.message = say(QT_TRANSLATE_NOOP("rostrum::net::SignIn",
                                              "This password needs a code that is sent by e-mail. Use an app password "
                                              "instead: it needs none."));
    } else if (error.code == CreateSession::Errors::kAccountTakedown) {
        error.kind = ErrorKind::Refused;
        error.message = say(QT_TRANSLATE_NOOP("rostrum::net::SignIn", "The server has closed this account."));
    } else if (error.kind == ErrorKind::Auth) {
        error.message = say(QT_TRANSLATE_NOOP("rostrum::net::SignIn", "The handle or the app password is not right."));
    }
    return error;
}

base::Task<Result<SessionTokens>> createSession(HttpClient &http, const Identity &account,
                                                base::Secret<QString> password)
{
    const CreateSession::Input input{.identifier = account.did.str(), .password = password.reveal().toStdString()};
    HttpRequest request{.method = Method::Post,
                        .url = account.pds,
                        .headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}},
                        .body = lexicon::encode(input),
                        .repeat = Repeat::Never};
    request.url.setPath(u"/xrpc/"_s + QLatin1StringView(CreateSession::kNsid));
    const auto reply = co_await http.send(std::move(request));
    if (!reply) {
        const auto kind = reply.error().kind;
        co_return kind == ErrorKind::Network || kind == ErrorKind::Timeout
            ? Result<SessionTokens>(failWith(reply.error(), unreachable(account.pds)))
            : Result<SessionTokens>(std::unexpected(reply.error()));
    }
    if (!reply->ok()) {
        co_return std::unexpected(refusal(*reply));
    }
    const auto given = lexicon::decode<CreateSession::Output>(reply->body);
    if (!given || given->did != account.did || given->accessJwt.empty() || given->refreshJwt.empty()) {
        co_return base::fail(ErrorKind::Malformed, u"createSession: "_s + (given ? QString() : given.error().detail));
    }
    co_return SessionTokens{.did = account.did,
                            .handle = account.handle.value_or(given->handle), // its own server knows it else
                            .pds = account.pds,
                            .access = base::Secret(QByteArray::fromStdString(given->accessJwt)),
                            .refresh = base::Secret(QByteArray::fromStdString(given->refreshJwt))};
}

} // namespace

Result<lexicon::AtIdentifier> readAccountName(const QString &typed)
{
    const QString text = tidied(typed);
    if (const auto name = lexicon::AtIdentifier::parse(text.toStdString())) {
        return *name;
    }
    const auto message =
        text.isEmpty()
            ? say(QT_TRANSLATE_NOOP("rostrum::net::SignIn", "Enter your handle."))
            : say(QT_TRANSLATE_NOOP("rostrum::net::SignIn",
                                    "“%1” is not a handle. A handle looks like a web address: name.example.com."))
                  .arg(text);
    return failWith(base::makeError(ErrorKind::Invalid, u"not a handle"_s), message);
}

base::Task<Result<SessionTokens>> signIn(HttpClient &http, SecretStore &secrets, NetworkConfig config, QString typed,
                                         base::Secret<QString> appPassword)
{
    const auto who = readAccountName(typed);
    if (!who) {
        co_return std::unexpected(who.error());
    }
    if (appPassword.reveal().isEmpty()) { // some servers would take it
        co_return failWith(base::makeError(ErrorKind::Invalid, u"no password"_s),
                           say(QT_TRANSLATE_NOOP("rostrum::net::SignIn", "Enter an app password.")));
    }
    IdentityResolver resolver(http, std::move(config));
    const auto account = co_await resolve(resolver, *who);
    if (!account) {
        co_return std::unexpected(explained(account.error(), *who));
    }
    auto tokens = co_await createSession(http, *account, std::move(appPassword));
    if (!tokens) {
        co_return tokens;
    }
    if (const auto kept = co_await secrets.write(secretKeyOf(tokens->did), packed(*tokens)); !kept) {
        co_return std::unexpected(kept.error());
    }
    co_return tokens;
}

base::Task<Result<std::optional<SessionTokens>>> loadTokens(SecretStore &secrets, base::Did did)
{
    const auto kept = co_await secrets.read(secretKeyOf(did));
    if (!kept) {
        co_return std::unexpected(kept.error());
    }
    auto tokens = *kept ? unpacked(**kept) : std::nullopt;
    if (*kept && !tokens) {
        qCWarning(lcNet) << "the secret store holds something else than tokens for" << did.str().c_str();
    }
    co_return tokens;
}

} // namespace rostrum::net
