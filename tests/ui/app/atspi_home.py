#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks the running program over the accessibility bus, as a screen reader does; says what is missing, exits 1 then.

    atspi_home.py PROGRAM
"""
import os
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 60
INTERACTIVE = {
    Atspi.Role.PUSH_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON, Atspi.Role.COMBO_BOX, Atspi.Role.SLIDER,
    Atspi.Role.TEXT, Atspi.Role.ENTRY, Atspi.Role.PASSWORD_TEXT, Atspi.Role.LINK, Atspi.Role.LIST_ITEM,
    Atspi.Role.LIST,
}

problems = []


def expect(condition, words):
    if not condition:
        problems.append(words)


def wait_for(what, words):
    """The first true value of `what`, which may fail while the program changes its tree."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = what()
        except gi.repository.GLib.Error:
            found = None
        if found:
            return found
        time.sleep(0.1)
    print("waited in vain for", words)
    sys.exit(1)


def application(pid):
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        app = desktop.get_child_at_index(i)
        if app and app.get_process_id() == pid:
            return app
    return None


def tree(node):
    yield node
    node.clear_cache()
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield from tree(child)


def shown(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def find(root, role, name):
    return next((n for n in tree(root) if n.get_role() == role and n.get_name() == name and shown(n)), None)


def actions(node):
    action = node.get_action_iface()
    return [action.get_action_name(i) for i in range(action.get_n_actions())] if action else []


def do(node, name):
    names = actions(node)
    if name not in names:
        problems.append(f"no action {name} at {node.get_name()!r}, only {names}")
        return
    node.get_action_iface().do_action(names.index(name))


def posts(feed):
    return [feed.get_child_at_index(i) for i in range(feed.get_child_count())
            if feed.get_child_at_index(i).get_role() == Atspi.Role.LIST_ITEM]


def read_home(app):
    frame = wait_for(lambda: find(app, Atspi.Role.FRAME, "Home – Rostrum"), "the window")
    for name in ("Home", "Notifications", "Profile", "Settings", "Write"):
        expect(any(n.get_role() in (Atspi.Role.PUSH_BUTTON, Atspi.Role.LIST_ITEM)
                   and n.get_name().split(",")[0] == name for n in tree(frame)), f"rail: no {name}")
    feed = wait_for(lambda: find(frame, Atspi.Role.LIST, "Feed"), "the feed")
    items = wait_for(lambda: [p for p in posts(feed) if "Profile" in actions(p)], "posts")
    expect(len(items) >= 3, f"only {len(items)} posts in the tree")
    for item in items:
        name = item.get_name()
        expect(". " in name, f"a post says only {name!r}")
        expect("Open" in actions(item), f"no Open at {name!r}")
    for title in ("Discussed in your network", "People to follow"):
        expect(find(frame, Atspi.Role.HEADING, title), f"no heading {title}")
    for node in tree(frame):
        if node.get_role() in INTERACTIVE and shown(node):
            expect(node.get_name(), f"a {node.get_role_name()} without a name")
    return frame, feed, items


def follow_actions(app, items):
    """Profile and Open lead there, the author's name is how the post begins, and the way back works."""
    first = items[0]
    begin = first.get_name()
    do(first, "Profile")
    title = wait_for(lambda: next((n.get_name() for n in tree(app) if n.get_role() == Atspi.Role.FRAME
                                   and n.get_name() not in ("", "Home – Rostrum", "Profile – Rostrum")), None),
                     "the author's profile")
    author = title.removesuffix(" – Rostrum")
    expect(begin.startswith(author), f"{begin!r} does not begin with {author!r}")
    frame = wait_for(lambda: find(app, Atspi.Role.FRAME, title), "the profile's window")
    do(wait_for(lambda: find(frame, Atspi.Role.PUSH_BUTTON, "Back"), "Back"), "Press")
    frame, feed = back_home(app)
    post = wait_for(lambda: next((p for p in posts(feed) if p.get_name() == begin), None), "the post again")
    do(post, "Open")
    frame = wait_for(lambda: find(app, Atspi.Role.FRAME, "Post – Rostrum"), "the conversation")
    wait_for(lambda: any(p.get_name().startswith(author) for p in posts(find(frame, Atspi.Role.LIST, "Feed"))),
             "the post in its conversation")
    do(wait_for(lambda: find(frame, Atspi.Role.PUSH_BUTTON, "Back"), "Back"), "Press")
    return back_home(app)


def back_home(app):
    frame = wait_for(lambda: find(app, Atspi.Role.FRAME, "Home – Rostrum"), "the timeline again")
    return frame, wait_for(lambda: find(frame, Atspi.Role.LIST, "Feed"), "the feed again")


def move_focus(frame, feed):
    """The focus goes to a post and on to the rail."""
    def focused(node):
        node.clear_cache()
        return node.get_state_set().contains(Atspi.StateType.FOCUSED)

    second = posts(feed)[1]
    do(second, "SetFocus")
    wait_for(lambda: focused(second), "the focus at a post")
    settings = find(frame, Atspi.Role.PUSH_BUTTON, "Settings")
    settings.get_component_iface().grab_focus()
    wait_for(lambda: focused(settings), "the focus in the rail")
    expect(not focused(second), "the focus is at two places")


def like_second(app):
    """By its action alone; gives the author, whose name the post begins with."""
    _, feed = back_home(app)
    others = [p for p in posts(feed) if "Like" in actions(p)]
    begin = others[1].get_name()
    do(others[1], "Like")
    author = begin.split(".")[0]
    wait_for(lambda: liked(feed, author), "the post to say that it is liked")
    return author


def liked(feed, author):
    return next((p for p in posts(feed) if p.get_name().startswith(author) and "Unlike" in actions(p)
                 and "liked" in p.get_name()), None)


def press_control_n():
    control = 37  # its key code on a PC keyboard
    Atspi.generate_keyboard_event(control, None, Atspi.KeySynthType.PRESS)
    Atspi.generate_keyboard_event(ord("n"), None, Atspi.KeySynthType.SYM)
    Atspi.generate_keyboard_event(control, None, Atspi.KeySynthType.RELEASE)


def compose(app, text):
    """Ctrl+N, words, and the button."""
    frame, feed = back_home(app)
    do(posts(feed)[0], "SetFocus")

    def dialog():
        return find(app, Atspi.Role.DIALOG, "Write")

    press_control_n()
    sheet = wait_for(dialog, "the composer after Ctrl+N")
    field = wait_for(lambda: next((n for n in tree(sheet) if n.get_name() == "Post text" and shown(n)), None),
                     "the composer's field")
    expect(field.get_state_set().contains(Atspi.StateType.EDITABLE), "the composer's field is not editable")
    for node in tree(sheet):
        if node.get_role() in INTERACTIVE and shown(node):
            expect(node.get_name(), f"composer: a {node.get_role_name()} without a name")
    field.get_editable_text_iface().insert_text(0, text, len(text.encode()))
    button = wait_for(lambda: find(sheet, Atspi.Role.PUSH_BUTTON, "Post"), "the button Post")
    wait_for(lambda: button.get_state_set().contains(Atspi.StateType.ENABLED) or button.clear_cache(), "Post enabled")
    do(button, "Press")
    wait_for(lambda: not dialog(), "the composer to close")
    wait_for(lambda: any(text.split("@")[0] in p.get_name() for p in posts(feed)), "the new post in the feed")


def every_view(app, frame):
    """Whatever can be used has a name, on every page of the rail."""
    def title():
        return next(n.get_name() for n in tree(app) if n.get_role() == Atspi.Role.FRAME and n.get_name())

    for name in ("Notifications", "Profile", "Settings", "Home"):
        before = title()
        entry = next(n for n in tree(frame) if n.get_role() in (Atspi.Role.PUSH_BUTTON, Atspi.Role.LIST_ITEM)
                     and n.get_name().split(",")[0] == name)
        do(entry, "Press")
        wait_for(lambda: title() != before, name)
        for node in tree(app):
            if node.get_role() in INTERACTIVE and shown(node):
                expect(node.get_name(), f"{name}: a {node.get_role_name()} without a name")


class Program:
    """The program on the accessibility bus, while the block lasts."""

    def __init__(self, data):
        self.command = [sys.argv[1], "--embedded", "--data-dir", data, "--lang", "en"]

    def __enter__(self):
        self.process = subprocess.Popen(self.command, env=dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1"))
        return wait_for(lambda: application(self.process.pid), "the program on the accessibility bus")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(20)


def main():
    text = "På plats i kväll 🎙️ tillsammans med @amara.rostrum.test"
    with tempfile.TemporaryDirectory() as data:
        with Program(data) as app:
            _, _, items = read_home(app)
            frame, feed = follow_actions(app, items)
            move_focus(frame, feed)
            author = like_second(app)
            compose(app, text)
            every_view(app, frame)
        with Program(data) as app:
            frame, feed = back_home(app)
            wait_for(lambda: liked(feed, author), "the like after the restart")
            found = wait_for(lambda: [p for p in posts(feed) if text in p.get_name()], "the post after the restart")
            expect(len(found) == 1, f"the post is there {len(found)} times")
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
