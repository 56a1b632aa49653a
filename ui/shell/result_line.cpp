// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_line.h"

#include "ui/kit/accessible.h"
#include "ui/kit/paragraph.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

ResultLine::ResultLine(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new Paragraph(TextRole::Meta, &Tokens::text, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    connect(&theme(), &Theme::changed, this, &ResultLine::restyle);
    hide();
}

void ResultLine::tell(Kind kind, const QString &text)
{
    m_kind = kind;
    m_text->setText(text);
    restyle();
    setVisible(true);
    announce(this, text);
}

void ResultLine::clear()
{
    m_text->setText({});
    hide();
}

QString ResultLine::text() const
{
    return m_text->text();
}

void ResultLine::restyle()
{
    const Tokens &t = theme().tokens();
    const QLatin1StringView icon = m_kind == Kind::Good ? "check"_L1 : m_kind == Kind::Bad ? "warning"_L1 : "clock"_L1;
    const TokenColor ink = m_kind == Kind::Good  ? &Tokens::accent
                           : m_kind == Kind::Bad ? &Tokens::danger
                                                 : &Tokens::muted;
    m_icon->setPixmap(theme().icon(icon, t.*ink, theme().scaled(16), devicePixelRatioF()));
    m_text->setColor(m_kind == Kind::Bad ? &Tokens::danger : m_kind == Kind::Good ? &Tokens::text : &Tokens::muted);
}

} // namespace rostrum::ui
