// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/sheet.h"

namespace rostrum::ui {

class Banner;
class Button;
class Paragraph;
class SectionTitle;
class TextField;

/// Where the session's secrets can be kept.
enum class SecretStorage {
    Keychain,   ///< they survive the end of the program
    MemoryOnly, ///< no keychain runs: they do not
};

/// What a refusal is about, so that it is shown there.
enum class SignInField { Handle, Password, Form };

/// Asks for handle and app password. Checks only the form of what is typed; the answer comes through setError(), or the
/// owner dismisses the sheet.
class SignInSheet final : public Sheet
{
    Q_OBJECT
public:
    explicit SignInSheet(QWidget *window);

    /// Warns where the session would not outlive the program.
    void setStorage(SecretStorage storage);
    void setHandle(const QString &handle);
    /// `progress` says what is being done ("Looking up alice.test…"); the form waits.
    void setBusy(const QString &progress);
    /// Ends the wait and says what was refused.
    void setError(SignInField field, const QString &message);

Q_SIGNALS:
    /// `handle` as it was typed, and neither is empty.
    void signInRequested(const QString &handle, const QString &password);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void setWaiting(const QString &progress);
    void submit();

    SectionTitle *m_title;
    Paragraph *m_intro;
    Banner *m_problem;
    TextField *m_handle;
    TextField *m_password;
    Button *m_makePassword;
    Banner *m_note;
    QWidget *m_progressRow;
    Paragraph *m_progress;
    Button *m_signIn;
    Button *m_cancel;
    Button *m_create;
};

} // namespace rostrum::ui
