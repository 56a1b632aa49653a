// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cv_edit.h"
#include "ui/theme/tokens.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace rostrum::ui {

class FieldNotes;

/// One field of a form: its label, what one types or chooses with, and below it what is wrong. Sub-classes give the
/// controls, in the order in which Tab reaches them.
class FormField : public QWidget
{
    Q_OBJECT
public:
    /// How much of a row it takes where there is room for two.
    enum class Span { Half, Whole };

    [[nodiscard]] const model::CvField &field() const { return m_field; }
    [[nodiscard]] bool isDate() const { return m_field.kind == model::CvFieldKind::Date; }
    /// As model::editedValue() says.
    [[nodiscard]] virtual QJsonValue value() const = 0;
    virtual void setValue(const QJsonValue &value) = 0;
    [[nodiscard]] virtual Span span() const { return Span::Half; }
    [[nodiscard]] virtual model::FieldFault fault() const { return model::faultOf(m_field, value()); }
    /// The same in a sentence; empty when there is none.
    [[nodiscard]] QString faultText() const;

    /// What is wrong, in a sentence; empty takes it away.
    void setProblem(const QString &problem);
    [[nodiscard]] QString problem() const;
    /// Words in the language of the program; called after the sub-class is made, and at every change of language.
    virtual void retranslate();
    /// The label in the language of the program.
    [[nodiscard]] QString name() const;

Q_SIGNALS:
    void edited();

protected:
    /// `field` is kept, with what it points to.
    FormField(const model::CvField &field, QWidget *parent);

    /// The first takes the focus of the field, and the label's name.
    void addControl(QWidget *control);
    void setHint(const QString &hint, TokenColor color = nullptr);
    /// Shows whether it is wrong; the controls are marked by default.
    virtual void showFault(bool isFaulty);
    [[nodiscard]] QLabel *label() const { return m_label; }
    /// Where the controls go, below the label.
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }

private:
    void describe();

    model::CvField m_field;
    QLabel *m_label;
    QVBoxLayout *m_content;
    FieldNotes *m_notes;
    std::vector<QWidget *> m_controls;
};

// Controls as all fields have them.
[[nodiscard]] QLabel *makeFieldLabel(QWidget *parent);
[[nodiscard]] QLineEdit *makeLineEdit(QWidget *parent);
[[nodiscard]] QComboBox *makeComboBox(QWidget *parent);

} // namespace rostrum::ui
