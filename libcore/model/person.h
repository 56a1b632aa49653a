// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/aturi.h"
#include "base/did.h"
#include "model/label.h"
#include "model/live.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <vector>

namespace rostrum::model {

/// How the signed-in person and another person stand to each other.
struct Relationship
{
    std::optional<base::AtUri> following = {};  ///< our follow record
    std::optional<base::AtUri> followedBy = {}; ///< their follow record
    /// Our id.sifa.graph.follow record and theirs, as far as this computer has them; both: connected.
    std::optional<base::AtUri> connecting = {};
    std::optional<base::AtUri> connectedBy = {};
    std::optional<base::AtUri> blocking = {};
    bool blockedBy = false;
    bool muted = false;
    bool hasBell = false; ///< we are told of what they post

    bool operator==(const Relationship &) const = default;
};

struct PersonCounts
{
    qint64 followers = 0;
    qint64 follows = 0;
    qint64 posts = 0;

    bool operator==(const PersonCounts &) const = default;
};

/// A person as the feed and the profile show them. Parts that only a full profile carries may be missing.
struct Person
{
    base::Did did;
    QString handle = {};
    QString displayName = {}; ///< may be empty: use name()
    QString headline = {};    ///< one line: the Sifa headline, else the first line of the description
    QString description = {};
    QString location = {};
    QString pronouns = {};
    QUrl avatar = {};
    QUrl banner = {};
    std::vector<Label> labels = {};
    Relationship relationship = {};
    std::optional<PersonCounts> counts = {};
    bool isCreator = false;                ///< their creator mode is on, as far as this computer knows
    QStringList topics = {};               ///< of creator mode; only of whole profiles
    std::optional<LiveStatus> status = {}; ///< that says "live" and held when the server was asked

    /// What to call them: display name, else handle.
    [[nodiscard]] const QString &name() const { return displayName.isEmpty() ? handle : displayName; }
    bool operator==(const Person &) const = default;
};

} // namespace rostrum::model
