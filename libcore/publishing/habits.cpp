// SPDX-License-Identifier: GPL-3.0-or-later
#include "habits.h"

#include "base/log.h"
#include "store/settings.h"

namespace rostrum::publishing {

namespace {
constexpr auto kLanguages = "composer/languages";
} // namespace

base::Task<QStringList> lastLanguages(store::Store &store)
{
    const auto value = co_await store::readSetting(store, kLanguages);
    co_return value && *value ? QString::fromUtf8(**value).split(u' ', Qt::SkipEmptyParts) : QStringList();
}

base::Task<void> rememberLanguages(store::Store &store, QStringList languages)
{
    const auto written = co_await store::writeSetting(store, kLanguages, languages.join(u' ').toUtf8());
    if (!written) {
        qCInfo(lcStore) << "languages are not remembered:" << written.error().detail;
    }
}

} // namespace rostrum::publishing
