// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue_page.h"

#include "social/outbox.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/section_title.h"
#include "ui/shell/page_header.h"
#include "ui/social/queue_words.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>

namespace rostrum::ui {

namespace {
constexpr int kCardGap = 12;
}

QueuePage::QueuePage(PageContext context, QWidget *parent)
    : Page(parent)
    , m_context(std::move(context))
    , m_queue(m_context.services)
    , m_header(new PageHeader(PageHeader::Back::Shown, this))
    , m_column(new QVBoxLayout)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_header);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    content->setLayout(m_column);
    m_column->setContentsMargins(metrics::kColumnPadding, 20, metrics::kColumnPadding, 24);
    m_column->setSpacing(kCardGap);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    rows->addWidget(scroll);
    setFocusProxy(scroll);
    m_header->setTitle(title());
    connect(m_header, &PageHeader::backRequested, this, &QueuePage::backRequested);
    connect(&m_queue, &social::Queue::changed, this, [this] {
        rebuild();
        m_isFilled = true;
        Q_EMIT completeChanged();
    });
}

QString QueuePage::title() const
{
    return tr("Not sent yet");
}

void QueuePage::rebuild()
{
    const bool hadFocus = isAncestorOf(focusWidget());
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (m_queue.items().empty())
        addEmpty();
    for (const social::QueueItem &item : m_queue.items())
        addItem(item);
    m_column->addStretch(1);
    if (hadFocus && focusWidget() == nullptr)
        setFocus(Qt::OtherFocusReason);
}

void QueuePage::addEmpty()
{
    auto *title = new SectionTitle(tr("Everything is sent"), this);
    auto *text = new Paragraph(TextRole::Body, &Tokens::muted, this);
    text->setText(tr("What you do without a network waits here, and goes out by itself when it is back."));
    m_column->addWidget(title);
    m_column->addWidget(text);
}

void QueuePage::addItem(const social::QueueItem &item)
{
    auto *card = new Card(this);
    auto *title = new SectionTitle(queueTitle(item), card);
    card->column()->addWidget(title);
    if (!item.excerpt.isEmpty()) {
        auto *excerpt = new Paragraph(TextRole::Body, &Tokens::text, card);
        excerpt->setText(item.excerpt);
        card->column()->addWidget(excerpt);
    }
    auto *state = new Paragraph(TextRole::Meta, item.entry.isRefused() ? &Tokens::live : &Tokens::muted, card);
    state->setText(queueState(item, m_context.services.clock.now()));
    card->column()->addWidget(state);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    const qint64 id = item.entry.row.id;
    auto *discard = new Button(ButtonKind::Quiet, tr("Discard"), card);
    // A post with a time of its own was not tried yet, and would be in public at once.
    const bool waitsForItsTime = isScheduled(item, m_context.services.clock.now());
    auto *retry = new Button(ButtonKind::Outlined, waitsForItsTime ? tr("Post now") : tr("Try again"), card);
    for (Button *button : {discard, retry}) {
        button->setAccessibleDescription(queueTitle(item));
        buttons->addWidget(button);
    }
    connect(discard, &QAbstractButton::clicked, this, [this, id] { m_context.services.outbox.discard(id); });
    connect(retry, &QAbstractButton::clicked, this, [this, id] { m_context.services.outbox.retry(id); });
    card->column()->addLayout(buttons);
    m_column->addWidget(card);
}

void QueuePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_header->setTitle(title());
        rebuild();
        Q_EMIT titleChanged();
    }
}

} // namespace rostrum::ui
