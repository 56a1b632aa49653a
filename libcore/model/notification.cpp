// SPDX-License-Identifier: GPL-3.0-or-later
#include "notification.h"

namespace rostrum::model {

bool Notification::operator==(const Notification &other) const
{
    const bool samePost = post == other.post || (post && other.post && *post == *other.post);
    return samePost && uri == other.uri && reason == other.reason && by == other.by && subject == other.subject &&
           at == other.at;
}

bool isPost(Notification::Reason reason)
{
    using enum Notification::Reason;
    return reason == Reply || reason == Mention || reason == Quote || reason == NewPost;
}

} // namespace rostrum::model
