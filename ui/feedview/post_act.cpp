// SPDX-License-Identifier: GPL-3.0-or-later
#include "post_act.h"

#include <QCoreApplication>

namespace rostrum::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rostrum::ui::PostAct)

public:
    static QString of(PostAct act, const model::Post &post)
    {
        switch (act) {
        case PostAct::Reply:
            return tr("Reply");
        case PostAct::Quote:
            return tr("Quote");
        case PostAct::Repost:
            return post.reposted ? tr("Undo repost") : tr("Repost");
        case PostAct::Like:
            return post.liked ? tr("Unlike") : tr("Like");
        case PostAct::Bookmark:
            return post.bookmarked ? tr("Remove bookmark") : tr("Bookmark");
        case PostAct::Delete:
            return tr("Delete…");
        case PostAct::MuteThread:
            return tr("Mute this conversation");
        case PostAct::Follow:
        case PostAct::Connect:
        case PostAct::Mute:
        case PostAct::Block:
            return of(act, post.author);
        case PostAct::Report:
            return tr("Report…");
        case PostAct::OpenQueue:
            return tr("Show what waits to be sent");
        }
        return {};
    }

    static QString against(PostAct act, const model::Post &post)
    {
        if (act == PostAct::Reply && post.isReplyDisabled)
            return tr("Who can reply here is limited");
        if (act == PostAct::Quote && post.isQuoteDisabled)
            return tr("%1 does not let this post be quoted").arg(post.author.name());
        return {};
    }

    static QString of(PostAct act, const model::Person &person)
    {
        const model::Relationship &relation = person.relationship;
        const QString &name = person.name();
        switch (act) {
        case PostAct::Follow:
            return relation.following ? tr("Unfollow %1").arg(name) : tr("Follow %1").arg(name);
        case PostAct::Connect:
            if (relation.connecting)
                return relation.connectedBy ? tr("Remove the connection with %1…").arg(name)
                                            : tr("Take back the request to %1").arg(name);
            return relation.connectedBy ? tr("Accept the request of %1").arg(name) : tr("Connect with %1").arg(name);
        case PostAct::Mute:
            return relation.muted ? tr("Unmute %1").arg(name) : tr("Mute %1").arg(name);
        case PostAct::Block:
            return relation.blocking ? tr("Unblock %1").arg(name) : tr("Block %1…").arg(name);
        case PostAct::Report:
            return tr("Report %1…").arg(name);
        default:
            return {};
        }
    }
};

} // namespace

QString actName(PostAct act, const model::Post &post)
{
    return Words::of(act, post);
}

QString whyNot(PostAct act, const model::Post &post)
{
    return Words::against(act, post);
}

QString actName(PostAct act, const model::Person &person)
{
    return Words::of(act, person);
}

} // namespace rostrum::ui
