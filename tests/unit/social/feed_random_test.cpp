// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_server.h"
#include "world.h"

#include "social/feed.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

using namespace Qt::StringLiterals;

namespace rostrum::social {
namespace {

/// What a screen has: the rows it was told of.
class Mirror
{
public:
    explicit Mirror(const Feed &feed)
        : m_feed(feed)
    {
        QObject::connect(&feed, &Feed::rowsReset, &feed, [this] { take(0, static_cast<int>(m_ids.size()), size()); });
        QObject::connect(&feed, &Feed::rowsSpliced, &feed,
                         [this](int at, int removed, int inserted) { take(at, removed, inserted); });
    }

    int changes = 0;

private:
    [[nodiscard]] int size() const { return static_cast<int>(m_feed.rows().size()); }

    void take(int at, int removed, int inserted)
    {
        ++changes;
        ASSERT_LE(at + removed, m_ids.size());
        m_ids.remove(at, removed);
        for (int i = at; i < at + inserted; ++i) {
            m_ids.insert(i, m_feed.rows()[static_cast<std::size_t>(i)].id());
        }
        ASSERT_EQ(m_ids.size(), size());
        std::set<QString> ids;
        for (int i = 0; i < size(); ++i) {
            const auto &row = m_feed.rows()[static_cast<std::size_t>(i)];
            ASSERT_EQ(row.id(), m_ids[i]) << "a screen shows something else";
            ASSERT_TRUE(ids.insert(m_ids[i]).second) << "twice: " << qPrintable(m_ids[i]);
            ASSERT_TRUE(i == 0 || row.key < m_feed.rows()[static_cast<std::size_t>(i) - 1].key);
        }
    }

    const Feed &m_feed;
    QStringList m_ids = {};
};

struct Play
{
    explicit Play(unsigned seed)
        : random(seed) // NOLINT: meant to repeat
    {
        server.add(1, 60);
        feed.open();
        world.settle();
    }

    void changeServer()
    {
        const int newest = server.posts.empty() ? 0 : server.posts.front();
        server.add(newest + 1, newest + static_cast<int>(random() % 40));
        if (random() % 3 == 0 && server.posts.size() > 5) {
            server.posts.erase(server.posts.begin() + static_cast<std::ptrdiff_t>(random() % 15 % server.posts.size()));
        }
        if (!server.posts.empty()) {
            server.likes[server.posts[random() % 15 % server.posts.size()]] = static_cast<int>(random() % 9);
        }
        server.error = random() % 10 == 0 ? std::optional(base::makeError(base::ErrorKind::Network)) : std::nullopt;
        if (server.held) {
            server.release();
        } else {
            server.held = random() % 6 == 0;
        }
    }

    void act()
    {
        const auto &rows = feed.rows();
        const auto any = [&]() -> const store::FeedEntry & { return rows[random() % rows.size()]; };
        switch (random() % 8) {
        case 0:
            feed.refresh();
            break;
        case 1:
        case 2:
            feed.retryOlder();
            break;
        case 3:
            feed.extendNewer();
            break;
        case 4:
            if (!rows.empty()) {
                feed.open(any().id());
            }
            break;
        case 5:
            feed.showNewest();
            break;
        default:
            for (const auto &row : rows) {
                if (!row.item) {
                    feed.fillGap(row.key);
                    break;
                }
            }
        }
    }

    /// Everything from the newest to the oldest post.
    void readAll()
    {
        server.error.reset();
        server.release();
        world.settle();
        feed.open();
        world.settle();
        const auto firstGap = [this] { return std::ranges::find(feed.rows(), nullptr, &store::FeedEntry::item); };
        for (int i = 0; i < 1000 && (!feed.status().atEnd || firstGap() != feed.rows().end()); ++i) {
            feed.retryOlder();
            world.settle(6);
            if (const auto gap = firstGap(); gap != feed.rows().end()) {
                feed.fillGap(gap->key);
                world.settle(6);
            }
        }
    }

    tests::World world;
    tests::FeedServer server{20};
    Feed feed{server.source(), world.services()};
    Mirror mirror{feed};
    std::mt19937 random;
};

class FeedRandom : public testing::TestWithParam<unsigned>
{
};

/// Whatever a person and a server do, in whatever order answers come: a screen never shows a row twice or out of order,
/// and in the end all posts are there.
TEST_P(FeedRandom, RowsStayInOrder)
{
    Play play(GetParam());
    for (int step = 0; step < 500 && !testing::Test::HasFatalFailure(); ++step) {
        if (step % 4 == 0) {
            play.changeServer();
        }
        play.act();
        play.world.settle(static_cast<int>(play.random() % 4));
    }
    EXPECT_GT(play.mirror.changes, 100);
    play.readAll();
    EXPECT_TRUE(play.feed.status().atEnd);
    std::vector<int> shown;
    for (const QString &name : tests::names(play.feed.rows())) {
        shown.push_back(name.toInt());
    }
    const auto &posts = play.server.posts;
    ASSERT_FALSE(shown.empty());
    EXPECT_EQ(shown.back(), posts.back());
    const std::set<int> there(shown.begin(), shown.end());
    for (const int post : posts) {
        EXPECT_TRUE(there.contains(post) || post > shown.front()) << post << " is missing";
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, FeedRandom, testing::Values(1U, 20261124U));

} // namespace
} // namespace rostrum::social
