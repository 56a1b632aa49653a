// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/database.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace rostrum::store {

/// The files of drafts and of posts that wait, in one folder, each named by the SHA-256 of what it holds: the same file
/// twice is one, and a name never comes to mean something else. A row is written after the files it names, so what is
/// left behind by a crash is a file too many, never one too few. Blocking; any thread.
class MediaFiles
{
public:
    explicit MediaFiles(QString folder)
        : m_folder(std::move(folder))
    {
    }

    /// Keeps `bytes`, on the disk before it returns, and gives their name. `suffix` is without a dot ("jpg").
    [[nodiscard]] base::Result<QString> add(const QByteArray &bytes, QByteArrayView suffix) const;
    [[nodiscard]] QString path(const QString &name) const;
    [[nodiscard]] base::Result<QByteArray> read(const QString &name) const;

    /// Removes what neither a draft, of a post or of a form, nor a row of the outbox in `person` names, and what was
    /// left half written. For the start, before anything is added.
    [[nodiscard]] base::Result<void> removeUnreferenced(Database &person) const;

private:
    QString m_folder;
};

} // namespace rostrum::store
