// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue_page.h"

#include "social/outbox.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/section_title.h"
#include "ui/social/queue_words.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {
constexpr int kCardGap = 12;
}

QueuePage::QueuePage(PageContext context, QWidget *parent)
    : SubPage(parent)
    , m_context(std::move(context))
    , m_queue(m_context.services)
    , m_column(makeScrolledColumn())
{
    m_column->setContentsMargins(metrics::kColumnPadding, 20, metrics::kColumnPadding, 24);
    m_column->setSpacing(kCardGap);
    showTitle();
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
    const QWidget *focused = QApplication::focusWidget();
    const bool hadFocus = isAncestorOf(focused);
    const QString name = hadFocus ? focused->objectName() : QString();
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (m_queue.items().empty())
        addEmpty();
    for (const social::QueueItem &item : m_queue.items())
        addItem(item);
    m_column->addStretch(1);
    if (!hadFocus || QApplication::focusWidget() != nullptr)
        return;
    auto *again = name.isEmpty() ? nullptr : findChild<Button *>(name); // a row that was only tried anew keeps it
    (again != nullptr ? static_cast<QWidget *>(again) : this)->setFocus(Qt::OtherFocusReason);
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
    discard->setObjectName(u"discard/"_s + QString::number(id));
    retry->setObjectName(u"retry/"_s + QString::number(id));
    for (Button *button : {discard, retry}) {
        button->setAccessibleDescription(queueTitle(item));
        buttons->addWidget(button);
    }
    connect(discard, &QAbstractButton::clicked, this, [this, id] { m_context.services.outbox.discard(id); });
    connect(retry, &QAbstractButton::clicked, this, [this, id] { m_context.services.outbox.retry(id); });
    card->column()->addLayout(buttons);
    m_column->addWidget(card);
}

void QueuePage::retranslate()
{
    rebuild();
}

} // namespace rostrum::ui
