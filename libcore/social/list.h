// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon/app_bsky_graph_getList.h"
#include "model/people_list.h"
#include "social/paged.h"
#include "social/services.h"

#include <vector>

namespace rostrum::social {

/// One list of people (app.bsky.graph.getList): what it is and who is on it. From the store at once, then from the
/// network. Main thread.
class List final : public Paged
{
    Q_OBJECT

public:
    /// The authority of `uri` may be a handle.
    List(base::AtUri uri, Services services, QObject *parent = nullptr);
    ~List() override;

    [[nodiscard]] const std::optional<model::PeopleList> &about() const { return m_about; }
    /// As the person who looks means things to be: what waits in the outbox is in it.
    [[nodiscard]] std::vector<model::Person> people() const;

private:
    base::Task<void> showStored() override;
    base::Task<base::Result<void>> fetch() override;
    base::Task<base::Result<void>> fetchMore() override;
    base::Task<base::Result<lexicon::GetList::Output>> fetchPage(std::optional<std::string> cursor);
    base::Task<base::Result<void>> resolve();
    void take(const lexicon::GetList::Output &page);
    base::Task<void> completePeople();
    base::Task<void> readFacts();
    void keepSent(qint64 id);

    base::AtUri m_uri;
    Services m_services;
    std::optional<model::PeopleList> m_about = {};
    std::vector<model::Person> m_people = {};
    base::TaskScope m_tasks; // last: it uses the others
};

} // namespace rostrum::social
