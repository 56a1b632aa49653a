#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the content of the embedded sample network (resources/sample/*.json).

Prints what it counted; exits 1 and names every reason if something is wrong.
"""
import json
import pathlib
import re
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parents[2] / "resources" / "sample"
SCENES = set("""whiteboard chart-line chart-bars chart-latency diagram-services terminal desk workshop
lecture-hall studio-mic forest-lake coast city-dusk mountains train-window bookshelf sketch-wireframe
poster-type map-routes lab-bench garden harbour-cranes wind-turbines bridge-drawing""".split())
FILMS = {"coast", "garden", "turbines"}
PORTRAIT = {
    "hair": "short buzz curly afro long bun bob braids bald grey-short waves hijab turban ponytail undercut",
    "hairColor": "black brown auburn blond grey white red",
    "beard": "none stubble short full",
    "glasses": "none round square",
    "top": "navy forest mustard plum rust charcoal teal sand",
    "ground": "rose sky mint sand lilac butter peach slate",
    "age": "young middle older",
}
TOKENS = {
    "proficiency": "native fullProfessional professionalWorking limitedWorking elementary",
    "category": "technical business creative interpersonal language industry",
    "employmentType": "fullTime partTime temporary seasonal contract freelance selfEmployed independentWork internship "
                      "apprenticeship fellowship trainee volunteer boardMember boardObserver advisor",
    "workplaceType": "onSite hybrid remoteLocal remoteRegion remoteGlobal",
    "role": "presenter panelist keynote workshop host courseTaken courseTaught courseTeachingAssistant",
}
LABELS = {"graphic-media"}
DATE = re.compile(r"^\d{4}-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{3}Z)?)?$")  # the three forms that Sifa has written
FENCE = re.compile(r"```.*?```", re.S)
LINK = re.compile(r"\[([^\]\n]+)\]\((https://[^\s)]+)\)")
MENTION = re.compile(r"(?<![\w@.])@([a-z]+)")
NINETY_DAYS = 129600

problems = []


def wrong(what):
    problems.append(what)


def load(name):
    raw = (ROOT / name).read_bytes()
    if raw.startswith(b"\xef\xbb\xbf"):
        wrong(f"{name}: has a byte order mark")
    return json.loads(raw.decode("utf-8"))


def graphemes(text):
    """Code points without combining marks, joiners, variation selectors and skin tones."""
    count = 0
    for char in text:
        if unicodedata.combining(char) or char in "\u200d\ufe0e\ufe0f" or 0x1F3FB <= ord(char) <= 0x1F3FF:
            continue
        count += 1
    return count


def example_url(url):
    return re.match(r"^https://([a-z0-9-]+\.)*[a-z0-9-]+\.example(/|$)", url) is not None


def check_people(people):
    by_key = {p["key"]: p for p in people}
    if len(by_key) != len(people):
        wrong("people: a key is used twice")
    if len({p["handle"] for p in people}) != len(people):
        wrong("people: a handle is used twice")
    if len(people) != 44:
        wrong(f"people: {len(people)} instead of 44")
    if "elin" not in by_key:
        wrong("people: no elin")
    for key, person in by_key.items():
        if not re.match(r"^[a-z0-9-]+(\.[a-z0-9-]+)*\.rostrum\.test$", person["handle"]):
            wrong(f"{key}: handle {person['handle']}")
        for field, most in (("displayName", 64), ("headline", 120), ("description", 256), ("about", 5000)):
            if not 0 < graphemes(person[field]) <= most:
                wrong(f"{key}: {field} has {graphemes(person[field])} graphemes, at most {most}")
        for name in MENTION.findall(person["description"] + person["about"]):
            if name not in by_key:
                wrong(f"{key}: mentions unknown @{name}")
        if not (place_name(person["location"])):
            wrong(f"{key}: no place")
        if person["followers"] < 0:
            wrong(f"{key}: followers below zero")
        portrait = person["portrait"]
        if portrait["skin"] not in range(1, 7):
            wrong(f"{key}: skin {portrait['skin']}")
        for field, values in PORTRAIT.items():
            if portrait[field] not in values.split():
                wrong(f"{key}: portrait {field} {portrait[field]}")
        if person["banner"]["scene"] not in SCENES:
            wrong(f"{key}: banner scene {person['banner']['scene']}")
        follows = person["follows"]
        if len(set(follows)) != len(follows) or key in follows:
            wrong(f"{key}: follows somebody twice, or themselves")
        for other in follows:
            if other not in by_key:
                wrong(f"{key}: follows unknown {other}")
        check_cv(key, person["cv"])
    if "elin" in by_key and not 25 <= len(by_key["elin"]["follows"]) <= 35:
        wrong("elin: should follow about 30")
    if max(len(p["cv"]["positions"]) for p in people) < 40:
        wrong("people: nobody has 40 positions")
    return by_key


def place_name(place):
    """Of either of the two forms that Sifa has written."""
    if "$type" in place:
        return place.get("city") if re.match(r"^[A-Z]{2}$", place.get("countryCode", "")) else None
    return place.get("locality") if re.match(r"^[A-Z]{2}$", place.get("country", "")) else None


def urls(value):
    """All web addresses in some JSON."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from urls(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from urls(inner)
    elif isinstance(value, str) and value.startswith("http"):
        yield value


def check_documents(publications, people, posts):
    """Their keys → authors."""
    documents = {}
    for publication in publications:
        if publication["author"] not in people:
            wrong(f"documents: unknown author {publication['author']}")
        for document in publication["documents"]:
            key = document["key"]
            if key in documents:
                wrong(f"document {key}: a key is used twice")
            documents[key] = publication["author"]
            if graphemes(document["title"]) > 500 or not document["path"].startswith("/"):
                wrong(f"document {key}: title or path")
            if len(document["markdown"].split()) < 150 or "lorem" in document["markdown"].lower():
                wrong(f"document {key}: too short, or filler text")
            if document["cover"]["scene"] not in SCENES:
                wrong(f"document {key}: scene {document['cover']['scene']}")
            if "post" in document and posts.get(document["post"], {}).get("author") != publication["author"]:
                wrong(f"document {key}: post {document['post']}")
    return documents


def check_creators(creators, people, posts, documents, newsletters):
    if not len(people) / 4 <= len(creators) <= len(people) / 2:
        wrong(f"{len(creators)} creators, about a third wanted")
    cards = {post["link"]["url"] for post in posts.values() if "link" in post}
    for creator in creators:
        key = creator["key"]
        if key not in people:
            wrong(f"creators: unknown {key}")
        if not 1 <= len(creator["topics"]) <= 5 or any(graphemes(topic) > 64 for topic in creator["topics"]):
            wrong(f"{key}: a creator has one to five topics")
        if not 1 <= len(creator["featured"]) <= 20:
            wrong(f"{key}: features {len(creator['featured'])}")
        for named in creator["featured"]:
            kind, _, name = named.partition(":")
            owner = {"post": posts.get(name, {}).get("author"), "doc": documents.get(name)}.get(kind)
            if owner != key if kind in ("post", "doc") else named not in cards:
                wrong(f"{key}: features {named}")
        if creator.get("newsletter", key) not in newsletters | {key}:
            wrong(f"{key}: newsletter {creator['newsletter']}")


def check_profiles(people, posts):
    publications, support, live = load("documents.json"), load("support.json"), load("live.json")
    connections = load("connections.json")
    documents = check_documents(publications, people, posts)
    creators = load("creators.json")
    check_creators(creators, people, posts, documents, {p["key"] for p in publications})
    for url in urls([publications, support, live]):
        if not example_url(url):
            wrong(f"{url} is not an example address")
    pairs = [tuple(pair) for pair in connections["connected"]]
    pairs += [(each["by"], each["subject"]) for each in connections["asked"]]
    if len({frozenset(pair) for pair in pairs}) != len(pairs):
        wrong("connections: a pair is there twice")
    for name in {key for pair in pairs for key in pair} | {each["key"] for each in support} | {
            each["key"] for each in live.values()}:
        if name not in people:
            wrong(f"unknown {name}")
    print(f"{len(creators):6}  creators\n{len(documents):6}  long texts\n{len(pairs):6}  connections")


def check_cv(key, cv):
    for part in ("positions", "education", "skills", "languages"):
        if not cv.get(part):
            wrong(f"{key}: cv without {part}")
    for part, rows in cv.items():
        for row in rows:
            for field, value in row.items():
                if field.endswith("At") and not DATE.match(value):
                    wrong(f"{key}: {part} {field} {value}")
            if row.get("startedAt", "") > row.get("endedAt", "9999"):
                wrong(f"{key}: {part} ends before it starts: {row.get('title') or row.get('institution')}")
    for row in cv["positions"]:
        if not row.get("title") or not row.get("startedAt"):
            wrong(f"{key}: a position without title or start")
    for row in [row for rows in cv.values() for row in rows]:
        for field, values in TOKENS.items():
            token = row.get(field)
            if token and not (field == "role" and "organization" in row) and (  # a volunteer's role is free text
                    not token.startswith("id.sifa.defs#") or token.removeprefix("id.sifa.defs#") not in values.split()):
                wrong(f"{key}: {field} {token}")
        if "location" in row and not place_name(row["location"]):
            wrong(f"{key}: place {row['location']}")
    for url in urls(cv):
        if not example_url(url):
            wrong(f"{key}: {url} is not an example address")


def check_text(post, people):
    text, where = post["text"], post["id"]
    if not text.strip() and not post.get("images"):
        wrong(f"{where}: empty")
    if text.count("```") % 2:
        wrong(f"{where}: a code fence is left open")
    for fence in FENCE.findall(text):
        if not re.match(r"^```[a-z+#]+\n.*\n```$", fence, re.S):
            wrong(f"{where}: a code fence without a language or on one line")
    prose = FENCE.sub("", text)
    for label, url in LINK.findall(prose):
        if not example_url(url):
            wrong(f"{where}: link {url} is not an example address")
    if "](" in LINK.sub("", prose):
        wrong(f"{where}: a link that cannot be read")
    prose = LINK.sub(r"\1", prose)
    if re.search(r"https?://", prose):
        wrong(f"{where}: a bare web address")
    for name in MENTION.findall(prose):
        if name not in people:
            wrong(f"{where}: mentions unknown @{name}")
    # What is stored: labels instead of links, whole handles instead of keys.
    stored = LINK.sub(r"\1", text)
    stored = MENTION.sub(lambda m: "@" + people[m[1]]["handle"] if m[1] in people else m[0], stored)
    if graphemes(stored) > 300:
        wrong(f"{where}: {graphemes(stored)} graphemes, at most 300")
    if len(stored.encode()) > 3000:
        wrong(f"{where}: {len(stored.encode())} bytes, at most 3000")
    if "lorem" in text.lower():
        wrong(f"{where}: filler text")


def check_embeds(post):
    where = post["id"]
    images = post.get("images", [])
    if len(images) > 4:
        wrong(f"{where}: more than four images")
    for image in images:
        if image["scene"] not in SCENES:
            wrong(f"{where}: scene {image['scene']}")
        if graphemes(image["alt"]) < 20:
            wrong(f"{where}: alt text too short: {image['alt']!r}")
        if image["w"] < 100 or image["h"] < 100:
            wrong(f"{where}: image size")
    link = post.get("link")
    if link:
        if images:
            wrong(f"{where}: images and a link card together")
        if link["scene"] not in SCENES:
            wrong(f"{where}: scene {link['scene']}")
        if not example_url(link["url"]):
            wrong(f"{where}: link {link['url']} is not an example address")
        if not link["title"] or not link["description"]:
            wrong(f"{where}: link card without title or description")
    video = post.get("video")
    if video:
        if images or link or "quote" in post:
            wrong(f"{where}: a video and something else together")
        if video["film"] not in FILMS:
            wrong(f"{where}: film {video['film']}")
        if graphemes(video["alt"]) < 20:
            wrong(f"{where}: alt text too short: {video['alt']!r}")
        for language in ("en", "sv"):
            captions = ROOT / "captions" / f"{video['film']}.{language}.vtt"
            if not captions.is_file() or not captions.read_text("utf-8").startswith("WEBVTT\n"):
                wrong(f"{where}: no captions {captions.name}")
    for label in post.get("labels", []):
        if label not in LABELS:
            wrong(f"{where}: label {label}")


def check_post(post, people, posts):
    where = post["id"]
    if post["author"] not in people:
        wrong(f"{where}: unknown author {post['author']}")
    if post["lang"] not in ("en", "sv"):
        wrong(f"{where}: language {post['lang']}")
    for field in ("likes", "reposts"):
        if not isinstance(post.get(field), int) or post[field] < 0:
            wrong(f"{where}: {field} {post.get(field)}")
    for field in ("reply", "quote"):
        if field in post:
            target = posts.get(post[field])
            if target is None:
                wrong(f"{where}: {field} to unknown {post[field]}")
            elif not older(target, post):
                wrong(f"{where}: {field} is not newer than {post[field]}")
    check_text(post, people)
    check_embeds(post)


def moment(post):
    """Minutes since the sample's now: negative for the past."""
    return post["after"] if "after" in post else -post["ago"]


def older(first, second):
    return moment(first) < moment(second)


def threads(posts, by_id):
    """Root id → all posts of the thread without the root."""
    roots = {}
    for post in posts:
        if "reply" not in post:
            continue
        top, seen = post, set()
        while "reply" in top and top["reply"] in by_id and top["id"] not in seen:
            seen.add(top["id"])
            top = by_id[top["reply"]]
        roots.setdefault(top["id"], []).append(post)
    return roots


def check_counts(posts, later, reposts, by_id):
    talks = self_threads = longest = 0
    for root, replies in threads(posts, by_id).items():
        authors = {p["author"] for p in replies} | {by_id[root]["author"]}
        longest = max(longest, len(replies))
        if len(authors) > 1 and 3 <= len(replies) + 1 <= 9:
            talks += 1
        if any(p["reply"] == root and p["author"] == by_id[root]["author"] for p in replies):
            self_threads += 1
    swedish = sum(p["lang"] == "sv" for p in posts)
    counts = {
        "posts": (len(posts), 620),
        "posts in Swedish": (swedish, int(len(posts) * 0.29)),
        "posts in English": (len(posts) - swedish, int(len(posts) * 0.58)),
        "replies": (sum("reply" in p for p in posts), 0),
        "code posts": (sum("```" in p["text"] for p in posts), 35),
        "quotes": (sum("quote" in p for p in posts), 40),
        "posts with images": (sum("images" in p for p in posts), 70),
        "posts with link cards": (sum("link" in p for p in posts), 45),
        "posts with a self label": (sum("labels" in p for p in posts), 2),
        "talks of 3 to 9 posts": (talks, 25),
        "replies in the longest talk": (longest, 30),
        "self-threads": (self_threads, 25),
        "authors": (len({p["author"] for p in posts}), 44),
        "later posts": (len(later), 80),
        "reposts": (len(reposts), 75),
    }
    for name, (count, least) in counts.items():
        print(f"{count:6}  {name}" + (f" (at least {least})" if least else ""))
        if count < least:
            wrong(f"{name}: {count}, at least {least}")


def main():
    people = check_people(load("people.json"))
    parts = {"posts_en.json": "en", "posts_sv.json": "sv"}
    posts = []
    for name, lang in parts.items():
        part = load(name)
        posts += part
        for post in part:
            if post["lang"] != lang:
                wrong(f"{post['id']}: language {post['lang']} in {name}")
    later = load("later.json")
    reposts = load("reposts.json")
    by_id = {p["id"]: p for p in posts + later}
    if len(by_id) != len(posts) + len(later):
        wrong("posts: an id is used twice")
    texts = {}
    for post in posts:
        if not 0 <= post["ago"] <= NINETY_DAYS or "after" in post:
            wrong(f"{post['id']}: ago {post['ago']}")
    for post in later:
        if post["after"] < 1 or "ago" in post:
            wrong(f"{post['id']}: after {post['after']}")
    for post in posts + later:
        if post["text"] in texts:
            wrong(f"{post['id']}: the same words as {texts[post['text']]}")
        texts[post["text"]] = post["id"]
        check_post(post, people, by_id)
    seen = set()
    for repost in reposts:
        pair = (repost["by"], repost["post"])
        if repost["by"] not in people:
            wrong(f"repost by unknown {repost['by']}")
        if repost["post"] not in by_id:
            wrong(f"repost of unknown {repost['post']}")
        elif not 0 <= repost["ago"] < -moment(by_id[repost["post"]]):
            wrong(f"repost of {repost['post']} by {repost['by']} is older than the post")
        if pair in seen:
            wrong(f"repost twice: {pair}")
        seen.add(pair)
    print(f"{len(people):6}  people")
    check_profiles(people, by_id)
    check_counts(posts, later, reposts, by_id)
    for problem in problems:
        print("wrong:", problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
