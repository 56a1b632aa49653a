// SPDX-License-Identifier: GPL-3.0-or-later
// How an EditForm is laid out and painted; what it does is in edit_form.cpp.
#include "edit_form.h"

#include "ui/kit/button.h"
#include "ui/kit/paint.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QPainter>

namespace rostrum::ui {

namespace {

constexpr int kTwoColumns = 480; ///< width at 100 % text

/// A field that stands alone in its row takes all of it where long words belong into it.
bool growsAlone(const FormField &field)
{
    using enum model::CvFieldKind;
    return field.field().kind == Line || field.field().kind == Url || field.field().kind == Links;
}

} // namespace

void EditForm::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    arrange();
}

void EditForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void EditForm::arrange()
{
    const bool isWide = width() >= theme().scaled(kTwoColumns);
    if (const int columns = isWide ? 2 : 1; columns != m_columns) {
        m_columns = columns;
        arrangeFields(isWide);
    }
    const int wanted = m_save->sizeHint().width() + m_cancel->sizeHint().width() +
                       (m_remove ? m_remove->sizeHint().width() : 0) + 3 * m_buttons->horizontalSpacing();
    const QMargins edges = layout()->contentsMargins();
    const bool isOneRow = wanted <= width() - edges.left() - edges.right();
    if (const int rows = isOneRow ? 1 : 2; rows != m_buttonRows) {
        m_buttonRows = rows;
        arrangeButtons(isOneRow);
    }
}

void EditForm::arrangeFields(bool isWide)
{
    while (m_grid->count() > 0) {
        delete m_grid->takeAt(0);
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, isWide ? 1 : 0);
    int row = 0;
    for (std::size_t i = 0; i < m_entries.size(); ++i, ++row) {
        FormField *field = m_entries[i].field;
        FormField *next = i + 1 < m_entries.size() ? m_entries[i + 1].field : nullptr;
        const bool isHalf = isWide && field->span() == FormField::Span::Half;
        if (isHalf && next && next->span() == FormField::Span::Half && field->isDate() == next->isDate()) {
            m_grid->addWidget(field, row, 0);
            m_grid->addWidget(next, row, 1);
            ++i;
        } else {
            m_grid->addWidget(field, row, 0, 1, isHalf && !growsAlone(*field) ? 1 : 2);
        }
    }
}

void EditForm::arrangeButtons(bool isOneRow)
{
    m_buttons->addWidget(m_save, 0, 0);
    m_buttons->addWidget(m_cancel, 0, 1);
    if (m_remove) {
        m_buttons->addWidget(m_remove, isOneRow ? 0 : 1, isOneRow ? 3 : 0, 1, isOneRow ? 1 : 3, Qt::AlignLeading);
    }
}

void EditForm::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    paintBox(painter, rect(), metrics::kCardRadius, t.raised, t.line);
}

} // namespace rostrum::ui
