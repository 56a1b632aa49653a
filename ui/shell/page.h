// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "view_uri.h"

#include <QString>
#include <QVariant>
#include <QWidget>

#include <chrono>
#include <functional>
#include <optional>

class QKeyEvent;

namespace rostrum::ui {

/// Why a page cannot show the newest, though it shows something.
struct Trouble
{
    QString message = {};                                    ///< for people
    std::optional<std::chrono::minutes> offlineShowing = {}; ///< without a network: how old what is shown is
};

/// One screen of the reading column. The window makes it through the PageFactory, keeps it alive while it is likely to
/// be seen again, and deletes it.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// For the window's title; translated anew at each call.
    [[nodiscard]] virtual QString title() const = 0;
    /// What restore() needs to show the page as it is now: the scroll anchor, an open tab.
    [[nodiscard]] virtual QVariant state() const { return {}; }
    /// The page is shown again by Back or Forward; `state` is what state() gave when it was left.
    virtual void restore(const QVariant &state) { Q_UNUSED(state) }
    /// Nothing is on its way any more: network idle, images in. `--screenshot` waits for it.
    [[nodiscard]] virtual bool isComplete() const { return true; }
    /// For the line above the column.
    [[nodiscard]] virtual std::optional<Trouble> trouble() const { return {}; }
    /// Its rail entry was chosen while it was on the screen: back to the top, look for news.
    virtual void chosenAgain() {}
    /// A key that nothing with the focus took, never while somebody types; true when it was used. For J, K and the
    /// like.
    virtual bool handleKey(const QKeyEvent &event)
    {
        Q_UNUSED(event)
        return false;
    }

Q_SIGNALS:
    /// isComplete() or title() may answer otherwise than before.
    void completeChanged();
    void titleChanged();
    void troubleChanged();
    /// Something was done; said for a moment.
    void messageRequested(const QString &message);
    /// The same, with a way to take it back for as long as the message stands.
    void undoableDone(const QString &message, const std::function<void()> &undo);
    /// The page's own Back button.
    void backRequested();
    /// The person wants to be elsewhere.
    void viewRequested(const rostrum::ui::View &view);
};

/// Makes the page of a view, with `parent` as its parent; never null.
using PageFactory = std::function<Page *(const View &view, QWidget *parent)>;

} // namespace rostrum::ui
