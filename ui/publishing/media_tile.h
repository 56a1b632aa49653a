// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

class QLabel;

namespace rostrum::ui {

class GrowingEdit;
class IconButton;
class Paragraph;

enum class MediaKind { Picture, Video };

/// One picture or video of a post that is written: what it looks like, its alt text, and what can be done with it. It
/// is moved by its picture, by its buttons, or with Alt and the arrow keys.
class MediaTile final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kThumb = 84;

    explicit MediaTile(MediaKind kind, QWidget *parent = nullptr);

    /// Null while it is being prepared.
    void setThumb(const QImage &thumb);
    void setAlt(const QString &alt);
    [[nodiscard]] QString alt() const;
    /// Its place among `count`, which buttons it has and how it is called.
    void setPlace(int index, int count);
    /// A word for what it is beside the picture ("Video, 12 MB").
    void setCaption(const QString &caption);
    void focusAlt();

Q_SIGNALS:
    void altEdited();
    void removeRequested();
    void cropRequested();
    void moveRequested(int by);
    /// The picture is dragged; in the parent's coordinates.
    void dragged(int y);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    void retranslate();
    void showPrompt();
    [[nodiscard]] QRect thumbRect() const;

    MediaKind m_kind;
    QImage m_thumb;
    QString m_caption;
    int m_index = 0;
    int m_count = 1;
    bool m_isDragged = false;
    GrowingEdit *m_alt;
    Paragraph *m_prompt;
    IconButton *m_crop;
    IconButton *m_up;
    IconButton *m_down;
    IconButton *m_remove;
};

} // namespace rostrum::ui
