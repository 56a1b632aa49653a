// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_section.h"

#include "ui/kit/paragraph.h"
#include "ui/kit/section_title.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>

namespace rostrum::ui {

namespace {

class WheelFilter final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel)
            return QObject::eventFilter(watched, event);
        event->ignore();
        return true;
    }
};

} // namespace

SettingsSection::SettingsSection(QWidget *parent)
    : QWidget(parent)
    , m_title(new SectionTitle({}, this))
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(metrics::kColumnPadding, 22, metrics::kColumnPadding, 24);
    m_column->setSpacing(8);
    m_column->addWidget(m_title);
    m_column->addSpacing(6);
}

QString SettingsSection::title() const
{
    return m_title->text();
}

void SettingsSection::setTitle(const QString &title)
{
    m_title->setText(title);
    Q_EMIT titleChanged();
}

Paragraph *SettingsSection::addText(TextRole role, TokenColor color)
{
    auto *text = new Paragraph(role, color, this);
    m_column->addWidget(text);
    return text;
}

Paragraph *SettingsSection::addCaption()
{
    m_column->addSpacing(10);
    return addText(TextRole::Button, &Tokens::text);
}

QComboBox *SettingsSection::addChoice()
{
    constexpr int kWidth = 240; // the same in every language
    auto *choice = new QComboBox(this);
    setTextStyle(choice, TextRole::Body);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(1);
    choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto setWidth = [choice] { choice->setMaximumWidth(theme().scaled(kWidth)); };
    setWidth();
    connect(&theme(), &Theme::changed, choice, setWidth);
    ignoreWheel(choice);
    auto *row = new QHBoxLayout;
    row->addWidget(choice, 1);
    row->addStretch(0);
    m_column->addLayout(row);
    return choice;
}

void SettingsSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ignoreWheel(QWidget *control)
{
    control->setFocusPolicy(Qt::StrongFocus);
    control->installEventFilter(new WheelFilter(control));
}

} // namespace rostrum::ui
