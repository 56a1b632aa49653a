// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/main_window.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace rostrum::app {

/// `--screenshot`: waits until the window is complete, then writes it as a PNG.
class Picture final : public QObject
{
    Q_OBJECT
public:
    Picture(ui::MainWindow &window, QString file, QObject *parent = nullptr);

Q_SIGNALS:
    /// `problem` is empty when the picture was written.
    void finished(const QString &problem);

private:
    void check();
    void take();
    void giveUp();

    ui::MainWindow &m_window;
    QString m_file;
    QTimer m_settle; ///< complete, and still so after a turn of the event loop
    QTimer m_patience;
};

} // namespace rostrum::app
