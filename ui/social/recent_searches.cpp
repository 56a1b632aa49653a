// SPDX-License-Identifier: GPL-3.0-or-later
#include "recent_searches.h"

#include "ui/kit/button.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/section_title.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

RecentSearches::RecentSearches(QWidget *parent)
    : QWidget(parent)
    , m_title(new SectionTitle({}, this))
    , m_clear(new Button(ButtonKind::Quiet, {}, this))
    , m_list(new QVBoxLayout)
    , m_help(new Paragraph(TextRole::Headline, &Tokens::muted, this))
{
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_clear);
    m_list->setSpacing(2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kColumnPadding, 18, metrics::kColumnPadding, 18);
    column->setSpacing(8);
    column->addLayout(top);
    column->addLayout(m_list);
    column->addSpacing(6);
    column->addWidget(m_help);
    column->addStretch(1);
    connect(m_clear, &QAbstractButton::clicked, this, &RecentSearches::clearRequested);
    retranslate();
    setTexts({});
}

void RecentSearches::setTexts(const QStringList &texts)
{
    m_texts = texts;
    while (QLayoutItem *item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &text : texts) {
        auto *button = new Button(ButtonKind::Quiet, text, this);
        button->setIconName("clock"_L1);
        m_list->addWidget(button, 0, Qt::AlignLeading);
        connect(button, &QAbstractButton::clicked, this, [this, text] { Q_EMIT chosen(text); });
    }
    m_title->setVisible(!texts.isEmpty());
    m_clear->setVisible(!texts.isEmpty());
}

void RecentSearches::retranslate()
{
    m_title->setText(tr("Recent searches"));
    m_clear->setText(tr("Clear"));
    m_clear->setAccessibleName(tr("Clear recent searches"));
    m_help->setText(tr("Words in any order, “several words” in quotes, #tags and people. What this computer has is "
                       "found at once and offline; the network answers after it."));
}

void RecentSearches::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace rostrum::ui
