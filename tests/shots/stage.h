// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shots/quiet_network.h"
#include "shots/scenes.h"
#include "ui/app/app_driver.h"
#include "ui/publishing/writing_desk.h"

#include <QDir>

#include <memory>

namespace rostrum::shots {

/// The window that pictures are taken of, in one language: the whole program in the sample network, or for states that
/// the sample never has, the same window on a network that answers what the scene says.
class Stage
{
public:
    Stage(QString language, QDir out);
    ~Stage();

    void take(const Scene &scene);

    [[nodiscard]] tests::AppDriver &program();
    [[nodiscard]] QuietNetwork &quiet();
    [[nodiscard]] tests::WritingDesk &desk();
    [[nodiscard]] ui::MainWindow &window();
    /// Lets what is due happen, for states that never become complete.
    static void settle();

private:
    QString m_language;
    QDir m_out;
    std::unique_ptr<tests::AppDriver> m_program;
    std::unique_ptr<QuietNetwork> m_quiet;
    std::unique_ptr<tests::WritingDesk> m_desk;
};

} // namespace rostrum::shots
