// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_url.h"

#include "accessible.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QToolTip>
#include <QUrl>
#include <QWidget>

namespace rostrum::ui {

void openUrl(const QUrl &url, QWidget *near)
{
    if (QDesktopServices::openUrl(url))
        return;
    QGuiApplication::clipboard()->setText(url.isLocalFile() ? url.toLocalFile() : url.toString());
    const QString message =
        QCoreApplication::translate("rostrum::ui", "No program here opens this. The address is on the clipboard.");
    QToolTip::showText(near->mapToGlobal(near->rect().center()), message, near);
    announce(near, message);
}

void openWebPage(const QUrl &url, QWidget *near)
{
    if (url.scheme() == u"https" || url.scheme() == u"http")
        openUrl(url, near);
}

} // namespace rostrum::ui
