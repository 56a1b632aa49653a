// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form_field.h"

class QBoxLayout;

namespace rostrum::ui {

/// A town and its country. A country that is written otherwise than by its code stays as it is.
class PlaceField final : public FormField
{
    Q_OBJECT
public:
    PlaceField(const model::CvField &field, QWidget *parent);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] Span span() const override { return Span::Whole; }
    void retranslate() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillCountries(const QString &chosen);

    QBoxLayout *m_row;
    QLineEdit *m_town;
    QLabel *m_countryLabel;
    QComboBox *m_country;
};

} // namespace rostrum::ui
