// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

#include <algorithm>
#include <vector>

namespace rostrum::ui {

/// A piece of a row that does or says something, in row coordinates.
struct Part
{
    enum class Kind {
        Person, ///< target: DID
        Link,   ///< target: address
        Post,   ///< target: at:// URI
        Tag,    ///< target: a hashtag without #
        Image,  ///< index within the post's images
        Video,  ///< plays, or takes the keyboard when it plays
        Reveal, ///< shows what a label covers, or covers it again
        Unfold, ///< shows the rest of a long text
        Copy,   ///< target: the code to copy
        Act,    ///< index: a PostAct
        More,   ///< the menu of the row
        Alt,    ///< tip: the words for a picture, shown on a click too
        Gap,
        Notice,
        Hint, ///< has a tool tip and nothing else
    };

    /// What the pointer over it changes.
    enum class Look {
        Plain,
        Words, ///< underlined
        Ground ///< tinted
    };

    Kind kind = Kind::Hint;
    QString target = {};
    int index = 0;
    QString tip = {};
    std::vector<QRect> rects = {};
    Look look = Look::Plain;
    bool isStop = true; ///< Tab stops here; false where another part of the row does the same

    [[nodiscard]] bool isInteractive() const { return kind != Kind::Hint; }
    [[nodiscard]] bool contains(QPoint point) const
    {
        return std::ranges::any_of(rects, [point](const QRect &rect) { return rect.contains(point); });
    }
    [[nodiscard]] QRect bounds() const
    {
        QRect all;
        for (const QRect &rect : rects)
            all |= rect;
        return all;
    }
};

} // namespace rostrum::ui
