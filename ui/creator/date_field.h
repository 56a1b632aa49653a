// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form_field.h"

namespace rostrum::ui {

/// A date as exact as one wants to say it: a month or none, and a year. A day that a record has is kept while month and
/// year stay; where records need one it is asked for. All forms of a CV's dates can be pasted into the year.
class DateField final : public FormField
{
    Q_OBJECT
public:
    DateField(const model::CvField &field, QWidget *parent);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] Span span() const override;
    void retranslate() override;

private:
    void takePasted();

    QComboBox *m_day = nullptr; ///< null where none is asked for
    QComboBox *m_month;
    QLineEdit *m_year;
    QJsonObject m_given; ///< what setValue() was given
};

} // namespace rostrum::ui
