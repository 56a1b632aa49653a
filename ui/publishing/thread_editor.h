// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/drafts.h"
#include "ui/social/page_context.h"

#include <QPixmap>
#include <QPointer>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace rostrum::ui {

class PostEditor;

/// The posts of a thread that is written, one below another; at least one. The context and the drafts outlive it.
class ThreadEditor final : public QWidget
{
    Q_OBJECT
public:
    ThreadEditor(PageContext context, publishing::Drafts &drafts, QWidget *parent);

    /// Other posts in place of those that are there; not empty.
    void setPosts(const std::vector<publishing::DraftPost> &posts);
    [[nodiscard]] std::vector<publishing::DraftPost> posts() const;
    [[nodiscard]] const std::vector<PostEditor *> &editors() const { return m_editors; }
    /// Where the cursor is or was.
    [[nodiscard]] PostEditor *current() const;
    /// Whether something that a post carries is still being made ready.
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] bool hasRoom() const;

    /// An empty post below the current one, which gets the keyboard.
    void addPost();
    /// The first post gets the keyboard.
    void begin();
    void setAuthor(const QString &name, const QPixmap &photo);

Q_SIGNALS:
    void changed();
    void currentChanged();
    /// Before anything is written in it.
    void editorAdded(rostrum::ui::PostEditor *editor);
    /// A sentence for people.
    void failed(const QString &message);

private:
    PostEditor *insert(std::size_t at, const publishing::DraftPost &post);
    void remove(PostEditor *editor);
    void place();

    PageContext m_context;
    publishing::Drafts &m_drafts;
    QVBoxLayout *m_column;
    std::vector<PostEditor *> m_editors = {};
    QPointer<PostEditor> m_current = {};
    QString m_author = {};
    QPixmap m_photo = {};
};

} // namespace rostrum::ui
