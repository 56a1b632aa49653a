// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"
#include "settings_model.h"
#include "sign_in_sheet.h"

#include <QWidget>

namespace rostrum::ui {

class Banner;
class StatusLine;

/// What stands across the top of the window while it is so: this is the sample network, there is no network, something
/// waits to be sent, there is no keychain. Takes no room while there is nothing to say.
class StatusLines final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLines(QWidget *parent = nullptr);

    void setAccount(const CurrentAccount &account);
    void setSecretStorage(SecretStorage storage);
    /// How many acts wait after a failure, and how many the server refused.
    void setQueue(int waiting, int refused);
    /// Of the page on the screen.
    void setTrouble(const std::optional<Trouble> &trouble);

Q_SIGNALS:
    void signInRequested();
    void queueRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showQueue();
    void showStorage();

    Banner *m_sample;
    StatusLine *m_offlineLine;
    StatusLine *m_troubleLine;
    StatusLine *m_queueLine;
    StatusLine *m_storageLine;
    SecretStorage m_storage = SecretStorage::Keychain;
    bool m_isSample = false;
    int m_waiting = 0;
    int m_refused = 0;
};

} // namespace rostrum::ui
