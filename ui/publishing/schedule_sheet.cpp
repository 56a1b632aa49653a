// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedule_sheet.h"

#include "ui/kit/button.h"
#include "ui/kit/day_text.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/section_title.h"
#include "ui/kit/text_field.h"

#include <QDateTime>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::ui {

namespace {

constexpr int kMorning = 9;

QDateTime localOf(base::Time time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
}

QTime timeOf(QString text)
{
    text.replace(u'.', u':');
    const QTime plain = QTime::fromString(text, u"H:mm"_s);
    return plain.isValid() ? plain : QLocale().toTime(text, QLocale::ShortFormat);
}

} // namespace

ScheduleSheet::ScheduleSheet(const base::Clock &clock, std::optional<base::Time> at, QWidget *window)
    : Sheet(window)
    , m_clock(clock)
    , m_day(new TextField(FieldKind::Plain, content()))
    , m_time(new TextField(FieldKind::Plain, content()))
{
    auto *title = new SectionTitle(tr("When"), content());
    title->setRole(TextRole::PageTitle);
    auto *intro = new Paragraph(TextRole::Headline, &Tokens::muted, content());
    intro->setText(
        tr("The post waits on this computer and is sent when the time has come and the program is running."));
    m_day->setLabel(tr("Day"));
    m_time->setLabel(tr("Time"));
    auto *fields = new QHBoxLayout;
    fields->setSpacing(14);
    fields->addWidget(m_day, 3, Qt::AlignTop);
    fields->addWidget(m_time, 2, Qt::AlignTop);

    auto *quick = new QWidget(content());
    auto *choices = new FlowLayout(quick);
    choices->setSpacing(8);
    const QDateTime now = localOf(clock.now());
    const auto offer = [&](const QString &text, const QDateTime &time) {
        auto *button = new Button(ButtonKind::Outlined, text, quick);
        choices->addWidget(button);
        connect(button, &QAbstractButton::clicked, this,
                [this, time] { fill(base::Time(std::chrono::milliseconds(time.toMSecsSinceEpoch()))); });
    };
    const QTime morning(kMorning, 0);
    offer(tr("In an hour"), now.addSecs(3600));
    offer(tr("Tomorrow morning"), QDateTime(now.date().addDays(1), morning));
    offer(tr("Monday morning"), QDateTime(now.date().addDays(8 - now.date().dayOfWeek()), morning));

    auto *accept = new Button(ButtonKind::Filled, tr("Schedule"), content());
    auto *instead = new Button(ButtonKind::Outlined, at ? tr("Post now instead") : tr("Cancel"), content());
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch(1);
    buttons->addWidget(instead);
    buttons->addWidget(accept);
    auto *column = new QVBoxLayout(content());
    column->setContentsMargins(28, 26, 28, 24);
    column->setSpacing(0);
    column->addWidget(title);
    column->addSpacing(6);
    column->addWidget(intro);
    column->addSpacing(20);
    column->addLayout(fields);
    column->addSpacing(14);
    column->addWidget(quick);
    column->addSpacing(24);
    column->addLayout(buttons);
    setMaximumCardWidth(460);

    connect(accept, &QAbstractButton::clicked, this, &ScheduleSheet::submit);
    connect(m_time, &TextField::returnPressed, this, &ScheduleSheet::submit);
    connect(m_day, &TextField::returnPressed, this, [this] { m_time->edit()->setFocus(); });
    connect(instead, &QAbstractButton::clicked, this, [this, at] {
        if (at) {
            Q_EMIT chosen(std::nullopt);
        }
        dismiss();
    });
    fill(at.value_or(m_clock.now() + 1h));
}

void ScheduleSheet::fill(base::Time time)
{
    const QDateTime local = localOf(time);
    m_day->setText(local.date().toString(Qt::ISODate));
    m_time->setText(local.time().toString(u"HH:mm"_s));
    m_day->setError({});
    m_time->setError({});
}

void ScheduleSheet::submit()
{
    const QDate day = dayOf(m_day->text().trimmed());
    const QTime time = timeOf(m_time->text().trimmed());
    if (!day.isValid()) {
        m_day->setError(tr("Write the day like %1.").arg(localOf(m_clock.now()).date().toString(Qt::ISODate)));
        m_day->edit()->setFocus();
        return;
    }
    if (!time.isValid()) {
        m_time->setError(tr("Write the time like %1.").arg(u"15:30"_s));
        m_time->edit()->setFocus();
        return;
    }
    const base::Time at(std::chrono::milliseconds(QDateTime(day, time).toMSecsSinceEpoch()));
    if (at <= m_clock.now()) {
        m_time->setError(tr("That time is past."));
        m_time->edit()->setFocus();
        return;
    }
    Q_EMIT chosen(at);
    dismiss();
}

} // namespace rostrum::ui
