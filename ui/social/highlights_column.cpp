// SPDX-License-Identifier: GPL-3.0-or-later
#include "highlights_column.h"

#include "ui/kit/card.h"
#include "ui/kit/section_title.h"
#include "ui/social/person_row.h"
#include "ui/social/topic_row.h"

#include <QEvent>
#include <QVBoxLayout>

namespace rostrum::ui {

namespace {
constexpr int kSide = 28;
constexpr int kCardPadding = 4;
constexpr int kTitleGap = 10;
constexpr int kSectionGap = 26;
} // namespace

HighlightsColumn::HighlightsColumn(const PageContext &context)
    : m_highlights(context.services)
    , m_images(context.images)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(kSide, kSide, kSide, kSide);
    m_column->setSpacing(0);
    connect(&m_highlights, &social::Highlights::changed, this, [this] {
        if (!m_highlights.isLoading()) { // both at once, so that nothing moves twice
            rebuild();
        }
    });
}

void HighlightsColumn::rebuild()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_discussedTitle = m_peopleTitle = nullptr;
    addDiscussed();
    addPeople();
    m_column->addStretch(1);
    retranslate();
    m_isFilled = true;
    Q_EMIT completeChanged();
}

SectionTitle *HighlightsColumn::addTitle()
{
    if (m_column->count() > 0) {
        m_column->addSpacing(kSectionGap);
    }
    auto *title = new SectionTitle({}, this);
    title->setRole(TextRole::MetaStrong, &Tokens::muted);
    m_column->addWidget(title);
    m_column->addSpacing(kTitleGap);
    return title;
}

void HighlightsColumn::addPeople()
{
    if (m_highlights.suggestions().empty()) {
        return;
    }
    m_peopleTitle = addTitle();
    auto *card = new Card(this);
    card->column()->setContentsMargins(0, kCardPadding, 0, kCardPadding);
    card->column()->setSpacing(0);
    for (const model::Person &person : m_highlights.suggestions()) {
        auto *row = new PersonRow(person, m_images, card);
        connect(row, &PersonRow::clicked, this,
                [this, handle = person.handle] { Q_EMIT viewRequested(View::profile(handle)); });
        card->column()->addWidget(row);
    }
    m_column->addWidget(card);
}

void HighlightsColumn::addDiscussed()
{
    if (m_highlights.discussed().empty()) {
        return;
    }
    m_discussedTitle = addTitle();
    auto *card = new Card(this);
    card->column()->setContentsMargins(0, kCardPadding, 0, kCardPadding);
    card->column()->setSpacing(0);
    for (const model::PostPtr &post : m_highlights.discussed()) {
        auto *row = new TopicRow(post, card);
        connect(row, &TopicRow::clicked, this,
                [this, uri = QString::fromStdString(post->uri.str())] { Q_EMIT viewRequested(View::post(uri)); });
        card->column()->addWidget(row);
    }
    m_column->addWidget(card);
}

void HighlightsColumn::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void HighlightsColumn::retranslate()
{
    if (m_discussedTitle) {
        m_discussedTitle->setText(tr("Discussed in your network"));
    }
    if (m_peopleTitle) {
        m_peopleTitle->setText(tr("People to follow"));
    }
}

} // namespace rostrum::ui
