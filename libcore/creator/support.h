// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/record.h"

#include <QString>
#include <QUrl>

#include <optional>
#include <span>
#include <vector>

namespace rostrum::creator {

/// A way to support a person that they offer (fund.at.funding.plan).
struct SupportPlan
{
    enum class Rhythm { OneTime, Weekly, Fortnightly, Monthly, Yearly, Other };

    QString name = {};
    QString description = {};
    std::optional<qint64> amount = {}; ///< in the currency's smallest unit; nothing: as much as one likes
    QString currency = {};             ///< ISO 4217
    Rhythm rhythm = Rhythm::Other;
    QUrl page = {}; ///< where to pay, when the plan has a page of its own

    bool operator==(const SupportPlan &) const = default;
};

/// How a person can be supported. Money is paid on web pages; the program only leads there.
struct Support
{
    struct Page
    {
        QUrl url = {};
        QString label = {}; ///< the person's own; may be empty

        bool operator==(const Page &) const = default;
    };
    std::vector<SupportPlan> plans = {};
    std::vector<Page> pages = {};

    [[nodiscard]] bool isEmpty() const { return plans.empty() && pages.empty(); }
    bool operator==(const Support &) const = default;
};

/// Of a person's records: fund.at.funding.plan, .channel and .contribute, com.atprotofans.profile and
/// community.lexicon.payments.webMonetization. What has no page to lead to is left out. Any thread.
[[nodiscard]] Support readSupport(std::span<const model::Record> records);

/// An amount as people write it; empty when there is none.
[[nodiscard]] QString amountText(const SupportPlan &plan);

} // namespace rostrum::creator
