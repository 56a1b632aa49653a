// SPDX-License-Identifier: GPL-3.0-or-later
#include "place.h"

#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace rostrum::model {

QString countryName(const QString &code)
{
    constexpr qsizetype kCodeLength = 2;
    const QLocale::Territory country =
        code.size() == kCodeLength ? QLocale::codeToTerritory(code) : QLocale::AnyTerritory;
    if (country == QLocale::AnyTerritory) {
        return {};
    }
    // Qt has only the names that a country has for itself.
    const QLocale local(QLocale().language(), country);
    return local.territory() == country && local.language() == QLocale().language() &&
                   local.language() != QLocale::English
               ? local.nativeTerritoryName()
               : QLocale::territoryToString(country);
}

QString placeText(const QJsonObject &address)
{
    const auto first = [&](std::initializer_list<QLatin1StringView> names) {
        for (const auto name : names) {
            if (QString text = address[name].toString().left(256).simplified(); !text.isEmpty()) {
                return text;
            }
        }
        return QString();
    };
    const QString town = first({"locality"_L1, "city"_L1, "name"_L1, "region"_L1});
    const QString country = first({"country"_L1, "countryCode"_L1});
    const QString named = countryName(country);
    QStringList parts{town, named.isEmpty() ? country : named};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace rostrum::model
