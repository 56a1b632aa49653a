// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/post.h"
#include "social/intent.h"
#include "ui/kit/sheet.h"

class QButtonGroup;
class QLabel;

namespace rostrum::ui {

class Button;
class GrowingEdit;

/// Asks why a post or an account is reported (com.atproto.moderation.createReport), and for words if the person has
/// any.
class ReportSheet final : public Sheet
{
    Q_OBJECT
public:
    static constexpr qsizetype kMostGraphemes = 2000; ///< of the words, by the lexicon

    ReportSheet(const model::PostPtr &post, QWidget *window);
    ReportSheet(const model::Person &person, QWidget *window);

Q_SIGNALS:
    void reported(const rostrum::social::ReportIntent &intent);

private:
    void build(const QString &title, const QString &reassurance);
    void refresh();

    social::ReportIntent m_intent;
    QButtonGroup *m_reasons = nullptr;
    GrowingEdit *m_words = nullptr;
    QLabel *m_excess = nullptr;
    Button *m_report = nullptr;
};

} // namespace rostrum::ui
