// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lexicon/types.h"
#include "net/xrpc.h"
#include "social/outbox_entry.h"
#include "store/store.h"

#include <QJsonObject>

#include <vector>

namespace rostrum::social {

/// Uploads the files that rows of the outbox carry, each once. Main thread; outlives its tasks.
class MediaUploads
{
public:
    MediaUploads(net::Xrpc xrpc, store::Store &store);

    /// Uploads those that `done` does not have yet, and keeps with the row what came.
    base::Task<base::Result<void>> upload(qint64 row, std::vector<NewMedia> files, QJsonObject &done);
    /// Keeps what a step of a row gave.
    base::Task<base::Result<void>> keep(qint64 row, const QJsonObject &done);

private:
    base::Task<base::Result<lexicon::Blob>> send(NewMedia file);

    net::Xrpc m_xrpc;
    store::Store &m_store;
};

} // namespace rostrum::social
