// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live_player.h"

#include <QPointer>
#include <QTimer>

namespace rostrum::ui {

class BusyArc;
class Button;
class ElidedLabel;
class IconButton;
class Paragraph;
class VideoBar;

/// A live broadcast over the whole window, with sound: M sound, C captions, F full screen, Esc closes. Keeps the
/// keyboard inside; when it closes, the focus returns to where it was. Goes with its page, and deletes itself when
/// closed.
class LiveSheet final : public QWidget
{
    Q_OBJECT
public:
    struct Broadcast
    {
        QUrl playlist;
        QString title = {};
        QImage still = {}; ///< seen until its first picture comes: that of the smaller player
    };

    /// Opens over the window of `page`. `http` outlives the sheet.
    LiveSheet(net::HttpClient &http, const Broadcast &broadcast, QWidget *page);

    [[nodiscard]] LivePlayer *player() const { return m_player; }
    void leave();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectAll();
    void showState();
    void showWords();
    void retranslate();
    void toggleSound();
    void toggleCaptions();
    void toggleFullScreen();
    void showBar();
    void hideBarSoon();
    void place();

    QPointer<QWidget> m_page;
    QPointer<QWidget> m_returnFocus;
    QWidget *m_top;
    ElidedLabel *m_title;
    IconButton *m_close;
    LivePlayer *m_player;
    BusyArc *m_busy;
    VideoBar *m_bar;
    Paragraph *m_words; ///< what is the matter, if something is
    Button *m_retry;
    QTimer m_barTimer;
};

} // namespace rostrum::ui
