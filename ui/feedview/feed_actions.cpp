// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_actions.h"

#include "feed_view.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>
#include <QToolTip>

namespace rostrum::ui {

namespace {

/// Words that the menu and the actions of a row share.
QString inRow(const char *word)
{
    return QCoreApplication::translate("rostrum::ui::FeedRow", word);
}

QPoint belowPart(const FeedView &view, int index, const Part &part)
{
    const QRect area = part.bounds().translated(view.rowRect(index).topLeft());
    return view.viewport()->mapToGlobal(area.bottomLeft());
}

void copyText(FeedView &view, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT view.textCopied();
}

void openActivity(FeedView &view, const ActivityRow &row)
{
    if (row.post)
        Q_EMIT view.postActivated(base::AtUri(*row.post));
    else
        Q_EMIT view.personActivated(base::Did(row.people.front().did));
}

/// The acts of a menu, those on the author last.
void addActs(FeedView &view, QMenu &menu, const model::PostPtr &post)
{
    const auto add = [&](std::initializer_list<PostAct> acts) {
        for (const PostAct act : acts)
            menu.addAction(actName(act, *post), &view, [&view, post, act] { Q_EMIT view.actRequested(post, act); })
                ->setEnabled(whyNot(act, *post).isEmpty());
        menu.addSeparator();
    };
    if (post->delivery != model::Delivery::Published)
        return add({PostAct::OpenQueue});
    add({PostAct::Reply, PostAct::Quote});
    add({PostAct::Like, PostAct::Repost, PostAct::Bookmark});
    if (view.isOwn(post->author.did))
        add({PostAct::MuteThread, PostAct::Delete});
    else
        add({PostAct::Follow, PostAct::MuteThread, PostAct::Mute, PostAct::Block, PostAct::Report});
}

} // namespace

QString tipText(const Part &part)
{
    // Escaped and in a paragraph, so that long words about a picture are broken into lines.
    return u"<p>" + part.tip.toHtmlEscaped() + u"</p>";
}

void activatePart(FeedView &view, int index, const Part &part)
{
    switch (part.kind) {
    case Part::Kind::Person:
        if (const auto did = base::Did::parse(part.target.toStdString()))
            Q_EMIT view.personActivated(*did);
        break;
    case Part::Kind::Post:
        if (const auto uri = base::AtUri::parse(part.target.toStdString()))
            Q_EMIT view.postActivated(*uri);
        break;
    case Part::Kind::Link:
        Q_EMIT view.linkActivated(QUrl(part.target));
        break;
    case Part::Kind::Tag:
        Q_EMIT view.tagActivated(part.target);
        break;
    case Part::Kind::Image:
        if (const auto *post = std::get_if<PostRow>(&view.row(index).what))
            Q_EMIT view.imageActivated(post->item->post, part.index);
        break;
    case Part::Kind::Video:
        view.videos().play(index);
        break;
    case Part::Kind::Reveal:
        view.toggle(index, &RowState::isRevealed);
        break;
    case Part::Kind::Unfold:
        view.toggle(index, &RowState::isUnfolded);
        break;
    case Part::Kind::Copy:
        copyText(view, part.target);
        break;
    case Part::Kind::Act:
        actOnRow(view, index, static_cast<PostAct>(part.index));
        break;
    case Part::Kind::More:
        showRowMenuAt(view, index, belowPart(view, index, part));
        break;
    case Part::Kind::Gap:
    case Part::Kind::Notice:
        openRow(view, index);
        break;
    case Part::Kind::Alt: {
        const QRect badge = part.bounds().translated(view.rowRect(index).topLeft());
        QToolTip::showText(view.viewport()->mapToGlobal(badge.bottomLeft()), tipText(part), view.viewport(), badge);
        break;
    }
    case Part::Kind::Hint:
        break;
    }
}

void openRow(FeedView &view, int index)
{
    const FeedRow &opened = view.row(index);
    if (const auto *post = std::get_if<PostRow>(&opened.what))
        Q_EMIT view.postActivated(base::AtUri(post->item->post->uri));
    else if (const auto *activity = std::get_if<ActivityRow>(&opened.what))
        openActivity(view, *activity);
    else if (const auto *person = std::get_if<FoundPersonRow>(&opened.what))
        Q_EMIT view.personActivated(base::Did(person->person.did));
    else if (const auto *list = std::get_if<ListRow>(&opened.what))
        Q_EMIT view.listActivated(base::AtUri(list->list.uri));
    else if (const auto *gap = std::get_if<GapRow>(&opened.what); gap && gap->state == GapRow::State::Idle)
        Q_EMIT view.gapActivated(QString(opened.id));
    else if (const auto *notice = std::get_if<NoticeRow>(&opened.what); notice && !notice->action.isEmpty())
        Q_EMIT view.noticeActivated(QString(opened.id));
}

void openProfile(FeedView &view, int index)
{
    if (const auto *post = std::get_if<PostRow>(&view.row(index).what))
        Q_EMIT view.personActivated(base::Did(post->item->post->author.did));
    else if (const auto *activity = std::get_if<ActivityRow>(&view.row(index).what))
        Q_EMIT view.personActivated(base::Did(activity->people.front().did));
}

void actOnRow(FeedView &view, int index, PostAct act)
{
    if (const auto *found = std::get_if<FoundPersonRow>(&view.row(index).what)) {
        if (found->offer == act)
            Q_EMIT view.personActRequested(model::Person(found->person), act);
        return;
    }
    const auto *row = std::get_if<PostRow>(&view.row(index).what);
    if (row == nullptr)
        return;
    const model::PostPtr post = row->item->post; // a copy: what is done may change the row
    if (post->delivery != model::Delivery::Published) {
        Q_EMIT view.actRequested(post, PostAct::OpenQueue);
        return;
    }
    Q_EMIT view.actRequested(post, act);
}

void showRowMenu(FeedView &view, int index)
{
    const QRect row = view.rowRect(index);
    const QPoint below(row.center().x(), row.top() + view.viewport()->fontMetrics().height() * 2);
    showRowMenuAt(view, index, view.viewport()->mapToGlobal(below));
}

void showRowMenuAt(FeedView &view, int index, QPoint global)
{
    const auto *post = std::get_if<PostRow>(&view.row(index).what);
    if (post == nullptr)
        return;
    auto *menu = new QMenu(&view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const QString selected = view.selectedText(); !selected.isEmpty())
        menu->addAction(inRow(QT_TRANSLATE_NOOP("rostrum::ui::FeedRow", "Copy")), &view,
                        [&view, selected] { copyText(view, selected); });
    if (opensOnClick(view, index))
        menu->addAction(inRow(QT_TRANSLATE_NOOP("rostrum::ui::FeedRow", "Open")), &view,
                        [&view, uri = post->item->post->uri] { Q_EMIT view.postActivated(uri); });
    menu->addAction(inRow(QT_TRANSLATE_NOOP("rostrum::ui::FeedRow", "Profile")), &view,
                    [&view, did = post->item->post->author.did] { Q_EMIT view.personActivated(did); });
    if (videoOf(view.row(index)) != nullptr)
        menu->addAction(inRow(QT_TRANSLATE_NOOP("rostrum::ui::FeedRow", "Play video")), &view,
                        [&view, id = view.row(index).id] { view.videos().play(view.indexOf(id)); });
    menu->addSeparator();
    addActs(view, *menu, post->item->post);
    menu->addAction(inRow(QT_TRANSLATE_NOOP("rostrum::ui::FeedRow", "Copy text")), &view,
                    [&view, post = post->item->post] { copyText(view, post->plainText()); });
    menu->addAction(inRow(QT_TRANSLATE_NOOP("rostrum::ui::FeedRow", "Copy address")), &view,
                    [&view, uri = QString::fromStdString(post->item->post->uri.str())] { copyText(view, uri); });
    menu->popup(global);
}

const model::Video *videoOf(const FeedRow &row)
{
    const auto *post = std::get_if<PostRow>(&row.what);
    const auto *video = post != nullptr ? std::get_if<model::Video>(&post->item->post->embed.media) : nullptr;
    return video != nullptr && video->isPlayable() ? video : nullptr;
}

bool opensOnClick(const FeedView &view, int index)
{
    const auto &what = view.row(index).what;
    if (std::holds_alternative<ActivityRow>(what) || std::holds_alternative<FoundPersonRow>(what) ||
        std::holds_alternative<ListRow>(what))
        return true;
    const auto *post = std::get_if<PostRow>(&view.row(index).what);
    return post != nullptr && post->place.role != ThreadPlace::Role::Focus;
}

} // namespace rostrum::ui
