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
        Migration{R"(
            -- What the person did and the server is to have: see outbox.h.
            CREATE TABLE outbox (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                kind TEXT NOT NULL,
                lane TEXT NOT NULL,    -- rows of a lane go out one after the other
                intent TEXT NOT NULL,  -- JSON, frozen
                done TEXT NOT NULL DEFAULT '{}', -- JSON: what the steps that are done gave
                state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'refused')),
                attempts INTEGER NOT NULL DEFAULT 0,
                not_before INTEGER NOT NULL DEFAULT 0, -- ms since 1970
                changed_at INTEGER NOT NULL,           -- ms since 1970
                problem TEXT           -- JSON: why it was refused, or failed the last time
            ) STRICT;
            CREATE INDEX outbox_by_lane ON outbox (lane, id);
            -- What is being written: a publishing::Draft in JSON.
            CREATE TABLE draft (
                id TEXT PRIMARY KEY,
                json TEXT NOT NULL,
                updated_at INTEGER NOT NULL -- ms since 1970
            ) STRICT, WITHOUT ROWID;
        )"},
        Migration{R"(
            -- Attempts that nobody knows the outcome of, or that have none yet. Of old ones nothing else is known than
            -- how many there were: the last one of a row that was sent or refused was answered.
            ALTER TABLE outbox ADD COLUMN unsure INTEGER NOT NULL DEFAULT 0;
            -- The person does not want it any more: it is to be undone, not sent.
            ALTER TABLE outbox ADD COLUMN given_up INTEGER NOT NULL DEFAULT 0;
            UPDATE outbox SET unsure = max(0, attempts - (state <> 'waiting'));
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
        Migration{R"(
            -- What others did that concerns the person, newest first: "all" of it, or the "mentions".
            CREATE TABLE notification_list (
                name TEXT PRIMARY KEY,
                older_cursor TEXT,         -- asks for what comes after the oldest row; NULL at the end of the list
                seen_at INTEGER NOT NULL,  -- ms since 1970: up to when the server knows that they were seen
                refreshed_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE notification (
                list TEXT NOT NULL REFERENCES notification_list (name) ON DELETE CASCADE,
                at INTEGER NOT NULL,       -- ms since 1970
                uri TEXT NOT NULL,
                reason TEXT NOT NULL,
                json TEXT NOT NULL,        -- an app.bsky.notification.listNotifications#notification
                post TEXT,                 -- URI of the post to show with it
                PRIMARY KEY (list, at, uri, reason)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX notification_by_post ON notification (post) WHERE post IS NOT NULL;
        )"},
        Migration{R"(
            -- From here on post.id is the post's time (ms since 1970, moved on where it is taken), so that the newest
            -- matches are found without sorting; and the index knows more than words. All of it is fetched again.
            DELETE FROM feed;
            DELETE FROM notification_list;
            DELETE FROM thread;
            DELETE FROM post;
            DROP TABLE post_text;
            CREATE VIRTUAL TABLE post_text USING fts5 (
                text,  -- of post.json; the index keeps no copy of it
                marks, -- author, languages, tags, media: see post_marks.h
                content = '', contentless_delete = 1, prefix = '3',
                tokenize = "unicode61 remove_diacritics 2"
            );
        )"},
        Migration{R"(
            -- Lists of people as the server answered them, by the DID of whose they are (app.bsky.graph.getLists) or by
            -- the URI of the list (app.bsky.graph.getList): the first page, for reading it offline.
            CREATE TABLE people_list (
                name TEXT PRIMARY KEY,
                json TEXT NOT NULL,
                fetched_at INTEGER NOT NULL -- ms since 1970
            ) STRICT, WITHOUT ROWID;
        )"},
        Migration{R"(
            -- Records of other people's repositories, and of one's own, as they are there: JSON.
            CREATE TABLE record (
                did TEXT NOT NULL,
                collection TEXT NOT NULL,
                rkey TEXT NOT NULL,
                cid TEXT,             -- NULL: not known yet
                json TEXT NOT NULL,   -- an object
                PRIMARY KEY (did, collection, rkey)
            ) STRICT, WITHOUT ROWID;
            -- Who wants to be connected with whom.
            CREATE INDEX record_connect ON record (json ->> '$.subject', did) WHERE collection = 'id.sifa.graph.follow';
            -- Repositories whose records are here.
            CREATE TABLE repo (
                did TEXT PRIMARY KEY,
                pds TEXT NOT NULL,           -- where it was
                rev TEXT,                    -- of the commit that the records are of; NULL: not known
                fetched_at INTEGER NOT NULL, -- ms since 1970; 0: never
                checked_at INTEGER NOT NULL  -- ms since 1970 when it was last asked whether there is news
            ) STRICT, WITHOUT ROWID;
            CREATE TRIGGER repo_gone AFTER DELETE ON repo BEGIN
                DELETE FROM record WHERE did = old.did;
            END;
            -- A person: an app.bsky.actor.defs#profileViewDetailed in JSON, of which a list of people brings less. They
            -- have a number from here on, for the full-text index. All of it is fetched again.
            DROP TABLE person;
            CREATE TABLE person (
                id INTEGER PRIMARY KEY,
                did TEXT NOT NULL UNIQUE,
                handle TEXT NOT NULL,
                json TEXT NOT NULL,
                fetched_at INTEGER NOT NULL, -- ms since 1970 when the whole profile came; 0: never
                viewed_at INTEGER NOT NULL,  -- ms since 1970 when a server last said how one stands to them
                -- What follows from json and from their records: see person_index.h.
                headline TEXT NOT NULL DEFAULT '', -- one line for feeds
                company TEXT NOT NULL DEFAULT '',
                is_creator INTEGER NOT NULL DEFAULT 0,
                topics TEXT NOT NULL DEFAULT '',   -- one a line
                following INTEGER, -- ms since 1970, 0 when it is not known: one follows them. NULL: no
                follower INTEGER   -- the same of them
            ) STRICT;
            CREATE INDEX person_by_handle ON person (handle);
            CREATE INDEX person_following ON person (following, did) WHERE following IS NOT NULL;
            CREATE INDEX person_follower ON person (follower, did) WHERE follower IS NOT NULL;
            CREATE VIRTUAL TABLE person_text USING fts5 (
                name, headline, company, skill, place,
                content = '', contentless_delete = 1, prefix = '2 3',
                tokenize = "unicode61 remove_diacritics 2"
            );
            CREATE TRIGGER person_gone AFTER DELETE ON person BEGIN
                DELETE FROM person_text WHERE rowid = old.id;
            END;
            -- Whom one follows and who follows one, as far as it is stored.
            CREATE TABLE follow_list (
                name TEXT PRIMARY KEY,      -- "following", "followers"
                walked_at INTEGER NOT NULL, -- ms since 1970 when all of it was fetched, or as much as is kept
                is_whole INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
        )"},
    };
    return kSteps;
}

} // namespace rostrum::store
