// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_model.h"
#include "view_uri.h"

#include <QWidget>

#include <vector>

class QBoxLayout;
class QLabel;
class QMenu;

namespace rostrum::ui {

class AccountButton;
class Button;
class IconButton;
class RailButton;

/// The left rail: product mark, one button for every built screen, the current account. Wide with labels, or narrow
/// with icons alone.
class Rail final : public QWidget
{
    Q_OBJECT
public:
    enum class Width { Wide, Narrow };

    explicit Rail(QWidget *parent = nullptr);

    void setWidthMode(Width mode);
    /// Width in logical pixels of a mode at the current language and text size.
    [[nodiscard]] int widthOf(Width mode) const;
    /// Marks the entry of `view`, if it has one.
    void setCurrent(const View &view);
    /// Unread things behind an entry; 0 takes the badge away.
    void setBadge(const View &entry, int count);
    void setAccount(const CurrentAccount &account);

Q_SIGNALS:
    void viewRequested(const rostrum::ui::View &view);
    void signInRequested();
    void signOutRequested();
    void sampleRequested();
    void accountRequested(const QString &handle);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Item
    {
        View view;
        const char *name; ///< untranslated
        RailButton *button;
    };

    void retranslate();
    void restyle();
    void nameWrite();
    void fillMenu();

    Width m_width = Width::Wide;
    CurrentAccount m_account;
    std::vector<Item> m_items;
    QLabel *m_mark;
    QLabel *m_word;
    QBoxLayout *m_header;
    QBoxLayout *m_entries;
    Button *m_write;
    QBoxLayout *m_footer;
    AccountButton *m_accountButton;
    IconButton *m_more;
    QMenu *m_menu;
};

} // namespace rostrum::ui
