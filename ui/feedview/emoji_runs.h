// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>
#include <QTextLayout>

#include <vector>

namespace rostrum::ui {

struct EmojiRun
{
    qsizetype start = 0; ///< UTF-16 units
    qsizetype length = 0;

    bool operator==(const EmojiRun &) const = default;
};

/// The stretches of `text` that are shown as colour pictures (Unicode TR 51: default presentation, U+FE0F, skin tones,
/// joined sequences, flags, key caps).
[[nodiscard]] std::vector<EmojiRun> emojiRuns(QStringView text);

/// The formats that give those stretches the colour font; text fonts have black-and-white forms of many of them.
void addEmojiFormats(const QString &text, const QFont &base, QList<QTextLayout::FormatRange> *formats);

} // namespace rostrum::ui
