// SPDX-License-Identifier: GPL-3.0-or-later
#include "post_edit.h"

#include "ui/publishing/post_highlighter.h"

#include <QImage>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

bool hasFiles(const QMimeData *source)
{
    const QList<QUrl> urls = source->urls();
    return !urls.isEmpty() && std::ranges::all_of(urls, &QUrl::isLocalFile);
}

} // namespace

PostEdit::PostEdit(QWidget *parent)
    : GrowingEdit(TextRole::Body, parent)
{
    setLeastLines(3);
    new PostHighlighter(document());
}

void PostEdit::complete(qsizetype start, const QString &text)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(static_cast<int>(start), QTextCursor::KeepAnchor);
    cursor.insertText(text);
    setTextCursor(cursor);
}

void PostEdit::insertFence()
{
    QTextCursor cursor = textCursor();
    const QString code = cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n');
    const int start = cursor.selectionStart();
    const bool atStart = start == 0 || cursor.document()->characterAt(start - 1) == QChar::ParagraphSeparator;
    cursor.insertText((atStart ? u"```\n"_s : u"\n```\n"_s) + code + u"\n```\n"_s);
    cursor.movePosition(QTextCursor::Left, QTextCursor::MoveAnchor, 5);
    setTextCursor(cursor);
    setFocus(Qt::OtherFocusReason);
}

bool PostEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasImage() || hasFiles(source) || GrowingEdit::canInsertFromMimeData(source);
}

void PostEdit::insertFromMimeData(const QMimeData *source)
{
    if (hasFiles(source)) {
        Q_EMIT filesGiven(source->urls());
        return;
    }
    // Office programs offer a picture of the text beside the text.
    if (source->hasImage() && !source->hasText()) {
        Q_EMIT pictureGiven(qvariant_cast<QImage>(source->imageData()));
        return;
    }
    GrowingEdit::insertFromMimeData(source);
}

void PostEdit::focusInEvent(QFocusEvent *event)
{
    GrowingEdit::focusInEvent(event);
    Q_EMIT focused();
}

} // namespace rostrum::ui
