// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "creator/featured_item.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace rostrum::ui {

class ReorderList;
class TextField;

/// What is featured, in order, and ways to add to it: a pasted address, or one of what was made last.
class FeaturedEdit final : public QWidget
{
    Q_OBJECT
public:
    /// `known` names what is featured already, `choices` what can be added with one click.
    FeaturedEdit(const std::vector<creator::FeaturedItem> &known, std::vector<creator::FeaturedItem> choices,
                 base::Time now, QWidget *parent);

    [[nodiscard]] const QStringList &addresses() const { return m_addresses; }
    /// What is known of it; its address alone when it was just pasted.
    [[nodiscard]] creator::FeaturedItem itemOf(const QString &address) const;

Q_SIGNALS:
    void addressesChanged();

private:
    void addTyped();
    void add(const QString &address);
    void remove(const QString &address);
    void showAll();
    [[nodiscard]] const creator::FeaturedItem *find(const QString &address) const;

    std::vector<creator::FeaturedItem> m_known; ///< with the choices
    std::vector<creator::FeaturedItem> m_choices;
    base::Time m_now;
    QStringList m_addresses;
    ReorderList *m_list;
    TextField *m_field;
    QWidget *m_offers;
    QVBoxLayout *m_offerColumn;
};

/// The address of what somebody pasted, as creator mode keeps it: an at:// URI, also of a post's or profile's page on
/// bsky.app, or an https link. Empty when it is neither.
[[nodiscard]] QString featuredAddress(const QString &pasted);

} // namespace rostrum::ui
