// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/feed_source.h"

#include "samples.h"

#include "base/offload.h"

#include <algorithm>
#include <map>

namespace rostrum::tests {

/// A server's feed that a test owns: posts are minutes, newest first, and a cursor is the minute of a page's last post.
class FeedServer
{
public:
    explicit FeedServer(std::size_t pageSize)
        : m_pageSize(pageSize)
    {
    }

    [[nodiscard]] social::FeedSource source()
    {
        return {.name = QStringLiteral("timeline"),
                .fetch = [this](std::optional<std::string> cursor) { return fetch(std::move(cursor)); }};
    }
    /// Posts of these minutes, newer than what is there.
    void add(int from, int to)
    {
        for (int at = from; at <= to; ++at) {
            posts.insert(posts.begin(), at);
        }
    }
    void release()
    {
        held = false;
        for (const auto &waiting : std::exchange(m_waiting, {})) {
            waiting.resolve(true);
        }
    }

    std::vector<int> posts = {};
    std::map<int, int> likes = {}; ///< of the post of a minute
    std::optional<base::Error> error = {};
    bool held = false; ///< answers wait for release()
    std::vector<std::optional<std::string>> asked = {};
    int cancelled = 0;

private:
    base::Task<base::Result<store::FeedPage>> fetch(std::optional<std::string> cursor)
    {
        asked.push_back(cursor);
        base::Suspension<bool> turn;
        turn.onCancel([this] { ++cancelled; });
        if (held) {
            m_waiting.push_back(turn.resolver());
        } else {
            base::postToMain([resolver = turn.resolver()] { resolver.resolve(true); });
        }
        co_await turn;
        if (error) {
            co_return std::unexpected(*error);
        }
        const auto first = std::ranges::find_if(posts, [&](int at) { return !cursor || at < std::stoi(*cursor); });
        const auto left = static_cast<std::size_t>(posts.end() - first);
        const std::vector<int> page(first, first + static_cast<std::ptrdiff_t>(std::min(left, m_pageSize)));
        auto answer = pageOf(page, page.empty() ? std::nullopt : std::optional(std::to_string(page.back())));
        for (std::size_t i = 0; i < page.size(); ++i) {
            if (const auto count = likes.find(page[i]); count != likes.end()) {
                answer.items[i].post.likeCount = count->second;
            }
        }
        co_return answer;
    }

    std::size_t m_pageSize;
    std::vector<base::Resolver<bool>> m_waiting = {};
};

} // namespace rostrum::tests
