// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue.h"

#include "social/outbox.h"
#include "store/people_cache.h"
#include "store/post_cache.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

constexpr qsizetype kExcerpt = 140; ///< UTF-16 units

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= kExcerpt ? line : line.left(kExcerpt - 1).trimmed() + u'…';
}

/// What the person wrote, as far as it is a text of its own.
QString textOf(const EditRecordIntent &edit)
{
    QStringList texts;
    for (const FieldChange &change : edit.changes) {
        if (change.is.isString() && !base::Datetime::parse(change.is.toString().toStdString())) {
            texts << change.is.toString();
        }
    }
    return texts.join(u" · "_s);
}

void describePost(store::Database &db, const base::AtUri &uri, QueueItem &item)
{
    const auto post = store::readPost(db, uri);
    if (post && *post) {
        item.who = (*post)->author.name();
        item.excerpt = shortened((*post)->plainText());
    }
}

void describePerson(store::Database &db, const QString &did, QueueItem &item)
{
    const auto person = store::readPerson(db, did);
    if (person && *person) {
        item.who = (*person)->name();
    }
}

QueueItem describe(store::Database &db, OutboxEntry entry)
{
    QueueItem item{.entry = std::move(entry)};
    QString subject;
    if (const auto *post = std::get_if<PostIntent>(&item.entry.intent)) {
        item.excerpt = shortened(post->post.text);
        return item;
    }
    if (const auto *edit = std::get_if<EditRecordIntent>(&item.entry.intent)) {
        item.excerpt = shortened(textOf(*edit));
        return item;
    }
    if (std::holds_alternative<RemoveRecordIntent>(item.entry.intent)) {
        return item;
    }
    if (const auto *toggle = std::get_if<ToggleIntent>(&item.entry.intent)) {
        subject = toggle->subject;
    } else if (const auto *gone = std::get_if<DeletePostIntent>(&item.entry.intent)) {
        subject = QString::fromStdString(gone->post.str());
    } else {
        subject = std::get<ReportIntent>(item.entry.intent).subject;
    }
    if (const auto uri = base::AtUri::parse(subject.toStdString())) {
        describePost(db, *uri, item);
    } else {
        describePerson(db, subject, item);
    }
    return item;
}

} // namespace

Queue::Queue(Services services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        m_tasks.cancelAll();
        m_tasks.start(read());
    });
    connect(&m_services.outbox, &Outbox::changed, this, [this] { m_soon.start(0); });
    m_soon.start(0);
}

base::Task<void> Queue::read()
{
    std::vector<OutboxEntry> entries = m_services.outbox.entries();
    std::erase_if(entries, [](const OutboxEntry &entry) { return entry.isSent() || entry.row.isGivenUp; });
    auto items = co_await m_services.store.cacheReader().read(
        [entries = std::move(entries)](store::Database &db) -> base::Result<std::vector<QueueItem>> {
            std::vector<QueueItem> described;
            std::ranges::transform(entries, std::back_inserter(described),
                                   [&db](const OutboxEntry &entry) { return describe(db, entry); });
            return described;
        });
    if (items) {
        m_items = std::move(*items);
        Q_EMIT changed();
    }
}

int Queue::heldUp(const Outbox &outbox)
{
    return static_cast<int>(std::ranges::count_if(outbox.entries(), [](const OutboxEntry &entry) {
        return entry.isWaiting() && entry.row.problem && !entry.row.isGivenUp;
    }));
}

int Queue::refused(const Outbox &outbox)
{
    return static_cast<int>(std::ranges::count_if(
        outbox.entries(), [](const OutboxEntry &entry) { return entry.isRefused() && !entry.row.isGivenUp; }));
}

} // namespace rostrum::social
