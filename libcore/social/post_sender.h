// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/media_uploads.h"
#include "social/own_repo.h"
#include "social/post_record.h"
#include "store/outbox.h"
#include "store/store.h"

#include <QJsonObject>

namespace rostrum::social {

/// Publishes a post of the outbox: its files, what it answers, who may answer it, then the post itself. Each step that
/// is done is kept with the row, and is not done again. Main thread; outlives its tasks.
class PostSender
{
public:
    PostSender(net::Xrpc xrpc, base::Did self, store::Store &store);

    /// The post that is there now.
    base::Task<base::Result<RecordRef>> publish(store::OutboxRow row, PostIntent intent);

private:
    base::Task<base::Result<base::Cid>> write(qint64 row, const PostIntent &intent, QJsonObject &done);
    base::Task<base::Result<void>> resolve(qint64 row, const PostIntent &intent, QJsonObject &done);

    base::Did m_self;
    OwnRepo m_repo;
    MediaUploads m_uploads;
};

} // namespace rostrum::social
