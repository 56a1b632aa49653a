// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_notes.h"

#include "paragraph.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

FieldNotes::FieldNotes(QWidget *parent)
    : QWidget(parent)
    , m_errorRow(new QWidget(this))
    , m_errorIcon(new QLabel(m_errorRow))
    , m_errorText(new Paragraph(TextRole::Meta, &Tokens::danger, m_errorRow))
    , m_hint(new Paragraph(TextRole::Meta, &Tokens::muted, this))
{
    auto *error = new QHBoxLayout(m_errorRow);
    error->setContentsMargins(0, 0, 0, 0);
    error->setSpacing(6);
    error->addWidget(m_errorIcon, 0, Qt::AlignTop);
    error->addWidget(m_errorText, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2, 0, 0); // below the focus ring, which reaches 4 px
    column->setSpacing(6);
    column->addWidget(m_errorRow);
    column->addWidget(m_hint);
    connect(&theme(), &Theme::changed, this, &FieldNotes::showNotes);
    showNotes();
}

void FieldNotes::setError(const QString &error)
{
    m_errorText->setText(error);
    showNotes();
}

QString FieldNotes::error() const
{
    return m_errorText->text();
}

void FieldNotes::setHint(const QString &hint, TokenColor color)
{
    m_hint->setText(hint);
    m_hint->setColor(color == nullptr ? &Tokens::muted : color);
    showNotes();
}

QString FieldNotes::spoken() const
{
    return QStringList{error(), m_hint->text()}.join(u' ').trimmed();
}

void FieldNotes::showNotes()
{
    const bool isWrong = !error().isEmpty();
    m_errorRow->setVisible(isWrong);
    if (isWrong) {
        m_errorIcon->setPixmap(
            theme().icon("warning"_L1, theme().tokens().danger, theme().scaled(16), devicePixelRatio()));
    }
    m_hint->setVisible(!m_hint->text().isEmpty());
    setVisible(!spoken().isEmpty());
}

} // namespace rostrum::ui
