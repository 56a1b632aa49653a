// SPDX-License-Identifier: GPL-3.0-or-later
#include "app_view_check.h"

#include "lexicon/app_bsky_actor_getProfile.h"
#include "net/service_lookup.h"
#include "net/xrpc.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

using base::ErrorKind;

const QString kService = u"bsky_appview"_s;

QString say(const char *text)
{
    return QCoreApplication::translate("rostrum::social::AppView", text);
}

std::unexpected<base::Error> failWith(base::Error error, const QString &message)
{
    error.message = message;
    return std::unexpected(std::move(error));
}

/// Why nobody knows where the AppView is.
QString whyNotFound(const base::Error &error, const QString &did)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
        return error.code == net::kNoService
                   ? say(QT_TRANSLATE_NOOP("rostrum::social::AppView",
                                           "%1 exists, but its DID document names no AppView (#bsky_appview)."))
                         .arg(did)
                   : say(QT_TRANSLATE_NOOP("rostrum::social::AppView", "There is no DID %1.")).arg(did);
    case ErrorKind::Invalid:
    case ErrorKind::Malformed:
        return say(QT_TRANSLATE_NOOP("rostrum::social::AppView", "The DID document of %1 cannot be used.")).arg(did);
    default:
        //: %1 a DID, %2 a sentence that says why
        return say(QT_TRANSLATE_NOOP("rostrum::social::AppView", "The DID document of %1 cannot be fetched. %2"))
            .arg(did, error.message);
    }
}

} // namespace

std::optional<base::Did> readAppViewDid(const QString &text)
{
    QString did = text.trimmed();
    if (const QString suffix = u'#' + kService; did.endsWith(suffix)) {
        did.chop(suffix.size());
    }
    auto read = base::Did::parse(did.toStdString());
    return read && (read->method() == "web" || read->method() == "plc") ? std::move(read) : std::nullopt;
}

base::Task<base::Result<AppViewAnswer>> checkAppView(net::HttpClient &http, net::Session &session, QString text)
{
    const auto did = readAppViewDid(text);
    if (!did) {
        co_return failWith(
            base::makeError(ErrorKind::Invalid, text),
            say(QT_TRANSLATE_NOOP("rostrum::social::AppView",
                                  "This is not the DID of an AppView. It looks like did:web:api.example.com.")));
    }
    const QString name = QString::fromStdString(did->str());
    const auto service = co_await net::findService(http, session.config(), *did, kService);
    if (!service) {
        co_return failWith(service.error(), whyNotFound(service.error(), name));
    }
    // Once: whoever waits for the answer can ask again.
    const net::Xrpc xrpc = net::Xrpc(session, {.tries = 1}).with((name + u'#' + kService).toLatin1());
    lexicon::GetProfile::Params self{.actor = lexicon::AtIdentifier(session.did())};
    auto profile = co_await xrpc.query<lexicon::GetProfile>(std::move(self));
    if (profile) {
        const QString called = QString::fromStdString(profile->displayName.value_or(std::string()));
        co_return AppViewAnswer{.did = *did,
                                .name = called.isEmpty() ? QString::fromStdString(profile->handle.str()) : called,
                                .knowsOne = true};
    }
    base::Error error = std::move(profile.error());
    // An AppView says this of an account that it has not seen; the PDS says something else when it cannot reach it.
    if (error.kind == ErrorKind::Refused && error.detail.contains("Profile not found"_L1)) {
        co_return AppViewAnswer{.did = *did, .name = {}, .knowsOne = false};
    }
    if (error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Auth) {
        co_return std::unexpected(std::move(error)); // this side of the AppView
    }
    co_return failWith(std::move(error), say(QT_TRANSLATE_NOOP("rostrum::social::AppView",
                                                               "The AppView at %1 does not answer, or refuses to."))
                                             .arg(service->host()));
}

} // namespace rostrum::social
