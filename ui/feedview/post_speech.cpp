// SPDX-License-Identifier: GPL-3.0-or-later
#include "post_speech.h"

#include "activity_row.h"
#include "found_person.h"
#include "list_row.h"
#include "new_mark.h"
#include "plain_rows.h"
#include "post_row_layout.h"
#include "relative_time.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace rostrum::ui {

namespace {

class Speech
{
    Q_DECLARE_TR_FUNCTIONS(rostrum::ui::PostSpeech)

public:
    static QString post(const PostRow &row, base::Time now, const RowState &state)
    {
        const model::FeedItem &item = *row.item;
        const model::Post &post = *item.post;
        QStringList said;
        if (row.note) {
            said << row.note->text;
            if (row.note->isUnread)
                said << NewMark::word();
        } else {
            said << post.author.name();
        }
        if (item.reason && item.reason->kind == model::Reason::Kind::Pin)
            said << tr("pinned");
        else if (item.reason && item.reason->by)
            said << tr("reposted by %1").arg(item.reason->by->name());
        if (item.parent)
            said << tr("replying to %1").arg(item.parent->author.name());
        said << RelativeTime::spoken(post.createdAt, now);
        const bool isRevealed = state.isRevealed && row.decision.mayReveal;
        if (row.decision.action != model::Decision::Action::Show)
            said << row.decision.words();
        const auto covered = isRevealed ? CoverExtent::Nothing : coverOf(row.decision);
        if (covered != CoverExtent::Everything && !post.blocks.empty())
            said << post.plainText();
        if (covered == CoverExtent::Nothing)
            said += embed(post.embed, row.quoteDecision);
        if (const QString delivery = deliveryText(post); !delivery.isEmpty())
            said << delivery;
        said += counts(post);
        return said.join(u". ");
    }

private:
    static QString described(const QString &kind, const QString &alt)
    {
        return alt.isEmpty() ? kind : tr("%1: %2", "kind of picture: its description").arg(kind, alt);
    }

    static QStringList embed(const model::Embed &embed, const model::Decision &quoted)
    {
        QStringList said;
        if (const auto *images = std::get_if<model::Images>(&embed.media)) {
            for (const model::Image &image : images->images)
                said << described(tr("Image"), image.alt);
        } else if (const auto *link = std::get_if<model::External>(&embed.media)) {
            said << described(tr("Link"), link->title);
        } else if (const auto *video = std::get_if<model::Video>(&embed.media)) {
            said << described(tr("Video"), video->alt);
        }
        if (embed.quote && embed.quote->post && quoted.action != model::Decision::Action::Show)
            said << quoted.words();
        else if (embed.quote && embed.quote->post)
            said << tr("Quoting %1: %2").arg(embed.quote->post->author.name(), embed.quote->post->plainText());
        else if (embed.quote && !embed.quote->title.isEmpty())
            said << embed.quote->title;
        return said;
    }

    static QStringList counts(const model::Post &post)
    {
        QStringList said;
        const auto count = [&said](qint64 n, auto say) {
            if (n > 0)
                said << say(static_cast<int>(std::min<qint64>(n, std::numeric_limits<int>::max())));
        };
        count(post.counts.replies, [](int n) { return tr("%n reply(s)", nullptr, n); });
        count(post.counts.reposts + post.counts.quotes, [](int n) { return tr("%n repost(s)", nullptr, n); });
        count(post.counts.likes, [](int n) { return tr("%n like(s)", nullptr, n); });
        if (post.liked)
            said << tr("liked");
        if (post.reposted)
            said << tr("reposted by you");
        if (post.bookmarked)
            said << tr("bookmarked");
        return said;
    }
};

} // namespace

QString spokenSummary(const FeedRow &row, base::Time now, const RowState &state)
{
    if (const auto *post = std::get_if<PostRow>(&row.what))
        return Speech::post(*post, now, state);
    if (const auto *gap = std::get_if<GapRow>(&row.what))
        return gapText(*gap);
    if (const auto *notice = std::get_if<NoticeRow>(&row.what)) {
        QStringList said{notice->title, notice->text};
        said.removeAll(QString());
        return said.join(u". ");
    }
    if (const auto *activity = std::get_if<ActivityRow>(&row.what))
        return spokenActivity(*activity, now);
    if (const auto *person = std::get_if<FoundPersonRow>(&row.what))
        return spokenPerson(*person);
    if (const auto *list = std::get_if<ListRow>(&row.what))
        return spokenList(*list);
    return QCoreApplication::translate("rostrum::ui::PostSpeech", "Loading");
}

} // namespace rostrum::ui
