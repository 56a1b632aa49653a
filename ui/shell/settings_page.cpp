// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_page.h"

#include "account_section.h"
#include "appearance_section.h"
#include "data_section.h"
#include "facts_section.h"
#include "moderation_section.h"
#include "motion_keys_section.h"
#include "notifications_section.h"
#include "page_header.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace rostrum::ui {

namespace {

/// The band between two sections, in the colour of the window's ground.
class Gap final : public QWidget
{
public:
    explicit Gap(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(8);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), theme().tokens().bg);
    }
};

} // namespace

SettingsPage::SettingsPage(SettingsModel &settings, Language &language, QWidget *parent)
    : Page(parent)
    , m_scroll(new QScrollArea(this))
    , m_header(new PageHeader(PageHeader::Back::None, this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_header);
    outer->addWidget(m_scroll);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *account = new AccountSection(settings, body);
    column->addWidget(new AppearanceSection(settings, language, body));
    column->addWidget(new Gap(body));
    column->addWidget(new NotificationsSection(settings, body));
    column->addWidget(new Gap(body));
    column->addWidget(new MotionKeysSection(settings, body));
    column->addWidget(new Gap(body));
    auto *moderation = new ModerationSection(body);
    column->addWidget(moderation);
    column->addWidget(new Gap(body));
    column->addWidget(account);
    column->addWidget(new Gap(body));
    auto *ownData = new DataSection(body);
    column->addWidget(ownData);
    column->addWidget(new Gap(body));
    column->addWidget(new NetworkSection(settings, body));
    column->addWidget(new Gap(body));
    column->addWidget(new AboutSection(body));
    column->addStretch(1);
    m_scroll->setWidget(body);
    // The column's own ground shows through: it alone follows the theme.
    m_scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);

    connect(moderation, &ModerationSection::openRequested, this, [this] { Q_EMIT viewRequested(View::moderation()); });
    connect(ownData, &DataSection::openRequested, this, [this] { Q_EMIT viewRequested(View::dataExport()); });
    connect(account, &AccountSection::signInRequested, this, &SettingsPage::signInRequested);
    connect(account, &AccountSection::signOutRequested, this, &SettingsPage::signOutRequested);
    m_header->setTitle(title());
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

QVariant SettingsPage::state() const
{
    return m_scroll->verticalScrollBar()->value();
}

void SettingsPage::restore(const QVariant &state)
{
    m_scroll->verticalScrollBar()->setValue(state.toInt());
}

void SettingsPage::chosenAgain()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

void SettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_header->setTitle(title());
        Q_EMIT titleChanged();
    }
    Page::changeEvent(event);
}

} // namespace rostrum::ui
