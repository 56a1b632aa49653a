-- person.db as version 1 of its schema was released, with what a person had set. Never changed.
CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES ('position/timeline', '{"offset":12,"row":"at://did:plc:ada/app.bsky.feed.post/a"}');
INSERT INTO setting VALUES ('language', 'sv');
PRAGMA user_version = 1;
