// SPDX-License-Identifier: GPL-3.0-or-later
// rostrum-shots [SCENE…] [--out DIR]: pictures of the screens as SCENE.THEME.LANGUAGE.WIDTH.png.
#include "shots/scenes.h"
#include "shots/stage.h"
#include "ui/kit/rostrum_style.h"

#include <QApplication>
#include <QDir>
#include <QProcess>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using rostrum::shots::Scene;
using rostrum::shots::Stage;

namespace {

constexpr auto kPixelRatio = "ROSTRUM_SHOTS_PIXEL_RATIO"; ///< set where the program has started itself

struct Arguments
{
    QStringList scenes = {};
    QDir out = QDir::current();
};

std::optional<Arguments> read(QStringList words)
{
    Arguments arguments;
    words.removeFirst();
    while (!words.isEmpty()) {
        const QString word = words.takeFirst();
        if (word == u"--out" && !words.isEmpty()) {
            arguments.out = QDir(words.takeFirst());
        } else if (std::ranges::contains(rostrum::shots::scenes(), word, &Scene::name)) {
            arguments.scenes << word;
        } else {
            return std::nullopt;
        }
    }
    return arguments;
}

void sayUsage()
{
    QStringList names;
    std::ranges::transform(rostrum::shots::scenes(), std::back_inserter(names), &Scene::name);
    names.removeDuplicates();
    std::fprintf(stderr, "rostrum-shots [SCENE…] [--out DIR]\nscenes: %s\n", qPrintable(names.join(u' ')));
}

std::vector<Scene> chosen(const Arguments &arguments, int pixelRatio)
{
    std::vector<Scene> scenes;
    std::ranges::copy_if(rostrum::shots::scenes(), std::back_inserter(scenes), [&](const Scene &scene) {
        return scene.pixelRatio == pixelRatio && (arguments.scenes.isEmpty() || arguments.scenes.contains(scene.name));
    });
    return scenes;
}

/// The pixel ratio belongs to the process.
int runAt(int pixelRatio, const QStringList &words)
{
    QProcess other;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kPixelRatio), QString::number(pixelRatio));
    environment.insert(u"QT_SCALE_FACTOR"_s, QString::number(pixelRatio));
    other.setProcessEnvironment(environment);
    other.setProcessChannelMode(QProcess::ForwardedChannels);
    other.start(words.front(), words.mid(1));
    return other.waitForFinished(-1) && other.exitStatus() == QProcess::NormalExit ? other.exitCode() : 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // pictures owe nothing to this computer
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"rostrum-shots"_s);
    rostrum::ui::installStyle(application);
    const auto arguments = read(QApplication::arguments());
    if (!arguments || !arguments->out.mkpath(u"."_s)) {
        sayUsage();
        return 2;
    }
    const bool isFirst = !qEnvironmentVariableIsSet(kPixelRatio);
    const auto scenes = chosen(*arguments, isFirst ? 1 : qEnvironmentVariableIntValue(kPixelRatio));
    for (const QString &language : {u"en"_s, u"sv"_s}) {
        if (scenes.empty()) {
            break;
        }
        Stage stage(language, arguments->out);
        std::ranges::for_each(scenes, [&stage](const Scene &scene) { stage.take(scene); });
    }
    return isFirst && !chosen(*arguments, 2).empty() ? runAt(2, QApplication::arguments()) : 0;
}
