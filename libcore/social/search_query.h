// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace rostrum::social {

/// What a person looks for. An immutable value; its text is what one types, with Bluesky's operators:
/// `release "two words" #qt from:ada.example since:2026-01-31 until:2026-02-28 lang:sv has:media`.
struct SearchQuery
{
    QStringList words = {}; ///< one of several words is a phrase
    QStringList tags = {};  ///< without #
    QString from = {};      ///< handle or DID, without @; "me" is oneself
    QDate since = {};       ///< first day, in local time
    QDate until = {};       ///< last day
    QString language = {};
    bool hasMedia = false;

    /// What is no operator is a word, also "since:" with something that is no day.
    [[nodiscard]] static SearchQuery parse(const QString &text);
    [[nodiscard]] QString text() const;
    /// The words and tags alone, as they are typed.
    [[nodiscard]] QString terms() const;
    [[nodiscard]] bool isEmpty() const { return *this == SearchQuery(); }

    bool operator==(const SearchQuery &) const = default;
};

} // namespace rostrum::social
