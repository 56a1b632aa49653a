// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/search.h"
#include "ui/kit/sheet.h"
#include "ui/shell/command.h"
#include "ui/shell/view_uri.h"
#include "ui/social/page_context.h"

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace rostrum::ui {

class TextField;

/// Ctrl+K: one field that leads everywhere. Commands at once, people and posts as they are found.
class Palette final : public Sheet
{
    Q_OBJECT
public:
    /// Opens over `window`.
    Palette(std::vector<Command> commands, PageContext context, QWidget *window);

    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QLineEdit *field() const;

Q_SIGNALS:
    void viewRequested(const rostrum::ui::View &view);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Choice
    {
        QString id = {}; ///< the one that was chosen stays so while others come
        std::function<void()> run = {};
    };

    void find();
    void fill();
    void fitList();
    void addCommands(const QString &text);
    void addFound();
    QListWidgetItem *add(Choice choice, const QString &title, const QString &detail);
    void addPhoto(QListWidgetItem *item, const model::Person &person);
    void step(int by);
    void accept();
    void openView(const View &view);
    void announceCurrent();

    std::vector<Command> m_commands;
    PageContext m_context;
    social::Search m_search;
    TextField *m_field;
    QListWidget *m_list;
    std::vector<Choice> m_choices;
};

} // namespace rostrum::ui
