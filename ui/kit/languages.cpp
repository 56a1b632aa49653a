// SPDX-License-Identifier: GPL-3.0-or-later
#include "languages.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

QStringList commonLanguages()
{
    return {u"en"_s, u"sv"_s, u"da"_s, u"nb"_s, u"fi"_s, u"de"_s, u"fr"_s, u"es"_s, u"pt"_s,
            u"it"_s, u"nl"_s, u"pl"_s, u"uk"_s, u"ja"_s, u"ko"_s, u"zh"_s, u"ar"_s, u"tr"_s};
}

QString languageName(const QString &code)
{
    if (code == u"en")
        return u"English"_s; // without the country that Qt adds
    QString name = QLocale(code).nativeLanguageName();
    if (name.isEmpty())
        return code;
    name[0] = name[0].toUpper();
    return name;
}

} // namespace rostrum::ui
