// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

class QScrollArea;

namespace rostrum::ui {

class Language;
class PageHeader;
class SettingsModel;

/// The settings: appearance, account, network, about. Every change takes effect at once.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    SettingsPage(SettingsModel &settings, Language &language, QWidget *parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QVariant state() const override;
    void restore(const QVariant &state) override;
    void chosenAgain() override;

Q_SIGNALS:
    void signInRequested();
    void signOutRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QScrollArea *m_scroll;
    PageHeader *m_header;
};

} // namespace rostrum::ui
