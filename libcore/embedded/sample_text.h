// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QString>

#include <functional>

namespace rostrum::embedded {

struct SampleText
{
    QString text = {};
    QJsonArray facets = {}; ///< app.bsky.richtext.facet, UTF-8 byte ranges
};

/// Whom `@key` means.
struct Mentioned
{
    QByteArray did = {};
    QByteArray handle = {};
};
using FindMentioned = std::function<std::optional<Mentioned>(const QString &key)>;

/// Turns the markup of the sample's posts into text and facets: `[label](https://…)` a link, `@key` a mention with the
/// whole handle, `#tag` a tag. Code between ``` fences stays as it is.
[[nodiscard]] SampleText readSampleText(const QString &source, const FindMentioned &find);

} // namespace rostrum::embedded
