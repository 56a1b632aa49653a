// SPDX-License-Identifier: GPL-3.0-or-later
#include "status_lines.h"

#include "ui/kit/banner.h"
#include "ui/kit/status_line.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

QString offlineText(std::chrono::minutes age)
{
    const auto minutes = age.count();
    const auto plural = [](qint64 n) { return static_cast<int>(n); };
    if (minutes >= 48 * 60)
        return StatusLines::tr("Offline. What you see is %n day(s) old.", nullptr, plural(minutes / (24 * 60)));
    if (minutes >= 60)
        return StatusLines::tr("Offline. What you see is %n hour(s) old.", nullptr, plural(minutes / 60));
    if (minutes >= 1)
        return StatusLines::tr("Offline. What you see is %n minute(s) old.", nullptr, plural(minutes));
    return StatusLines::tr("Offline. What you see is less than a minute old.");
}

} // namespace

StatusLines::StatusLines(QWidget *parent)
    : QWidget(parent)
    , m_sample(new Banner(BannerKind::Sample, this))
    , m_offlineLine(new StatusLine("offline"_L1, this))
    , m_troubleLine(new StatusLine("warning"_L1, this))
    , m_queueLine(new StatusLine("clock"_L1, this))
    , m_storageLine(new StatusLine("key"_L1, this))
{
    m_sample->setBar();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_sample);
    for (StatusLine *line : {m_offlineLine, m_troubleLine, m_queueLine, m_storageLine})
        rows->addWidget(line);
    connect(m_sample, &Banner::actionTriggered, this, &StatusLines::signInRequested);
    connect(m_queueLine, &StatusLine::actionTriggered, this, &StatusLines::queueRequested);
    m_sample->hide();
    retranslate();
}

void StatusLines::setAccount(const CurrentAccount &account)
{
    m_isSample = account.isSample;
    m_sample->setVisible(m_isSample);
    showStorage();
}

void StatusLines::setSecretStorage(SecretStorage storage)
{
    m_storage = storage;
    showStorage();
}

void StatusLines::setQueue(int waiting, int refused)
{
    m_waiting = waiting;
    m_refused = refused;
    showQueue();
}

void StatusLines::setTrouble(const std::optional<Trouble> &trouble)
{
    const bool offline = trouble && trouble->offlineShowing;
    m_offlineLine->setText(offline ? offlineText(*trouble->offlineShowing) : QString());
    m_troubleLine->setText(trouble && !offline ? trouble->message : QString());
}

void StatusLines::showQueue()
{
    QStringList said;
    if (m_refused > 0)
        said << tr("The server refused %n thing(s) you did.", nullptr, m_refused);
    if (m_waiting > 0)
        said << tr("%n thing(s) you did wait(s) to be sent.", nullptr, m_waiting);
    m_queueLine->setAction(said.isEmpty() ? QString() : tr("Show"));
    m_queueLine->setText(said.join(u' '));
}

void StatusLines::showStorage()
{
    const bool tell = m_storage == SecretStorage::MemoryOnly && !m_isSample;
    m_storageLine->setText(
        tell ? tr("No keychain is running on this computer. You will have to sign in again next time.") : QString());
}

void StatusLines::retranslate()
{
    m_sample->setText(tr("You are exploring a sample network. Sign in or create an account."), tr("Sample network"));
    m_sample->setAction(tr("Sign in"));
    showQueue();
    showStorage();
}

void StatusLines::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace rostrum::ui
