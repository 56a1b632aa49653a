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

/// Somebody one might follow, and whom one follows that does.
struct Suggestion
{
    model::Person person;
    QString knownFollower = {}; ///< name of one of them; empty when none is known
    qint64 knownFollowers = 0;  ///< how many they are

    bool operator==(const Suggestion &) const = default;
};

/// What stands beside the feed: people one might follow (app.bsky.actor.getSuggestions, kept in the store), and the
/// posts of one's own timeline that drew the most replies, counted from the store. Main thread.
class Highlights : public QObject
{
    Q_OBJECT

public:
    explicit Highlights(Services services, QObject *parent = nullptr);
    ~Highlights() override;

    /// Counts again; asks for people too when the last answer is half an hour old, so that they do not change under
    /// the hand.
    void refresh();

    [[nodiscard]] const std::vector<Suggestion> &suggestions() const { return m_suggestions; }
    [[nodiscard]] const std::vector<model::PostPtr> &discussed() const { return m_discussed; }
    /// One of the two is not known yet. What the server answers to people who are known already comes later.
    [[nodiscard]] bool isLoading() const { return m_pending > 0; }

Q_SIGNALS:
    /// Both are known for the first time, or one reads other than before. Never while loading.
    void changed();

private:
    base::Task<void> loadSuggestions();
    base::Task<void> readSuggestions();
    base::Task<void> loadDiscussed();

    void finish();
    void settle();

    Services m_services;
    std::vector<Suggestion> m_suggestions;
    std::vector<model::PostPtr> m_discussed;
    std::optional<base::Time> m_suggestedAt;
    int m_pending = 0;
    bool m_differs = true; ///< from what changed() said last
    base::TaskScope m_tasks;
};

} // namespace rostrum::social
