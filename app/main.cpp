// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/application.h"
#include "app/program/options.h"
#include "app/program/picture.h"

#include "base/version.h"
#include "ui/kit/rostrum_style.h"

#include <KDSingleApplication>
#include <QApplication>
#include <QCryptographicHash>
#include <QIcon>

#include <cstdio>
#include <iostream>
#include <string>

using namespace Qt::StringLiterals;
using namespace rostrum;

namespace {

int leave(app::Exit code, const QString &text)
{
    if (!text.isEmpty()) {
        std::fprintf(code == app::Exit::Done ? stdout : stderr, "%s\n", qPrintable(text));
    }
    return static_cast<int>(code);
}

/// Pictures need no display and look the same everywhere. Must happen before the application object.
void preparePlatform(const app::Options &options)
{
    if (options.takesPicture()) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_SCALE_FACTOR", QByteArray::number(options.scale));
    }
}

/// Qt would abort, with words for programmers.
bool hasDisplay()
{
    const auto isSet = [](const char *name) { return !qEnvironmentVariableIsEmpty(name); };
    return isSet("QT_QPA_PLATFORM") || isSet("WAYLAND_DISPLAY") || isSet("DISPLAY");
}

/// One program a data folder: its path makes the name under which the first one listens.
QString instanceName(const app::Paths &paths)
{
    const auto hash = QCryptographicHash::hash(paths.data().toUtf8(), QCryptographicHash::Sha256);
    return u"rostrum-"_s + QString::fromLatin1(hash.toHex().left(16));
}

base::Secret<QString> readPassword()
{
    std::string line;
    std::getline(std::cin, line);
    return base::Secret(QString::fromStdString(line));
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments.push_back(QString::fromLocal8Bit(argv[i]));
    }
    const auto options = app::parseOptions(arguments);
    if (!options) {
        return leave(options.error().code, options.error().text);
    }
    if (!options->view.isEmpty() && !ui::View::parse(options->view)) {
        return leave(app::Exit::Usage, u"There is no view “%1”."_s.arg(options->view));
    }
    auto config = options->networkFile.isEmpty() ? base::Result<net::NetworkConfig>()
                                                 : net::NetworkConfig::fromFile(options->networkFile);
    if (!config) {
        return leave(app::Exit::BadNetworkFile, options->networkFile + u": "_s + config.error().detail);
    }
    preparePlatform(*options);
    if (!hasDisplay()) {
        return leave(app::Exit::NoDisplay,
                     u"There is no display to show the window on (DISPLAY and WAYLAND_DISPLAY are "
                     "empty). With --screenshot FILE none is needed."_s);
    }

    QApplication::setApplicationName(u"rostrum"_s);
    QApplication::setApplicationVersion(base::kVersion);
    QApplication::setApplicationDisplayName(u"Rostrum"_s);
    QApplication::setDesktopFileName(u"org.rostrum.Rostrum"_s);
    QApplication application(argc, argv);
    ui::installStyle(application);
    QApplication::setWindowIcon(QIcon(u":/icons/rostrum.svg"_s));

    app::Application program(*options, std::move(*config));
    if (!program.paths().create()) {
        return leave(app::Exit::PictureFailed, u"%1 cannot be written."_s.arg(program.paths().data()));
    }
    KDSingleApplication instance(instanceName(program.paths()));
    if (!instance.isPrimaryInstance()) {
        if (options->takesPicture()) {
            return leave(app::Exit::PictureFailed, u"Rostrum runs already with this data folder."_s);
        }
        if (!options->signIn.isEmpty()) {
            return leave(app::Exit::SignInRefused, u"Rostrum runs already with this data folder: sign in there."_s);
        }
        if (!instance.sendMessage((options->link.isEmpty() ? options->view : options->link).toUtf8())) {
            return leave(app::Exit::PictureFailed,
                         u"Rostrum runs already with this data folder and does not answer."_s);
        }
        return static_cast<int>(app::Exit::Done);
    }
    QObject::connect(&instance, &KDSingleApplication::messageReceived, &program,
                     [&program](const QByteArray &message) { program.activate(QString::fromUtf8(message)); });
    QObject::connect(
        &program, &app::Application::exitRequested, &application,
        [](app::Exit code, const QString &reason) { QApplication::exit(leave(code, reason)); },
        Qt::QueuedConnection); // it may come before the event loop runs

    std::unique_ptr<app::Picture> picture;
    if (options->takesPicture()) {
        picture = std::make_unique<app::Picture>(program.window(), options->screenshot);
        QObject::connect(picture.get(), &app::Picture::finished, &application, [](const QString &problem) {
            QApplication::exit(leave(problem.isEmpty() ? app::Exit::Done : app::Exit::PictureFailed, problem));
        });
    }
    program.start(options->signIn.isEmpty() ? base::Secret<QString>() : readPassword());
    return QApplication::exec();
}
