// SPDX-License-Identifier: GPL-3.0-or-later
#include "topics_edit.h"

#include "model/creator_mode.h"
#include "ui/kit/accessible.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/text_field.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kGap = 8;

FlowLayout *makeFlow(QWidget *widget)
{
    auto *flow = new FlowLayout(widget);
    flow->setContentsMargins({});
    flow->setSpacing(kGap);
    return flow;
}

void clear(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

TopicsEdit::TopicsEdit(Find find, QWidget *parent)
    : QWidget(parent)
    , m_find(std::move(find))
    , m_chips(new QWidget(this))
    , m_offers(new QWidget(this))
    , m_field(new TextField(FieldKind::Plain, this))
{
    makeFlow(m_chips);
    makeFlow(m_offers);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(kGap);
    column->addWidget(m_chips);
    column->addWidget(m_field);
    column->addWidget(m_offers);
    m_field->setLabel(tr("Add a topic"));
    m_field->setHint(tr("Up to five words that people find you by. Enter adds one."));
    connect(m_field, &TextField::returnPressed, this, [this] { add(m_field->text()); });
    connect(m_field, &TextField::textEdited, this, [this] {
        m_tasks.cancelAll();
        const QString prefix = model::toTopic(m_field->text());
        if (prefix.isEmpty()) {
            offer({});
        } else {
            m_tasks.start(this->find(prefix));
        }
    });
    showTopics();
    offer({});
}

TopicsEdit::~TopicsEdit()
{
    m_tasks.cancelAll();
}

void TopicsEdit::setTopics(const QStringList &topics)
{
    m_topics = topics;
    showTopics();
}

void TopicsEdit::add(const QString &written)
{
    const QString topic = model::toTopic(written);
    if (topic.isEmpty()) {
        m_field->setError(written.trimmed().isEmpty() ? QString()
                                                      : tr("A topic is one word of at most 64 characters."));
        return;
    }
    if (m_topics.size() >= model::CreatorMode::kMostTopics) {
        m_field->setError(tr("Five topics are the most: take one away first."));
        return;
    }
    if (!m_topics.contains(topic, Qt::CaseInsensitive)) {
        m_topics.append(topic);
        announce(this, tr("%1 added").arg(topic));
        showTopics();
        Q_EMIT topicsChanged();
    }
    m_field->setText({});
    offer({});
}

void TopicsEdit::remove(const QString &topic)
{
    m_topics.removeAll(topic);
    announce(this, tr("%1 taken away").arg(topic));
    showTopics();
    m_field->edit()->setFocus();
    Q_EMIT topicsChanged();
}

void TopicsEdit::showTopics()
{
    clear(*m_chips->layout());
    for (const QString &topic : std::as_const(m_topics)) {
        auto *button = new Button(ButtonKind::Outlined, u'#' + topic, m_chips);
        button->setIconName("close"_L1);
        button->setAccessibleName(tr("Take %1 away").arg(topic));
        connect(button, &QAbstractButton::clicked, this, [this, topic] { remove(topic); });
        m_chips->layout()->addWidget(button);
    }
    m_chips->setVisible(!m_topics.isEmpty());
}

void TopicsEdit::offer(const QStringList &tags)
{
    clear(*m_offers->layout());
    int offered = 0;
    for (const QString &tag : tags) {
        if (m_topics.contains(tag, Qt::CaseInsensitive)) {
            continue;
        }
        auto *chip = new Chip(Chip::Kind::Creator, u'#' + tag, m_offers);
        chip->setAccessibleName(tr("Add %1").arg(tag));
        connect(chip, &QAbstractButton::clicked, this, [this, tag] { add(tag); });
        m_offers->layout()->addWidget(chip);
        ++offered;
    }
    m_offers->setVisible(offered > 0);
}

base::Task<void> TopicsEdit::find(QString prefix)
{
    offer(co_await m_find(std::move(prefix)));
}

} // namespace rostrum::ui
