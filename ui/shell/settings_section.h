// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace rostrum::ui {

class Paragraph;
class SectionTitle;

/// One titled part of the settings page. Sub-classes fill column() and give all their words in retranslate().
class SettingsSection : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsSection(QWidget *parent);

    [[nodiscard]] QString title() const;

Q_SIGNALS:
    void titleChanged();

protected:
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    void setTitle(const QString &title);
    /// Called by the sub-class's constructor and at every change of language.
    virtual void retranslate() = 0;

    /// A wrapping line of text, added below what is there.
    Paragraph *addText(TextRole role, TokenColor color);
    /// A label of what follows, with less room after it than before it.
    Paragraph *addCaption();
    /// A combo box below what is there; give it items and an accessible name.
    QComboBox *addChoice();

    void changeEvent(QEvent *event) override;

private:
    SectionTitle *m_title;
    QVBoxLayout *m_column;
};

/// Keeps the mouse wheel for the page: a slider or combo box below the pointer does not change while one scrolls.
void ignoreWheel(QWidget *control);

} // namespace rostrum::ui
