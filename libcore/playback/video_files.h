// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <optional>

namespace rostrum::playback {

/// Videos that were fetched whole: files in one folder, together at most `limit` bytes, those that were not played for
/// longest go first. Main thread; each function does a few file operations.
class VideoFiles
{
public:
    /// What an earlier run left unfinished is removed. The folder is made when it is needed.
    VideoFiles(QString folder, qint64 limit);

    /// The file of that video, marked as just played.
    [[nodiscard]] std::optional<QString> find(const QString &name);
    /// Where a video is written before it is whole. Storage when that cannot be.
    [[nodiscard]] base::Result<QString> beginPart(const QString &name);
    /// The part is whole: gives the finished file, and makes room for it.
    [[nodiscard]] base::Result<QString> keep(const QString &name);
    void dropPart(const QString &name);

    void setLimit(qint64 bytes);
    [[nodiscard]] qint64 usage() const; ///< bytes
    void clear();

private:
    [[nodiscard]] QString pathOf(const QString &name) const;
    [[nodiscard]] QString partOf(const QString &name) const;
    void makeRoom(const QString &except);

    QString m_folder;
    qint64 m_limit;
};

} // namespace rostrum::playback
