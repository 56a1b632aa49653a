// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "base/task_scope.h"

#include <QStringList>
#include <QWidget>

#include <functional>

namespace rostrum::ui {

class FlowLayout;
class TextField;

/// Up to five topics: added one by one, taken away by their button. While one types, tags that are in use are offered.
class TopicsEdit final : public QWidget
{
    Q_OBJECT
public:
    /// Tags that begin like that.
    using Find = std::function<base::Task<QStringList>(QString prefix)>;

    TopicsEdit(Find find, QWidget *parent);
    ~TopicsEdit() override;

    void setTopics(const QStringList &topics);
    [[nodiscard]] const QStringList &topics() const { return m_topics; }

Q_SIGNALS:
    void topicsChanged();

private:
    void add(const QString &written);
    void remove(const QString &topic);
    void showTopics();
    void offer(const QStringList &tags);
    base::Task<void> find(QString prefix);

    Find m_find;
    QStringList m_topics;
    QWidget *m_chips;
    QWidget *m_offers;
    TextField *m_field;
    base::TaskScope m_tasks; // last: they use the others
};

} // namespace rostrum::ui
