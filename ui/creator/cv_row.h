// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cv.h"

#include <QWidget>

namespace rostrum::ui {

class Button;
class IconButton;
class TextStack;

/// One entry of a CV: the letter of who it was with, what, when, where, and in which words. A long description unfolds.
class CvRow final : public QWidget
{
    Q_OBJECT
public:
    /// Part: of a position in a group, under the company's own line.
    enum class Kind { Alone, Part };

    CvRow(const model::CvEntry &entry, Kind kind, const model::CvDate &today, QWidget *parent);

    [[nodiscard]] const model::CvEntry &entry() const { return m_entry; }
    /// The owner's way to change it.
    void showEdit();

Q_SIGNALS:
    void linkActivated(const QUrl &url);
    void editRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setTexts();
    void unfold();
    void showMore();

    model::CvEntry m_entry;
    Kind m_kind;
    model::CvDate m_today;
    TextStack *m_texts;
    Button *m_more = nullptr;
    IconButton *m_edit = nullptr;
    bool m_isUnfolded = false;
};

/// The company of several positions, with how long one was there in all.
class CvGroupRow final : public QWidget
{
    Q_OBJECT
public:
    CvGroupRow(const model::CvGroup &group, const model::CvDate &today, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
};

} // namespace rostrum::ui
