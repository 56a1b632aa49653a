// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task.h"
#include "net/http_client.h"
#include "publishing/drafts.h"
#include "social/new_post.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace rostrum::publishing {

/// What a page says about itself: OpenGraph, else its title and description. Whole sentences, without markup.
struct PageFacts
{
    QString title = {};
    QString description = {};
    QUrl picture = {}; ///< absolute

    bool operator==(const PageFacts &) const = default;
};

/// Reads the head of a page as browsers do: whatever cannot be understood is passed over. Any thread; time grows with
/// the size alone.
[[nodiscard]] PageFacts readPage(const QByteArray &html, const QByteArray &contentType, const QUrl &base);

/// Fetches a page. Fails when it cannot be had or has no title. Main thread.
[[nodiscard]] base::Task<base::Result<PageFacts>> fetchPage(net::HttpClient &http, QUrl link);

/// Fetches a page and its picture and makes a card (app.bsky.embed.external). Fails when the page cannot be had or says
/// nothing; a picture that cannot be had is left out. Main thread.
[[nodiscard]] base::Task<base::Result<social::NewCard>> makeCard(net::HttpClient &http, Drafts &drafts, QUrl link);

} // namespace rostrum::publishing
