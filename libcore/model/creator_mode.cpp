// SPDX-License-Identifier: GPL-3.0-or-later
#include "creator_mode.h"

#include "base/graphemes.h"

#include <QJsonArray>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::model {

namespace {

bool canBeFeatured(const QString &address)
{
    constexpr qsizetype kMostLetters = 2048;
    if (address.size() > kMostLetters) {
        return false;
    }
    return address.startsWith("at://"_L1) ? base::AtUri::parse(address.toStdString()).has_value()
                                          : QUrl(address, QUrl::StrictMode).scheme() == "https"_L1;
}

} // namespace

QString toTopic(const QString &written)
{
    QString topic = written.trimmed();
    while (topic.startsWith(u'#') || topic.startsWith(u'＃')) {
        topic.remove(0, 1);
    }
    const bool isBroken = std::ranges::any_of(
        topic, [](QChar c) { return c.isSpace() || c == u'#' || !(c.isPrint() || c.isSurrogate()); });
    return isBroken || base::countGraphemes(topic) > CreatorMode::kMostTopicGraphemes ? QString() : topic;
}

CreatorMode readCreatorMode(const QJsonObject &record)
{
    CreatorMode mode{.isEnabled = record["enabled"_L1].toBool(),
                     .primaryAction = record["primaryAction"_L1].toString() == "connect"_L1
                                          ? CreatorMode::Action::Connect
                                          : CreatorMode::Action::Follow,
                     .hasLiveCover = record["liveCover"_L1].toBool(true)};
    for (const QJsonValue &value : record["topics"_L1].toArray()) {
        const QString topic = toTopic(value.toString());
        if (!topic.isEmpty() && !mode.topics.contains(topic, Qt::CaseInsensitive) &&
            mode.topics.size() < CreatorMode::kMostTopics) {
            mode.topics.append(topic);
        }
    }
    for (const QJsonValue &value : record["featured"_L1].toArray()) {
        const QString address = value.toString();
        if (canBeFeatured(address) && !mode.featured.contains(address) &&
            mode.featured.size() < CreatorMode::kMostFeatured) {
            mode.featured.append(address);
        }
    }
    if (const auto newsletter = base::AtUri::parse(record["newsletter"_L1].toString().toStdString())) {
        mode.newsletter = *newsletter;
    }
    return mode;
}

QJsonObject toFields(const CreatorMode &mode)
{
    QJsonObject fields{{u"enabled"_s, mode.isEnabled}};
    if (!mode.topics.isEmpty()) {
        fields.insert(u"topics"_s, QJsonArray::fromStringList(mode.topics));
    }
    if (!mode.featured.isEmpty()) {
        fields.insert(u"featured"_s, QJsonArray::fromStringList(mode.featured));
    }
    if (mode.primaryAction == CreatorMode::Action::Connect) {
        fields.insert(u"primaryAction"_s, u"connect"_s);
    }
    if (!mode.hasLiveCover) {
        fields.insert(u"liveCover"_s, false);
    }
    if (mode.newsletter) {
        fields.insert(u"newsletter"_s, QString::fromStdString(mode.newsletter->str()));
    }
    return fields;
}

} // namespace rostrum::model
