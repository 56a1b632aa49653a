// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_actions.h"

#include "feed_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QToolTip>

namespace rostrum::ui {

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
    case Part::Kind::Reveal:
        view.toggle(index, &RowState::isRevealed);
        break;
    case Part::Kind::Unfold:
        view.toggle(index, &RowState::isUnfolded);
        break;
    case Part::Kind::Copy:
        QGuiApplication::clipboard()->setText(part.target);
        Q_EMIT view.textCopied();
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
    else if (const auto *gap = std::get_if<GapRow>(&opened.what); gap && gap->state == GapRow::State::Idle)
        Q_EMIT view.gapActivated(QString(opened.id));
    else if (const auto *notice = std::get_if<NoticeRow>(&opened.what); notice && !notice->action.isEmpty())
        Q_EMIT view.noticeActivated(QString(opened.id));
}

void openProfile(FeedView &view, int index)
{
    if (const auto *post = std::get_if<PostRow>(&view.row(index).what))
        Q_EMIT view.personActivated(base::Did(post->item->post->author.did));
}

bool opensOnClick(const FeedView &view, int index)
{
    const auto *post = std::get_if<PostRow>(&view.row(index).what);
    return post != nullptr && post->place.role != ThreadPlace::Role::Focus;
}

} // namespace rostrum::ui
