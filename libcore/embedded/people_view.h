// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "embedded/json_writer.h"

#include <QByteArray>

#include <optional>
#include <unordered_map>

namespace rostrum::embedded {

class World;

/// People as one viewer sees them (app.bsky.actor.defs). Made for one answer: what it read once it keeps.
class PeopleView
{
public:
    PeopleView(World &world, QByteArray viewer);

    /// profileViewBasic, profileView and profileViewDetailed; empty for an account that does not exist.
    [[nodiscard]] QByteArray basic(const QByteArray &did);
    [[nodiscard]] QByteArray view(const QByteArray &did);
    [[nodiscard]] QByteArray detailed(const QByteArray &did);

    [[nodiscard]] bool exists(const QByteArray &did);
    /// A block between the viewer and the account, in either direction.
    [[nodiscard]] bool isBlocked(const QByteArray &did);
    [[nodiscard]] bool isMuted(const QByteArray &did);
    /// A block between two others.
    [[nodiscard]] bool blockBetween(const QByteArray &one, const QByteArray &other);
    /// The author of something that a block hides: `{"did", "viewer"}`.
    [[nodiscard]] QByteArray blockedAuthor(const QByteArray &did);
    /// The strong reference to the pinned post, as JSON; empty when there is none.
    [[nodiscard]] QByteArray pinned(const QByteArray &did);

    [[nodiscard]] const QByteArray &viewer() const { return m_viewer; }

private:
    struct Person
    {
        QByteArray handle = {}, displayName = {}, description = {}, avatar = {}, banner = {}, pinned = {},
                   profileCid = {}, labels = {};
        qint64 baseFollowers = 0, createdAt = 0, sortedAt = 0;
        bool hasProfile = false;
    };
    struct Relation
    {
        bool muted = false;
        QByteArray blocking = {}, blockedBy = {}, following = {}, followedBy = {};
        [[nodiscard]] bool isBlock() const { return !blocking.isEmpty() || !blockedBy.isEmpty(); }
    };

    [[nodiscard]] const Person *find(const QByteArray &did);
    [[nodiscard]] const Relation &relation(const QByteArray &did);
    void writeBasic(JsonWriter &json, const QByteArray &did, const Person &person, bool isDetailed);
    void writeViewer(JsonWriter &json, const QByteArray &did, bool isDetailed);
    void writeAssociated(JsonWriter &json, const QByteArray &did, bool isDetailed);
    void writeLabels(JsonWriter &json, const QByteArray &did, const Person &person);
    void writeKnownFollowers(JsonWriter &json, const QByteArray &did);
    void writeAbout(JsonWriter &json, const Person &person);
    void writeStatus(JsonWriter &json, const QByteArray &did);

    World &m_world;
    QByteArray m_viewer;
    std::unordered_map<QByteArray, std::optional<Person>> m_people;
    std::unordered_map<QByteArray, Relation> m_relations;
    std::unordered_map<QByteArray, QByteArray> m_basic;
};

/// "2026-11-24T06:30:03.924Z"
[[nodiscard]] QByteArray isoTime(qint64 milliseconds);

/// The DID in an at:// URI.
[[nodiscard]] QByteArray didOfUri(const QByteArray &uri);

} // namespace rostrum::embedded
