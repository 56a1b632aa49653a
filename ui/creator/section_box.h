// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace rostrum::ui {

class SectionTitle;

/// A part of a profile: a band of the ground, a heading with its buttons at the far edge, and what it holds.
class SectionBox : public QWidget
{
    Q_OBJECT
public:
    explicit SectionBox(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Nothing below the heading but what follows the box.
    void setHeadingOnly();
    /// Takes it in, at the far edge of the heading.
    void addAction(QWidget *button);
    using QWidget::addAction;
    /// Where the content goes, one below the other.
    [[nodiscard]] QVBoxLayout *column() const { return m_content; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SectionTitle *m_title;
    QHBoxLayout *m_heading;
    QVBoxLayout *m_content;
};

} // namespace rostrum::ui
