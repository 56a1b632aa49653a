// SPDX-License-Identifier: GPL-3.0-or-later
#include "sign_in_sheet.h"

#include "ui/kit/accessible.h"
#include "ui/kit/banner.h"
#include "ui/kit/busy_arc.h"
#include "ui/kit/button.h"
#include "ui/kit/open_url.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/section_title.h"
#include "ui/kit/text_field.h"

#include <QEvent>
#include <QLineEdit>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr QLatin1StringView kAppPasswordPage = "https://bsky.app/settings/app-passwords"_L1;
constexpr QLatin1StringView kCreateAccountPage = "https://bsky.app"_L1;

} // namespace

SignInSheet::SignInSheet(QWidget *window)
    : Sheet(window)
{
    m_title = new SectionTitle({}, content());
    m_title->setRole(TextRole::PageTitle);
    m_intro = new Paragraph(TextRole::Headline, &Tokens::muted, content());
    m_problem = new Banner(BannerKind::Error, content());
    m_problem->hide();
    m_handle = new TextField(FieldKind::Plain, content());
    m_handle->edit()->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_password = new TextField(FieldKind::Secret, content());
    m_makePassword = new Button(ButtonKind::Link, {}, content());
    m_makePassword->setIconName("external"_L1);
    m_note = new Banner(BannerKind::Warning, content());
    m_note->hide();
    m_progressRow = new QWidget(content());
    m_progress = new Paragraph(TextRole::Meta, &Tokens::muted, m_progressRow);
    m_progressRow->hide();
    m_signIn = new Button(ButtonKind::Filled, {}, content());
    m_cancel = new Button(ButtonKind::Outlined, {}, content());
    m_create = new Button(ButtonKind::Link, {}, content());
    m_create->setIconName("external"_L1);

    auto *column = new QVBoxLayout(content());
    column->setContentsMargins(28, 26, 28, 24);
    column->setSpacing(0);
    const auto add = [column](QWidget *widget, int gap, Qt::Alignment alignment = {}) {
        column->addSpacing(gap);
        column->addWidget(widget, 0, alignment);
    };
    column->addWidget(m_title);
    add(m_intro, 6);
    add(m_handle, 24);
    add(m_password, 18);
    add(m_makePassword, 8, Qt::AlignLeading);
    auto *progress = new QHBoxLayout(m_progressRow);
    progress->setContentsMargins(0, 0, 0, 0);
    progress->setSpacing(8);
    progress->addWidget(new BusyArc(m_progressRow));
    progress->addWidget(m_progress, 1);
    auto *news = new QVBoxLayout; // below the fields, which then stay where they are
    news->setContentsMargins(0, 12, 0, 0);
    news->setSpacing(12);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_note, m_problem, m_progressRow})
        news->addWidget(widget);
    column->addLayout(news);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_signIn);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    column->addSpacing(18);
    column->addLayout(buttons);
    add(m_create, 18, Qt::AlignLeading);
    setMaximumCardWidth(460);

    connect(m_handle, &TextField::returnPressed, this, [this] { m_password->edit()->setFocus(); });
    connect(m_password, &TextField::returnPressed, this, &SignInSheet::submit);
    connect(m_signIn, &QAbstractButton::clicked, this, &SignInSheet::submit);
    connect(m_cancel, &QAbstractButton::clicked, this, &Sheet::dismiss);
    connect(m_makePassword, &QAbstractButton::clicked, this,
            [this] { openUrl(QUrl(kAppPasswordPage), m_makePassword); });
    connect(m_create, &QAbstractButton::clicked, this, [this] { openUrl(QUrl(kCreateAccountPage), m_create); });
    retranslate();
}

void SignInSheet::retranslate()
{
    setAccessibleName(tr("Sign in"));
    m_title->setText(tr("Sign in"));
    // With a no-break space: what belongs together stays on one line.
    m_intro->setText(tr("With your account at Bluesky or at any other server of the AT Protocol."));
    m_handle->setLabel(tr("Handle"));
    m_handle->setPlaceholder(tr("name.bsky.social"));
    m_password->setLabel(tr("App password"));
    m_password->setHint(tr("A password for this program alone. You make it in your account’s settings and can withdraw "
                           "it there at any time; your main password stays with you."));
    m_makePassword->setText(tr("Make an app password"));
    m_note->setText(tr("No keychain is running on this computer. You will have to sign in again next time."));
    m_signIn->setText(tr("Sign in"));
    m_cancel->setText(tr("Cancel"));
    m_create->setText(tr("Create an account"));
    for (Button *link : {m_makePassword, m_create})
        link->setAccessibleDescription(tr("Opens in your browser"));
}

void SignInSheet::setStorage(SecretStorage storage)
{
    m_note->setVisible(storage == SecretStorage::MemoryOnly);
}

void SignInSheet::setHandle(const QString &handle)
{
    m_handle->setText(handle);
}

void SignInSheet::setWaiting(const QString &progress)
{
    const bool waiting = !progress.isEmpty();
    m_progress->setText(progress);
    m_progressRow->setVisible(waiting);
    m_handle->setEnabled(!waiting);
    m_password->setEnabled(!waiting);
    m_signIn->setEnabled(!waiting);
}

void SignInSheet::setBusy(const QString &progress)
{
    m_problem->hide();
    setWaiting(progress);
    m_cancel->setFocus(); // the one thing that can still be done
    announce(this, progress);
}

void SignInSheet::setError(SignInField field, const QString &message)
{
    setWaiting({});
    m_problem->setVisible(field == SignInField::Form);
    if (field == SignInField::Form) {
        m_problem->setText(message);
        announce(m_problem, message);
        m_signIn->setFocus();
        return;
    }
    TextField *wrong = field == SignInField::Handle ? m_handle : m_password;
    wrong->setError(message);
    wrong->edit()->selectAll();
    wrong->edit()->setFocus();
}

void SignInSheet::submit()
{
    const QString handle = m_handle->text().trimmed();
    if (handle.isEmpty())
        return setError(SignInField::Handle, tr("Type your handle."));
    if (m_password->text().isEmpty())
        return setError(SignInField::Password, tr("Type an app password."));
    m_problem->hide();
    Q_EMIT signInRequested(handle, m_password->text());
}

void SignInSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Sheet::changeEvent(event);
}

} // namespace rostrum::ui
