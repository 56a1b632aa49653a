// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading_position.h"

#include "base/log.h"
#include "store/settings.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

QByteArray keyOf(const QString &feed)
{
    return "position/" + feed.toUtf8();
}

} // namespace

base::Task<std::optional<ReadingPosition>> loadReadingPosition(store::Store &store, QString feed)
{
    const auto stored = co_await store::readSetting(store, keyOf(feed));
    if (!stored || !*stored) {
        co_return std::nullopt;
    }
    const QJsonObject json = QJsonDocument::fromJson(**stored).object();
    ReadingPosition position{.row = json["row"_L1].toString(), .offset = json["offset"_L1].toInt()};
    co_return position.row.isEmpty() ? std::nullopt : std::optional(std::move(position));
}

base::Task<void> saveReadingPosition(store::Store &store, QString feed, ReadingPosition position)
{
    const QJsonObject json{{u"row"_s, position.row}, {u"offset"_s, position.offset}};
    const auto written =
        co_await store::writeSetting(store, keyOf(feed), QJsonDocument(json).toJson(QJsonDocument::Compact));
    if (!written) {
        qCWarning(lcSocial) << "the reading position is not kept:" << written.error().detail;
    }
}

} // namespace rostrum::social
