// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "social/paged.h"
#include "social/services.h"

#include <vector>

namespace rostrum::social {

/// One of the lists of one's network, in windows: what is stored at once, then what the network has; or those on it who
/// match some words, by name, headline, company, skill and place, from what is stored. Main thread.
class Connections final : public Paged
{
    Q_OBJECT

public:
    Connections(model::ConnectionList list, Services services, QObject *parent = nullptr);
    ~Connections() override;

    [[nodiscard]] model::ConnectionList list() const { return m_list; }
    /// Shows those who match alone, the best match first; without words the whole list, the newest first (of Everybody
    /// nothing). Each word may be the beginning of one.
    void search(const QString &words);
    [[nodiscard]] const QString &words() const { return m_words; }
    /// Records have changed (RecordWatch::changed): reads again what is stored.
    void reread();

    /// As the person who looks means things to be.
    [[nodiscard]] std::vector<model::Connection> rows() const;
    /// How many are on the list, whatever is searched for.
    [[nodiscard]] const model::ConnectionCount &count() const { return m_count; }

private:
    base::Task<void> showStored() override;
    base::Task<base::Result<void>> fetch() override;
    base::Task<base::Result<void>> fetchMore() override;
    base::Task<base::Result<void>> readWindow(int offset, int limit);
    base::Task<void> completePeople();
    void setEnd(bool hasMoreStored);
    [[nodiscard]] bool isOfAppView() const;

    model::ConnectionList m_list;
    Services m_services;
    QString m_words = {};
    std::vector<model::Connection> m_rows = {};
    model::ConnectionCount m_count = {};
    bool m_hasMoreStored = false;
    std::optional<std::string> m_serverCursor = {}; ///< asks for people who are not stored yet
    base::TaskScope m_tasks;
};

} // namespace rostrum::social
