// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "social/form_drafts.h"

#include <QObject>

namespace rostrum::ui {

class EditForm;

/// Keeps what is typed into a form at every pause, and brings it back into the next form of the same name. Belongs to
/// the form.
class DraftKeeper final : public QObject
{
    Q_OBJECT
public:
    /// `drafts` outlives it. `name` says what is edited, see social::FormDrafts.
    DraftKeeper(EditForm &form, social::FormDrafts &drafts, QString name);

private:
    base::Task<void> restore();

    EditForm &m_form;
    social::FormDrafts &m_drafts;
    QString m_name;
    base::TaskScope m_tasks; // last: they use the others
};

} // namespace rostrum::ui
