// SPDX-License-Identifier: GPL-3.0-or-later
#include "router.h"

#include "base/log.h"
#include "base/offload.h"
#include "embedded/pictures.h"
#include "embedded/places.h"
#include "embedded/sample.h"
#include "embedded/world.h"

#include <QThreadPool>

#include <array>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDrawingThreads = 2;

net::HttpReply toReply(const Answer &answer)
{
    return {.status = answer.status,
            .headers = {{"content-type", answer.type}, {"content-length", QByteArray::number(answer.body.size())}},
            .body = answer.body};
}

QByteArray headerOf(const net::HttpRequest &request, QByteArrayView name)
{
    for (const auto &[key, value] : request.headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return {};
}

std::unexpected<base::Error> unreachable(const QString &host)
{
    return base::fail(base::ErrorKind::Network, u"The sample network has no host "_s + host);
}

} // namespace

struct Router::Private
{
    explicit Private(const Options &options)
        : file(options.file)
        , clock(options.clock)
    {
        worker.setMaxThreadCount(1);
        worker.setExpiryTimeout(-1);
        drawers.setMaxThreadCount(kDrawingThreads);
        worker.start([this] { open(); });
    }

    void open()
    {
        auto opened = World::open(file, clock);
        if (opened) {
            world = std::move(*opened);
        } else {
            failure = opened.error();
            qCWarning(lcEmbedded) << "cannot open the sample network:" << failure.detail;
        }
    }

    base::Result<Answer> answer(const net::HttpRequest &request);
    base::Result<Answer> serverAnswer(const net::HttpRequest &request);
    /// Draws on another thread than the one that asks the file.
    base::Task<base::Result<Answer>> picture(QByteArray path);
    base::Task<base::Result<Answer>> liveStill(QByteArray path);

    const QString file;
    const base::Clock &clock;
    std::unique_ptr<World> world; // on the worker
    base::Error failure;          // why there is none
    PictureCache pictures;
    QThreadPool worker;
    QThreadPool drawers; // the pools end first: their work uses the rest
};

base::Result<Answer> Router::Private::serverAnswer(const net::HttpRequest &request)
{
    constexpr QByteArrayView kXrpc = "/xrpc/";
    const QByteArray path = request.url.path().toUtf8();
    if (path.startsWith(kXrpc)) {
        constexpr QByteArrayView kBearer = "Bearer ";
        const QByteArray authorization = headerOf(request, "authorization");
        return world->answer(
            {.nsid = path.sliced(kXrpc.size()),
             .method = request.method,
             .query = QUrlQuery(request.url),
             .body = request.body,
             .contentType = headerOf(request, "content-type"),
             .bearer = authorization.startsWith(kBearer) ? authorization.sliced(kBearer.size()) : QByteArray()});
    }
    if (path.startsWith("/did:plc:")) {
        return world->directoryAnswer(path.sliced(1));
    }
    return Answer{.status = 404, .body = "Not found", .type = "text/plain"};
}

base::Result<Answer> Router::Private::answer(const net::HttpRequest &request)
{
    if (!world) {
        return std::unexpected(failure);
    }
    const QString host = request.url.host();
    if (host == QLatin1StringView(kServerHost)) {
        return serverAnswer(request);
    }
    if (host == QLatin1StringView(kLiveHost)) {
        return world->liveAnswer(request.url.path().toUtf8(), QUrlQuery(request.url));
    }
    if (host == u"plc.directory"_s) {
        return world->directoryAnswer(request.url.path().sliced(1).toUtf8());
    }
    if (request.url.path() == u"/.well-known/atproto-did"_s) {
        if (auto known = world->wellKnownDid(host.toUtf8())) {
            return *known;
        }
    }
    if (auto page = world->page(request.url.toEncoded())) {
        return *page;
    }
    return unreachable(host);
}

base::Task<base::Result<Answer>> Router::Private::picture(QByteArray path)
{
    if (auto known = pictures.find(path)) {
        co_return std::move(*known);
    }
    const auto name = PictureName::fromPath(path);
    if (!name) {
        co_return Answer{.status = 404, .body = "Not found", .type = "text/plain"};
    }
    const auto source = co_await base::offload(
        &worker, [this, name] { return world ? world->pictureSource(name->did, name->cid) : std::nullopt; });
    if (!source) {
        co_return Answer{.status = 404, .body = "Not found", .type = "text/plain"};
    }
    co_return co_await base::offload(&drawers, [this, path, source = *source, preset = name->preset] {
        const Answer picture = source.drawing.isEmpty() ? uploadedPicture(source.bytes, source.type, preset)
                                                        : drawnPicture(source.drawing, preset);
        pictures.keep(path, picture);
        return base::Result<Answer>(picture);
    });
}

base::Task<base::Result<Answer>> Router::Private::liveStill(QByteArray path)
{
    const auto drawing =
        co_await base::offload(&worker, [this, path] { return world ? world->liveStill(path) : std::nullopt; });
    if (!drawing) {
        co_return Answer{.status = 404, .body = "Not found", .type = "text/plain"};
    }
    co_return co_await base::offload(
        &drawers, [drawing = *drawing] { return base::Result<Answer>(drawnPicture(drawing, PicturePreset::Full)); });
}

Router::Router(const Options &options)
    : d(std::make_unique<Private>(options))
{
}

Router::~Router() = default;

base::Task<base::Result<net::HttpReply>> Router::send(net::HttpRequest request)
{
    base::Result<Answer> answer;
    if (request.url.host() == QLatin1StringView(kPictureHost)) {
        answer = co_await d->picture(request.url.path().toUtf8());
    } else if (request.url.host() == QLatin1StringView(kLiveHost) && request.url.path().startsWith("/api/"_L1)) {
        answer = co_await d->liveStill(request.url.path().toUtf8());
    } else {
        answer = co_await base::offload(&d->worker, [this, request] { return d->answer(request); });
    }
    if (!answer) {
        co_return std::unexpected(answer.error());
    }
    if (answer->body.size() > request.maxBytes) {
        co_return base::fail(base::ErrorKind::Malformed, u"The answer is larger than was asked for"_s);
    }
    co_return net::deliver(toReply(*answer), request);
}

net::Identity Router::self()
{
    const auto handle = base::Handle::parse(kNewcomerHandle);
    const auto did = base::Did::parse(didOfHandle(kNewcomerHandle).toStdString());
    return {.did = *did, .handle = handle, .pds = QUrl(QLatin1StringView(kServerUrl))};
}

QString Router::samplePassword()
{
    return QLatin1StringView(kSamplePassword);
}

net::NetworkConfig Router::networkConfig()
{
    net::NetworkConfig config;
    config.plc = QUrl(QLatin1StringView(kServerUrl));
    config.appViewDid = QLatin1StringView(kServerDid);
    config.handleResolver = QUrl(QLatin1StringView(kServerUrl));
    return config;
}

} // namespace rostrum::embedded
