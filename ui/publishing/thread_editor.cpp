// SPDX-License-Identifier: GPL-3.0-or-later
#include "thread_editor.h"

#include "ui/publishing/post_edit.h"
#include "ui/publishing/post_editor.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace rostrum::ui {

namespace {
constexpr std::size_t kMostPosts = 25;
}

ThreadEditor::ThreadEditor(PageContext context, publishing::Drafts &drafts, QWidget *parent)
    : QWidget(parent)
    , m_context(std::move(context))
    , m_drafts(drafts)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(8);
}

void ThreadEditor::setPosts(const std::vector<publishing::DraftPost> &posts)
{
    for (PostEditor *editor : std::exchange(m_editors, {})) {
        editor->hide();
        editor->deleteLater();
    }
    for (const publishing::DraftPost &post : posts) {
        insert(m_editors.size(), post);
    }
    m_current = m_editors.front();
}

std::vector<publishing::DraftPost> ThreadEditor::posts() const
{
    std::vector<publishing::DraftPost> posts;
    std::ranges::transform(m_editors, std::back_inserter(posts), &PostEditor::post);
    return posts;
}

PostEditor *ThreadEditor::insert(std::size_t at, const publishing::DraftPost &post)
{
    auto *editor = new PostEditor(m_context, m_drafts);
    m_editors.insert(m_editors.begin() + static_cast<std::ptrdiff_t>(at), editor);
    m_column->insertWidget(static_cast<int>(at), editor);
    editor->setAuthor(m_author, m_photo);
    editor->setPost(post);
    connect(editor, &PostEditor::changed, this, &ThreadEditor::changed);
    connect(editor, &PostEditor::removeRequested, this, [this, editor] { remove(editor); });
    connect(editor, &PostEditor::failed, this, &ThreadEditor::failed);
    connect(editor->edit(), &PostEdit::focused, this, [this, editor] {
        m_current = editor;
        Q_EMIT currentChanged();
    });
    place();
    Q_EMIT editorAdded(editor);
    return editor;
}

void ThreadEditor::place()
{
    QWidget *before = nullptr;
    for (std::size_t i = 0; i < m_editors.size(); ++i) {
        m_editors[i]->setPlace(i, m_editors.size());
        if (before != nullptr) {
            setTabOrder(before, m_editors[i]->edit());
        }
        before = m_editors[i];
    }
}

void ThreadEditor::addPost()
{
    const auto at = std::ranges::find(m_editors, current()) - m_editors.begin() + 1;
    insert(static_cast<std::size_t>(at), {})->edit()->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void ThreadEditor::remove(PostEditor *editor)
{
    const auto at = std::ranges::find(m_editors, editor) - m_editors.begin();
    m_editors.erase(m_editors.begin() + at);
    editor->hide();
    editor->deleteLater();
    m_current = m_editors[static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, at - 1))];
    m_current->edit()->setFocus(Qt::OtherFocusReason);
    place();
    Q_EMIT changed();
}

void ThreadEditor::begin()
{
    m_editors.front()->edit()->setFocus(Qt::OtherFocusReason);
}

PostEditor *ThreadEditor::current() const
{
    return m_current.isNull() ? m_editors.front() : m_current.data();
}

bool ThreadEditor::isBusy() const
{
    return std::ranges::any_of(m_editors, [](const auto *editor) { return editor->media()->isBusy(); });
}

bool ThreadEditor::hasRoom() const
{
    return m_editors.size() < kMostPosts;
}

void ThreadEditor::setAuthor(const QString &name, const QPixmap &photo)
{
    m_author = name;
    m_photo = photo;
    for (PostEditor *editor : m_editors) {
        editor->setAuthor(name, photo);
    }
}

} // namespace rostrum::ui
