// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcut_sheet.h"

#include "ui/kit/button.h"
#include "ui/kit/key_caps.h"
#include "ui/kit/letter_keys.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/section_title.h"

#include <QGridLayout>
#include <QKeySequence>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

/// As it stands on the keyboard, in the language of the program.
QString keyText(const QKeyCombination &key)
{
    return QKeySequence(key).toString(QKeySequence::NativeText);
}

} // namespace

ShortcutSheet::ShortcutSheet(QWidget *window)
    : Sheet(window)
{
    auto *column = new QVBoxLayout(content());
    column->setContentsMargins(28, 26, 28, 24);
    column->setSpacing(0);
    auto *title = new SectionTitle(tr("Keys"), content());
    title->setRole(TextRole::PageTitle);
    column->addWidget(title);
    const bool hasLetters = letterKeys() == LetterKeys::On;
    if (!hasLetters) {
        column->addSpacing(8);
        auto *note = new Paragraph(TextRole::Headline, &Tokens::muted, content());
        note->setText(tr("Single-letter keys are switched off in the settings."));
        column->addWidget(note);
    }
    column->addSpacing(14);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    addKeys(grid,
            hasLetters ? QStringList{keyText(Qt::Key_J), keyText(Qt::Key_Down)} : QStringList{keyText(Qt::Key_Down)},
            tr("Next post"));
    addKeys(grid, hasLetters ? QStringList{keyText(Qt::Key_K), keyText(Qt::Key_Up)} : QStringList{keyText(Qt::Key_Up)},
            tr("Previous post"));
    addKeys(grid, {keyText(Qt::Key_Return)}, tr("Open"));
    addKeys(grid, {keyText(Qt::CTRL | Qt::Key_N)}, tr("Write a post"));
    addKeys(grid, {keyText(Qt::CTRL | Qt::Key_K)}, tr("Find people, posts and commands"));
    if (hasLetters)
        addLetters(grid);
    addKeys(grid, {keyText(Qt::Key_Tab)}, tr("The post’s links, pictures and buttons"));
    addKeys(grid, {keyText(Qt::Key_Space), keyText(Qt::Key_M), keyText(Qt::Key_C), keyText(Qt::Key_F)},
            tr("In a video: pause, sound, captions, full screen"));
    addKeys(grid, {keyText(Qt::Key_Menu), keyText(Qt::SHIFT | Qt::Key_F10)}, tr("What can be done with the post"));
    addKeys(grid, {keyText(Qt::Key_Space), keyText(Qt::Key_PageDown)}, tr("One screen down"));
    addKeys(grid, {keyText(Qt::SHIFT | Qt::Key_Space), keyText(Qt::Key_PageUp)}, tr("One screen up"));
    addKeys(grid, {keyText(Qt::Key_Home), keyText(Qt::Key_End)}, tr("To the top, to the end"));
    addKeys(grid, {keyText(Qt::ALT | Qt::Key_Left), keyText(Qt::Key_Escape)}, tr("Back"));
    addKeys(grid, {keyText(Qt::ALT | Qt::Key_Right)}, tr("Forward"));
    addKeys(grid, {keyText(Qt::CTRL | Qt::Key_Q), keyText(Qt::CTRL | Qt::Key_W)}, tr("Close the window"));
    addKeys(grid, {u"?"_s}, tr("This list"));
    column->addLayout(grid);
    column->addSpacing(20);
    auto *close = new Button(ButtonKind::Outlined, tr("Close"), content());
    column->addWidget(close, 0, Qt::AlignTrailing);
    connect(close, &QAbstractButton::clicked, this, &Sheet::dismiss);
    setMaximumCardWidth(520);
}

/// What one letter does to the post one is at.
void ShortcutSheet::addLetters(QGridLayout *grid)
{
    addKeys(grid, {keyText(Qt::Key_R)}, tr("Reply to the post"));
    addKeys(grid, {keyText(Qt::Key_Q)}, tr("Quote the post"));
    addKeys(grid, {keyText(Qt::Key_L)}, tr("Like the post"));
    addKeys(grid, {keyText(Qt::Key_T)}, tr("Repost the post"));
    addKeys(grid, {keyText(Qt::Key_B)}, tr("Bookmark the post"));
    addKeys(grid, {keyText(Qt::Key_F)}, tr("Follow its author"));
}

void ShortcutSheet::addKeys(QGridLayout *grid, const QStringList &keys, const QString &what)
{
    auto *right = new Paragraph(TextRole::Headline, &Tokens::text, content());
    right->setText(what);
    // One thing for a screen reader: what, and by which keys.
    right->setAccessibleName(what + u": " + keys.join(u", "));
    const int row = grid->rowCount();
    grid->addWidget(new KeyCaps(keys, content()), row, 0);
    grid->addWidget(right, row, 1);
}

} // namespace rostrum::ui
