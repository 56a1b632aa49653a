// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "model/person.h"
#include "model/post.h"
#include "social/services.h"

#include <QObject>

#include <optional>
#include <vector>

namespace rostrum::social {

/// What stands beside the feed: people one might follow (app.bsky.actor.getSuggestions), and the posts of one's own
/// timeline that drew the most replies, counted from the store. Main thread.
class Highlights : public QObject
{
    Q_OBJECT

public:
    explicit Highlights(Services services, QObject *parent = nullptr);
    ~Highlights() override;

    /// Counts again; asks for people too when the last answer is half an hour old, so that they do not change under
    /// the hand.
    void refresh();

    [[nodiscard]] const std::vector<model::Person> &suggestions() const { return m_suggestions; }
    [[nodiscard]] const std::vector<model::PostPtr> &discussed() const { return m_discussed; }
    [[nodiscard]] bool isLoading() const { return m_pending > 0; }

Q_SIGNALS:
    /// One of the two arrived, or will not.
    void changed();

private:
    base::Task<void> loadSuggestions();
    base::Task<void> loadDiscussed();

    void finish();

    Services m_services;
    std::vector<model::Person> m_suggestions;
    std::vector<model::PostPtr> m_discussed;
    std::optional<base::Time> m_suggestedAt;
    int m_pending = 0;
    base::TaskScope m_tasks;
};

} // namespace rostrum::social
