// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer_options.h"

#include "ui/kit/button.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/languages.h"
#include "ui/publishing/schedule_sheet.h"

#include <QActionGroup>
#include <QDateTime>
#include <QEvent>
#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

using social::ReplyGate;

QString ownLanguage()
{
    const QLocale::Language language = QLocale().language();
    return QLocale::languageToCode(language == QLocale::C ? QLocale::English : language);
}

QString timeWords(base::Time time)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
    const QLocale locale;
    return locale.toString(local, u"ddd d MMM, "_s) + locale.toString(local.time(), QLocale::ShortFormat);
}

ComposerOptions::ComposerOptions(const base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_language(new Button(ButtonKind::Quiet, {}, this))
    , m_audience(new Button(ButtonKind::Quiet, {}, this))
    , m_time(new Button(ButtonKind::Quiet, {}, this))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto *row = new FlowLayout(this);
    row->setSpacing(2);
    row->addWidget(m_language);
    row->addWidget(m_audience);
    row->addWidget(m_time);
    m_language->setIconName("language"_L1);
    m_audience->setIconName("reply"_L1);
    m_time->setIconName("clock"_L1);
    connect(m_language, &QAbstractButton::clicked, this, &ComposerOptions::openLanguages);
    connect(m_audience, &QAbstractButton::clicked, this, &ComposerOptions::openAudience);
    connect(m_time, &QAbstractButton::clicked, this, &ComposerOptions::openSchedule);
    retranslate();
}

void ComposerOptions::show(const publishing::Draft &draft)
{
    m_languages = draft.languages;
    m_replies = draft.replies;
    m_quoting = draft.quoting;
    m_at = draft.at;
    m_isReply = draft.replyTo.has_value();
    retranslate();
}

void ComposerOptions::copyTo(publishing::Draft &draft) const
{
    draft.languages = m_languages;
    draft.replies = m_replies;
    draft.quoting = m_quoting;
    draft.at = m_at;
}

QString ComposerOptions::audienceText() const
{
    if (m_isReply) {
        return m_quoting == social::Quoting::Allowed ? tr("Can be quoted") : tr("Cannot be quoted");
    }
    const bool isQuotable = m_quoting == social::Quoting::Allowed;
    switch (m_replies.who) {
    case ReplyGate::Who::Everybody:
        return isQuotable ? tr("Everybody can reply") : tr("Everybody can reply, not quote");
    case ReplyGate::Who::Nobody:
        return isQuotable ? tr("Nobody can reply") : tr("Nobody can reply or quote");
    case ReplyGate::Who::Some:
        break;
    }
    return isQuotable ? tr("Some can reply") : tr("Some can reply, not quote");
}

QString ComposerOptions::timeText() const
{
    return m_at ? timeWords(*m_at) : tr("Now");
}

void ComposerOptions::retranslate()
{
    QStringList names;
    for (const QString &language : m_languages) {
        names << languageName(language);
    }
    const QString languages = names.isEmpty() ? tr("No language") : names.join(u", ");
    m_language->setText(languages);
    m_language->setAccessibleName(tr("Language: %1").arg(languages));
    m_audience->setText(audienceText());
    m_audience->setAccessibleName(tr("Who may reply and quote: %1").arg(audienceText()));
    m_time->setText(timeText());
    m_time->setAccessibleName(tr("When: %1").arg(timeText()));
    updateGeometry();
}

void ComposerOptions::open(QMenu *menu, QWidget *below)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(below->mapToGlobal(QPoint(0, below->height() + 2)));
}

void ComposerOptions::openLanguages()
{
    QStringList offered = m_languages;
    offered << ownLanguage();
    offered += commonLanguages();
    offered.removeDuplicates();
    auto *menu = new QMenu(this);
    for (const QString &language : std::as_const(offered)) {
        QAction *action = menu->addAction(languageName(language), this, [this, language] { toggleLanguage(language); });
        action->setCheckable(true);
        action->setChecked(m_languages.contains(language));
        action->setEnabled(action->isChecked() || m_languages.size() < publishing::kMostLanguages);
    }
    open(menu, m_language);
}

void ComposerOptions::toggleLanguage(const QString &language)
{
    if (!m_languages.removeOne(language)) {
        m_languages.append(language);
    }
    retranslate();
    Q_EMIT languagesChosen(m_languages);
    Q_EMIT changed();
}

void ComposerOptions::addReplyChoices(QMenu &menu)
{
    const auto choose = [this](ReplyGate gate) {
        const bool isSome = gate.mentioned || gate.followed || gate.followers;
        m_replies = gate.who == ReplyGate::Who::Some && !isSome ? ReplyGate{.who = ReplyGate::Who::Nobody} : gate;
        retranslate();
        Q_EMIT changed();
    };
    const auto addWho = [&](const QString &text, ReplyGate::Who who) {
        QAction *action = menu.addAction(text, this, [choose, who] { choose({.who = who}); });
        action->setCheckable(true);
        action->setChecked(m_replies.who == who);
    };
    const auto addSome = [&](const QString &text, bool ReplyGate::*part) {
        QAction *action = menu.addAction(text, this, [this, choose, part] {
            ReplyGate gate = m_replies.who == ReplyGate::Who::Some ? m_replies : ReplyGate{};
            gate.who = ReplyGate::Who::Some;
            gate.*part = !(gate.*part);
            choose(gate);
        });
        action->setCheckable(true);
        action->setChecked(m_replies.who == ReplyGate::Who::Some && m_replies.*part);
    };
    addWho(tr("Everybody can reply"), ReplyGate::Who::Everybody);
    addWho(tr("Nobody can reply"), ReplyGate::Who::Nobody);
    menu.addSeparator();
    addSome(tr("People you mention can reply"), &ReplyGate::mentioned);
    addSome(tr("People you follow can reply"), &ReplyGate::followed);
    addSome(tr("Your followers can reply"), &ReplyGate::followers);
    menu.addSeparator();
}

void ComposerOptions::openAudience()
{
    auto *menu = new QMenu(this);
    if (!m_isReply) { // the thread's writer decides who answers in it
        addReplyChoices(*menu);
    }
    QAction *quoting = menu->addAction(tr("Can be quoted"), this, [this] {
        m_quoting = m_quoting == social::Quoting::Allowed ? social::Quoting::Forbidden : social::Quoting::Allowed;
        retranslate();
        Q_EMIT changed();
    });
    quoting->setCheckable(true);
    quoting->setChecked(m_quoting == social::Quoting::Allowed);
    open(menu, m_audience);
}

void ComposerOptions::openSchedule()
{
    auto *sheet = new ScheduleSheet(m_clock, m_at, window());
    connect(sheet, &ScheduleSheet::chosen, this, [this](const std::optional<base::Time> &at) {
        m_at = at;
        retranslate();
        Q_EMIT changed();
    });
    sheet->open(tr("When"));
}

void ComposerOptions::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace rostrum::ui
