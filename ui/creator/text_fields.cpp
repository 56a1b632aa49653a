// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_fields.h"

#include "ui/kit/field_box.h"
#include "ui/kit/growing_edit.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kLeastLines = 3;
constexpr int kNear = 10; ///< the last tenth of what is allowed

bool isAddress(const model::CvField &field)
{
    return field.kind == model::CvFieldKind::Url || field.kind == model::CvFieldKind::Links;
}

struct Count
{
    QString text = {};
    TokenColor color = &Tokens::muted;
};

/// How much is left of what is allowed, when that is little.
Count countOf(const model::CvField &field, const QString &text)
{
    const qsizetype excess = model::excessOf(field, text).value_or(-field.mostGraphemes);
    if (excess > 0) {
        return {.text = QCoreApplication::translate("rostrum::ui::LongTextField", "%n too many", nullptr,
                                                    static_cast<int>(excess)),
                .color = &Tokens::danger};
    }
    return field.mostGraphemes > 0 && -excess <= field.mostGraphemes / kNear
               ? Count{.text = QCoreApplication::translate("rostrum::ui::LongTextField", "%n left", nullptr,
                                                           static_cast<int>(-excess))}
               : Count();
}

} // namespace

LineField::LineField(const model::CvField &field, QWidget *parent)
    : FormField(field, parent)
    , m_edit(makeLineEdit(this))
{
    content()->addWidget(m_edit);
    addControl(m_edit);
    if (isAddress(field)) {
        m_edit->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
        m_edit->setPlaceholderText(u"https://"_s);
        connect(m_edit, &QLineEdit::editingFinished, this, &LineField::completeAddress);
    }
    connect(m_edit, &QLineEdit::textEdited, this, &FormField::edited);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        const Count count = countOf(this->field(), text);
        setHint(count.text, count.color);
    });
    LineField::retranslate();
}

QJsonValue LineField::value() const
{
    return m_edit->text();
}

void LineField::setValue(const QJsonValue &value)
{
    m_edit->setText(value.toString());
    m_edit->setCursorPosition(0); // a long one is seen from its beginning
}

/// "example.com" is seen as it will be saved.
void LineField::completeAddress()
{
    const QString typed = m_edit->text().trimmed();
    if (!typed.contains("://"_L1) && !model::toWebAddress(typed).isEmpty()) {
        m_edit->setText(u"https://"_s + typed);
        Q_EMIT edited();
    }
}

LongTextField::LongTextField(const model::CvField &field, QWidget *parent)
    : FormField(field, parent)
    , m_edit(new GrowingEdit(TextRole::Body))
    , m_box(new FieldBox(m_edit))
{
    m_edit->setLeastLines(kLeastLines);
    content()->addWidget(m_box);
    addControl(m_edit);
    connect(m_edit, &QTextEdit::textChanged, this, [this] {
        const Count count = countOf(this->field(), m_edit->content());
        setHint(count.text, count.color);
        Q_EMIT edited();
    });
    LongTextField::retranslate();
}

QJsonValue LongTextField::value() const
{
    return m_edit->content();
}

void LongTextField::setValue(const QJsonValue &value)
{
    const QSignalBlocker quiet(this); // it is not the person who edits
    m_edit->setContent(value.toString());
}

void LongTextField::showFault(bool isFaulty)
{
    m_box->setFaulty(isFaulty);
}

} // namespace rostrum::ui
