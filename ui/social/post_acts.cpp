// SPDX-License-Identifier: GPL-3.0-or-later
#include "post_acts.h"

#include "social/outbox.h"
#include "social/preferences.h"
#include "ui/feedview/feed_view.h"
#include "ui/kit/accessible.h"
#include "ui/shell/confirm_sheet.h"
#include "ui/shell/page.h"
#include "ui/social/person_acts.h"
#include "ui/social/person_card.h"
#include "ui/social/picture_viewer.h"
#include "ui/social/report_sheet.h"

#include <QCoreApplication>
#include <QPointer>

namespace rostrum::ui {

namespace {

using social::Toggle;
using social::Wish;

/// The acts of one view. Owned by the page.
class PostActs final : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(rostrum::ui::PostActs)

public:
    PostActs(FeedView &view, Page &page, const PageContext &context)
        : QObject(&page)
        , m_view(view)
        , m_page(page)
        , m_people(page, context)
        , m_outbox(context.services.outbox)
        , m_context(context)
    {
        connect(&view, &FeedView::actRequested, this, &PostActs::act);
        connect(&view, &FeedView::personActRequested, &m_people, &PersonActs::act);
        connect(&view, &FeedView::personHovered, this, &PostActs::showCard);
        connect(&view, &FeedView::imageActivated, this, &PostActs::showPicture);
    }
    /// They lie over the window, but work with the account of the page.
    ~PostActs() override
    {
        delete m_card;
        delete m_viewer;
    }

private:
    void act(const model::PostPtr &post, PostAct what)
    {
        if (const QString refusal = whyNot(what, *post); !refusal.isEmpty())
            return Q_EMIT m_page.messageRequested(refusal);
        switch (what) {
        case PostAct::Reply:
            return m_context.write({.reply = post});
        case PostAct::Quote:
            return m_context.write({.quote = post});
        case PostAct::Like:
            return toggle(Toggle::Like, *post, post->liked, tr("Liked"), tr("Like taken back"));
        case PostAct::Repost:
            return toggle(Toggle::Repost, *post, post->reposted, tr("Reposted"), tr("Repost taken back"));
        case PostAct::Bookmark:
            return toggle(Toggle::Bookmark, *post, post->bookmarked, tr("Bookmarked"), tr("Bookmark removed"));
        case PostAct::OpenQueue:
            return Q_EMIT m_page.viewRequested(View::queue());
        case PostAct::Delete:
            return askToDelete(post);
        case PostAct::MuteThread:
            m_outbox.toggle(Toggle::MuteThread, Wish::Set, rootOf(*post));
            return Q_EMIT m_page.messageRequested(tr("You will not be notified of this conversation any more"));
        case PostAct::Report:
            return report(post);
        case PostAct::Follow:
        case PostAct::Connect:
        case PostAct::Mute:
        case PostAct::Block:
            return m_people.act(post->author, what);
        }
    }

    void showCard(const base::Did &did, const QRect &area)
    {
        QWidget *window = m_page.window();
        delete m_card;
        m_card = new PersonCard(did, m_context, QRect(m_view.viewport()->mapTo(window, area.topLeft()), area.size()),
                                window);
        connect(m_card, &PersonCard::profileRequested, this, [this](const base::Did &who) {
            Q_EMIT m_page.viewRequested(View::profile(QString::fromStdString(who.str())));
        });
        connect(m_card, &PersonCard::followRequested, this,
                [this](const model::Person &person) { m_people.act(person, PostAct::Follow); });
    }

    void showPicture(const model::PostPtr &post, int index)
    {
        if (std::holds_alternative<model::Images>(post->embed.media))
            m_viewer = new PictureViewer(post, index, m_context, &m_page);
    }

    void toggle(Toggle what, const model::Post &post, bool isSet, const QString &set, const QString &unset)
    {
        m_outbox.toggle(what, isSet ? Wish::Unset : Wish::Set, post);
        announce(&m_view, isSet ? unset : set);
        if (what == Toggle::Bookmark) // nothing but a small mark changes
            Q_EMIT m_page.messageRequested(isSet ? unset : set);
    }

    static base::AtUri rootOf(const model::Post &post) { return post.replyRoot.value_or(post.uri); }

    void report(const model::PostPtr &post)
    {
        auto *sheet = new ReportSheet(post, m_page.window());
        connect(sheet, &ReportSheet::reported, this, [this](const social::ReportIntent &intent) {
            m_outbox.report(intent);
            Q_EMIT m_page.messageRequested(tr("Your report is on its way"));
        });
        sheet->open(tr("Report"));
    }

    void askToDelete(const model::PostPtr &post)
    {
        if (!m_view.isOwn(post->author.did))
            return;
        auto *sheet = new ConfirmSheet({.title = tr("Delete this post?"),
                                        .text = tr("It is taken off the network. Replies to it stay."),
                                        .confirm = tr("Delete"),
                                        .cancel = tr("Cancel")},
                                       m_page.window());
        connect(sheet, &ConfirmSheet::confirmed, this, [this, post] {
            m_outbox.deletePost(post->uri);
            Q_EMIT m_page.messageRequested(tr("Deleted"));
        });
        sheet->open(tr("Delete"));
    }

    FeedView &m_view;
    Page &m_page;
    PersonActs m_people;
    social::Outbox &m_outbox;
    PageContext m_context;
    QPointer<PersonCard> m_card;
    QPointer<PictureViewer> m_viewer; ///< deletes itself when it is left
};

} // namespace

void connectActs(FeedView &view, Page &page, const PageContext &context)
{
    view.setSelf(context.self);
    view.setVideos(&context.videos);
    social::Preferences &preferences = context.services.preferences;
    view.setModeration(preferences.moderation());
    QObject::connect(&preferences, &social::Preferences::changed, &view,
                     [&view, &preferences] { view.setModeration(preferences.moderation()); });
    new PostActs(view, page, context);
}

} // namespace rostrum::ui
