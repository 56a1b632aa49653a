// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QThreadPool>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace rostrum::tests {

namespace {

std::unique_ptr<store::Store> openStore(const QTemporaryDir &folder)
{
    auto store =
        store::Store::open({.person = folder.filePath(u"person.db"_s), .cache = folder.filePath(u"cache.db"_s)});
    if (!store) {
        qFatal("no store: %s", qPrintable(store.error().detail));
    }
    return std::move(*store);
}

base::Task<base::Result<QStringList>> noTxt(QString /*name*/)
{
    co_return base::fail(base::ErrorKind::NotFound);
}

base::Result<int> nothing(store::Database & /*db*/)
{
    return 0;
}

} // namespace

World::World()
    : store(openStore(folder))
    , http(script())
    , m_identities(http, {}, noTxt, clock)
    , m_xrpc(http, QUrl(u"https://pds.example.com"_s), net::Backoff{.tries = 1})
    , m_people(m_xrpc, *store, clock)
    , m_outbox(m_xrpc, *base::Did::parse("did:plc:me"), *store, clock)
    , m_preferences(m_xrpc, *base::Did::parse("did:plc:me"), *store, clock)
{
}

ScriptedHttpClient::Script World::script()
{
    return [this](const net::HttpRequest &request) -> std::optional<ScriptedHttpClient::Outcome> {
        const auto found = m_answers.find(request.url.path());
        return found == m_answers.end() ? json(404, R"({"error":"NotFound"})") : found->second(request);
    };
}

social::Services World::services()
{
    return {.http = http,
            .xrpc = m_xrpc,
            .identities = m_identities,
            .store = *store,
            .people = m_people,
            .outbox = m_outbox,
            .preferences = m_preferences,
            .clock = clock,
            .self = *base::Did::parse("did:plc:me")};
}

void World::addIdentity(const QString &name)
{
    const QString did = u"did:plc:%1"_s.arg(name);
    const QJsonObject pds{{u"id"_s, u"#atproto_pds"_s},
                          {u"type"_s, u"AtprotoPersonalDataServer"_s},
                          {u"serviceEndpoint"_s, u"https://pds.example.com"_s}};
    answer(u'/' + did, json(200, bytes({{u"id"_s, did}, {u"service"_s, QJsonArray{pds}}})));
}

void World::setRepo(const QString &name, Repo repo)
{
    addIdentity(name);
    m_repos.insert_or_assign(u"did:plc:"_s + name, std::move(repo));
    for (const char *call : {"sync.getLatestCommit", "repo.describeRepo", "repo.listRecords"}) {
        answer(u"/xrpc/com.atproto."_s + QLatin1StringView(call),
               [this](const net::HttpRequest &request) { return repoAnswer(request); });
    }
}

ScriptedHttpClient::Outcome World::repoAnswer(const net::HttpRequest &request) const
{
    const QUrlQuery query(request.url);
    const bool isCommit = request.url.path().endsWith(u"getLatestCommit");
    const QString did = query.queryItemValue(isCommit ? u"did"_s : u"repo"_s, QUrl::FullyDecoded);
    const auto found = m_repos.find(did);
    if (found == m_repos.end()) {
        return json(400, R"({"error":"RepoNotFound"})");
    }
    const Repo &repo = found->second;
    if (isCommit) {
        return repo.rev.isEmpty() ? json(501, R"({"error":"MethodNotImplemented"})")
                                  : json(200, bytes({{u"cid"_s, listedCid({})}, {u"rev"_s, repo.rev}}));
    }
    QStringList collections;
    QByteArrayList records;
    const QString wanted = query.queryItemValue(u"collection"_s);
    for (const auto &[path, value] : repo.records) {
        collections << path.section(u'/', 0, 0);
        if (collections.back() == wanted) {
            records.prepend("{\"uri\":\"at://" + did.toUtf8() + '/' + path.toUtf8() + "\",\"cid\":\"" +
                            listedCid(value.toStdString()).toUtf8() + "\",\"value\":" + value + '}');
        }
    }
    collections.removeDuplicates();
    return request.url.path().endsWith(u"describeRepo")
               ? json(200, bytes({{u"collections"_s, QJsonArray::fromStringList(collections)}}))
               : json(200, "{\"cursor\":\"x\",\"records\":[" + records.join(',') + "]}");
}

void World::settle()
{
    settle(20);
}

void World::settle(int rounds)
{
    for (int i = 0; i < rounds; ++i) { // each step of a task takes at most one round
        QThreadPool::globalInstance()->waitForDone();
        runTask(store->person().write(nothing));
        runTask(store->cacheWriter().write(nothing));
        runTask(store->cacheReader().read(nothing));
        runTask(store->cacheReader().read(nothing));
        QCoreApplication::processEvents();
    }
}

QByteArray bytes(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace rostrum::tests
