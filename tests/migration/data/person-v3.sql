-- person.db as version 3 of its schema was released, with what a person had set. Never changed.
CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES ('position/timeline', '{"offset":12,"row":"at://did:plc:ada/app.bsky.feed.post/a"}');
INSERT INTO setting VALUES ('language', 'sv');
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    lane TEXT NOT NULL,
    intent TEXT NOT NULL,
    done TEXT NOT NULL DEFAULT '{}',
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'refused')),
    attempts INTEGER NOT NULL DEFAULT 0,
    not_before INTEGER NOT NULL DEFAULT 0,
    changed_at INTEGER NOT NULL,
    problem TEXT,
    unsure INTEGER NOT NULL DEFAULT 0,
    given_up INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX outbox_by_lane ON outbox (lane, id);
CREATE TABLE draft (
    id TEXT PRIMARY KEY,
    json TEXT NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO outbox (kind, lane, intent, changed_at, attempts, unsure) VALUES ('like', 'like/at://did:plc:ada/app.bsky.feed.post/a', '{}', 1, 2, 1);
INSERT INTO draft VALUES ('a', '{"text":"Hej"}', 1);
PRAGMA user_version = 3;
