// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/creator_mode.h"

#include <QWidget>

namespace rostrum::ui {

class Button;
class Paragraph;
class Switch;

/// On one's own profile: the switch of creator mode, what it means for visitors, and the way to its settings.
class CreatorBar final : public QWidget
{
    Q_OBJECT
public:
    explicit CreatorBar(QWidget *parent);

    /// Without toggled().
    void setMode(const model::CreatorMode &mode);

Q_SIGNALS:
    void toggled(bool isOn);
    void settingsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    model::CreatorMode m_mode;
    Switch *m_switch;
    Paragraph *m_words;
    Button *m_settings;
};

} // namespace rostrum::ui
