// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_field.h"

#include "accessible.h"
#include "button.h"
#include "paragraph.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

TextField::TextField(FieldKind kind, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_edit(new QLineEdit(this))
    , m_noteRow(new QWidget(this))
    , m_noteIcon(new QLabel(m_noteRow))
    , m_note(new Paragraph(TextRole::Meta, &Tokens::muted, m_noteRow))
{
    setTextStyle(m_label, TextRole::Button);
    setTextStyle(m_edit, TextRole::Body);
    m_label->setBuddy(m_edit);
    m_edit->setTextMargins(10, 0, 10, 0);
    setFocusProxy(m_edit);

    auto *note = new QHBoxLayout(m_noteRow);
    note->setContentsMargins(0, 0, 0, 0);
    note->setSpacing(6);
    note->addWidget(m_noteIcon, 0, Qt::AlignTop);
    note->addWidget(m_note, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_label);
    column->addWidget(m_edit);
    column->addWidget(m_noteRow);

    if (kind == FieldKind::Secret) {
        m_edit->setEchoMode(QLineEdit::Password);
        m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
        m_reveal = new IconButton("eye"_L1, {}, this);
        m_edit->installEventFilter(this);
        connect(m_reveal, &QAbstractButton::clicked, this, [this] {
            const bool hidden = m_edit->echoMode() == QLineEdit::Password;
            m_edit->setEchoMode(hidden ? QLineEdit::Normal : QLineEdit::Password);
            retranslate();
        });
    }
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        setError({});
        Q_EMIT textEdited();
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &TextField::returnPressed);
    connect(&theme(), &Theme::changed, this, &TextField::showNote);
    retranslate();
    showNote();
}

void TextField::setLabel(const QString &label)
{
    m_label->setText(label);
    m_edit->setAccessibleName(label);
}

void TextField::setHint(const QString &hint)
{
    m_hint = hint;
    showNote();
}

void TextField::setPlaceholder(const QString &placeholder)
{
    m_edit->setPlaceholderText(placeholder);
}

void TextField::setError(const QString &error)
{
    if (m_error == error)
        return;
    m_error = error;
    showNote();
    if (!error.isEmpty())
        announce(m_edit, error);
}

QString TextField::text() const
{
    return m_edit->text();
}

void TextField::setText(const QString &text)
{
    m_edit->setText(text);
}

void TextField::showNote()
{
    const bool wrong = !m_error.isEmpty();
    const QString &note = wrong ? m_error : m_hint;
    m_note->setColor(wrong ? &Tokens::danger : &Tokens::muted);
    m_note->setText(note);
    m_noteRow->setVisible(!note.isEmpty());
    m_noteIcon->setVisible(wrong);
    if (wrong)
        m_noteIcon->setPixmap(
            theme().icon("warning"_L1, theme().tokens().danger, theme().scaled(16), devicePixelRatio()));
    m_edit->setAccessibleDescription(note);
}

void TextField::retranslate()
{
    if (m_reveal == nullptr)
        return;
    const bool hidden = m_edit->echoMode() == QLineEdit::Password;
    m_reveal->setIconName(hidden ? "eye"_L1 : "eye-off"_L1);
    m_reveal->setName(hidden ? tr("Show password") : tr("Hide password"));
}

void TextField::placeReveal()
{
    const QSize size = m_reveal->sizeHint().boundedTo(QSize(m_edit->height() - 6, m_edit->height() - 6));
    const QRect field = m_edit->geometry();
    const QRect place(field.right() - size.width() - 2, field.center().y() - size.height() / 2 + 1, size.width(),
                      size.height());
    m_reveal->setGeometry(QStyle::visualRect(layoutDirection(), field, place));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    m_edit->setTextMargins(mirrored ? size.width() + 10 : 10, 0, mirrored ? 10 : size.width() + 10, 0);
    m_reveal->raise();
}

void TextField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool TextField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        placeReveal();
    return QWidget::eventFilter(watched, event);
}

} // namespace rostrum::ui
