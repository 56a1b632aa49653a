// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDir>
#include <QSet>
#include <QString>

namespace rostrum::archive {

/// The name of a file for anything a server may call it: letters, digits and “._-” stay, so that it is fine on every
/// file system; where something had to give way or is longer than 100 characters, a hash after “+” keeps it apart from
/// others.
[[nodiscard]] QString fileNameFor(const QString &name);

/// A new folder that an export fills. Until it is whole its name says that it is not. Nothing that was there before is
/// ever written to. Of one thread at a time; all of it blocks.
class ArchiveFolder
{
public:
    /// Makes the folder in `parent`: `name`, or one with a number after it where that is taken.
    [[nodiscard]] static base::Result<ArchiveFolder> create(const QString &parent, const QString &name);

    [[nodiscard]] QString path() const { return m_path; }
    /// The path of a new file, in folders that are made where they lack. `path` is relative: safe names with “/”
    /// between.
    [[nodiscard]] base::Result<QString> newFile(const QString &path);
    [[nodiscard]] base::Result<void> write(const QString &path, const QByteArray &bytes);

    /// It is whole.
    [[nodiscard]] base::Result<void> finish();
    void remove();

private:
    ArchiveFolder(QString path, QString finished)
        : m_path(std::move(path))
        , m_finished(std::move(finished))
    {
    }

    QString m_path;
    QString m_finished;
    QSet<QString> m_names = {}; ///< in lower case: some file systems do not tell the cases apart
};

} // namespace rostrum::archive
