// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace rostrum::ui {

/// A place in the program, as `--view` and the history name it: `home`, `settings`, `profile/HANDLE`, `profile/me`, or
/// the at:// URI of a post. An immutable value.
class View
{
public:
    enum class Kind { Home, Settings, Profile, Post };

    [[nodiscard]] static View home();
    [[nodiscard]] static View settings();
    /// A handle or a DID.
    [[nodiscard]] static View profile(const QString &actor);
    [[nodiscard]] static View ownProfile();
    [[nodiscard]] static View post(const QString &uri);

    /// Reads a view as it is typed; ErrorKind::Invalid with a sentence for people when there is no such view.
    /// An at:// URI that names an account or its profile record is that profile.
    [[nodiscard]] static base::Result<View> parse(const QString &text);

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Handle or DID of a profile, at:// URI of a post, else empty. A profile without one is one's own.
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
