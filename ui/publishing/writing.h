// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/drafts.h"
#include "ui/shell/view_uri.h"
#include "ui/social/page_context.h"

#include <QPointer>

namespace rostrum::ui {

class Composer;
class Toast;

/// Where an account writes: its drafts, and the composer over the window while one is open. What is posted goes to the
/// outbox. The account and the window outlive it. Main thread.
class Writing final : public QObject
{
    Q_OBJECT
public:
    Writing(PageContext context, QWidget *window);
    ~Writing() override;

    /// Opens the composer, unless something lies over the window already.
    void open(const WriteRequest &request);
    /// Null while none is open.
    [[nodiscard]] Composer *composer() const;

    [[nodiscard]] publishing::Drafts &drafts() { return m_context.drafts; }

Q_SIGNALS:
    /// The person wants to see the post that was just written.
    void viewRequested(const rostrum::ui::View &view);

private:
    void post(const social::NewThread &thread, const std::optional<base::Time> &at, const QString &draft);
    void tellPosted(qint64 row);

    PageContext m_context;
    QWidget *m_window;
    QPointer<Composer> m_composer;
    QPointer<Toast> m_toast;
    QString m_posting = {}; ///< the draft that the outbox is taking over
    QString m_posted = {};  ///< at:// URI
};

} // namespace rostrum::ui
