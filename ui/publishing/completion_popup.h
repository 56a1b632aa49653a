// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/person.h"
#include "ui/feedview/image_cache.h"

#include <QFrame>

#include <vector>

class QListWidget;

namespace rostrum::ui {

/// A line that is offered while a word is typed.
struct Offer
{
    QString text = {}; ///< that is put in, with its @ or #
    QString title = {};
    QString detail = {};
    QUrl photo = {};
    bool isPerson = false;
};
[[nodiscard]] Offer offerOf(const model::Person &person);
[[nodiscard]] Offer offerOf(const QString &tag);

/// The list of offers below the word. It never has the keyboard itself: the edit passes the keys on.
class CompletionPopup final : public QFrame
{
    Q_OBJECT
public:
    CompletionPopup(ImageCache &images, QWidget *parent);

    /// Shows the offers below `word`, a place in the parent's coordinates, or above it where there is no room; the one
    /// that was chosen stays chosen. Hides when there are none.
    void show(const std::vector<Offer> &offers, const QRect &word);
    void step(int by);
    /// Takes the chosen one.
    void accept();
    [[nodiscard]] int count() const;

Q_SIGNALS:
    void accepted(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void announceCurrent();

    ImageCache &m_images;
    QListWidget *m_list;
    std::vector<Offer> m_offers;
};

} // namespace rostrum::ui
