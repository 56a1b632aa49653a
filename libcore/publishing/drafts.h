// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "publishing/draft.h"
#include "store/drafts.h"
#include "store/media_files.h"
#include "store/store.h"

#include <QObject>

#include <optional>
#include <vector>

namespace rostrum::publishing {

/// The drafts of one account and the files they name. One object an account, made before anything is written: it
/// removes the files that nothing names any more. What save() was given is on the disk in the end even when the object
/// is destroyed right after. Main thread.
class Drafts final : public QObject
{
    Q_OBJECT

public:
    Drafts(store::Store &store, const base::Clock &clock, QObject *parent = nullptr);
    ~Drafts() override;

    /// The last written first. What cannot be read (by a later version of the program) is left where it is.
    [[nodiscard]] base::Task<base::Result<std::vector<Draft>>> list();
    [[nodiscard]] base::Task<base::Result<std::optional<Draft>>> find(QString id);
    /// saved() or notSaved() follows. An empty draft is removed.
    void save(const Draft &draft);
    void remove(const QString &id);

    /// Keeps a file and gives its name, for social::NewMedia::file.
    [[nodiscard]] base::Task<base::Result<QString>> keepFile(QByteArray bytes, QByteArray suffix);
    [[nodiscard]] const store::MediaFiles &files() const { return m_files; }

Q_SIGNALS:
    void saved(const QString &id);
    void notSaved(const QString &id, const rostrum::base::Error &error);
    /// list() answers otherwise.
    void changed();

private:
    base::Task<void> write(store::DraftRow row);
    base::Task<void> erase(QString id);
    base::Task<void> sweep();

    store::Store &m_store;
    const base::Clock &m_clock;
    store::MediaFiles m_files;
    base::TaskScope m_tasks; // last: they use the others
};

} // namespace rostrum::publishing
