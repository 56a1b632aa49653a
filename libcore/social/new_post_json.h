// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "social/new_post.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

namespace rostrum::social {

// How the outbox keeps what goes into a post. What cannot be read comes back empty.

[[nodiscard]] QJsonObject toJson(const NewPost &post);
[[nodiscard]] NewPost newPostOf(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const NewMedia &media);
[[nodiscard]] NewMedia newMediaOf(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const ReplyGate &gate);
[[nodiscard]] ReplyGate replyGateOf(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const RecordRef &ref);
[[nodiscard]] std::optional<RecordRef> recordRefOf(const QJsonValue &json);

template <typename Identifier> [[nodiscard]] QString toText(const Identifier &identifier)
{
    return QString::fromStdString(identifier.str());
}

template <typename Identifier> [[nodiscard]] std::optional<Identifier> identifierOf(const QJsonValue &json)
{
    return Identifier::parse(json.toString().toStdString());
}

/// As it is written into a column.
[[nodiscard]] inline QByteArray packed(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// Milliseconds since 1970.
[[nodiscard]] inline qint64 toNumber(base::Time time)
{
    return time.time_since_epoch().count();
}

[[nodiscard]] inline base::Time timeOf(const QJsonValue &json)
{
    return base::Time(std::chrono::milliseconds(json.toInteger()));
}

} // namespace rostrum::social
