// SPDX-License-Identifier: GPL-3.0-or-later
#include "program_settings.h"

#include "base/error.h"
#include "base/log.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rostrum::app {

namespace {

/// An enum's values as the file names them, in the enum's order.
constexpr std::array kThemes{"system"_L1, "light"_L1, "dark"_L1};
constexpr std::array kLanguages{"system"_L1, "en"_L1, "sv"_L1};
constexpr std::array kMotions{"system"_L1, "reduced"_L1};
constexpr std::array kSwitch{"on"_L1, "off"_L1};
constexpr std::array kProxyModes{"system"_L1, "none"_L1, "manual"_L1};
constexpr std::array kProxyKinds{"http"_L1, "socks5"_L1};

template <typename Enum, std::size_t N>
Enum read(const QSettings &settings, const QString &key, const std::array<QLatin1StringView, N> &names)
{
    const auto found = std::ranges::find(names, settings.value(key).toString());
    return found == names.end() ? Enum{} : static_cast<Enum>(found - names.begin());
}

} // namespace

ProgramSettings::ProgramSettings(const Paths &paths, QObject *parent)
    : SettingsModel(parent)
    , m_paths(paths)
    , m_settings(paths.settingsFile(), QSettings::IniFormat)
{
}

ui::ThemeMode ProgramSettings::themeMode() const
{
    return read<ui::ThemeMode>(m_settings, u"theme"_s, kThemes);
}

void ProgramSettings::setThemeMode(ui::ThemeMode mode)
{
    store(u"theme"_s, QString(kThemes.at(static_cast<std::size_t>(mode))));
}

int ProgramSettings::textScale() const
{
    return m_settings.value(u"textScale"_s, 100).toInt();
}

void ProgramSettings::setTextScale(int percent)
{
    store(u"textScale"_s, percent);
}

ui::LanguageChoice ProgramSettings::language() const
{
    return read<ui::LanguageChoice>(m_settings, u"language"_s, kLanguages);
}

void ProgramSettings::setLanguage(ui::LanguageChoice language)
{
    store(u"language"_s, QString(kLanguages.at(static_cast<std::size_t>(language))));
}

ui::Motion ProgramSettings::motion() const
{
    return read<ui::Motion>(m_settings, u"motion"_s, kMotions);
}

void ProgramSettings::setMotion(ui::Motion motion)
{
    store(u"motion"_s, QString(kMotions.at(static_cast<std::size_t>(motion))));
}

ui::Autoplay ProgramSettings::autoplay() const
{
    return read<ui::Autoplay>(m_settings, u"autoplay"_s, kSwitch);
}

void ProgramSettings::setAutoplay(ui::Autoplay choice)
{
    store(u"autoplay"_s, QString(kSwitch.at(static_cast<std::size_t>(choice))));
}

ui::LetterKeys ProgramSettings::letterKeys() const
{
    return read<ui::LetterKeys>(m_settings, u"letterKeys"_s, kSwitch);
}

void ProgramSettings::setLetterKeys(ui::LetterKeys keys)
{
    store(u"letterKeys"_s, QString(kSwitch.at(static_cast<std::size_t>(keys))));
}

ui::DesktopNotifications ProgramSettings::desktopNotifications() const
{
    return read<ui::DesktopNotifications>(m_settings, u"desktopNotifications"_s, kSwitch);
}

void ProgramSettings::setDesktopNotifications(ui::DesktopNotifications choice)
{
    store(u"desktopNotifications"_s, QString(kSwitch.at(static_cast<std::size_t>(choice))));
}

QByteArray ProgramSettings::windowGeometry() const
{
    return m_settings.value(u"windowGeometry"_s).toByteArray();
}

void ProgramSettings::setWindowGeometry(const QByteArray &geometry)
{
    store(u"windowGeometry"_s, geometry);
}

qint64 ProgramSettings::cacheLimit() const
{
    constexpr qint64 kUsual = kCacheLimits.at(2);
    const qint64 kept = m_settings.value(u"cacheLimit"_s, kUsual).toLongLong();
    return std::ranges::contains(kCacheLimits, kept) ? kept : kUsual;
}

void ProgramSettings::setCacheLimit(qint64 bytes)
{
    store(u"cacheLimit"_s, bytes);
    if (m_applyLimit) {
        m_applyLimit();
    }
    Q_EMIT cacheChanged();
}

net::ProxySettings ProgramSettings::proxy() const
{
    return {.mode = read<net::ProxySettings::Mode>(m_settings, u"proxy/mode"_s, kProxyModes),
            .kind = read<net::ProxySettings::Kind>(m_settings, u"proxy/kind"_s, kProxyKinds),
            .host = m_settings.value(u"proxy/host"_s).toString(),
            .port = static_cast<quint16>(m_settings.value(u"proxy/port"_s).toUInt()),
            .user = m_settings.value(u"proxy/user"_s).toString()};
}

void ProgramSettings::storeProxy(const net::ProxySettings &proxy)
{
    store({{u"proxy/mode"_s, QString(kProxyModes.at(static_cast<std::size_t>(proxy.mode)))},
           {u"proxy/kind"_s, QString(kProxyKinds.at(static_cast<std::size_t>(proxy.kind)))},
           {u"proxy/host"_s, proxy.host},
           {u"proxy/port"_s, proxy.port},
           {u"proxy/user"_s, proxy.user}});
}

void ProgramSettings::clearCache()
{
    if (m_clear) {
        m_clear();
    }
}

void ProgramSettings::setAccount(const ui::CurrentAccount &account)
{
    m_account = account;
    Q_EMIT accountChanged();
}

void ProgramSettings::setNetwork(const ui::NetworkFacts &network)
{
    m_network = network;
    Q_EMIT accountChanged();
}

void ProgramSettings::setCacheUse(const ui::CacheUse &use)
{
    m_cacheUse = use;
    Q_EMIT cacheChanged();
}

void ProgramSettings::store(const QString &key, const QVariant &value)
{
    store({{key, value}});
}

void ProgramSettings::store(const QVariantMap &values)
{
    QSettings settings(m_paths.settingsFile(), QSettings::IniFormat); // a new one: it never forgets a failure
    for (const auto &[key, value] : values.asKeyValueRange()) {
        settings.setValue(key, value); // m_settings sees it too
    }
    settings.sync();
    if (settings.status() == QSettings::AccessError) {
        const auto error = base::makeError(base::ErrorKind::Storage);
        qCWarning(lcApp) << "cannot write" << m_paths.settingsFile();
        Q_EMIT notStored(error.message);
    }
}

} // namespace rostrum::app
