// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace rostrum::ui {

/// The sections of a long page, beside it: the one that is read is marked, choosing one leads to it. A list to
/// assistive technology.
class SectionList final : public QListWidget
{
    Q_OBJECT
public:
    explicit SectionList(QWidget *parent);

    void setTitle(int row, const QString &title);
    /// Without chosen().
    void mark(int row);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By pointer or keyboard.
    void chosen(int row);
    /// With Enter: the keyboard wants to go there too.
    void openRequested(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
};

} // namespace rostrum::ui
