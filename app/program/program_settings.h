// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program/paths.h"
#include "net/proxy.h"
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
    [[nodiscard]] ui::Autoplay autoplay() const override;
    void setAutoplay(ui::Autoplay choice) override;
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
    [[nodiscard]] ui::CacheUse cacheUse() const override { return m_cacheUse; }
    [[nodiscard]] qint64 cacheLimit() const override;
    void setCacheLimit(qint64 bytes) override;
    void clearCache() override;
    [[nodiscard]] ui::NetworkSettings *networkSettings() const override { return m_networkSettings; }

    [[nodiscard]] net::ProxySettings proxy() const;
    void storeProxy(const net::ProxySettings &proxy);

    void setAccount(const ui::CurrentAccount &account);
    void setNetwork(const ui::NetworkFacts &network);
    void setCacheUse(const ui::CacheUse &use);
    /// Outlives what shows it.
    void setNetworkSettings(ui::NetworkSettings *settings) { m_networkSettings = settings; }
    /// What clearCache() calls.
    void onClearCache(std::function<void()> clear) { m_clear = std::move(clear); }
    /// What setCacheLimit() calls.
    void onCacheLimit(std::function<void()> apply) { m_applyLimit = std::move(apply); }

Q_SIGNALS:
    /// A setting holds for this run only, because its file could not be written.
    void notStored(const QString &message);

private:
    void store(const QString &key, const QVariant &value);
    void store(const QVariantMap &values);

    Paths m_paths;
    QSettings m_settings;
    ui::CurrentAccount m_account;
    ui::NetworkFacts m_network;
    ui::CacheUse m_cacheUse;
    ui::NetworkSettings *m_networkSettings = nullptr;
    std::function<void()> m_clear;
    std::function<void()> m_applyLimit;
};

} // namespace rostrum::app
