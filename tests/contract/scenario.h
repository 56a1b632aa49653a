// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/network.h"

#include <map>

namespace rostrum::tests {

/// The same people, posts and reactions on any network: ann reads; she follows ben and cia, has blocked eli, and does
/// not know dov, who has no profile; cia was live once. Texts, keys and times are the same everywhere; only DIDs
/// differ.
class Scenario
{
public:
    explicit Scenario(Network &network);

    /// at:// address of a post or repost by its name below.
    [[nodiscard]] QString uri(const QString &name) const { return m_records.at(name).uri; }
    [[nodiscard]] Network &network() { return m_network; }

    static const QStringList kPeople;
    /// Posts of which everything is shown somewhere.
    static const QStringList kPosts;
    /// Lists of ben's, and one of cia's.
    static const QStringList kLists;

private:
    struct Record
    {
        QString uri;
        QString cid;
    };

    void writePeople();
    void writePosts();
    void writeThreads();
    void writeReactions();
    void writeLists();
    void writeStatus();

    QString nextTime();
    void put(const QString &name, const QString &who, const QString &collection, QJsonObject record,
             const QString &fixedKey = {});
    void gate(const QString &post, const QString &who, const QString &kind, QJsonObject record);
    void onList(const QString &list, const QString &who, const QString &subject);
    void post(const QString &name, const QString &who, const QString &text, const QJsonObject &more = {});
    void reply(const QString &name, const QString &who, const QString &root, const QString &parent);
    [[nodiscard]] QJsonObject ref(const QString &name) const;
    [[nodiscard]] QJsonObject picture(const QString &who, int width, int height);
    [[nodiscard]] QJsonObject quote(const QString &name) const;

    Network &m_network;
    qint64 m_seconds = 0;
    std::map<QString, Record> m_records;
};

} // namespace rostrum::tests
