// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

#include <array>

namespace rostrum::store {

std::span<const Migration> personSchema()
{
    static constexpr std::array kSteps{
        Migration{R"(
            CREATE TABLE setting (
                key TEXT PRIMARY KEY,
                value TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;
        )"},
    };
    return kSteps;
}

std::span<const Migration> cacheSchema()
{
    static constexpr std::array kSteps{
        Migration{R"(
            -- A post as the server described it: an app.bsky.feed.defs#postView in JSON.
            CREATE TABLE post (
                id INTEGER PRIMARY KEY,
                uri TEXT NOT NULL,
                author TEXT NOT NULL,
                created_at INTEGER NOT NULL, -- ms since 1970
                json TEXT NOT NULL
            ) STRICT;
            -- Led by the record key, which is a time: new posts lie together, and writing them touches few pages.
            CREATE UNIQUE INDEX post_by_uri ON post (substr(uri, -13), uri);
            -- The text is in post.json; the index keeps no copy of it.
            CREATE VIRTUAL TABLE post_text USING fts5 (
                text, content = '', contentless_delete = 1,
                tokenize = "unicode61 remove_diacritics 2"
            );
            CREATE TABLE feed (
                id INTEGER PRIMARY KEY,
                name TEXT NOT NULL UNIQUE, -- "timeline", "author/DID"
                older_cursor TEXT,         -- asks for what comes after the oldest row; NULL at the end of the feed
                refreshed_at INTEGER NOT NULL DEFAULT 0
            ) STRICT;
            -- Newest first by sort_key, which is microseconds since 1970 kept in the server's order. A row without a
            -- post is a gap: posts are missing there. `cursor` asks for what comes behind a row: a gap has one, and the
            -- last row of each page.
            CREATE TABLE feed_item (
                feed INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
                sort_key INTEGER NOT NULL,
                item TEXT NOT NULL,         -- identity within the feed, see model::FeedItem::id()
                post INTEGER REFERENCES post (id) ON DELETE CASCADE,
                parent INTEGER REFERENCES post (id) ON DELETE SET NULL,
                reason TEXT,                -- JSON, or NULL
                cursor TEXT,
                PRIMARY KEY (feed, sort_key)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX feed_item_with_cursor ON feed_item (feed, sort_key) WHERE cursor IS NOT NULL;
            CREATE UNIQUE INDEX feed_item_by_post ON feed_item (post, feed, item);
            CREATE INDEX feed_item_by_parent ON feed_item (parent) WHERE parent IS NOT NULL;
            -- A person's whole profile: an app.bsky.actor.defs#profileViewDetailed in JSON, and what Sifa adds.
            CREATE TABLE person (
                did TEXT PRIMARY KEY,
                handle TEXT NOT NULL,
                headline TEXT NOT NULL,     -- one line for feeds
                json TEXT NOT NULL,
                sifa TEXT,                  -- the id.sifa.profile.self record in JSON, or NULL
                fetched_at INTEGER NOT NULL -- ms since 1970
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX person_by_handle ON person (handle);
            -- A conversation as the server answered it (app.bsky.feed.getPostThread), for reading it offline.
            CREATE TABLE thread (
                uri TEXT PRIMARY KEY,
                json TEXT NOT NULL,
                fetched_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
        )"},
    };
    return kSteps;
}

} // namespace rostrum::store
