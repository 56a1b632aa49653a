// SPDX-License-Identifier: GPL-3.0-or-later
#include "support_sheet.h"

#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/section_title.h"
#include "ui/kit/text_stack.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

QString rhythmText(creator::SupportPlan::Rhythm rhythm)
{
    using enum creator::SupportPlan::Rhythm;
    switch (rhythm) {
    case OneTime:
        return SupportSheet::tr("once");
    case Weekly:
        return SupportSheet::tr("each week");
    case Fortnightly:
        return SupportSheet::tr("every two weeks");
    case Monthly:
        return SupportSheet::tr("each month");
    case Yearly:
        return SupportSheet::tr("each year");
    case Other:
        break;
    }
    return {};
}

QString priceText(const creator::SupportPlan &plan)
{
    const QString amount = plan.amount ? creator::amountText(plan) : SupportSheet::tr("as much as you like");
    QStringList parts{amount, rhythmText(plan.rhythm)};
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace

SupportSheet::SupportSheet(const QString &name, const creator::Support &support, QWidget *window)
    : Sheet(window)
{
    constexpr int kWidth = 480;
    setMaximumCardWidth(kWidth);
    auto *column = new QVBoxLayout(content());
    column->setSpacing(12);
    column->addWidget(new SectionTitle(tr("Support %1").arg(name), content()));
    auto *words = new Paragraph(TextRole::Meta, &Tokens::muted, content());
    words->setText(tr("You choose here and pay on the page that opens in your browser. Rostrum never handles money."));
    column->addWidget(words);
    for (const creator::SupportPlan &plan : support.plans) {
        addChoice(plan.name, priceText(plan), plan.description, plan.page);
    }
    for (const creator::Support::Page &page : support.pages) {
        addChoice(page.label.isEmpty() ? page.url.host() : page.label, {},
                  page.label.isEmpty() ? QString() : page.url.host(), page.url);
    }
    auto *close = new Button(ButtonKind::Outlined, tr("Close"), content());
    connect(close, &QAbstractButton::clicked, this, &Sheet::dismiss);
    column->addWidget(close, 0, Qt::AlignTrailing);
}

void SupportSheet::addChoice(const QString &title, const QString &price, const QString &text, const QUrl &page)
{
    auto *card = new Card(content());
    auto *texts = new TextStack(card);
    texts->setTexts({{.text = title, .role = TextRole::Name},
                     {.text = price, .role = TextRole::Headline},
                     {.text = text, .role = TextRole::Meta, .color = &Tokens::muted, .gap = 2}});
    auto *open = new Button(ButtonKind::Outlined, tr("Open page"), card);
    open->setIconName("external"_L1);
    open->setAccessibleName(tr("Open the page of %1").arg(title));
    open->setToolTip(page.host());
    connect(open, &QAbstractButton::clicked, this, [this, page] {
        Q_EMIT pageChosen(page);
        dismiss();
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(texts, 1);
    row->addWidget(open, 0, Qt::AlignVCenter);
    card->column()->addLayout(row);
    content()->layout()->addWidget(card);
}

} // namespace rostrum::ui
