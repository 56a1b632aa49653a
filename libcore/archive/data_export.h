// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive_folder.h"
#include "base/cid.h"
#include "base/clock.h"
#include "base/did.h"
#include "base/nsid.h"
#include "base/task_scope.h"
#include "net/xrpc.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace rostrum::archive {

/// Everything a person has at their server, as files in a new folder: the repository as the server keeps it
/// (`repo.car`, com.atproto.sync.getRepo), each record as JSON (`records/COLLECTION/KEY.json`), each blob
/// (`blobs/CID.EXTENSION`, com.atproto.sync.listBlobs and getBlob) and an `about.txt`. Repository and
/// blobs are checked against their CIDs. A part that the server does not give is named among the problems, and the rest
/// goes on; a server that is gone ends the export, and what came stays in a folder whose name says that it is
/// incomplete. Main thread; files are written and read on a thread of its own, what is downloaded by the event loop.
class DataExport : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Running, Done, Failed };
    enum class Step { Repository, Records, Blobs };
    struct Counts
    {
        qint64 repositoryBytes = 0;
        int records = 0;
        int blobs = 0;
        int knownBlobs = 0; ///< that the server has, once it has said so
    };

    /// `name`: of the folder, before its date; the account's handle is meant.
    DataExport(net::Xrpc xrpc, base::Did self, QString name, const base::Clock &clock, QObject *parent = nullptr);
    ~DataExport() override;

    /// Begins an export into a new folder in `parent`. Nothing while one runs.
    void start(const QString &parent);
    /// Ends it and removes what came.
    void cancel();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] const Counts &counts() const { return m_counts; }
    [[nodiscard]] QString folder() const { return m_folder ? m_folder->path() : QString(); }
    /// Why it failed.
    [[nodiscard]] const base::Error &error() const { return m_error; }
    /// What is missing or damaged, in sentences for people.
    [[nodiscard]] const QStringList &problems() const { return m_problems; }

Q_SIGNALS:
    void changed();

private:
    using Done = base::Task<base::Result<void>>;

    base::Task<void> run(QString parent);
    Done fetchAll(QString parent);
    Done fetchRepository();
    Done fetchRecords();
    Done fetchCollection(base::Nsid collection);
    Done fetchBlobs();
    Done fetchBlob(base::Cid cid);
    Done writeAbout();
    /// A part that is not to be had is noted; false: the whole cannot go on.
    [[nodiscard]] bool goesOn(const base::Error &error, const QString &what);
    void enter(Step step);

    net::Xrpc m_xrpc;
    base::Did m_self;
    QString m_name;
    const base::Clock &m_clock;
    State m_state = State::Idle;
    Step m_step = Step::Repository;
    Counts m_counts = {};
    base::Error m_error = {};
    QStringList m_problems = {};
    std::shared_ptr<ArchiveFolder> m_folder = {}; ///< used on m_files alone, but for its path
    QThreadPool m_files;                          ///< one thread: its jobs are in order
    base::TaskScope m_tasks;                      // last: they use the others
};

} // namespace rostrum::archive
