// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/post.h"

#include <QMetaType>
#include <QString>

namespace rostrum::ui {

/// What a person can do with a post and its author; the row's buttons, its menu, keys and assistive technology name it
/// to the view, and the page carries it out. Those that are on and off turn to what they are not.
enum class PostAct {
    Reply,
    Quote,
    Repost,
    Like,
    Bookmark,
    Delete,
    MuteThread,
    Follow,
    Connect, ///< asks, accepts, takes back or ends, as the two stand to each other
    Mute,
    Block,
    Report,
    OpenQueue, ///< why it is not sent yet
};

/// The word for doing it, as the post stands: "Like" or "Unlike".
[[nodiscard]] QString actName(PostAct act, const model::Post &post);
/// Why the post's author does not let it be answered or quoted; empty where nothing stands against the act.
[[nodiscard]] QString whyNot(PostAct act, const model::Post &post);
/// Of Follow, Connect, Mute, Block and Report, for the person alone.
[[nodiscard]] QString actName(PostAct act, const model::Person &person);

} // namespace rostrum::ui

Q_DECLARE_METATYPE(rostrum::ui::PostAct)
