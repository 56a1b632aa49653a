// SPDX-License-Identifier: GPL-3.0-or-later
#include "draft_keeper.h"

#include "edit_form.h"

namespace rostrum::ui {

DraftKeeper::DraftKeeper(EditForm &form, social::FormDrafts &drafts, QString name)
    : QObject(&form)
    , m_form(form)
    , m_drafts(drafts)
    , m_name(std::move(name))
{
    connect(&form, &EditForm::draftChanged, this, [this] { m_drafts.save(m_name, m_form.draft()); });
    connect(&form, &EditForm::done, this, [this] {
        m_tasks.cancelAll();
        m_drafts.save(m_name, {});
    });
    m_tasks.start(restore());
}

base::Task<void> DraftKeeper::restore()
{
    const QJsonObject draft = co_await m_drafts.find(m_name);
    if (!draft.isEmpty() && !m_form.isChanged()) { // what is being typed already is newer
        m_form.setDraft(draft);
    }
}

} // namespace rostrum::ui
