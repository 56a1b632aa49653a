// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_cache.h"

#include "store/json_column.h"
#include "store/person_index.h"

#include <map>

namespace rostrum::store {

namespace {

using WireRecord = lexicon::com_atproto_repo_listRecords::Record;
using Cids = std::map<std::string, std::string, std::less<>>; ///< by record key

base::Time toTime(const SQLite::Column &column)
{
    return base::Time(std::chrono::milliseconds(column.getInt64()));
}

int64_t toMs(base::Time time)
{
    return static_cast<int64_t>(time.time_since_epoch().count());
}

Cids storedCids(Database &db, const base::Did &did, const base::Nsid &collection)
{
    const auto select = db.query("SELECT rkey, coalesce(cid, '') FROM record WHERE did = ? AND collection = ?");
    select->bindNoCopy(1, did.str());
    select->bindNoCopy(2, collection.str());
    Cids cids;
    while (select->executeStep()) {
        cids.emplace(select->getColumn(0).getString(), select->getColumn(1).getString());
    }
    return cids;
}

void eraseCollection(Database &db, const std::string &did, const std::string &collection)
{
    const auto erase = db.query("DELETE FROM record WHERE did = ? AND collection = ?");
    erase->bindNoCopy(1, did);
    erase->bindNoCopy(2, collection);
    erase->exec();
}

void insertRecord(Database &db, const base::AtUri &uri, const std::optional<base::Cid> &cid, const std::string &json)
{
    const auto insert =
        db.query("INSERT OR REPLACE INTO record (did, collection, rkey, cid, json) VALUES (?, ?, ?, ?, ?)");
    insert->bind(1, std::string(uri.authority()));
    insert->bind(2, std::string(uri.collection()));
    insert->bind(3, std::string(uri.rkey()));
    if (cid) {
        insert->bind(4, cid->str());
    }
    insert->bindNoCopy(5, json);
    insert->exec();
}

bool isObject(const std::string &json)
{
    const auto bytes = QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size()));
    return QJsonDocument::fromJson(bytes).isObject();
}

/// What a server lists as somebody's collection need not be that.
bool belongs(const WireRecord &record, const base::Did &did, const base::Nsid &collection)
{
    return record.uri.authority() == did.str() && record.uri.collection() == collection.str() &&
           !record.uri.rkey().empty() && std::ssize(record.value.json) <= kMostRecordBytes &&
           isObject(record.value.json);
}

/// The records that are kept, and their CIDs.
std::vector<const WireRecord *> choose(const base::Did &did, const base::Nsid &collection,
                                       std::span<const WireRecord> records, Cids &cids, int &skipped)
{
    std::vector<const WireRecord *> chosen;
    qint64 bytes = 0;
    for (const WireRecord &record : records) {
        if (!belongs(record, did, collection)) {
            ++skipped;
            continue;
        }
        bytes += std::ssize(record.value.json);
        if (bytes > kMostCollectionBytes || std::ssize(chosen) >= kMostRecords) {
            break;
        }
        if (cids.emplace(record.uri.rkey(), record.cid.str()).second) {
            chosen.push_back(&record);
        }
    }
    return chosen;
}

std::optional<model::Record> readRow(SQLite::Statement &row, const std::string &did)
{
    const auto uri =
        base::AtUri::parse("at://" + did + '/' + row.getColumn(0).getString() + '/' + row.getColumn(1).getString());
    if (!uri) {
        return std::nullopt;
    }
    model::Record record{.uri = *uri, .value = objectOf(row.getColumn(3))};
    if (!row.isColumnNull(2)) {
        record.cid = base::Cid::parse(row.getColumn(2).getString());
    }
    return record;
}

std::vector<model::Record> readRows(const Query &select, const base::Did &did)
{
    std::vector<model::Record> records;
    while (select->executeStep()) {
        if (auto record = readRow(*select, did.str())) {
            records.push_back(std::move(*record));
        }
    }
    return records;
}

/// After a change of one's own, by which the repository has another commit than the one that all was read of.
void noteOwnChange(Database &db, const base::Did &did, std::string_view collection)
{
    const auto update = db.query("UPDATE repo SET rev = NULL WHERE did = ?");
    update->bindNoCopy(1, did.str());
    update->exec();
    if (isIndexed(collection)) {
        updatePersonIndex(db, did);
    }
}

} // namespace

base::Result<std::optional<RepoState>> readRepo(Database &database, const base::Did &did)
{
    return guarded(database, [&](Database &db) -> base::Result<std::optional<RepoState>> {
        const auto select = db.query("SELECT pds, rev, fetched_at, checked_at FROM repo WHERE did = ?");
        select->bindNoCopy(1, did.str());
        if (!select->executeStep()) {
            return std::nullopt;
        }
        RepoState state{.pds = QUrl(QString::fromUtf8(select->getColumn(0).getText())),
                        .fetchedAt = toTime(select->getColumn(2)),
                        .checkedAt = toTime(select->getColumn(3))};
        if (!select->isColumnNull(1)) {
            state.rev = select->getColumn(1).getString();
        }
        return state;
    });
}

base::Result<void> writeRepo(Database &database, const base::Did &did, const RepoState &state)
{
    return guarded(database, [&](Database &db) -> base::Result<void> {
        SQLite::Transaction transaction(db.handle());
        const auto upsert = db.query("INSERT INTO repo (did, pds, rev, fetched_at, checked_at) VALUES (?, ?, ?, ?, ?) "
                                     "ON CONFLICT (did) DO UPDATE SET pds = excluded.pds, rev = excluded.rev, "
                                     "fetched_at = excluded.fetched_at, checked_at = excluded.checked_at");
        upsert->bindNoCopy(1, did.str());
        upsert->bind(2, state.pds.toString(QUrl::FullyEncoded).toStdString());
        if (state.rev) {
            upsert->bind(3, *state.rev);
        }
        upsert->bind(4, toMs(state.fetchedAt));
        upsert->bind(5, toMs(state.checkedAt));
        upsert->exec();
        transaction.commit();
        return {};
    });
}

base::Result<void> forgetRepo(Database &database, const base::Did &did)
{
    return guarded(database, [&](Database &db) -> base::Result<void> {
        SQLite::Transaction transaction(db.handle());
        for (const char *sql : {"DELETE FROM repo WHERE did = ?", "DELETE FROM record WHERE did = ?"}) {
            const auto erase = db.query(sql);
            erase->bindNoCopy(1, did.str());
            erase->exec();
        }
        updatePersonIndex(db, did);
        transaction.commit();
        return {};
    });
}

base::Result<CollectionWritten> writeCollection(Database &database, const base::Did &did, const base::Nsid &collection,
                                                std::span<const WireRecord> records)
{
    return guarded(database, [&](Database &db) -> base::Result<CollectionWritten> {
        CollectionWritten written;
        Cids cids;
        const auto chosen = choose(did, collection, records, cids, written.skipped);
        SQLite::Transaction transaction(db.handle());
        written.isChanged = cids != storedCids(db, did, collection);
        if (!written.isChanged) {
            return written;
        }
        eraseCollection(db, did.str(), collection.str());
        for (const WireRecord *record : chosen) {
            insertRecord(db, record->uri, record->cid, record->value.json);
        }
        if (isIndexed(collection.str())) {
            updatePersonIndex(db, did);
        }
        transaction.commit();
        return written;
    });
}

base::Result<bool> forgetOtherCollections(Database &database, const base::Did &did, const std::vector<base::Nsid> &kept)
{
    return guarded(database, [&](Database &db) -> base::Result<bool> {
        SQLite::Transaction transaction(db.handle());
        std::vector<std::string> gone;
        {
            const auto select = db.query("SELECT DISTINCT collection FROM record WHERE did = ?");
            select->bindNoCopy(1, did.str());
            while (select->executeStep()) {
                const auto collection = base::Nsid::parse(select->getColumn(0).getString());
                if (collection && !std::ranges::contains(kept, *collection)) {
                    gone.push_back(collection->str());
                }
            }
        }
        for (const std::string &collection : gone) {
            eraseCollection(db, did.str(), collection);
        }
        if (std::ranges::any_of(gone, isIndexed)) {
            updatePersonIndex(db, did);
        }
        transaction.commit();
        return !gone.empty();
    });
}

base::Result<void> putRecord(Database &database, const model::Record &record)
{
    const auto did = record.uri.did();
    if (!did || record.uri.rkey().empty()) {
        return base::fail(base::ErrorKind::Invalid, QString::fromStdString(record.uri.str()));
    }
    return guarded(database, [&](Database &db) -> base::Result<void> {
        SQLite::Transaction transaction(db.handle());
        insertRecord(db, record.uri, record.cid,
                     QJsonDocument(record.value).toJson(QJsonDocument::Compact).toStdString());
        noteOwnChange(db, *did, record.uri.collection());
        transaction.commit();
        return {};
    });
}

base::Result<void> removeRecord(Database &database, const base::AtUri &uri)
{
    const auto did = uri.did();
    if (!did) {
        return base::fail(base::ErrorKind::Invalid, QString::fromStdString(uri.str()));
    }
    return guarded(database, [&](Database &db) -> base::Result<void> {
        SQLite::Transaction transaction(db.handle());
        const auto erase = db.query("DELETE FROM record WHERE did = ? AND collection = ? AND rkey = ?");
        erase->bindNoCopy(1, did->str());
        erase->bind(2, std::string(uri.collection()));
        erase->bind(3, std::string(uri.rkey()));
        erase->exec();
        noteOwnChange(db, *did, uri.collection());
        transaction.commit();
        return {};
    });
}

base::Result<std::vector<model::Record>> readRecords(Database &database, const base::Did &did)
{
    return guarded(database, [&](Database &db) -> base::Result<std::vector<model::Record>> {
        const auto select = db.query("SELECT collection, rkey, cid, json FROM record WHERE did = ? "
                                     "ORDER BY collection, rkey DESC");
        select->bindNoCopy(1, did.str());
        return readRows(select, did);
    });
}

base::Result<std::vector<model::Record>> readRecords(Database &database, const base::Did &did,
                                                     const base::Nsid &collection)
{
    return guarded(database, [&](Database &db) -> base::Result<std::vector<model::Record>> {
        const auto select = db.query("SELECT collection, rkey, cid, json FROM record WHERE did = ? AND collection = ? "
                                     "ORDER BY rkey DESC");
        select->bindNoCopy(1, did.str());
        select->bindNoCopy(2, collection.str());
        return readRows(select, did);
    });
}

} // namespace rostrum::store
