// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace rostrum::ui {

class Button;
class Paragraph;
class SectionTitle;

/// What was searched for lately, to be chosen again; words on how to search where there is nothing yet.
class RecentSearches final : public QWidget
{
    Q_OBJECT
public:
    explicit RecentSearches(QWidget *parent = nullptr);

    void setTexts(const QStringList &texts);

Q_SIGNALS:
    void chosen(const QString &text);
    void clearRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    SectionTitle *m_title;
    Button *m_clear;
    QVBoxLayout *m_list;
    Paragraph *m_help;
    QStringList m_texts;
};

} // namespace rostrum::ui
