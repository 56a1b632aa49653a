// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form_field.h"
#include "model/cv.h"

#include <functional>

class QCheckBox;

namespace rostrum::ui {

struct FormOption
{
    QString text;
    QJsonValue value;
};

/// One of several, or none ("—"). What a record holds beyond them stays among them.
class OptionField final : public FormField
{
    Q_OBJECT
public:
    /// All there are, in the language of the program, where `present` is chosen; one that is not among them is added.
    using Options = std::function<std::vector<FormOption>(const QJsonValue &present)>;

    OptionField(const model::CvField &field, Options options, QWidget *parent);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void retranslate() override;

private:
    void fill(const QJsonValue &chosen);

    Options m_options;
    std::vector<FormOption> m_shown;
    QComboBox *m_box;
};

/// The known values of a choice.
[[nodiscard]] OptionField::Options choicesOf(const model::CvField &field);
/// The talks of a CV.
[[nodiscard]] OptionField::Options talksOf(const model::Cv &cv);

/// Yes or no.
class FlagField final : public FormField
{
    Q_OBJECT
public:
    FlagField(const model::CvField &field, QWidget *parent);

    [[nodiscard]] QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] Span span() const override { return Span::Whole; }
    void retranslate() override;

private:
    QCheckBox *m_box;
};

} // namespace rostrum::ui
