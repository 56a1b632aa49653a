// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "model/post.h"
#include "ui/social/page_context.h"

#include <QPointer>
#include <QWidget>

namespace rostrum::ui {

class Button;
class ElidedLabel;
class IconButton;
class Paragraph;
class ZoomView;

/// The pictures of a post over the whole window: zoom, the next one, the words for it, keeping it as a file. Keeps the
/// keyboard inside; Esc and the mouse's Back close it, and the focus returns to where it was. Goes with its page, and
/// deletes itself when closed.
class PictureViewer final : public QWidget
{
    Q_OBJECT
public:
    /// Opens over the window of `page` at the picture `index`. The post has pictures.
    PictureViewer(const model::PostPtr &post, int index, const PageContext &context, QWidget *page);

    [[nodiscard]] ZoomView *view() const { return m_view; }
    [[nodiscard]] int index() const { return m_index; }
    /// The picture is there, or cannot be had.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }
    void leave();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void showPicture(int index);
    base::Task<void> load(QUrl url);
    void tellFailure(const QString &message);
    void showThumb();
    void showWords();
    void save();
    base::Task<void> write(QString path);
    void copy();
    [[nodiscard]] QString suggestedName() const;
    [[nodiscard]] const std::vector<model::Image> &images() const;

    QWidget *m_page;
    model::PostPtr m_post;
    int m_index = 0;
    ImageCache &m_images;
    net::HttpClient &m_http;
    QByteArray m_bytes = {}; ///< of the picture as its server has it
    bool m_isComplete = false;
    QPointer<QWidget> m_returnFocus;
    ZoomView *m_view;
    ElidedLabel *m_counter;
    IconButton *m_zoomOut;
    IconButton *m_zoomIn;
    IconButton *m_copy;
    IconButton *m_save;
    IconButton *m_close;
    IconButton *m_previous;
    IconButton *m_next;
    Paragraph *m_words;
    Paragraph *m_problem;
    Button *m_retry;
    base::TaskScope m_tasks;   ///< of the picture on the screen
    base::TaskScope m_writing; // last: they use the others
};

} // namespace rostrum::ui
