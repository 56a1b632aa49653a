// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "edit_form.h"
#include "model/cv.h"

namespace rostrum::ui {

/// Edits one entry of a CV, whatever its part: the table of model/cv_table.h says which fields there are. Stands in its
/// section, in place of the entry or, for a new one, below the heading.
class CvForm final : public EditForm
{
    Q_OBJECT
public:
    /// `record` is empty for a new entry. `cv` has the skills and talks to choose among. `spec` and `clock` outlive it.
    CvForm(const model::CvPartSpec &spec, QJsonObject record, const model::Cv &cv, const base::Clock &clock,
           QWidget *parent);

Q_SIGNALS:
    /// The whole record as it is to be; what the form does not know of it is kept.
    void saved(const QJsonObject &wished);
    void removeRequested();

protected:
    void save() override;
    void remove() override { Q_EMIT removeRequested(); }
    [[nodiscard]] QString problemBeside(const FormField &field) const override;
    void retranslate() override;

private:
    const model::CvPartSpec &m_spec;
    QJsonObject m_record;
    const base::Clock &m_clock;
};

} // namespace rostrum::ui
