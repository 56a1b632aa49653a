// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <vector>

namespace rostrum::embedded {

class World;

/// The newcomer's account, and the password of every account of the sample.
inline constexpr char kNewcomerHandle[] = "elin.rostrum.test";
inline constexpr char kSamplePassword[] = "explore-the-sample";

/// Fills an empty world with the people, posts and reactions of resources/sample, their times counted back from the
/// clock's now, and plans what happens later. The caller holds the transaction.
[[nodiscard]] base::Result<void> loadSample(World &world);

/// Writes one post of the sample's format as a record of that moment; false when it refers to a post that is not there.
bool writeSamplePost(World &world, const QJsonObject &post, base::Time at, bool withCounts);

/// Who does not follow that account.
[[nodiscard]] std::vector<QByteArray> strangersTo(World &world, const QByteArray &did);

/// A moment as records write it.
[[nodiscard]] QString isoText(base::Time time);
/// A file of resources/sample by its name without the ending.
[[nodiscard]] base::Result<QJsonDocument> readSample(const QString &name);
/// Where the post of that id in the sample's files lies; empty when it is not there.
[[nodiscard]] QByteArray uriOfSample(World &world, const QString &id);
/// Writes a record that leads from an account to something: a follow, a like.
void putEdge(World &world, const QByteArray &did, const QByteArray &collection, const QJsonValue &subject,
             base::Time at, QByteArrayView salt);
/// The strong reference to a post, empty when it is not there.
[[nodiscard]] QJsonObject refToPost(World &world, const QByteArray &uri);

/// A record key of that moment; `salt` keeps those of the same moment apart.
[[nodiscard]] QByteArray sampleKey(base::Time at, QByteArrayView salt);

/// A number that always follows from the same text: choices of the sample repeat.
[[nodiscard]] quint32 seedOf(QByteArrayView text);

} // namespace rostrum::embedded
