// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_section.h"

#include "ui/kit/accessible.h"
#include "ui/kit/busy_arc.h"
#include "ui/kit/button.h"
#include "ui/kit/open_url.h"
#include "ui/kit/paragraph.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

using State = archive::DataExport::State;

ExportSection::ExportSection(archive::DataExport &dataExport, QWidget *parent)
    : SettingsSection(parent)
    , m_export(dataExport)
    , m_about(addText(TextRole::Body, &Tokens::text))
    , m_contents(addText(TextRole::Headline, &Tokens::muted))
    , m_stateRow(new QWidget(this))
    , m_busy(new BusyArc(m_stateRow))
    , m_state(new Paragraph(TextRole::Button, &Tokens::text, m_stateRow))
    , m_details(new Paragraph(TextRole::Headline, &Tokens::muted, this))
    , m_problems(new Paragraph(TextRole::Headline, &Tokens::text, this))
    , m_start(new Button(ButtonKind::Filled, {}, this))
    , m_cancel(new Button(ButtonKind::Outlined, {}, this))
    , m_open(new Button(ButtonKind::Filled, {}, this))
{
    buildState();
    connect(m_start, &QAbstractButton::clicked, this, &ExportSection::choose);
    connect(m_cancel, &QAbstractButton::clicked, this, [this] {
        m_export.cancel();
        m_start->setFocus(Qt::OtherFocusReason);
    });
    connect(m_open, &QAbstractButton::clicked, this,
            [this] { openUrl(QUrl::fromLocalFile(m_export.folder()), m_open); });
    connect(&m_export, &archive::DataExport::changed, this, &ExportSection::showState);
    retranslate();
}

void ExportSection::buildState()
{
    column()->addSpacing(8);
    auto *state = new QHBoxLayout(m_stateRow);
    state->setContentsMargins({});
    state->setSpacing(10);
    state->addWidget(m_busy, 0, Qt::AlignTop);
    state->addWidget(m_state, 1);
    column()->addWidget(m_stateRow);
    column()->addWidget(m_details);
    column()->addWidget(m_problems);
    column()->addSpacing(4);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (Button *button : {m_open, m_start, m_cancel})
        buttons->addWidget(button);
    buttons->addStretch(1);
    column()->addLayout(buttons);
}

void ExportSection::choose()
{
    auto *dialog = new QFileDialog(this, tr("Where the export goes"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_export.start(folder);
        m_cancel->setFocus(Qt::OtherFocusReason);
    });
    dialog->open();
}

QString ExportSection::stateWords() const
{
    switch (m_export.state()) {
    case State::Idle:
        return {};
    case State::Running:
        switch (m_export.step()) {
        case archive::DataExport::Step::Repository:
            return tr("Fetching the repository…");
        case archive::DataExport::Step::Records:
            return tr("Fetching records…");
        case archive::DataExport::Step::Blobs:
            return tr("Fetching pictures and other files…");
        }
        break;
    case State::Done:
        return m_export.problems().isEmpty() ? tr("Everything is there") : tr("Done, but not everything is there");
    case State::Failed:
        return tr("The export could not be finished");
    }
    return {};
}

QString ExportSection::detailWords() const
{
    const archive::DataExport::Counts &counts = m_export.counts();
    const QLocale locale;
    QStringList parts;
    if (counts.repositoryBytes > 0)
        parts << tr("%1 of repository").arg(locale.formattedDataSize(counts.repositoryBytes));
    if (counts.records > 0)
        parts << tr("%Ln record(s)", nullptr, counts.records);
    if (counts.knownBlobs > 0)
        parts << tr("%L1 of %Ln file(s)", nullptr, counts.knownBlobs).arg(counts.blobs);
    const QString progress = parts.join(u" · "_s);
    const QString folder = QDir::toNativeSeparators(m_export.folder());
    if (m_export.state() == State::Done)
        return progress + QChar::LineSeparator + folder;
    if (m_export.state() != State::Failed)
        return progress;
    const base::Error &error = m_export.error();
    QString words = error.message;
    if (error.kind == base::ErrorKind::Storage)
        words += QChar::LineSeparator + error.detail; // the system's words: the disk is full, nobody may write there
    if (!folder.isEmpty())
        words += QChar::LineSeparator + tr("What came so far is in %1").arg(folder);
    return words;
}

void ExportSection::showState()
{
    const State state = m_export.state();
    const bool isRunning = state == State::Running;
    const QString words = stateWords();
    if (words != m_state->text()) {
        m_state->setText(words);
        if (m_shown && !words.isEmpty())
            announce(this, words);
    }
    m_details->setText(detailWords());
    m_problems->setText(m_export.problems().join(QChar::LineSeparator));
    m_stateRow->setVisible(state != State::Idle);
    m_busy->setVisible(isRunning);
    m_details->setVisible(!m_details->text().isEmpty());
    m_problems->setVisible(state == State::Done && !m_export.problems().isEmpty());
    m_start->setVisible(!isRunning);
    m_start->setKind(state == State::Done ? ButtonKind::Outlined : ButtonKind::Filled);
    m_start->setText(state == State::Failed ? tr("Try again…")
                     : state == State::Done ? tr("Export again…")
                                            : tr("Export…"));
    m_cancel->setVisible(isRunning);
    m_open->setVisible(state == State::Done);
    if (m_shown == State::Running && state == State::Done)
        m_open->setFocus(Qt::OtherFocusReason); // the button that had it is gone
    m_shown = state;
}

void ExportSection::retranslate()
{
    setTitle(tr("Take everything home"));
    m_about->setText(
        tr("An export holds all that is yours on the network, in a new folder of this computer: to keep, to "
           "read with other programs, or to move to another server."));
    m_contents->setText(tr(
        "Posts, likes, follows, your profile and all other records, as text files and as the signed "
        "repository (CAR); and your pictures and videos. The repository and the files are "
        "checked against their checksums. Drafts and what is not sent yet are not in it, nor are private settings."));
    m_cancel->setText(tr("Cancel"));
    m_open->setText(tr("Open folder"));
    showState();
}

} // namespace rostrum::ui
