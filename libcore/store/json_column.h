// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <SQLiteCpp/Column.h>

namespace rostrum::store {

/// The JSON object in a column; an empty one when it cannot be read.
[[nodiscard]] inline QJsonObject objectOf(const SQLite::Column &json)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(json.getText(), json.getBytes())).object();
}

} // namespace rostrum::store
