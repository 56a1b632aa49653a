// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/settings_model.h"

namespace rostrum::ui {

/// Settings that live as long as the test, and what was done to them.
class FakeSettings final : public SettingsModel
{
    Q_OBJECT
public:
    [[nodiscard]] ThemeMode themeMode() const override { return mode; }
    void setThemeMode(ThemeMode value) override { mode = value; }
    [[nodiscard]] int textScale() const override { return percent; }
    void setTextScale(int value) override { percent = value; }
    [[nodiscard]] LanguageChoice language() const override { return choice; }
    void setLanguage(LanguageChoice value) override { choice = value; }
    [[nodiscard]] Motion motion() const override { return motionChoice; }
    void setMotion(Motion value) override { motionChoice = value; }
    [[nodiscard]] Autoplay autoplay() const override { return videos; }
    void setAutoplay(Autoplay value) override { videos = value; }
    [[nodiscard]] LetterKeys letterKeys() const override { return letters; }
    void setLetterKeys(LetterKeys value) override { letters = value; }
    [[nodiscard]] DesktopNotifications desktopNotifications() const override { return desktop; }
    void setDesktopNotifications(DesktopNotifications value) override { desktop = value; }
    [[nodiscard]] QByteArray windowGeometry() const override { return geometry; }
    void setWindowGeometry(const QByteArray &value) override { geometry = value; }
    [[nodiscard]] CurrentAccount account() const override { return current; }
    [[nodiscard]] NetworkFacts network() const override { return {.server = QStringLiteral("pds.test")}; }
    [[nodiscard]] QString dataFolder() const override { return QStringLiteral("/home/elin/.local/share/rostrum"); }
    [[nodiscard]] QString cacheFolder() const override { return QStringLiteral("/home/elin/.cache/rostrum"); }
    [[nodiscard]] CacheUse cacheUse() const override { return use; }
    [[nodiscard]] qint64 cacheLimit() const override { return limit; }
    void setCacheLimit(qint64 value) override { limit = value; }
    void clearCache() override
    {
        use = {};
        Q_EMIT cacheChanged();
    }
    void setAccount(const CurrentAccount &account)
    {
        current = account;
        Q_EMIT accountChanged();
    }

    ThemeMode mode = ThemeMode::Light;
    int percent = 100;
    LanguageChoice choice = LanguageChoice::English;
    Motion motionChoice = Motion::System;
    LetterKeys letters = LetterKeys::On;
    Autoplay videos = Autoplay::On;
    DesktopNotifications desktop = DesktopNotifications::On;
    QByteArray geometry;
    CacheUse use{.posts = 4'000'000, .pictures = 1'000'000};
    qint64 limit = kCacheLimits.back();
    CurrentAccount current{.name = QStringLiteral("Elin Sandberg"), .handle = QStringLiteral("elin.rostrum.test")};
};

} // namespace rostrum::ui
