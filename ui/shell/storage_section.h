// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_section.h"

class QComboBox;
class QLabel;

namespace rostrum::ui {

class Button;
class ElidedLabel;
class SettingsModel;
class UsageBar;

/// What is kept of what was fetched, how much of it, and where everything lies.
class StorageSection final : public SettingsSection
{
    Q_OBJECT
public:
    StorageSection(SettingsModel &settings, QWidget *parent);

Q_SIGNALS:
    /// The person wants it; nothing was asked yet.
    void clearRequested();

protected:
    void retranslate() override;

private:
    struct Line
    {
        QLabel *name = nullptr;
        QLabel *value = nullptr;
    };
    void buildUse();
    void buildFolders();
    [[nodiscard]] Line addLine(TokenColor mark);
    void showUse();

    SettingsModel &m_settings;
    Paragraph *m_about = nullptr;
    UsageBar *m_bar = nullptr;
    Line m_posts = {};
    Line m_pictures = {};
    Line m_videos = {};
    Paragraph *m_sum = nullptr;
    Paragraph *m_limitCaption = nullptr;
    QComboBox *m_limit = nullptr;
    Button *m_clear = nullptr;
    Paragraph *m_folderCaption = nullptr;
    Paragraph *m_folderText = nullptr;
    ElidedLabel *m_folder = nullptr;
    ElidedLabel *m_cacheFolder = nullptr;
    Button *m_openFolder = nullptr;
};

} // namespace rostrum::ui
