// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

#include <vector>

class QComboBox;
class QScrollArea;
class QVBoxLayout;

namespace rostrum::ui {

class Language;
class PageHeader;
class SectionList;
class SettingsModel;
class SettingsSection;

/// The settings, one section below the other, and a list of the sections: beside them where there is room, else in the
/// header. Every change takes effect at once.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    SettingsPage(SettingsModel &settings, Language &language, QWidget *parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QVariant state() const override;
    void restore(const QVariant &state) override;
    void chosenAgain() override;

Q_SIGNALS:
    void signInRequested();
    void signOutRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Keyboard { Stays, Follows };

    void build();
    void addSections(SettingsModel &settings, Language &language);
    template <typename Section> Section *add(Section *section);
    void showTitles();
    void arrange();
    void goTo(int section, Keyboard keyboard);
    void scrollToGoal();
    /// Marks the section that is read.
    void follow();
    void askToClear(SettingsModel &settings);

    QScrollArea *m_scroll;
    PageHeader *m_header;
    QWidget *m_beside; ///< the list's place
    SectionList *m_list;
    QComboBox *m_chooser; ///< the list where it has no room
    QWidget *m_body;
    QVBoxLayout *m_column;
    std::vector<SettingsSection *> m_sections = {};
    int m_goal = -1; ///< the section that was chosen, until one scrolls: it is the one, also where it cannot be on top
    bool m_isGoing = false;
};

} // namespace rostrum::ui
