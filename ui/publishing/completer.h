// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "publishing/completion.h"
#include "ui/feedview/image_cache.h"
#include "ui/publishing/completion_popup.h"

#include <QPointer>

namespace rostrum::ui {

class PostEdit;

/// Offers people and tags while one types in a PostEdit: up and down choose, Enter and Tab take, Esc puts away.
class Completer final : public QObject
{
    Q_OBJECT
public:
    /// The popup floats over `area`, which holds all the edits and owns the completer.
    Completer(publishing::Completion &completion, ImageCache &images, QWidget *area);
    ~Completer() override;

    void watch(PostEdit *edit);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(PostEdit *edit);
    void close();
    void offer(const std::vector<Offer> &offers);
    void take(const QString &text);
    base::Task<void> find(publishing::Completable word);

    publishing::Completion &m_completion;
    QWidget *m_area;
    CompletionPopup *m_popup;
    QPointer<PostEdit> m_edit;
    std::optional<publishing::Completable> m_word;    ///< that is being completed
    std::optional<publishing::Completable> m_refused; ///< Esc was pressed at it
    base::TaskScope m_tasks;                          // last: they use the others
};

} // namespace rostrum::ui
