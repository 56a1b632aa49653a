// SPDX-License-Identifier: GPL-3.0-or-later
#include "broadcast.h"

#include "base/datetime.h"
#include "model/wire_text.h"

#include <QJsonObject>
#include <QSet>
#include <QUrlQuery>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::social {

namespace {

using model::Live;

constexpr auto kFresh = 5min;
constexpr auto kLongestStatus = 4h; ///< of a record that does not say how long: Bluesky's own limit

std::optional<base::Time> timeOf(const QJsonObject &record, QLatin1StringView field)
{
    const auto parsed = base::Datetime::parse(record.value(field).toString().toStdString());
    return parsed ? std::optional(parsed->time()) : std::nullopt;
}

QUrl urlOf(const QJsonValue &value)
{
    return model::toUrl(value.toString().toStdString());
}

/// A clock that is a little ahead is no lie.
bool isFresh(base::Time seen, base::Time now)
{
    return seen > now - kFresh && seen < now + kFresh;
}

/// Scheme, host and port; empty of what is no address.
QUrl originOf(const QUrl &url)
{
    QUrl origin;
    if (!url.host().isEmpty()) {
        origin.setScheme(url.scheme());
        origin.setHost(url.host());
        origin.setPort(url.port());
    }
    return origin;
}

QString didOf(const model::Person &person)
{
    return QString::fromStdString(person.did.str());
}

/// What a Streamplace node has of somebody.
void playAt(Live &live, const QUrl &node, const model::Person &person)
{
    live.kind = Live::Kind::Broadcast;
    live.playlist = node;
    live.playlist.setPath(u"/xrpc/place.stream.playback.getLivePlaylist"_s);
    QUrlQuery query;
    query.addQueryItem(u"streamer"_s, didOf(person));
    live.playlist.setQuery(query);
    live.still = node;
    live.still.setPath(u"/api/playback/%1/stream.jpg"_s.arg(didOf(person)));
}

std::vector<const model::Record *> recordsOf(std::span<const model::Record> records, std::string_view collection)
{
    std::vector<const model::Record *> chosen;
    for (const model::Record &record : records) {
        if (record.uri.collection() == collection) {
            chosen.push_back(&record);
        }
    }
    std::ranges::sort(chosen, std::greater<>(), [](const model::Record *record) { return record->uri.rkey(); });
    return chosen;
}

/// Of a livestream; empty when nothing says where it is.
QUrl nodeOf(const QJsonObject &livestream)
{
    const QUrl node = originOf(urlOf(livestream["url"_L1]));
    return node.isEmpty() ? originOf(urlOf(livestream["canonicalUrl"_L1])) : node;
}

std::optional<Live> livestreamOf(const model::Person &person, std::span<const model::Record> records, base::Time now)
{
    const auto streams = recordsOf(records, "place.stream.livestream");
    if (streams.empty()) {
        return std::nullopt;
    }
    const model::Record &newest = *streams.front();
    const auto seen = timeOf(newest.value, "lastSeenAt"_L1);
    const auto lastSeen = seen ? seen : timeOf(newest.value, "createdAt"_L1);
    if (newest.value.contains("endedAt"_L1) || !lastSeen || !isFresh(*lastSeen, now)) {
        return std::nullopt;
    }
    Live live{.title = model::toName(newest.value["title"_L1].toString().toStdString()),
              .page = urlOf(newest.value["canonicalUrl"_L1]),
              .record = newest.uri,
              .lastSeen = lastSeen};
    const QUrl node = nodeOf(newest.value);
    if (node.isEmpty()) {
        return std::nullopt;
    }
    playAt(live, node, person);
    if (live.page.isEmpty()) {
        live.page = node;
        live.page.setPath(u'/' + person.handle);
    }
    return live;
}

/// What the person says of themselves: as the AppView has it, else as their record has it.
std::optional<model::LiveStatus> statusOf(const model::Person &person, std::span<const model::Record> records,
                                          base::Time now)
{
    if (person.status && person.status->until.value_or(base::Time::max()) > now) {
        return person.status;
    }
    const auto found = recordsOf(records, "app.bsky.actor.status");
    if (found.empty() || found.front()->value["status"_L1].toString() != "app.bsky.actor.status#live"_L1) {
        return std::nullopt;
    }
    const QJsonObject &record = found.front()->value;
    const auto began = timeOf(record, "createdAt"_L1);
    const int minutes = record["durationMinutes"_L1].toInt();
    const std::chrono::milliseconds lasts =
        minutes > 0 ? std::chrono::milliseconds(std::chrono::minutes(minutes)) : kLongestStatus;
    if (!began || *began > now + kFresh || *began + lasts <= now) {
        return std::nullopt;
    }
    const QJsonValue link = record["embed"_L1]["external"_L1];
    return model::LiveStatus{.title = model::toName(link["title"_L1].toString().toStdString()),
                             .link = urlOf(link["uri"_L1]),
                             .until = *began + lasts};
}

/// Whether a link goes to the person's own page of a Streamplace node.
bool isOwnStreamPage(const QUrl &link, const model::Person &person, std::span<const model::Record> records)
{
    QSet<QString> hosts{u"stream.place"_s};
    for (const model::Record *stream : recordsOf(records, "place.stream.livestream")) {
        for (const auto field : {"url"_L1, "canonicalUrl"_L1}) {
            hosts.insert(originOf(urlOf(stream->value[field])).authority());
        }
    }
    const QString page = link.path().section(u'/', 1, 1);
    const bool isOwn = page.compare(person.handle, Qt::CaseInsensitive) == 0 || page == didOf(person);
    return hosts.contains(link.authority()) && isOwn;
}

std::optional<Live> announcedOf(const model::Person &person, std::span<const model::Record> records, base::Time now)
{
    const auto status = statusOf(person, records, now);
    if (!status || status->link.isEmpty()) {
        return std::nullopt;
    }
    Live live{.kind = Live::Kind::Elsewhere,
              .title = status->title,
              .still = status->still,
              .page = status->link,
              .until = status->until};
    if (isOwnStreamPage(status->link, person, records)) {
        playAt(live, originOf(status->link), person);
    }
    return live;
}

std::optional<Live> roomOf(std::span<const model::Record> records, base::Time now)
{
    for (const model::Record *room : recordsOf(records, "community.beachwave.room")) {
        const auto active = timeOf(room->value, "lastActiveAt"_L1);
        const bool isOn = room->value["status"_L1].toString() == "live"_L1 && !room->value.contains("endedAt"_L1) &&
                          (!active || isFresh(*active, now));
        if (!isOn) {
            continue;
        }
        Live live{.kind = Live::Kind::Room,
                  .title = model::toName(room->value["title"_L1].toString().toStdString()),
                  .page = originOf(urlOf(room->value["serviceEndpoint"_L1])),
                  .record = room->uri,
                  .lastSeen = active};
        if (!live.page.isEmpty()) {
            live.page.setPath(u"/"_s);
            live.page.setQuery(u"room="_s +
                               QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(room->uri.str()))));
        }
        return live;
    }
    return std::nullopt;
}

} // namespace

Live liveOf(const model::Person &person, std::span<const model::Record> records, base::Time now)
{
    const auto announced = announcedOf(person, records, now);
    if (auto stream = livestreamOf(person, records, now)) {
        stream->until = announced ? announced->until : std::nullopt;
        return std::move(*stream);
    }
    if (announced && announced->kind == Live::Kind::Broadcast) {
        return *announced;
    }
    if (auto room = roomOf(records, now)) {
        return std::move(*room);
    }
    return announced.value_or(Live());
}

} // namespace rostrum::social
