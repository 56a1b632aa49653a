// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessible_feed_view.h"

#include "feed_actions.h"
#include "feed_view.h"
#include "post_speech.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QHash>
#include <QPointer>

#include <functional>
#include <vector>

namespace rostrum::ui {

namespace {

constexpr int kScreens = 1; ///< rows so near the viewport are in the tree

/// One row. It names its row by id and asks the view for everything, so it never speaks of another one.
class AccessibleRow final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    AccessibleRow(FeedView *view, QString rowId)
        : m_view(view)
        , m_rowId(std::move(rowId))
    {
    }

    [[nodiscard]] int index() const
    {
        if (m_view.isNull())
            return -1;
        const RowStore &rows = m_view->geometry().rows();
        if (m_hint >= rows.count() || rows.row(m_hint).id != m_rowId)
            m_hint = std::max(0, rows.indexOf(m_rowId, m_hint));
        return m_hint < rows.count() && rows.row(m_hint).id == m_rowId ? m_hint : -1;
    }

    bool isValid() const override { return index() >= 0; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view->window()->windowHandle(); }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}

    QString text(QAccessible::Text kind) const override
    {
        const int at = index();
        return at >= 0 && kind == QAccessible::Name
                   ? spokenSummary(m_view->row(at), m_view->now(), m_view->geometry().rows().state(m_rowId))
                   : QString();
    }

    QRect rect() const override
    {
        const int at = index();
        if (at < 0)
            return {};
        const QRect local = m_view->rowRect(at);
        return {m_view->viewport()->mapToGlobal(local.topLeft()), local.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        const int at = index();
        if (at < 0) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.selectable = true;
        state.selected = at == m_view->currentRow();
        state.focused = state.selected && m_view->hasFocus();
        state.invisible = !m_view->isVisible(); // of a page behind the one that is shown
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->rowRect(at));
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    // What can be done with a row.
    struct Action
    {
        QString name;
        std::function<void(FeedView &, int)> run;
    };

    [[nodiscard]] std::vector<Action> actions(int at) const
    {
        const auto word = [](const char *text) { return QCoreApplication::translate("rostrum::ui::FeedRow", text); };
        const FeedRow &row = m_view->row(at);
        std::vector<Action> actions;
        if (std::holds_alternative<SkeletonRow>(row.what))
            return actions;
        actions.push_back({word(QT_TRANSLATE_NOOP("rostrum::ui::FeedRow", "Open")), &openRow});
        if (std::holds_alternative<ActivityRow>(row.what))
            actions.push_back({word(QT_TRANSLATE_NOOP("rostrum::ui::FeedRow", "Profile")), &openProfile});
        if (const auto *person = std::get_if<FoundPersonRow>(&row.what); person && person->offer)
            actions.push_back({actName(*person->offer, person->person),
                               [act = *person->offer](FeedView &view, int index) { actOnRow(view, index, act); }});
        const auto *post = std::get_if<PostRow>(&row.what);
        if (post == nullptr)
            return actions;
        if (videoOf(row) != nullptr)
            actions.push_back({word(QT_TRANSLATE_NOOP("rostrum::ui::FeedRow", "Play video")),
                               [](FeedView &view, int index) { view.videos().play(index); }});
        for (const PostAct act : {PostAct::Reply, PostAct::Repost, PostAct::Quote, PostAct::Like, PostAct::Bookmark})
            actions.push_back(
                {actName(act, *post->item->post), [act](FeedView &view, int index) { actOnRow(view, index, act); }});
        actions.push_back({word(QT_TRANSLATE_NOOP("rostrum::ui::FeedRow", "Profile")), &openProfile});
        actions.push_back({word(QT_TRANSLATE_NOOP("rostrum::ui::FeedRow", "More")), &showRowMenu});
        return actions;
    }

    QStringList actionNames() const override
    {
        QStringList names;
        const int at = index();
        if (at < 0 || std::holds_alternative<SkeletonRow>(m_view->row(at).what))
            return names;
        for (const Action &action : actions(at))
            names << action.name;
        return names << setFocusAction();
    }

    QString localizedActionName(const QString &name) const override
    {
        return name == setFocusAction() ? QAccessibleActionInterface::localizedActionName(name) : name;
    }

    void doAction(const QString &name) override
    {
        const int at = index();
        if (at < 0)
            return;
        if (name == setFocusAction()) {
            m_view->setFocus(Qt::OtherFocusReason);
            m_view->setCurrentRow(at, FeedView::Ring::Visible);
            return;
        }
        for (const Action &action : actions(at)) {
            if (name == action.name) {
                action.run(*m_view, at);
                return;
            }
        }
    }

    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<FeedView> m_view;
    QString m_rowId;
    mutable int m_hint = 0;
};

class AccessibleFeed final : public QAccessibleWidget
{
public:
    explicit AccessibleFeed(FeedView *view)
        : QAccessibleWidget(view, QAccessible::List)
    {
    }
    ~AccessibleFeed() override
    {
        for (const QAccessible::Id id : std::as_const(m_ids))
            QAccessible::deleteAccessibleInterface(id);
    }

    /// Own widgets first (the scroll bars' container, a header), then the rows.
    int childCount() const override { return QAccessibleWidget::childCount() + rowsInTree(); }

    QAccessibleInterface *child(int number) const override
    {
        const int widgets = QAccessibleWidget::childCount();
        if (number < widgets)
            return QAccessibleWidget::child(number);
        const auto [first, last] = view()->geometry().range(kScreens);
        const int index = first + number - widgets;
        return index <= last ? rowInterface(index) : nullptr;
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (child == nullptr || child->object() != nullptr)
            return QAccessibleWidget::indexOfChild(child);
        return numberOf(static_cast<const AccessibleRow *>(child)->index());
    }

    QAccessibleInterface *focusChild() const override
    {
        const int current = view()->currentRow();
        return view()->hasFocus() && current >= 0 ? rowInterface(current) : QAccessibleWidget::focusChild();
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint local = view()->viewport()->mapFromGlobal(QPoint(x, y));
        const int index = view()->viewport()->rect().contains(local) ? view()->geometry().rowAt(local.y()) : -1;
        return index >= 0 ? rowInterface(index) : QAccessibleWidget::childAt(x, y);
    }

    /// The place of a row among the children; −1 when it is too far away.
    [[nodiscard]] int numberOf(int index) const
    {
        const auto [first, last] = view()->geometry().range(kScreens);
        return index >= first && index <= last ? QAccessibleWidget::childCount() + index - first : -1;
    }

private:
    [[nodiscard]] FeedView *view() const { return static_cast<FeedView *>(object()); }
    [[nodiscard]] int rowsInTree() const
    {
        const auto [first, last] = view()->geometry().range(kScreens);
        return last - first + 1;
    }

    QAccessibleInterface *rowInterface(int index) const
    {
        const QString &id = view()->row(index).id;
        if (const auto known = m_ids.constFind(id); known != m_ids.cend()) {
            if (QAccessibleInterface *row = QAccessible::accessibleInterface(*known))
                return row;
        }
        forgetGone();
        auto *row = new AccessibleRow(view(), id); // owned by QAccessible's own table
        m_ids.insert(id, QAccessible::registerAccessibleInterface(row));
        return row;
    }

    /// Rows that left the view, and when there are many, those far away.
    void forgetGone() const
    {
        constexpr qsizetype kMany = 400;
        if (m_ids.size() < kMany)
            return;
        m_ids.removeIf([this](const auto entry) {
            const auto *row = static_cast<AccessibleRow *>(QAccessible::accessibleInterface(entry.value()));
            if (row != nullptr && numberOf(row->index()) >= 0)
                return false;
            QAccessible::deleteAccessibleInterface(entry.value());
            return true;
        });
    }

    mutable QHash<QString, QAccessible::Id> m_ids = {};
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<FeedView *>(object);
    return view != nullptr ? new AccessibleFeed(view) : nullptr;
}

} // namespace

void installFeedAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(once)
}

void announceFocus(FeedView *view, int index)
{
    const auto *feed = static_cast<AccessibleFeed *>(QAccessible::queryAccessibleInterface(view));
    if (feed == nullptr || !view->hasFocus())
        return;
    if (const int number = feed->numberOf(index); number >= 0) {
        QAccessibleEvent event(view, QAccessible::Focus);
        event.setChild(number);
        QAccessible::updateAccessibility(&event);
    }
}

void announceRows(FeedView *view)
{
    QAccessibleEvent event(view, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

} // namespace rostrum::ui
