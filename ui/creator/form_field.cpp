// SPDX-License-Identifier: GPL-3.0-or-later
#include "form_field.h"

#include "ui/kit/accessible.h"
#include "ui/kit/field_notes.h"
#include "ui/kit/style_controls.h"
#include "ui/shell/settings_section.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {
constexpr int kPadding = 9; ///< of text in a line, which then stands as it does in combo boxes
constexpr int kMostOptions = 12;
} // namespace

FormField::FormField(const model::CvField &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_label(makeFieldLabel(this))
    , m_content(new QVBoxLayout)
    , m_notes(new FieldNotes(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(6);
    column->addWidget(m_label);
    m_content->setContentsMargins({});
    m_content->setSpacing(6);
    column->addLayout(m_content);
    column->addWidget(m_notes);
    column->addStretch(1);
}

QString FormField::name() const
{
    return QCoreApplication::translate("Cv", m_field.label);
}

void FormField::retranslate()
{
    m_label->setText(m_field.isRequired ? QString(name() + u" *") : name());
    if (!m_controls.empty()) {
        //: %1 the label of a field, "Title"
        m_controls.front()->setAccessibleName(m_field.isRequired ? tr("%1, required").arg(name()) : name());
    }
}

void FormField::addControl(QWidget *control)
{
    if (m_controls.empty()) {
        setFocusProxy(control);
        m_label->setBuddy(control);
    }
    m_controls.push_back(control);
}

void FormField::setProblem(const QString &problem)
{
    if (problem == m_notes->error()) {
        return;
    }
    m_notes->setError(problem);
    showFault(!problem.isEmpty());
    describe();
    if (!problem.isEmpty()) {
        announce(m_controls.front(), name() + u": "_s + problem);
    }
}

QString FormField::problem() const
{
    return m_notes->error();
}

void FormField::setHint(const QString &hint, TokenColor color)
{
    m_notes->setHint(hint, color);
    describe();
}

void FormField::describe()
{
    for (QWidget *control : m_controls) {
        control->setAccessibleDescription(m_notes->spoken());
    }
}

void FormField::showFault(bool isFaulty)
{
    using style_controls::FieldState;
    for (QWidget *control : m_controls) {
        style_controls::mark(control, isFaulty ? FieldState::Faulty : FieldState::Plain);
    }
}

QLabel *makeFieldLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setTextStyle(label, TextRole::Button, &Tokens::text);
    return label;
}

QLineEdit *makeLineEdit(QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    setTextStyle(edit, TextRole::Body);
    edit->setTextMargins(kPadding, 0, kPadding, 0);
    return edit;
}

QComboBox *makeComboBox(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    setTextStyle(box, TextRole::Body);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(1);
    box->setMaxVisibleItems(kMostOptions);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    ignoreWheel(box);
    return box;
}

} // namespace rostrum::ui
