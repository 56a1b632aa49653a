// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "publishing/draft.h"
#include "ui/publishing/media_strip.h"
#include "ui/social/page_context.h"

#include <QTimer>

class QVBoxLayout;

namespace rostrum::ui {

class CardPreview;
class ExcerptView;
class IconButton;
class PostEdit;

/// One post of the composer: its text, and below it what it carries.
class PostEditor final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kPhoto = 36;

    PostEditor(PageContext context, publishing::Drafts &drafts, QWidget *parent = nullptr);
    ~PostEditor() override;

    void setPost(const publishing::DraftPost &post);
    [[nodiscard]] publishing::DraftPost post() const;
    [[nodiscard]] PostEdit *edit() const { return m_edit; }
    [[nodiscard]] MediaStrip *media() const { return m_media; }

    /// Its place in the thread: the first cannot be removed while it is alone, and a line leads on to the next.
    void setPlace(std::size_t index, std::size_t count);
    void setAuthor(const QString &name, const QPixmap &photo);

Q_SIGNALS:
    void changed();
    void removeRequested();
    /// A sentence for people.
    void failed(const QString &message);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void retranslate();
    void noteChange();
    void showQuote();
    void removeQuote();
    void showCard();
    void lookForLink();
    base::Task<void> fetchCard(QUrl link);
    base::Task<void> showThumb(QString file);

    PageContext m_context;
    publishing::Drafts &m_drafts;
    publishing::DraftPost m_post; ///< text and media are in the widgets
    QString m_lastText;
    QString m_name;
    QPixmap m_photo;
    std::size_t m_index = 0;
    std::size_t m_count = 1;
    QUrl m_link; ///< whose card is fetched or shown
    QTimer m_pause;
    QVBoxLayout *m_column;
    PostEdit *m_edit;
    MediaStrip *m_media;
    CardPreview *m_card;
    QWidget *m_quote;
    ExcerptView *m_excerpt = nullptr;
    IconButton *m_removeQuote;
    IconButton *m_remove;
    base::TaskScope m_tasks; // last: they use the others
};

} // namespace rostrum::ui
