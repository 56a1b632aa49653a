// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <optional>

namespace rostrum::ui {

/// A place in the program, as `--view` and the history name it: `home`, `search`, `search?q=TEXT`, `write`,
/// `network`, `notifications`, `settings`, `moderation`, `export`, `queue`, `profile/HANDLE`, `profile/me`, or the
/// at:// URI of a post or a list. An immutable value.
class View
{
public:
    enum class Kind {
        Home,
        Search,
        Write,
        Network,
        Notifications,
        Settings,
        Moderation,
        Export,
        Queue,
        Profile,
        Post,
        List
    };

    [[nodiscard]] static View home();
    /// `text` as social::SearchQuery reads it.
    [[nodiscard]] static View search(const QString &text = {});
    /// The composer over home; no place to come back to.
    [[nodiscard]] static View write();
    /// Connections, requests, following and followers.
    [[nodiscard]] static View network();
    [[nodiscard]] static View notifications();
    [[nodiscard]] static View settings();
    /// Muted words and labels.
    [[nodiscard]] static View moderation();
    /// Everything one has, as files.
    [[nodiscard]] static View dataExport();
    /// What was done and is not sent yet.
    [[nodiscard]] static View queue();
    /// A handle or a DID.
    [[nodiscard]] static View profile(const QString &actor);
    [[nodiscard]] static View ownProfile();
    [[nodiscard]] static View post(const QString &uri);
    /// A list of people.
    [[nodiscard]] static View list(const QString &uri);

    /// Reads a view as it is typed; ErrorKind::Invalid with a sentence for people when there is no such view.
    /// An at:// URI that names an account or its profile record is that profile.
    [[nodiscard]] static base::Result<View> parse(const QString &text);
    /// Where a link leads inside the program: an at:// URI, or the address of a profile, post or list on bsky.app.
    /// Nothing when it leads elsewhere.
    [[nodiscard]] static std::optional<View> ofLink(const QString &link);

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Handle or DID of a profile, at:// URI of a post or list, the text of a search, else empty. A profile without one
    /// is one's own.
    [[nodiscard]] const QString &target() const { return m_target; }
    [[nodiscard]] bool isOwnProfile() const { return m_kind == Kind::Profile && m_target.isEmpty(); }
    /// What parse() reads.
    [[nodiscard]] QString uri() const;

    bool operator==(const View &) const = default;

private:
    View(Kind kind, QString target);

    Kind m_kind;
    QString m_target;
};

} // namespace rostrum::ui
