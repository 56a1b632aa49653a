// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/record_acts.h"

#include "social/record_rows.h"
#include "store/record_cache.h"
#include "support/run_task.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::tests {

namespace {

const QString kCreatorMode = u"app.rostrum.actor.creatorMode"_s;
const QString kPosition = u"id.sifa.profile.position"_s;
const QString kConnect = u"id.sifa.graph.follow"_s;
const QString kStamp = u"updatedAt"_s;

base::Nsid nsidOf(const QString &collection)
{
    return *base::Nsid::parse(collection.toStdString());
}

/// Without what says nothing about the person's will.
std::optional<QJsonObject> meaningOf(QJsonObject value)
{
    value.remove(u"$type"_s);
    value.remove(kStamp);
    return value.isEmpty() ? std::nullopt : std::optional(std::move(value));
}

QString inWords(const std::optional<QJsonObject> &value)
{
    return value ? QString::fromUtf8(QJsonDocument(*value).toJson(QJsonDocument::Compact)) : u"nothing"_s;
}

template <typename Act> void untilKept(social::Outbox &outbox, const Act &act)
{
    QSignalSpy kept(&outbox, &social::Outbox::acted);
    act();
    waitFor([&kept] { return !kept.isEmpty(); });
}

} // namespace

RecordActs::RecordActs(base::Did self, QRandomGenerator &random, List list)
    : m_self(std::move(self))
    , m_random(random)
    , m_list(std::move(list))
{
}

void RecordActs::begin(store::Store &store)
{
    for (const QString &collection : {kCreatorMode, kPosition, kConnect}) {
        for (const model::Record &record : m_list(collection)) {
            m_before[record.uri.str()] = record.value;
            (void)runTask(
                store.cacheWriter().write([record](store::Database &db) { return store::putRecord(db, record); }));
        }
    }
}

std::vector<model::Record> RecordActs::shown(social::Outbox &outbox, store::Store &store,
                                             const QString &collection) const
{
    auto stored = runTask(store.cacheReader().read([self = m_self, nsid = nsidOf(collection)](store::Database &db) {
        return store::readRecords(db, self, nsid);
    }));
    return outbox.pending().merged(m_self, collection, stored.value_or(std::vector<model::Record>()));
}

model::Record RecordActs::creatorMode(social::Outbox &outbox, store::Store &store) const
{
    const auto there = shown(outbox, store, kCreatorMode);
    const auto self = *base::RecordKey::parse("self");
    return there.empty() ? model::Record{.uri = base::AtUri::make(m_self, nsidOf(kCreatorMode), self)} : there.front();
}

QString RecordActs::word()
{
    return u"word %1 of %2"_s.arg(++m_written).arg(m_random.bounded(1000));
}

void RecordActs::act(social::Outbox &outbox, store::Store &store)
{
    const auto positions = shown(outbox, store, kPosition);
    const int what = m_random.bounded(6);
    if (what < 3) {
        const model::Record seen = creatorMode(outbox, store);
        QJsonObject wished = seen.value;
        if (what == 0 || !wished.contains(u"enabled"_s)) {
            wished.insert(u"enabled"_s, !wished[u"enabled"].toBool());
        } else {
            wished.insert(what == 1 ? u"topics"_s : u"featured"_s, QJsonArray{word()});
        }
        change(outbox, seen, wished);
    } else if (what == 3 || positions.empty()) {
        QJsonObject wished{{u"title"_s, word()}, {u"startedAt"_s, u"2020-01"_s}};
        untilKept(outbox, [&] {
            const auto uri = outbox.create(nsidOf(kPosition), wished);
            m_meant[uri.str()] = wished;
        });
    } else {
        const auto &seen = positions[static_cast<std::size_t>(m_random.bounded(static_cast<int>(positions.size())))];
        QJsonObject wished = seen.value;
        wished.insert(m_random.bounded(2) == 0 ? u"title"_s : u"description"_s, word());
        what == 4 ? change(outbox, seen, wished) : remove(outbox, seen.uri);
    }
    if (m_random.bounded(3) == 0) {
        outbox.wake();
    }
}

void RecordActs::change(social::Outbox &outbox, const model::Record &seen, const QJsonObject &wished)
{
    untilKept(outbox, [&] { outbox.edit(seen, wished, {.stamps = {kStamp}}); });
    m_meant[seen.uri.str()] = meaningOf(wished);
}

void RecordActs::remove(social::Outbox &outbox, const base::AtUri &uri)
{
    untilKept(outbox, [&] { outbox.remove(uri); });
    m_meant[uri.str()] = std::nullopt;
}

void RecordActs::noteRefusal(const social::OutboxEntry &entry)
{
    if (const auto act = social::recordIntentOf(entry.intent)) {
        m_disputed.insert(social::uriOf(*act).str());
    }
}

QStringList RecordActs::differences() const
{
    std::map<std::string, Value> there;
    for (const QString &collection : {kCreatorMode, kPosition}) {
        for (const model::Record &record : m_list(collection)) {
            there[record.uri.str()] = meaningOf(record.value);
        }
    }
    QStringList differences;
    for (const auto &[uri, value] : there) {
        if (!m_meant.contains(uri) && !m_before.contains(uri)) {
            differences << u"nobody made %1"_s.arg(QString::fromStdString(uri));
        }
    }
    for (const auto &[uri, meant] : m_meant) {
        const auto found = there.find(uri);
        const Value has = found == there.end() ? std::nullopt : found->second;
        if (!m_disputed.contains(uri) && has != meant) {
            differences << u"%1 is %2, not %3"_s.arg(QString::fromStdString(uri), inWords(has), inWords(meant));
        }
    }
    return differences;
}

void RecordActs::restore(social::Outbox &outbox, store::Store &store)
{
    for (const QString &collection : {kCreatorMode, kPosition}) {
        for (const model::Record &seen : shown(outbox, store, collection)) {
            const auto before = m_before.find(seen.uri.str());
            if (before == m_before.end()) {
                untilKept(outbox, [&] { outbox.remove(seen.uri); });
            } else {
                untilKept(outbox, [&] { outbox.edit(seen, *before->second, {.stamps = {kStamp}}); });
            }
        }
    }
    for (const auto &[uri, value] : m_before) { // what was removed
        const auto record = *base::AtUri::parse(uri);
        const auto collection = QString::fromUtf8(record.collection());
        const auto there = shown(outbox, store, collection);
        if (collection != kConnect && !std::ranges::contains(there, record, &model::Record::uri)) {
            untilKept(outbox, [&] { outbox.edit({.uri = record}, *value); });
        }
    }
}

} // namespace rostrum::tests
