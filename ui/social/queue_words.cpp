// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue_words.h"

#include "social/record_words.h"
#include "ui/feedview/relative_time.h"

#include <QCoreApplication>

namespace rostrum::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rostrum::ui::QueueWords)

public:
    static QString title(const social::QueueItem &item)
    {
        if (std::holds_alternative<social::PostIntent>(item.entry.intent))
            return tr("Post");
        if (std::holds_alternative<social::DeletePostIntent>(item.entry.intent))
            return tr("Delete a post");
        if (const auto *edit = std::get_if<social::EditRecordIntent>(&item.entry.intent))
            return (edit->isNew() ? tr("Profile: %1 added") : tr("Profile: %1 changed")).arg(sectionOf(edit->record));
        if (const auto *gone = std::get_if<social::RemoveRecordIntent>(&item.entry.intent))
            return tr("Profile: %1 removed").arg(sectionOf(gone->record));
        const QString who = item.who.isEmpty() ? tr("somebody") : item.who;
        const auto *toggle = std::get_if<social::ToggleIntent>(&item.entry.intent);
        if (toggle == nullptr)
            return tr("Report %1").arg(who);
        return (toggle->wish == social::Wish::Set ? setting(toggle->what) : unsetting(toggle->what)).arg(who);
    }

    static QString state(const social::QueueItem &item, base::Time now)
    {
        const social::OutboxEntry &entry = item.entry;
        const base::Error problem = entry.problem();
        if (entry.isRefused())
            return tr("Refused: %1").arg(problem.message);
        if (isScheduled(item, now))
            return tr("Will be sent %1").arg(RelativeTime::full(entry.row.notBefore));
        return problem.message.isEmpty() ? tr("On its way") : tr("Waits: %1").arg(problem.message);
    }

private:
    static QString sectionOf(const base::AtUri &record)
    {
        return social::collectionName(QString::fromUtf8(record.collection()));
    }

    static QString setting(social::Toggle what)
    {
        switch (what) {
        case social::Toggle::Like:
            return tr("Like a post by %1");
        case social::Toggle::Repost:
            return tr("Repost a post by %1");
        case social::Toggle::Bookmark:
            return tr("Bookmark a post by %1");
        case social::Toggle::Follow:
            return tr("Follow %1");
        case social::Toggle::Connect:
            return tr("Connect with %1");
        case social::Toggle::Block:
            return tr("Block %1");
        case social::Toggle::Mute:
            return tr("Mute %1");
        case social::Toggle::MuteThread:
            return tr("Mute a conversation of %1");
        }
        return {};
    }

    static QString unsetting(social::Toggle what)
    {
        switch (what) {
        case social::Toggle::Like:
            return tr("Take back the like of a post by %1");
        case social::Toggle::Repost:
            return tr("Take back the repost of a post by %1");
        case social::Toggle::Bookmark:
            return tr("Remove the bookmark of a post by %1");
        case social::Toggle::Follow:
            return tr("Unfollow %1");
        case social::Toggle::Connect:
            return tr("Take back the connection with %1");
        case social::Toggle::Block:
            return tr("Unblock %1");
        case social::Toggle::Mute:
            return tr("Unmute %1");
        case social::Toggle::MuteThread:
            return tr("Unmute a conversation of %1");
        }
        return {};
    }
};

} // namespace

QString queueTitle(const social::QueueItem &item)
{
    return Words::title(item);
}

bool isScheduled(const social::QueueItem &item, base::Time now)
{
    return item.entry.row.attempts == 0 && item.entry.row.notBefore > now;
}

QString queueState(const social::QueueItem &item, base::Time now)
{
    return Words::state(item, now);
}

} // namespace rostrum::ui
