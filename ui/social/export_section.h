// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/data_export.h"
#include "ui/shell/settings_section.h"

class QFileDialog;

namespace rostrum::ui {

class BusyArc;
class Button;

/// Says what an export holds, begins one, and shows how it goes. It goes on while other pages are looked at, and also
/// when this one is gone.
class ExportSection final : public SettingsSection
{
    Q_OBJECT
public:
    ExportSection(archive::DataExport &dataExport, QWidget *parent);

protected:
    void retranslate() override;

private:
    void buildState();
    void choose();
    void showState();
    [[nodiscard]] QString stateWords() const;
    [[nodiscard]] QString detailWords() const;

    archive::DataExport &m_export;
    std::optional<archive::DataExport::State> m_shown;
    Paragraph *m_about;
    Paragraph *m_contents;
    QWidget *m_stateRow;
    BusyArc *m_busy;
    Paragraph *m_state;
    Paragraph *m_details;
    Paragraph *m_problems;
    Button *m_start;
    Button *m_cancel;
    Button *m_open;
};

} // namespace rostrum::ui
