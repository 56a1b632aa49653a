// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

/// The locale for words and formats that `choice` asks for.
QLocale localeOf(LanguageChoice choice)
{
    const QLocale system = QLocale::system();
    switch (choice) {
    case LanguageChoice::English:
        // Somebody in Sweden who prefers English words keeps a 24-hour clock and a week that begins on Monday.
        return system.language() == QLocale::English ? system : QLocale(QLocale::English, QLocale::UnitedKingdom);
    case LanguageChoice::Swedish:
        return system.language() == QLocale::Swedish ? system : QLocale(QLocale::Swedish, QLocale::Sweden);
    case LanguageChoice::System:
        break;
    }
    return system;
}

bool speaksSwedish(LanguageChoice choice)
{
    if (choice != LanguageChoice::System)
        return choice == LanguageChoice::Swedish;
    for (const QString &language : QLocale::system().uiLanguages()) {
        if (language.startsWith("sv"_L1))
            return true;
        if (language.startsWith("en"_L1) || language == "C"_L1)
            return false;
    }
    return false;
}

} // namespace

Language::Language(QObject *parent)
    : QObject(parent)
{
}

void Language::apply(LanguageChoice choice)
{
    m_choice = choice;
    QLocale::setDefault(localeOf(choice));
    QCoreApplication::removeTranslator(&m_translator);
    // English has a file too, for its plurals.
    const QString file = speaksSwedish(choice) ? u":/i18n/rostrum_sv.qm"_s : u":/i18n/rostrum_en.qm"_s;
    if (m_translator.load(file))
        QCoreApplication::installTranslator(&m_translator);
}

} // namespace rostrum::ui
