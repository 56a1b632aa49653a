// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "base/log.h"
#include "base/task_scope.h"
#include "lexicon/codec.h"
#include "lexicon/com_atproto_server_deleteSession.h"
#include "lexicon/com_atproto_server_refreshSession.h"
#include "net/sign_in.h"
#include "net/xrpc_error.h"

#include <chrono>
#include <vector>

using namespace Qt::StringLiterals;

namespace rostrum::net {

namespace {

using base::ErrorKind;
using base::Result;
using SteadyTime = std::chrono::steady_clock::time_point;

bool isSameServer(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && a.port() == b.port();
}

bool meansExpired(const HttpReply &reply)
{
    if (reply.status != 400) {
        return reply.status == 401;
    }
    const QString name = errorNameOf(reply);
    return name == lexicon::RefreshSession::Errors::kExpiredToken ||
           name == lexicon::RefreshSession::Errors::kInvalidToken;
}

HttpRequest withToken(HttpRequest request, const base::Secret<QByteArray> &token)
{
    request.headers.emplace_back("Authorization", "Bearer " + token.reveal());
    return request;
}

HttpRequest procedure(const QUrl &pds, std::string_view nsid)
{
    HttpRequest request{
        .method = Method::Post, .url = pds, .headers = {{"Accept", "application/json"}}, .repeat = Repeat::Never};
    request.url.setPath(u"/xrpc/"_s + QLatin1StringView(nsid));
    return request;
}

std::unexpected<base::Error> overError()
{
    return base::fail(ErrorKind::Auth, u"the session is over"_s);
}

} // namespace

struct Session::Private
{
    /// Work that is done once for all who wait for it.
    struct Once
    {
        bool running = false;
        std::vector<base::Resolver<Result<void>>> waiting = {};
    };
    using Work = base::Task<Result<void>> (Private::*)();

    Session *q;
    HttpClient &http;
    SecretStore &secrets;
    NetworkConfig config;
    SessionTokens tokens;
    bool over = false;
    std::optional<SteadyTime> refreshedAt = {};
    Once loading = {};
    Once refreshing = {};
    base::TaskScope scope = {}; // last: a refresh uses the others

    /// Whether the token in use has just been given: a server that refuses it would refuse the next one too.
    [[nodiscard]] bool isFresh() const
    {
        return refreshedAt && std::chrono::steady_clock::now() - *refreshedAt < std::chrono::seconds(30);
    }

    /// Waits for work that goes on when the request that began it is cancelled.
    base::Task<Result<void>> share(Once &once, Work work)
    {
        base::Suspension<Result<void>> outcome;
        once.waiting.push_back(outcome.resolver());
        if (!once.running) {
            once.running = true;
            scope.start(carryOut(once, work));
        }
        co_return co_await outcome;
    }

    base::Task<void> carryOut(Once &once, Work work)
    {
        const auto outcome = co_await (this->*work)();
        once.running = false;
        const auto resolvers = std::exchange(once.waiting, {});
        for (const auto &resolver : resolvers) { // one of them may destroy this session
            resolver.resolve(outcome);
        }
    }

    base::Task<Result<void>> ready()
    {
        if (over) {
            co_return overError();
        }
        if (!tokens.refresh.reveal().isEmpty()) {
            co_return Result<void>();
        }
        co_return co_await share(loading, &Private::load);
    }

    base::Task<Result<void>> load()
    {
        auto kept = co_await loadTokens(secrets, tokens.did);
        if (!kept) {
            co_return std::unexpected(std::move(kept.error())); // a keychain that is locked may be open the next time
        }
        if (!*kept) {
            end();
            co_return overError();
        }
        tokens = std::move(**kept);
        co_return Result<void>();
    }

    void end()
    {
        over = true;
        QMetaObject::invokeMethod(q, &Session::ended, Qt::QueuedConnection);
    }

    base::Task<Result<void>> renew()
    {
        const auto request = procedure(tokens.pds, lexicon::RefreshSession::kNsid);
        const auto reply = co_await http.send(withToken(request, tokens.refresh));
        if (!reply) {
            co_return std::unexpected(reply.error());
        }
        if (!reply->ok()) {
            co_return refused(*reply);
        }
        auto given = lexicon::decode<lexicon::RefreshSession::Output>(reply->body);
        if (!given || given->did != tokens.did || given->accessJwt.empty() || given->refreshJwt.empty()) {
            co_return base::fail(ErrorKind::Malformed,
                                 u"refreshSession: "_s + (given ? QString() : given.error().detail));
        }
        SessionTokens fresh{.did = tokens.did,
                            .handle = given->handle,
                            .pds = tokens.pds,
                            .access = base::Secret(QByteArray::fromStdString(given->accessJwt)),
                            .refresh = base::Secret(QByteArray::fromStdString(given->refreshJwt))};
        if (const auto kept = co_await secrets.write(secretKeyOf(fresh.did), packed(fresh)); !kept) {
            // Better a session that this run can go on with than none.
            qCWarning(lcNet) << "the new tokens could not be kept:" << kept.error().detail;
        }
        tokens = std::move(fresh);
        refreshedAt = std::chrono::steady_clock::now();
        co_return Result<void>();
    }

    Result<void> refused(const HttpReply &reply)
    {
        auto error = errorOf(reply);
        if (meansExpired(reply) || error.code == lexicon::RefreshSession::Errors::kAccountTakedown) {
            error.kind = ErrorKind::Auth;
            error.message = base::describe(ErrorKind::Auth);
            end();
        }
        return std::unexpected(std::move(error));
    }
};

Session::Session(HttpClient &http, SecretStore &secrets, NetworkConfig config, SessionTokens tokens, QObject *parent)
    : QObject(parent)
    , d(new Private{
          .q = this, .http = http, .secrets = secrets, .config = std::move(config), .tokens = std::move(tokens)})
{
}

Session::~Session() = default;

const base::Did &Session::did() const
{
    return d->tokens.did;
}

const base::Handle &Session::handle() const
{
    return d->tokens.handle;
}

const QUrl &Session::pds() const
{
    return d->tokens.pds;
}

const NetworkConfig &Session::config() const
{
    return d->config;
}

void Session::setAppView(const QString &did)
{
    d->config.appViewDid = did;
}

base::Task<Result<HttpReply>> Session::send(HttpRequest request)
{
    if (!isSameServer(request.url, d->tokens.pds)) {
        co_return base::fail(ErrorKind::Invalid, u"the token is for %1 only"_s.arg(d->tokens.pds.toString()));
    }
    if (auto ready = co_await d->ready(); !ready) {
        co_return std::unexpected(std::move(ready.error()));
    }
    const auto used = d->tokens.access;
    auto reply = co_await d->http.send(withToken(request, used));
    if (!reply || !meansExpired(*reply)) {
        co_return reply;
    }
    if (d->tokens.access == used) { // else another request has refreshed it meanwhile
        if (d->isFresh()) {
            co_return reply;
        }
        if (const auto refreshed = co_await d->share(d->refreshing, &Private::renew); !refreshed) {
            co_return std::unexpected(refreshed.error());
        }
    }
    if (d->over) {
        co_return overError();
    }
    co_return co_await d->http.send(withToken(std::move(request), d->tokens.access));
}

base::Task<Result<void>> Session::signOut()
{
    if (d->refreshing.running) { // or it would write new tokens after they were removed
        (void)co_await d->share(d->refreshing, &Private::renew);
    }
    const bool known = (co_await d->ready()).has_value();
    d->over = true;
    auto removed = co_await d->secrets.remove(secretKeyOf(d->tokens.did));
    if (known) {
        auto request = procedure(d->tokens.pds, lexicon::DeleteSession::kNsid);
        request.timeout = std::chrono::seconds(5);
        if (const auto told = co_await d->http.send(withToken(std::move(request), d->tokens.refresh));
            !told || !told->ok()) {
            qCInfo(lcNet) << "the server was not told of the sign-out";
        }
    }
    co_return removed;
}

} // namespace rostrum::net
