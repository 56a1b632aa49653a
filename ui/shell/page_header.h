// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace rostrum::ui {

class ElidedLabel;
class IconButton;

/// Top of a page, with a hairline below: its title, and Back where it is reached from another one.
class PageHeader final : public QWidget
{
    Q_OBJECT
public:
    enum class Back { Shown, None };

    explicit PageHeader(Back back, QWidget *parent = nullptr);

    /// At the far end.
    void addWidget(QWidget *widget);
    void setTitle(const QString &title);
    /// Where there is no room beside what was added, that stands alone and takes the whole line.
    void setTitleShown(bool shown);
    /// Height of a header at the person's text size, so that what stands beside it is on its line.
    [[nodiscard]] static int barHeight();
    /// Where the title's text ends, in the header's coordinates: the room after it may be used.
    [[nodiscard]] int titleEnd() const;

Q_SIGNALS:
    void backRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    IconButton *m_back;
    ElidedLabel *m_title;
};

} // namespace rostrum::ui
