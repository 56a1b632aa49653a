// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "publishing/draft.h"

#include <QWidget>

class QMenu;

namespace rostrum::ui {

class Button;

/// What holds for the whole thread: its languages, who may answer and quote, and when it is published. Quiet buttons
/// that say what is chosen and open a menu.
class ComposerOptions final : public QWidget
{
    Q_OBJECT
public:
    explicit ComposerOptions(const base::Clock &clock, QWidget *parent = nullptr);

    /// Of all fields only the options.
    void show(const publishing::Draft &draft);
    void copyTo(publishing::Draft &draft) const;

Q_SIGNALS:
    void changed();
    void languagesChosen(const QStringList &languages);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void openLanguages();
    void openAudience();
    void openSchedule();
    void toggleLanguage(const QString &language);
    void addReplyChoices(QMenu &menu);
    void open(QMenu *menu, QWidget *below);
    [[nodiscard]] QString audienceText() const;
    [[nodiscard]] QString timeText() const;

    const base::Clock &m_clock;
    QStringList m_languages;
    social::ReplyGate m_replies;
    social::Quoting m_quoting = social::Quoting::Allowed;
    std::optional<base::Time> m_at;
    bool m_isReply = false;
    Button *m_language;
    Button *m_audience;
    Button *m_time;
};

/// The language of the interface, BCP 47.
[[nodiscard]] QString ownLanguage();
/// "Tue 24 Nov, 15:00" in the person's time zone and language.
[[nodiscard]] QString timeWords(base::Time time);

} // namespace rostrum::ui
