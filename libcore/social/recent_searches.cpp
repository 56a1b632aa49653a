// SPDX-License-Identifier: GPL-3.0-or-later
#include "recent_searches.h"

#include "base/log.h"
#include "store/settings.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace rostrum::social {

namespace {

constexpr auto kKey = "search/recent";
constexpr int kMost = 10;

base::Task<void> save(store::Store &store, QStringList texts)
{
    const QByteArray json = QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact);
    if (const auto written = co_await store::writeSetting(store, kKey, json); !written) {
        qCWarning(lcSocial) << "searches are not remembered:" << written.error().detail;
    }
}

} // namespace

base::Task<QStringList> loadRecentSearches(store::Store &store)
{
    const auto stored = co_await store::readSetting(store, kKey);
    QStringList texts;
    const QJsonArray json = QJsonDocument::fromJson(stored ? stored->value_or(QByteArray()) : QByteArray()).array();
    for (const QJsonValue &text : json) {
        texts.append(text.toString());
    }
    texts.removeAll(QString());
    co_return texts;
}

base::Task<QStringList> rememberSearch(store::Store &store, QString text)
{
    QStringList texts = co_await loadRecentSearches(store);
    texts.removeAll(text);
    texts.prepend(text);
    texts = texts.first(std::min<qsizetype>(texts.size(), kMost));
    co_await save(store, texts);
    co_return texts;
}

base::Task<void> forgetSearches(store::Store &store)
{
    return save(store, {});
}

} // namespace rostrum::social
