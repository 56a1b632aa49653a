// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_field.h"

#include "accessible.h"
#include "button.h"
#include "field_notes.h"
#include "style_controls.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {
constexpr int kPadding = 10;
constexpr int kMagnifier = 16;
} // namespace

TextField::TextField(FieldKind kind, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_edit(new QLineEdit(this))
    , m_notes(new FieldNotes(this))
{
    setTextStyle(m_label, TextRole::Button);
    setTextStyle(m_edit, TextRole::Body);
    m_label->setBuddy(m_edit);
    m_label->hide(); // until it says something
    m_edit->setTextMargins(kPadding, 0, kPadding, 0);
    setFocusProxy(m_edit);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_label);
    column->addWidget(m_edit);
    column->addWidget(m_notes);

    if (kind == FieldKind::Secret) {
        m_edit->setEchoMode(QLineEdit::Password);
        m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
        m_reveal = new IconButton("eye"_L1, {}, this);
        connect(m_reveal, &QAbstractButton::clicked, this, [this] {
            const bool hidden = m_edit->echoMode() == QLineEdit::Password;
            m_edit->setEchoMode(hidden ? QLineEdit::Normal : QLineEdit::Password);
            retranslate();
        });
    }
    if (kind == FieldKind::Search) {
        m_magnifier = new QLabel(m_edit);
        m_magnifier->setAttribute(Qt::WA_TransparentForMouseEvents);
        showMagnifier();
        connect(&theme(), &Theme::changed, this, &TextField::showMagnifier);
    }
    if (kind != FieldKind::Plain)
        m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        setError({});
        Q_EMIT textEdited();
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &TextField::returnPressed);
    retranslate();
}

void TextField::setLabel(const QString &label)
{
    m_label->setText(label);
    m_label->show();
    m_edit->setAccessibleName(label);
}

void TextField::setHint(const QString &hint)
{
    m_notes->setHint(hint);
    showFault();
}

void TextField::setPlaceholder(const QString &placeholder)
{
    m_edit->setPlaceholderText(placeholder);
}

void TextField::setError(const QString &error)
{
    if (this->error() == error)
        return;
    m_notes->setError(error);
    showFault();
    if (!error.isEmpty())
        announce(m_edit, error);
}

QString TextField::error() const
{
    return m_notes->error();
}

QString TextField::text() const
{
    return m_edit->text();
}

void TextField::setText(const QString &text)
{
    m_edit->setText(text);
}

void TextField::showFault()
{
    style_controls::mark(m_edit,
                         error().isEmpty() ? style_controls::FieldState::Plain : style_controls::FieldState::Faulty);
    m_edit->setAccessibleDescription(m_notes->spoken());
}

void TextField::retranslate()
{
    if (m_reveal == nullptr)
        return;
    const bool hidden = m_edit->echoMode() == QLineEdit::Password;
    m_reveal->setIconName(hidden ? "eye"_L1 : "eye-off"_L1);
    m_reveal->setName(hidden ? tr("Show password") : tr("Hide password"));
}

void TextField::showMagnifier()
{
    m_magnifier->setPixmap(
        theme().icon("search"_L1, theme().tokens().muted, theme().scaled(kMagnifier), devicePixelRatio()));
    placeParts();
}

void TextField::placeParts()
{
    int before = kPadding;
    int after = kPadding;
    if (m_magnifier != nullptr) {
        const QSize size = m_magnifier->sizeHint();
        const QRect place(QPoint(kPadding, (m_edit->height() - size.height()) / 2), size);
        m_magnifier->setGeometry(QStyle::visualRect(layoutDirection(), m_edit->rect(), place));
        before += size.width() + kPadding / 2;
    }
    if (m_reveal != nullptr) {
        const QSize size = m_reveal->sizeHint().boundedTo(QSize(m_edit->height() - 6, m_edit->height() - 6));
        const QRect field = m_edit->geometry();
        const QRect place(field.right() - size.width() - 2, field.center().y() - size.height() / 2 + 1, size.width(),
                          size.height());
        m_reveal->setGeometry(QStyle::visualRect(layoutDirection(), field, place));
        m_reveal->raise();
        after += size.width();
    }
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    m_edit->setTextMargins(mirrored ? after : before, 0, mirrored ? before : after, 0);
}

void TextField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool TextField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && (event->type() == QEvent::Resize || event->type() == QEvent::Move ||
                              event->type() == QEvent::LayoutDirectionChange))
        placeParts();
    return QWidget::eventFilter(watched, event);
}

} // namespace rostrum::ui
