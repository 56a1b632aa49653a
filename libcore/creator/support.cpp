// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace rostrum::creator {

namespace {

constexpr std::size_t kMostPlans = 50;
constexpr qsizetype kMostLetters = 500;

QUrl webUrl(const QJsonValue &value)
{
    const QUrl url(value.toString(), QUrl::StrictMode);
    return url.scheme() == "https"_L1 && !url.host().isEmpty() ? url : QUrl();
}

QString lineOf(const QJsonValue &value)
{
    return value.toString().left(kMostLetters).simplified();
}

SupportPlan::Rhythm rhythmOf(const QString &frequency)
{
    using enum SupportPlan::Rhythm;
    static const std::map<QString, SupportPlan::Rhythm> kRhythms{{u"one-time"_s, OneTime},
                                                                 {u"weekly"_s, Weekly},
                                                                 {u"fortnightly"_s, Fortnightly},
                                                                 {u"monthly"_s, Monthly},
                                                                 {u"yearly"_s, Yearly}};
    const auto known = kRhythms.find(frequency);
    return known == kRhythms.end() ? Other : known->second;
}

/// The first of the plan's channels that has a page; of a plan that names none, the person's only one.
QUrl pageOf(const QJsonObject &plan, const std::map<QString, QUrl> &channels)
{
    for (const QJsonValue &uri : plan["channels"_L1].toArray()) {
        if (const auto channel = channels.find(uri.toString()); channel != channels.end()) {
            return channel->second;
        }
    }
    return !plan.contains("channels"_L1) && channels.size() == 1 ? channels.begin()->second : QUrl();
}

std::optional<SupportPlan> readPlan(const QJsonObject &record, const std::map<QString, QUrl> &channels)
{
    constexpr qsizetype kCurrencyLetters = 3;
    SupportPlan plan{.name = lineOf(record["name"_L1]),
                     .description = lineOf(record["description"_L1]),
                     .currency = lineOf(record["currency"_L1]),
                     .rhythm = rhythmOf(record["frequency"_L1].toString()),
                     .page = pageOf(record, channels)};
    if (const qint64 amount = record["amount"_L1].toInteger(); amount > 0 && plan.currency.size() == kCurrencyLetters) {
        plan.amount = amount;
    }
    return plan.name.isEmpty() || record["status"_L1].toString() == "inactive"_L1 ? std::nullopt : std::optional(plan);
}

/// Digits after the point: two but for a few currencies (ISO 4217).
int decimalsOf(const QString &currency)
{
    static const QStringList kNone{u"BIF"_s, u"CLP"_s, u"DJF"_s, u"GNF"_s, u"ISK"_s, u"JPY"_s, u"KMF"_s, u"KRW"_s,
                                   u"PYG"_s, u"RWF"_s, u"UGX"_s, u"VND"_s, u"VUV"_s, u"XAF"_s, u"XOF"_s, u"XPF"_s};
    static const QStringList kThree{u"BHD"_s, u"IQD"_s, u"JOD"_s, u"KWD"_s, u"LYD"_s, u"OMR"_s, u"TND"_s};
    return kNone.contains(currency) ? 0 : kThree.contains(currency) ? 3 : 2;
}

} // namespace

Support readSupport(std::span<const model::Record> records)
{
    Support support;
    std::map<QString, QUrl> channels;
    for (const model::Record &record : records) {
        if (record.uri.collection() == "fund.at.funding.channel") {
            if (const QUrl page = webUrl(record.value["uri"_L1]); page.isValid()) {
                channels.emplace(QString::fromStdString(record.uri.str()), page);
            }
        }
    }
    for (const model::Record &record : records) {
        const std::string_view collection = record.uri.collection();
        if (collection == "fund.at.funding.plan" && support.plans.size() < kMostPlans) {
            if (auto plan = readPlan(record.value, channels)) {
                support.plans.push_back(std::move(*plan));
            }
        } else if (collection == "fund.at.funding.contribute") {
            support.pages.push_back({webUrl(record.value["url"_L1]), lineOf(record.value["label"_L1])});
        } else if (collection == "com.atprotofans.profile" && record.value["acceptingSupporters"_L1].toBool()) {
            support.pages.push_back(
                {QUrl(u"https://atprotofans.com/u/"_s + QString::fromLatin1(record.uri.authority())), {}});
        } else if (collection == "community.lexicon.payments.webMonetization") {
            support.pages.push_back({webUrl(record.value["address"_L1]), lineOf(record.value["note"_L1])});
        }
    }
    std::erase_if(support.pages, [](const Support::Page &page) { return !page.url.isValid(); });
    // A plan without a page of its own is paid where the person says.
    for (SupportPlan &plan : support.plans) {
        if (!plan.page.isValid() && !support.pages.empty()) {
            plan.page = support.pages.front().url;
        }
    }
    std::erase_if(support.plans, [](const SupportPlan &plan) { return !plan.page.isValid(); });
    std::ranges::stable_sort(support.plans, {}, [](const SupportPlan &plan) { return plan.amount.value_or(0); });
    if (support.plans.empty() && support.pages.empty() && channels.size() == 1) {
        support.pages.push_back({channels.begin()->second, {}});
    }
    return support;
}

QString amountText(const SupportPlan &plan)
{
    if (!plan.amount) {
        return {};
    }
    const int decimals = decimalsOf(plan.currency);
    const double value = static_cast<double>(*plan.amount) / std::pow(10, decimals);
    const bool isWhole = *plan.amount % static_cast<qint64>(std::pow(10, decimals)) == 0;
    return QLocale().toCurrencyString(value, plan.currency, isWhole ? 0 : decimals);
}

} // namespace rostrum::creator
