// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/letter_keys.h"
#include "ui/playback/autoplay.h"
#include "ui/theme/theme.h"

#include <QByteArray>
#include <QObject>
#include <QPixmap>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace rostrum::ui {

enum class LanguageChoice { System, English, Swedish };
enum class DesktopNotifications { On, Off };

/// Who uses the program right now, as the rail and the settings page show them.
struct CurrentAccount
{
    QString name = {};
    QString handle = {}; ///< without @
    QPixmap photo = {};
    bool isSample = true;          ///< a person of the sample network
    QStringList otherHandles = {}; ///< signed in on this computer too, in the order they were
};

/// Facts about the network in use; an empty one is not shown.
struct NetworkFacts
{
    QString server = {};  ///< host of the account's PDS
    QString appView = {}; ///< DID or host of the AppView
};

/// How much of the disk what was fetched takes, in bytes.
struct CacheUse
{
    qint64 posts = 0; ///< of the account in use, with people and notifications
    qint64 pictures = 0;
    qint64 videos = 0;

    [[nodiscard]] qint64 total() const { return posts + pictures + videos; }
};

class NetworkSettings;

/// What the settings page and the window read and change. The program implements it. A setter writes its small file
/// before it returns; where that fails the program says so, and the setting holds for this run. GUI thread.
class SettingsModel : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual ThemeMode themeMode() const = 0;
    virtual void setThemeMode(ThemeMode mode) = 0;
    [[nodiscard]] virtual int textScale() const = 0; ///< percent
    virtual void setTextScale(int percent) = 0;
    [[nodiscard]] virtual LanguageChoice language() const = 0;
    virtual void setLanguage(LanguageChoice language) = 0;
    [[nodiscard]] virtual Motion motion() const = 0;
    virtual void setMotion(Motion motion) = 0;
    [[nodiscard]] virtual LetterKeys letterKeys() const = 0;
    virtual void setLetterKeys(LetterKeys keys) = 0;
    [[nodiscard]] virtual Autoplay autoplay() const = 0;
    virtual void setAutoplay(Autoplay choice) = 0;
    [[nodiscard]] virtual DesktopNotifications desktopNotifications() const = 0;
    virtual void setDesktopNotifications(DesktopNotifications choice) = 0;
    [[nodiscard]] virtual QByteArray windowGeometry() const = 0; ///< as QWidget::saveGeometry() made it, or empty
    virtual void setWindowGeometry(const QByteArray &geometry) = 0;

    [[nodiscard]] virtual CurrentAccount account() const = 0;
    [[nodiscard]] virtual NetworkFacts network() const = 0;
    [[nodiscard]] virtual QString dataFolder() const = 0;  ///< absolute path, for people
    [[nodiscard]] virtual QString cacheFolder() const = 0; ///< absolute path; may be inside the data folder

    /// What the person may choose for cacheLimit(), in bytes.
    static constexpr std::array<qint64, 4> kCacheLimits{qint64{250} << 20, qint64{500} << 20, qint64{1} << 30,
                                                        qint64{2} << 30};
    [[nodiscard]] virtual CacheUse cacheUse() const = 0; ///< as last measured
    [[nodiscard]] virtual qint64 cacheLimit() const = 0; ///< one of kCacheLimits
    /// What is too much goes; cacheChanged() follows.
    virtual void setCacheLimit(qint64 bytes) = 0;
    /// Throws away what can be fetched again; cacheChanged() follows.
    virtual void clearCache() = 0;

    /// Null where there is no network to be set up.
    [[nodiscard]] virtual NetworkSettings *networkSettings() const { return nullptr; }

Q_SIGNALS:
    void accountChanged();
    void cacheChanged();
};

} // namespace rostrum::ui
