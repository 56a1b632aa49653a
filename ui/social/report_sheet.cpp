// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_sheet.h"

#include "publishing/text_measure.h"
#include "ui/kit/button.h"
#include "ui/kit/field_box.h"
#include "ui/kit/growing_edit.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/section_title.h"

#include <QButtonGroup>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

/// com.atproto.moderation.defs#reasonType, in the order in which people look for them.
struct Reason
{
    const char *token;
    const char *words; ///< untranslated
};
constexpr std::array kReasons{
    Reason{"com.atproto.moderation.defs#reasonSpam",
           QT_TRANSLATE_NOOP("rostrum::ui::ReportSheet", "Spam: unasked advertising, fraud, floods of posts")},
    Reason{"com.atproto.moderation.defs#reasonRude",
           QT_TRANSLATE_NOOP("rostrum::ui::ReportSheet", "Harassment, threats or hate")},
    Reason{"com.atproto.moderation.defs#reasonMisleading",
           QT_TRANSLATE_NOOP("rostrum::ui::ReportSheet", "Misleading: passes for somebody else, false claims")},
    Reason{"com.atproto.moderation.defs#reasonSexual",
           QT_TRANSLATE_NOOP("rostrum::ui::ReportSheet", "Sexual content without a label")},
    Reason{"com.atproto.moderation.defs#reasonViolation",
           QT_TRANSLATE_NOOP("rostrum::ui::ReportSheet", "Against the law or the rules of the service")},
    Reason{"com.atproto.moderation.defs#reasonOther", QT_TRANSLATE_NOOP("rostrum::ui::ReportSheet", "Something else")},
};

} // namespace

ReportSheet::ReportSheet(const model::PostPtr &post, QWidget *window)
    : Sheet(window)
    , m_intent{.subject = QString::fromStdString(post->uri.str()), .cid = post->cid}
{
    build(tr("Report this post"), tr("%1 is not told who reported it.").arg(post->author.name()));
}

ReportSheet::ReportSheet(const model::Person &person, QWidget *window)
    : Sheet(window)
    , m_intent{.subject = QString::fromStdString(person.did.str())}
{
    build(tr("Report %1").arg(person.name()), tr("%1 is not told who reported it.").arg(person.name()));
}

void ReportSheet::build(const QString &title, const QString &reassurance)
{
    auto *column = new QVBoxLayout(content());
    column->setContentsMargins(28, 26, 28, 24);
    column->setSpacing(10);
    auto *heading = new SectionTitle(title, content());
    heading->setRole(TextRole::PageTitle);
    column->addWidget(heading);
    auto *text = new Paragraph(TextRole::Body, &Tokens::muted, content());
    text->setText(tr("The report goes to the moderators of your server and your network. ") + reassurance);
    column->addWidget(text);
    column->addSpacing(4);

    m_reasons = new QButtonGroup(this);
    for (std::size_t i = 0; i < kReasons.size(); ++i) {
        auto *choice = new QRadioButton(tr(kReasons[i].words), content());
        setTextStyle(choice, TextRole::Body);
        m_reasons->addButton(choice, static_cast<int>(i));
        column->addWidget(choice);
    }
    m_words = new GrowingEdit(TextRole::Body);
    m_words->setPlaceholder(tr("More about it, if you like"));
    m_words->setAccessibleName(tr("More about it"));
    m_words->setLeastLines(2);
    column->addSpacing(4);
    column->addWidget(new FieldBox(m_words, content()));
    m_excess = new QLabel(content());
    setTextStyle(m_excess, TextRole::Small, &Tokens::danger);
    column->addWidget(m_excess);

    auto *cancel = new Button(ButtonKind::Outlined, tr("Cancel"), content());
    m_report = new Button(ButtonKind::Filled, tr("Report"), content());
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_report);
    column->addSpacing(4);
    column->addLayout(buttons);
    setMaximumCardWidth(520);

    connect(m_reasons, &QButtonGroup::idClicked, this, &ReportSheet::refresh);
    connect(m_words, &QTextEdit::textChanged, this, &ReportSheet::refresh);
    connect(cancel, &QAbstractButton::clicked, this, &Sheet::dismiss);
    connect(m_report, &QAbstractButton::clicked, this, [this] {
        m_intent.reason = QString::fromLatin1(kReasons.at(static_cast<std::size_t>(m_reasons->checkedId())).token);
        m_intent.words = m_words->content().trimmed();
        Q_EMIT reported(m_intent);
        dismiss();
    });
    refresh();
}

void ReportSheet::refresh()
{
    const qsizetype excess = publishing::measure(m_words->content()).graphemes - kMostGraphemes;
    m_excess->setText(tr("%Ln character(s) too many", nullptr, static_cast<int>(std::max<qsizetype>(0, excess))));
    m_excess->setVisible(excess > 0);
    const bool isChosen = m_reasons->checkedId() >= 0;
    m_report->setEnabled(isChosen && excess <= 0);
    m_report->setAccessibleDescription(isChosen ? QString() : tr("Choose a reason first."));
}

} // namespace rostrum::ui
