// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form_field.h"

namespace rostrum::ui {

class FieldBox;
class GrowingEdit;

/// A line of text, also an address; near its limit it counts.
class LineField final : public FormField
{
    Q_OBJECT
public:
    LineField(const model::CvField &field, QWidget *parent);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

private:
    void completeAddress();

    QLineEdit *m_edit;
};

/// Text of several lines; near its limit it counts.
class LongTextField final : public FormField
{
    Q_OBJECT
public:
    LongTextField(const model::CvField &field, QWidget *parent);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] Span span() const override { return Span::Whole; }

protected:
    void showFault(bool isFaulty) override;

private:
    GrowingEdit *m_edit;
    FieldBox *m_box;
};

} // namespace rostrum::ui
