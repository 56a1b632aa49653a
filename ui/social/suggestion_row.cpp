// SPDX-License-Identifier: GPL-3.0-or-later
#include "suggestion_row.h"

#include "social/outbox.h"
#include "ui/feedview/feed_style.h"
#include "ui/kit/button.h"
#include "ui/social/person_row.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>

namespace rostrum::ui {

namespace {
constexpr int kEdge = 14;
} // namespace

SuggestionRow::SuggestionRow(const social::Suggestion &suggestion, social::Outbox &outbox, ImageCache &images,
                             QWidget *parent)
    : QWidget(parent)
    , m_outbox(outbox)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_row(new PersonRow(suggestion, images, this))
    , m_follow(new Button(ButtonKind::Outlined, {}, this))
{
    m_layout->setSpacing(0);
    m_layout->addWidget(m_row, 1);
    m_layout->addWidget(m_follow, 0, Qt::AlignCenter);
    connect(m_follow, &QAbstractButton::clicked, this, [this] {
        const model::Person person = m_outbox.pending().merged(m_row->person());
        const bool follows = person.relationship.following.has_value();
        m_outbox.toggle(social::Toggle::Follow, follows ? social::Wish::Unset : social::Wish::Set, person);
    });
    connect(&m_outbox, &social::Outbox::changed, this, &SuggestionRow::showFollowing);
    connect(&theme(), &Theme::changed, this, &SuggestionRow::arrange);
    arrange();
    showFollowing();
}

void SuggestionRow::arrange()
{
    const bool isLarge = theme().textScale() >= FeedStyle::kLargeText;
    m_layout->setDirection(isLarge ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_layout->setAlignment(m_follow, isLarge ? Qt::AlignLeading : Qt::AlignCenter);
    m_layout->setContentsMargins(0, 0, isLarge ? 0 : kEdge, isLarge ? kEdge : 0);
}

void SuggestionRow::showFollowing()
{
    const model::Person person = m_outbox.pending().merged(m_row->person());
    const bool follows = person.relationship.following.has_value();
    m_follow->setText(follows ? tr("Following") : tr("Follow"));
    m_follow->setAccessibleName((follows ? tr("Following %1") : tr("Follow %1")).arg(person.name()));
}

void SuggestionRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showFollowing();
}

} // namespace rostrum::ui
