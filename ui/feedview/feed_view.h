// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed_geometry.h"
#include "feed_keys.h"
#include "feed_pointer.h"
#include "feed_upkeep.h"
#include "feed_videos.h"
#include "image_source.h"
#include "post_act.h"
#include "scroll_glide.h"

#include "base/clock.h"

#include <QAbstractScrollArea>
#include <QPointer>

#include <functional>
#include <optional>

namespace rostrum::ui {

/// The one list of the program: home, threads, activity of a profile, search. No widget per row; rows are values, laid
/// out near what is read and drawn from that alone. What is read never moves by itself.
class FeedView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    enum class Ring { Hidden, Visible };
    enum class LetterKeys { On, Off };
    enum class Novelty { News, Known };

    /// Both outlive the view; `images` may be null (portraits show initials then).
    FeedView(ImageSource *images, const base::Clock *clock, QWidget *parent = nullptr);
    ~FeedView() override;

    /// All rows anew. The position is `anchor` if given, else that of the first row on screen that is still there.
    void setRows(std::vector<FeedRow> rows, const std::optional<Anchor> &anchor = {});
    /// News above the reading position count as unseen.
    void insertRows(int at, std::vector<FeedRow> rows, Novelty novelty = Novelty::News);
    void removeRows(int first, int count);
    void replaceRows(int first, std::vector<FeedRow> rows);
    void replaceRow(int index, FeedRow row);
    [[nodiscard]] int rowCount() const { return m_geometry.rows().count(); }
    [[nodiscard]] const FeedRow &row(int index) const { return m_geometry.rows().row(index); }
    [[nodiscard]] int indexOf(const QString &id) const { return m_geometry.rows().indexOf(id); }

    /// Where one reads; for leaving and coming back, also in another run of the program.
    [[nodiscard]] Anchor anchor() const { return m_geometry.anchor(); }
    void restoreAnchor(const Anchor &anchor);
    void scrollToTop();
    [[nodiscard]] bool isAtTop() const { return m_geometry.value() == 0; }

    /// A widget above the first row that scrolls with the rows; the view owns it. Null takes it away.
    void setHeader(QWidget *header);
    /// The same below the last row.
    void setFooter(QWidget *footer);

    /// Whose posts can be deleted instead of muted and reported.
    void setSelf(const base::Did &self) { m_self = self; }
    [[nodiscard]] bool isOwn(const base::Did &person) const { return m_self == person; }

    /// Where videos come from; outlives the view. Without it a poster stays a poster.
    void setVideos(playback::Videos *videos) { m_videos.setSource(videos); }

    /// By what is decided how much of a post is covered; the rows that are there are judged anew.
    void setModeration(const model::ModerationPreferences &preferences);

    void setLetterKeys(LetterKeys keys) { m_keys.setLetters(keys == LetterKeys::On); }
    /// The next (1) or previous (−1) row becomes the current one and is scrolled into view.
    void moveCurrent(int step);
    /// Does what a key means in a list; false when it means nothing.
    bool useKey(const QKeyEvent &event) { return m_keys.press(event); }
    [[nodiscard]] QString selectedText() const;

    // For the view's own parts and its accessible objects.
    [[nodiscard]] const FeedGeometry &geometry() const { return m_geometry; }
    [[nodiscard]] QRect rowRect(int index) const; ///< viewport coordinates
    void updateRow(int index);
    [[nodiscard]] int currentRow() const { return m_keys.row(); } ///< −1: none
    void setCurrentRow(int index, Ring ring);
    void scrollIntoView(const QRect &rect); ///< viewport coordinates
    void scrollSmoothly(int distance) { m_glide.by(distance); }
    /// Moves what is wider than the row, at a point of it; false when nothing moved.
    bool scrollRow(int index, QPoint inRow, int dx);
    void toggle(int index, bool RowState::*state); ///< unfolds or reveals the row, or takes it back
    [[nodiscard]] FeedVideos &videos() { return m_videos; }
    [[nodiscard]] base::Time now() const { return m_clock->now(); }

Q_SIGNALS:
    void postActivated(const rostrum::base::AtUri &uri);
    void personActivated(const rostrum::base::Did &did);
    void linkActivated(const QUrl &url);
    /// The pointer rests on somebody's name or photo; `area` in the viewport's coordinates.
    void personHovered(const rostrum::base::Did &did, const QRect &area);
    /// Without #.
    void tagActivated(const QString &tag);
    void imageActivated(const rostrum::model::PostPtr &post, int index);
    void actRequested(const rostrum::model::PostPtr &post, rostrum::ui::PostAct act);
    void personActRequested(const rostrum::model::Person &person, rostrum::ui::PostAct act);
    void listActivated(const rostrum::base::AtUri &uri);
    void gapActivated(const QString &rowId);
    void noticeActivated(const QString &rowId);
    void nearStart();                  ///< once for each set of rows
    void nearEnd();                    ///< once for each set of rows
    void firstRowPainted();            ///< once: a post is on the screen
    void anchorChanged();              ///< the reading position rests somewhere new
    void unseenRowsChanged(int count); ///< rows put above the reading position and not yet seen
    void currentRowChanged(int index);
    void textCopied();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void judge(std::vector<FeedRow> &rows) const;
    void restyle();
    [[nodiscard]] int columnWidth() const;
    [[nodiscard]] int columnLeft() const; ///< viewport coordinates
    void applyWidth();
    void takeIn(QPointer<QWidget> &place, QWidget *widget);
    void placeEnds();
    [[nodiscard]] int heightOf(const QWidget *end) const;
    void changeRows(const std::function<void()> &change);
    void afterChange();
    void syncScrollBar();
    void setUnseen(int count);

    ImageSource *m_images;
    const base::Clock *m_clock;
    FeedGeometry m_geometry = {};
    FeedPointer m_pointer;
    FeedKeys m_keys;
    FeedUpkeep m_upkeep;
    ScrollGlide m_glide;
    FeedVideos m_videos;
    FeedStylePtr m_style = {};
    QPointer<QWidget> m_header = {};
    QPointer<QWidget> m_footer = {};
    std::optional<base::Did> m_self = {};
    model::ModerationPreferences m_moderation = {};
    int m_columnWidth = 0;
    int m_unseen = 0;
    bool m_isSyncing = false;
    bool m_wasRowPainted = false;
    Anchor m_saidAnchor = {};
};

} // namespace rostrum::ui
