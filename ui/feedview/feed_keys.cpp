// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_keys.h"

#include "feed_actions.h"
#include "feed_view.h"
#include "ui/kit/letter_keys.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollBar>

namespace rostrum::ui {

namespace {

constexpr int kPageOverlap = 64; ///< of what was read stays in sight

bool isReachable(const FeedRow &row)
{
    return !std::holds_alternative<SkeletonRow>(row.what);
}

} // namespace

int FeedKeys::row() const
{
    if (m_rowId.isEmpty())
        return -1;
    const RowStore &rows = m_view.geometry().rows();
    if (m_hint >= rows.count() || rows.row(m_hint).id != m_rowId)
        m_hint = rows.indexOf(m_rowId, m_hint);
    if (m_hint < 0) {
        m_hint = 0;
        return -1;
    }
    return m_hint;
}

bool FeedKeys::setRow(int index, bool ringVisible)
{
    const QString id = index >= 0 ? m_view.geometry().rows().row(index).id : QString();
    const bool changed = id != m_rowId;
    m_rowId = id;
    m_hint = std::max(index, 0);
    m_part = -1;
    m_isRingVisible = ringVisible;
    return changed;
}

bool FeedKeys::press(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy)) {
        const QString text = m_view.selectedText();
        if (text.isEmpty())
            return false;
        QGuiApplication::clipboard()->setText(text);
        return true;
    }
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activate();
        return true;
    case Qt::Key_Escape:
        if (m_part < 0)
            return false;
        m_part = -1;
        m_view.updateRow(row());
        return true;
    case Qt::Key_J:
    case Qt::Key_K:
        if (!m_hasLetters || letterKeys() == LetterKeys::Off)
            return false;
        moveRow(event.key() == Qt::Key_J ? 1 : -1);
        return true;
    case Qt::Key_R:
        return pressAct(PostAct::Reply);
    case Qt::Key_Q:
        return pressAct(PostAct::Quote);
    case Qt::Key_L:
        return pressAct(PostAct::Like);
    case Qt::Key_T:
        return pressAct(PostAct::Repost);
    case Qt::Key_B:
        return pressAct(PostAct::Bookmark);
    case Qt::Key_F:
        return pressAct(PostAct::Follow);
    default:
        return pressMoving(event.key(), event.modifiers() & Qt::ShiftModifier);
    }
}

bool FeedKeys::pressAct(PostAct act)
{
    const int current = row();
    if (!m_hasLetters || letterKeys() == LetterKeys::Off || current < 0)
        return false;
    actOnRow(m_view, current, act);
    return true;
}

bool FeedKeys::pressMoving(int key, bool shift)
{
    const FeedGeometry &geometry = m_view.geometry();
    const int page = std::max(geometry.viewportHeight() - kPageOverlap, geometry.viewportHeight() / 2);
    switch (key) {
    case Qt::Key_Down:
        moveRow(1);
        return true;
    case Qt::Key_Up:
        moveRow(-1);
        return true;
    case Qt::Key_PageDown:
        m_view.scrollSmoothly(page);
        return true;
    case Qt::Key_PageUp:
        m_view.scrollSmoothly(-page);
        return true;
    case Qt::Key_Space:
        m_view.scrollSmoothly(shift ? -page : page);
        return true;
    case Qt::Key_Home:
        m_view.scrollToTop();
        if (geometry.rows().count() > 0)
            m_view.setCurrentRow(0, FeedView::Ring::Visible);
        return true;
    case Qt::Key_End:
        m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->maximum());
        if (const int last = geometry.rows().count() - 1; last >= 0)
            m_view.setCurrentRow(last, FeedView::Ring::Visible);
        return true;
    default:
        return false;
    }
}

/// A row taller than the view is read to its end before the next one comes.
bool FeedKeys::moveWithinTallRow(int step)
{
    const int current = row();
    if (current < 0 || !m_isRingVisible)
        return false;
    const QRect rect = m_view.rowRect(current);
    const int height = m_view.geometry().viewportHeight();
    if (rect.height() <= height || rect.bottom() < 0 || rect.top() >= height)
        return false;
    const int hidden = step > 0 ? rect.bottom() + 1 - height : -rect.top();
    if (hidden <= 0)
        return false;
    m_view.scrollSmoothly(step * std::min(hidden, height - kPageOverlap));
    return true;
}

int FeedKeys::firstWhole() const
{
    const FeedGeometry &geometry = m_view.geometry();
    const int first = geometry.firstVisible();
    return first >= 0 && geometry.screenTop(first) < 0 && first < geometry.lastVisible() ? first + 1 : first;
}

void FeedKeys::enter()
{
    const FeedGeometry &geometry = m_view.geometry();
    const int current = row();
    const bool isInSight = current >= 0 && current >= geometry.firstVisible() && current <= geometry.lastVisible();
    if (!isInSight && geometry.firstVisible() >= 0)
        m_view.setCurrentRow(firstWhole(), FeedView::Ring::Visible);
    m_isRingVisible = true;
}

void FeedKeys::moveRow(int step)
{
    const FeedGeometry &geometry = m_view.geometry();
    if (geometry.rows().count() == 0 || moveWithinTallRow(step))
        return;
    const int current = row();
    int next = 0;
    const bool isInSight = current >= geometry.firstVisible() && current <= geometry.lastVisible();
    if (current >= 0 && isInSight) {
        next = current + step;
    } else {
        // One who scrolled away goes on from what is on the screen.
        next = step > 0 ? firstWhole() : geometry.firstVisible();
    }
    const int count = geometry.rows().count();
    while (next >= 0 && next < count && !isReachable(geometry.rows().row(next)))
        next += step;
    if (next < 0) {
        m_view.scrollToTop(); // a header may be above
        return;
    }
    if (next >= count)
        return;
    m_view.setCurrentRow(next, FeedView::Ring::Visible);
}

bool FeedKeys::moveToPart(bool next)
{
    const int current = row();
    const RowLayout *layout = current >= 0 ? m_view.geometry().rows().layoutIfAny(current) : nullptr;
    const bool isInSight = current >= m_view.geometry().firstVisible() && current <= m_view.geometry().lastVisible();
    if (layout == nullptr || !isInSight)
        return false;
    m_isRingVisible = true;
    const auto count = static_cast<int>(layout->parts().size());
    const auto isStop = [layout](int i) {
        const Part &part = layout->parts()[static_cast<std::size_t>(i)];
        return part.isInteractive() && part.isStop;
    };
    int part = m_part < 0 && !next ? -2 : m_part;
    if (part == -2)
        return false; // back from the row itself
    do {
        part += next ? 1 : -1;
    } while (part >= 0 && part < count && !isStop(part));
    if (part >= count)
        return false;
    m_part = std::max(part, -1);
    if (m_part >= 0) {
        const QRect rect = layout->parts()[static_cast<std::size_t>(m_part)].bounds();
        m_view.scrollIntoView(rect.translated(m_view.rowRect(current).topLeft()));
    }
    m_view.updateRow(current);
    return true;
}

void FeedKeys::activate()
{
    const int current = row();
    if (current < 0)
        return;
    const RowLayout *layout = m_view.geometry().rows().layoutIfAny(current);
    if (layout != nullptr && m_part >= 0 && m_part < static_cast<int>(layout->parts().size()))
        activatePart(m_view, current, Part(layout->parts()[static_cast<std::size_t>(m_part)]));
    else
        openRow(m_view, current);
}

} // namespace rostrum::ui
