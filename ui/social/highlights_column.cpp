// SPDX-License-Identifier: GPL-3.0-or-later
#include "highlights_column.h"

#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/section_title.h"
#include "ui/social/person_row.h"
#include "ui/social/search_entry.h"
#include "ui/social/suggestion_row.h"
#include "ui/social/topic_row.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {
constexpr int kSide = 28;
constexpr int kCardPadding = 4;
constexpr int kTitleGap = 10;
constexpr int kSectionGap = 26;
constexpr int kHeaderPaddings = 24; ///< above and below the line of a page's header

QString entryOf(const QWidget *widget)
{
    if (const auto *topic = qobject_cast<const TopicRow *>(widget)) {
        return QString::fromStdString(topic->post().uri.str());
    }
    const auto *person = qobject_cast<const PersonRow *>(widget);
    return person != nullptr ? QString::fromStdString(person->person().did.str()) : QString();
}

} // namespace

HighlightsColumn::HighlightsColumn(const PageContext &context)
    : m_highlights(context.services)
    , m_outbox(context.services.outbox)
    , m_images(context.images)
    , m_search(new SearchEntry(this))
    , m_column(new QVBoxLayout)
{
    m_column->setSpacing(0);
    auto *all = new QVBoxLayout(this);
    all->setSpacing(kSectionGap);
    all->addWidget(m_search);
    all->addLayout(m_column, 1);
    alignTop();
    connect(m_search, &QAbstractButton::clicked, this, &HighlightsColumn::paletteRequested);
    connect(&theme(), &Theme::changed, this, &HighlightsColumn::alignTop);
    connect(&m_highlights, &social::Highlights::changed, this, &HighlightsColumn::rebuild);
}

void HighlightsColumn::alignTop()
{
    // In the middle of the header of the page beside it.
    const int header = IconButton("back"_L1, {}).sizeHint().height() + kHeaderPaddings;
    layout()->setContentsMargins(kSide, std::max(0, (header - m_search->sizeHint().height()) / 2), kSide, kSide);
}

QString HighlightsColumn::focusedEntry() const
{
    const QWidget *focused = window()->focusWidget(); // also while another window is in front
    return focused != nullptr && isAncestorOf(focused) ? entryOf(focused) : QString();
}

void HighlightsColumn::focusEntry(const QString &entry)
{
    const auto rows = findChildren<QAbstractButton *>();
    const auto same = std::ranges::find_if(
        rows, [&entry](const QAbstractButton *row) { return !row->isHidden() && entryOf(row) == entry; });
    if (same != rows.end()) {
        (*same)->setFocus(Qt::OtherFocusReason);
    }
}

void HighlightsColumn::rebuild()
{
    const QString focused = focusedEntry();
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->setParent(nullptr); // nobody may find it any more
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
    if (!focused.isEmpty()) {
        focusEntry(focused);
    }
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

Card *HighlightsColumn::addCard()
{
    auto *card = new Card(this);
    card->column()->setContentsMargins(0, kCardPadding, 0, kCardPadding);
    card->column()->setSpacing(0);
    return card;
}

void HighlightsColumn::addPeople()
{
    if (m_highlights.suggestions().empty()) {
        return;
    }
    m_peopleTitle = addTitle();
    Card *card = addCard();
    for (const social::Suggestion &suggestion : m_highlights.suggestions()) {
        auto *row = new SuggestionRow(suggestion, m_outbox, m_images, card);
        connect(row->row(), &PersonRow::clicked, this,
                [this, handle = suggestion.person.handle] { Q_EMIT viewRequested(View::profile(handle)); });
        card->column()->addWidget(row);
    }
    m_column->addWidget(card);
    card->setVisible(true);
}

void HighlightsColumn::addDiscussed()
{
    if (m_highlights.discussed().empty()) {
        return;
    }
    m_discussedTitle = addTitle();
    Card *card = addCard();
    for (const model::PostPtr &post : m_highlights.discussed()) {
        auto *row = new TopicRow(post, card);
        connect(row, &TopicRow::clicked, this,
                [this, uri = QString::fromStdString(post->uri.str())] { Q_EMIT viewRequested(View::post(uri)); });
        card->column()->addWidget(row);
    }
    m_column->addWidget(card);
    card->setVisible(true);
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
