// SPDX-License-Identifier: GPL-3.0-or-later
#include "confirm_sheet.h"

#include "ui/kit/button.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/section_title.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

ConfirmSheet::ConfirmSheet(const Question &question, QWidget *window)
    : Sheet(window)
{
    auto *column = new QVBoxLayout(content());
    column->setContentsMargins(28, 26, 28, 24);
    column->setSpacing(10);
    auto *title = new SectionTitle(question.title, content());
    title->setRole(TextRole::PageTitle);
    column->addWidget(title);
    const auto addText = [this, column](const QString &text, TokenColor color) {
        if (text.isEmpty())
            return;
        auto *paragraph = new Paragraph(TextRole::Body, color, content());
        paragraph->setText(text);
        column->addWidget(paragraph);
    };
    addText(question.text, &Tokens::text);
    for (const QString &point : question.points)
        addText(u"•  "_s + point, &Tokens::text);
    addText(question.reassurance, &Tokens::muted);

    auto *confirm = new Button(ButtonKind::Danger, question.confirm, content());
    auto *cancel = new Button(ButtonKind::Outlined, question.cancel, content());
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(confirm);
    confirm->setVisible(!question.confirm.isEmpty());
    column->addSpacing(8);
    column->addLayout(buttons);
    setMaximumCardWidth(480);
    connect(cancel, &QAbstractButton::clicked, this, &Sheet::dismiss);
    connect(confirm, &QAbstractButton::clicked, this, [this] {
        Q_EMIT confirmed();
        dismiss();
    });
    setTabOrder(cancel, confirm);
}

} // namespace rostrum::ui
