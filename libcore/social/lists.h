// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon/app_bsky_graph_getLists.h"
#include "model/people_list.h"
#include "social/paged.h"
#include "social/services.h"

#include <vector>

namespace rostrum::social {

/// The lists that one person made (app.bsky.graph.getLists), the newest first: from the store at once, then from the
/// network. Main thread.
class Lists final : public Paged
{
    Q_OBJECT

public:
    Lists(base::Did actor, Services services, QObject *parent = nullptr);
    ~Lists() override;

    [[nodiscard]] const std::vector<model::PeopleList> &lists() const { return m_lists; }
    /// Whether it is known what there is, if only from another time.
    [[nodiscard]] bool isKnown() const { return m_isKnown; }

private:
    base::Task<void> showStored() override;
    base::Task<base::Result<void>> fetch() override;
    base::Task<base::Result<void>> fetchMore() override;
    base::Task<base::Result<lexicon::GetLists::Output>> fetchPage(std::optional<std::string> cursor);
    void take(const lexicon::GetLists::Output &page);

    base::Did m_actor;
    Services m_services;
    std::vector<model::PeopleList> m_lists = {};
    bool m_isKnown = false;
};

} // namespace rostrum::social
