// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace rostrum::model {

/// A community.lexicon.location.address in one line, "Malmö, Sweden". Also read: the town as `city`, the country as
/// `countryCode` or by name, as older records have them.
[[nodiscard]] QString placeText(const QJsonObject &address);

/// What a country is called; in languages that Qt has no names for, in English. Empty when the code is none
/// (ISO 3166-1 alpha-2).
[[nodiscard]] QString countryName(const QString &code);

} // namespace rostrum::model
