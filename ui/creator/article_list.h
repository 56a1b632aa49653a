// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "creator/featured_item.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace rostrum::ui {

/// A person's long texts below each other; opens one.
class ArticleList final : public QWidget
{
    Q_OBJECT
public:
    ArticleList(const base::Clock &clock, QWidget *parent);

    void setItems(const std::vector<creator::FeaturedItem> &items);

Q_SIGNALS:
    void activated(const rostrum::creator::FeaturedItem &item);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    const base::Clock &m_clock;
    std::vector<creator::FeaturedItem> m_items;
    QVBoxLayout *m_column;
};

} // namespace rostrum::ui
