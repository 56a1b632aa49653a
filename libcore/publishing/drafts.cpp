// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts.h"

#include "base/log.h"

#include <QThreadPool>

#include <algorithm>

namespace rostrum::publishing {

Drafts::Drafts(store::Store &store, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_files(store.mediaFolder())
{
    m_tasks.start(sweep());
}

Drafts::~Drafts() = default;

base::Task<void> Drafts::sweep()
{
    const auto swept = co_await m_store.person().write(
        [files = m_files](store::Database &db) { return files.removeUnreferenced(db); });
    if (!swept) {
        qCWarning(lcStore) << "files that nothing names are still there:" << swept.error().detail;
    }
}

base::Task<base::Result<std::vector<Draft>>> Drafts::list()
{
    // As a write, so that it comes after those that are on their way.
    const auto rows = co_await m_store.person().write([](store::Database &db) { return store::readDrafts(db); });
    if (!rows) {
        co_return std::unexpected(rows.error());
    }
    std::vector<Draft> drafts;
    for (const store::DraftRow &row : *rows) {
        auto draft = draftOf(row.id, row.json);
        if (!draft) {
            qCWarning(lcStore) << "not understood:" << draft.error().detail;
            continue;
        }
        draft->updatedAt = row.updatedAt;
        drafts.push_back(std::move(*draft));
    }
    co_return drafts;
}

base::Task<base::Result<std::optional<Draft>>> Drafts::find(QString id)
{
    auto drafts = co_await list();
    if (!drafts) {
        co_return std::unexpected(std::move(drafts.error()));
    }
    const auto found = std::ranges::find(*drafts, id, &Draft::id);
    co_return found == drafts->end() ? std::nullopt : std::optional(std::move(*found));
}

void Drafts::save(const Draft &draft)
{
    if (draft.isEmpty()) {
        remove(draft.id);
        return;
    }
    m_tasks.start(write({.id = draft.id, .json = toJson(draft), .updatedAt = m_clock.now()}));
}

void Drafts::remove(const QString &id)
{
    m_tasks.start(erase(id));
}

base::Task<void> Drafts::write(store::DraftRow row)
{
    const QString id = row.id;
    const auto written = co_await m_store.person().write(
        [row = std::move(row)](store::Database &db) { return store::writeDraft(db, row); });
    if (!written) {
        Q_EMIT notSaved(id, written.error());
        co_return;
    }
    Q_EMIT saved(id);
    Q_EMIT changed();
}

base::Task<void> Drafts::erase(QString id)
{
    const auto erased =
        co_await m_store.person().write([id](store::Database &db) { return store::removeDraft(db, id); });
    if (!erased) {
        Q_EMIT notSaved(id, erased.error());
        co_return;
    }
    Q_EMIT changed();
}

base::Task<base::Result<QString>> Drafts::keepFile(QByteArray bytes, QByteArray suffix)
{
    // The sweep is in front of this in the thread's queue, so it cannot take the new file for an old one.
    const auto swept =
        co_await m_store.person().write([](store::Database & /*db*/) -> base::Result<void> { return {}; });
    if (!swept) {
        co_return std::unexpected(swept.error());
    }
    co_return co_await base::offload(
        QThreadPool::globalInstance(),
        [files = m_files, bytes = std::move(bytes), suffix = std::move(suffix)] { return files.add(bytes, suffix); });
}

} // namespace rostrum::publishing
