// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_section.h"

class QBoxLayout;
class QLabel;
class QSlider;

namespace rostrum::ui {

class RadioCard;
class SettingsModel;
class TextPreview;

/// Theme and text size: each takes effect at once and is remembered.
class AppearanceSection final : public SettingsSection
{
    Q_OBJECT
public:
    AppearanceSection(SettingsModel &settings, QWidget *parent);

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTheme();
    void buildTextSize();
    /// Beside each other, or below where they do not fit.
    void placeThemes();
    void showTheme();
    void chooseTheme(ThemeMode mode);
    void showTextSize();
    void applyTextSize();
    void showAccount();

    SettingsModel &m_settings;
    Paragraph *m_themeCaption = nullptr;
    QBoxLayout *m_themes = nullptr;
    RadioCard *m_system = nullptr;
    RadioCard *m_light = nullptr;
    RadioCard *m_dark = nullptr;
    QLabel *m_sizeCaption = nullptr;
    QLabel *m_sizeValue = nullptr;
    QSlider *m_size = nullptr;
    TextPreview *m_preview = nullptr;
};

} // namespace rostrum::ui
