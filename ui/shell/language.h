// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_model.h"

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace rostrum::ui {

/// The language of the program's words, dates and numbers. One object a process; a change takes effect at once, because
/// every widget hears QEvent::LanguageChange.
class Language final : public QObject
{
    Q_OBJECT
public:
    explicit Language(QObject *parent = nullptr);

    /// Loads the translation of `choice` and makes its locale the default one; System takes the first of the person's
    /// languages that the program speaks, else English words with the person's own formats.
    void apply(LanguageChoice choice);
    [[nodiscard]] LanguageChoice choice() const { return m_choice; }

private:
    LanguageChoice m_choice = LanguageChoice::System;
    QTranslator m_translator;
};

} // namespace rostrum::ui
