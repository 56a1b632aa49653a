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

/// What a person types or pastes: "@Name.example ", with the invisible marks that some sites put around handles.
QString tidied(const QString &typed)
{
    QString handle = typed;
    handle.removeIf([](QChar c) { return c.isSpace() || c.category() == QChar::Other_Format; });
    return handle.startsWith(u'@') ? handle.sliced(1) : handle;
}

Result<base::Handle> readHandle(const QString &typed)
{
    const QString text = tidied(typed);
    if (const auto handle = base::Handle::parse(text.toStdString())) {
        return handle->normalized();
    }
    const auto message =
        text.isEmpty()
            ? say(QT_TRANSLATE_NOOP("rostrum::net::SignIn", "Enter your handle."))
            : say(QT_TRANSLATE_NOOP("rostrum::net::SignIn",
                                    "“%1” is not a handle. A handle looks like a web address: name.example.com."))
                  .arg(text);
    return failWith(base::makeError(ErrorKind::Invalid, u"not a handle"_s), message);
}

base::Error explained(base::Error error, const base::Handle &handle)
{
    if (error.kind == ErrorKind::NotFound) {
        error.kind = ErrorKind::Invalid;
        error.message = say(QT_TRANSLATE_NOOP("rostrum::net::SignIn", "There is no account with the handle %1."))
                            .arg(QString::fromStdString(handle.str()));
    } else if (error.kind == ErrorKind::Invalid) {
        error.message = say(QT_TRANSLATE_NOOP("rostrum::net::SignIn",
                                              "The handle %1 and the account that it leads to do not belong together."))
                            .arg(QString::fromStdString(handle.str()));
    }
    return error;
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

base::Task<Result<SessionTokens>> createSession(HttpClient &http, const Identity &account, base::Handle handle,
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
                            .handle = handle,
                            .pds = account.pds,
                            .access = base::Secret(QByteArray::fromStdString(given->accessJwt)),
                            .refresh = base::Secret(QByteArray::fromStdString(given->refreshJwt))};
}

} // namespace

base::Task<Result<SessionTokens>> signIn(HttpClient &http, SecretStore &secrets, NetworkConfig config, QString typed,
                                         base::Secret<QString> appPassword)
{
    const auto handle = readHandle(typed);
    if (!handle) {
        co_return std::unexpected(handle.error());
    }
    if (appPassword.reveal().isEmpty()) { // some servers would take it
        co_return failWith(base::makeError(ErrorKind::Invalid, u"no password"_s),
                           say(QT_TRANSLATE_NOOP("rostrum::net::SignIn", "Enter an app password.")));
    }
    IdentityResolver resolver(http, std::move(config));
    const auto account = co_await resolver.resolve(*handle);
    if (!account) {
        co_return std::unexpected(explained(account.error(), *handle));
    }
    auto tokens = co_await createSession(http, *account, *handle, std::move(appPassword));
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
