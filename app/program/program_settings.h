// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program/paths.h"
#include "ui/shell/settings_model.h"

#include <QSettings>

#include <functional>

namespace rostrum::app {

/// What the person set for this computer, in settings.ini of the data folder, and the facts that the settings page
/// shows. Main thread.
class ProgramSettings final : public ui::SettingsModel
{
    Q_OBJECT
public:
    explicit ProgramSettings(const Paths &paths, QObject *parent = nullptr);

    [[nodiscard]] ui::ThemeMode themeMode() const override;
    void setThemeMode(ui::ThemeMode mode) override;
    [[nodiscard]] int textScale() const override;
    void setTextScale(int percent) override;
    [[nodiscard]] ui::LanguageChoice language() const override;
    void setLanguage(ui::LanguageChoice language) override;
    [[nodiscard]] ui::Motion motion() const override;
    void setMotion(ui::Motion motion) override;
    [[nodiscard]] ui::LetterKeys letterKeys() const override;
    void setLetterKeys(ui::LetterKeys keys) override;
    [[nodiscard]] ui::DesktopNotifications desktopNotifications() const override;
    void setDesktopNotifications(ui::DesktopNotifications choice) override;
    [[nodiscard]] QByteArray windowGeometry() const override;
    void setWindowGeometry(const QByteArray &geometry) override;

    [[nodiscard]] ui::CurrentAccount account() const override { return m_account; }
    [[nodiscard]] ui::NetworkFacts network() const override { return m_network; }
    [[nodiscard]] QString dataFolder() const override { return m_paths.data(); }
    [[nodiscard]] QString cacheFolder() const override { return m_paths.cache(); }
    [[nodiscard]] qint64 cacheBytes() const override { return m_cacheBytes; }
    void clearCache() override;

    void setAccount(const ui::CurrentAccount &account);
    void setNetwork(const ui::NetworkFacts &network);
    void setCacheBytes(qint64 bytes);
    /// What clearCache() calls.
    void onClearCache(std::function<void()> clear) { m_clear = std::move(clear); }

Q_SIGNALS:
    /// A setting holds for this run only, because its file could not be written.
    void notStored(const QString &message);

private:
    void store(const QString &key, const QVariant &value);

    Paths m_paths;
    QSettings m_settings;
    ui::CurrentAccount m_account;
    ui::NetworkFacts m_network;
    qint64 m_cacheBytes = 0;
    std::function<void()> m_clear;
};

} // namespace rostrum::app
