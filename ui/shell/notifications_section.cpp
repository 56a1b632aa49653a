// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications_section.h"

#include "settings_model.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/switch.h"

#include <QVBoxLayout>

namespace rostrum::ui {

NotificationsSection::NotificationsSection(SettingsModel &settings, QWidget *parent)
    : SettingsSection(parent)
    , m_desktop(new Switch({}, this))
{
    m_desktop->setChecked(settings.desktopNotifications() == DesktopNotifications::On);
    column()->addWidget(m_desktop);
    m_about = addText(TextRole::Headline, &Tokens::muted);
    connect(m_desktop, &QAbstractButton::toggled, this, [&settings](bool isOn) {
        settings.setDesktopNotifications(isOn ? DesktopNotifications::On : DesktopNotifications::Off);
    });
    retranslate();
}

void NotificationsSection::retranslate()
{
    setTitle(tr("Notifications"));
    m_desktop->setText(tr("Notifications on the desktop"));
    m_about->setText(tr("Only while you are not looking at the window, and never more than one at a time."));
    m_desktop->setAccessibleDescription(m_about->text());
}

} // namespace rostrum::ui
