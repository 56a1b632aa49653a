// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "publishing/completion.h"
#include "publishing/drafts.h"
#include "ui/kit/sheet.h"
#include "ui/publishing/thread_editor.h"
#include "ui/social/page_context.h"

#include <QPointer>
#include <QTimer>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace rostrum::ui {

class Banner;
class Button;
class Completer;
class ComposerOptions;
class DraftsSheet;
class ElidedLabel;
class ExcerptView;
class IconButton;
class Paragraph;
class PostEditor;
class SectionTitle;

/// Where short posts and threads are written. What is typed is in the store at the next pause and when the sheet
/// closes; an unfinished draft is offered when it opens again. The context and the drafts outlive it.
class Composer final : public Sheet
{
    Q_OBJECT
public:
    Composer(PageContext context, publishing::Drafts &drafts, QWidget *window);
    ~Composer() override;

    /// Opens the sheet.
    void begin(const WriteRequest &start);
    /// As it stands, with what is not saved yet.
    [[nodiscard]] publishing::Draft draft() const;
    [[nodiscard]] const std::vector<PostEditor *> &editors() const { return m_posts->editors(); }
    /// Whether nothing is being read or made ready: a picture would be complete.
    [[nodiscard]] bool isComplete() const override;

Q_SIGNALS:
    /// The draft is on its way to the disk, and is to be removed in the transaction that takes the thread over.
    void postRequested(const rostrum::social::NewThread &thread, const std::optional<rostrum::base::Time> &at,
                       const QString &draftId);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QWidget *makePage();
    void retranslate();
    void show(const publishing::Draft &draft);
    void watch(PostEditor *editor);
    void tellProblem(const QString &message);
    void addMedia();

    void noteChange();
    void refresh();
    void refreshCounter();
    [[nodiscard]] QString obstacleText(const publishing::Problem &problem) const;
    void save();
    void submit();
    void finish();
    void close();
    void sayKept();
    void openDrafts();
    base::Task<void> loadDraft(QString id);
    base::Task<void> loadAuthor();
    base::Task<void> loadLanguages();
    base::Task<void> offerUnfinished();
    base::Task<void> rememberLanguages(QStringList languages);
    base::Task<void> resolveMentions(QStringList handles);
    base::Task<void> resolveThenFinish(QStringList handles);
    [[nodiscard]] QStringList unknownHandles() const;

    PageContext m_context;
    publishing::Drafts &m_drafts;
    publishing::Completion m_completion;
    publishing::Draft m_draft; ///< posts and options are in the widgets
    std::optional<publishing::Draft> m_unfinished;
    bool m_isChanged = false; ///< since it was last given to be saved
    bool m_isWritten = false; ///< by the person, in this sheet
    enum class State { Writing, Posting, Done } m_state = State::Writing;
    QTimer m_pause;
    QTimer m_patience; ///< for handles that are looked up

    SectionTitle *m_title = nullptr;
    Button *m_openDrafts = nullptr;
    IconButton *m_close = nullptr;
    Banner *m_problem = nullptr;
    Banner *m_offer = nullptr;
    QVBoxLayout *m_thread = nullptr;
    QPointer<DraftsSheet> m_draftsSheet; ///< over this one; works with the same drafts
    QPointer<ExcerptView> m_repliedTo;
    ThreadEditor *m_posts = nullptr;
    Completer *m_completer = nullptr;
    IconButton *m_media = nullptr;
    IconButton *m_code = nullptr;
    Button *m_add = nullptr;
    QLabel *m_warning = nullptr;
    QLabel *m_counter = nullptr;
    ComposerOptions *m_options = nullptr;
    Paragraph *m_obstacle = nullptr;
    Button *m_post = nullptr;
    base::TaskScope m_tasks; // last: they use the others
};

} // namespace rostrum::ui
