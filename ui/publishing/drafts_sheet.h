// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "publishing/drafts.h"
#include "ui/kit/sheet.h"

class QVBoxLayout;

namespace rostrum::ui {

class IconButton;

/// The drafts of the account, the last written first: each is opened or deleted.
class DraftsSheet final : public Sheet
{
    Q_OBJECT
public:
    /// The draft `current` is being written and is not offered.
    DraftsSheet(publishing::Drafts &drafts, QString current, QWidget *window);
    ~DraftsSheet() override;

Q_SIGNALS:
    void chosen(const rostrum::publishing::Draft &draft);

private:
    base::Task<void> load();
    void addRow(const publishing::Draft &draft);

    publishing::Drafts &m_drafts;
    QString m_current;
    QVBoxLayout *m_rows;
    IconButton *m_close;
    base::TaskScope m_tasks; // last: they use the others
};

/// The first words of a draft, or what else it holds.
[[nodiscard]] QString draftTitle(const publishing::Draft &draft);

} // namespace rostrum::ui
