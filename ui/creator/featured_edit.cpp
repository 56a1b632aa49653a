// SPDX-License-Identifier: GPL-3.0-or-later
#include "featured_edit.h"

#include "featured_card.h"
#include "model/creator_mode.h"
#include "reorder_list.h"
#include "ui/kit/accessible.h"
#include "ui/kit/button.h"
#include "ui/kit/section_title.h"
#include "ui/kit/text_field.h"
#include "ui/kit/text_stack.h"
#include "ui/shell/view_uri.h"

#include <QHBoxLayout>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

QString featuredAddress(const QString &pasted)
{
    const QString text = pasted.trimmed();
    if (const auto view = View::ofLink(text); view && view->kind() == View::Kind::Post) {
        return view->target();
    }
    if (text.startsWith("at://"_L1)) {
        return base::AtUri::parse(text.toStdString()) ? text : QString();
    }
    const QUrl url = QUrl::fromUserInput(text);
    return url.scheme() == "https"_L1 && url.host().contains(u'.') ? url.toString() : QString();
}

FeaturedEdit::FeaturedEdit(const std::vector<creator::FeaturedItem> &known, std::vector<creator::FeaturedItem> choices,
                           base::Time now, QWidget *parent)
    : QWidget(parent)
    , m_known(known)
    , m_choices(std::move(choices))
    , m_now(now)
    , m_list(new ReorderList(this))
    , m_field(new TextField(FieldKind::Plain, this))
    , m_offers(new QWidget(this))
    , m_offerColumn(new QVBoxLayout(m_offers))
{
    for (const creator::FeaturedItem &item : known) {
        m_addresses.append(item.address);
    }
    std::ranges::copy(m_choices, std::back_inserter(m_known));
    m_list->setRemovable();
    m_field->setLabel(tr("Add by address"));
    m_field->setPlaceholder(u"https://"_s);
    m_field->setHint(tr("A post, an article, a room or any page. Enter adds it."));
    m_offerColumn->setContentsMargins({});
    m_offerColumn->setSpacing(6);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(10);
    column->addWidget(m_list);
    column->addWidget(m_field);
    column->addWidget(m_offers);
    connect(m_list, &ReorderList::orderChanged, this, [this](const QStringList &order) {
        m_addresses = order;
        Q_EMIT addressesChanged();
    });
    connect(m_list, &ReorderList::removeRequested, this, &FeaturedEdit::remove);
    connect(m_field, &TextField::returnPressed, this, &FeaturedEdit::addTyped);
    showAll();
}

const creator::FeaturedItem *FeaturedEdit::find(const QString &address) const
{
    const auto found = std::ranges::find(m_known, address, &creator::FeaturedItem::address);
    return found == m_known.end() ? nullptr : &*found;
}

creator::FeaturedItem FeaturedEdit::itemOf(const QString &address) const
{
    const creator::FeaturedItem *item = find(address);
    return item ? *item : creator::FeaturedItem{.address = address, .title = address, .source = QUrl(address).host()};
}

void FeaturedEdit::addTyped()
{
    const QString address = featuredAddress(m_field->text());
    if (address.isEmpty()) {
        m_field->setError(tr("This is no address of a post, an article or a page that begins with https://."));
        return;
    }
    m_field->setText({});
    add(address);
}

void FeaturedEdit::add(const QString &address)
{
    if (m_addresses.size() >= model::CreatorMode::kMostFeatured) {
        m_field->setError(tr("Twenty are the most: take one away first."));
        return;
    }
    if (!m_addresses.contains(address)) {
        m_addresses.append(address);
        announce(this, tr("Added"));
        showAll();
        Q_EMIT addressesChanged();
    }
}

void FeaturedEdit::remove(const QString &address)
{
    m_addresses.removeAll(address);
    announce(this, tr("Taken away"));
    showAll();
    Q_EMIT addressesChanged();
}

void FeaturedEdit::showAll()
{
    std::vector<ReorderItem> items;
    for (const QString &address : std::as_const(m_addresses)) {
        const creator::FeaturedItem *item = find(address);
        items.push_back({.uri = address,
                         .title = item && !item->title.isEmpty() ? item->title : address,
                         .detail = item ? FeaturedCard::kindText(*item, m_now) : QUrl(address).host()});
    }
    m_list->setItems(items);
    m_list->setVisible(!items.empty());
    while (QLayoutItem *item = m_offerColumn->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const creator::FeaturedItem &choice : m_choices) {
        if (m_addresses.contains(choice.address)) {
            continue;
        }
        auto *row = new QWidget(m_offers);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins({});
        layout->setSpacing(8);
        auto *texts = new TextStack(row);
        texts->setTexts(
            {{.text = choice.title, .role = TextRole::Headline, .mostLines = 1},
             {.text = FeaturedCard::kindText(choice, m_now), .role = TextRole::Small, .color = &Tokens::muted}});
        auto *button = new IconButton("plus"_L1, tr("Feature %1").arg(choice.title), row);
        connect(button, &QAbstractButton::clicked, this, [this, address = choice.address] { add(address); });
        layout->addWidget(texts, 1);
        layout->addWidget(button);
        m_offerColumn->addWidget(row);
    }
}

} // namespace rostrum::ui
