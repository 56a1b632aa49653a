// SPDX-License-Identifier: GPL-3.0-or-later
#include "media_engine.h"

#include "base/log.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPluginLoader>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

/// Beside the folder of the programs; tests lie one deeper.
QString moduleFile()
{
    for (const auto &folder : {u"/../lib/rostrum/"_s, u"/../../lib/rostrum/"_s}) {
        const QString file = QString(QCoreApplication::applicationDirPath() + folder + u"rostrum-media.so"_s);
        if (QFileInfo::exists(file))
            return file;
    }
    return {};
}

MediaEngineFactory *factory()
{
    static MediaEngineFactory *const loaded = [] {
        QPluginLoader loader(moduleFile());
        auto *found = qobject_cast<MediaEngineFactory *>(loader.instance());
        if (found == nullptr)
            qCWarning(lcUi) << "no media module:" << loader.errorString();
        return found; // it stays loaded
    }();
    return loaded;
}

} // namespace

std::unique_ptr<MediaEngine> makeMediaEngine(MediaEngine::Events events)
{
    MediaEngineFactory *const maker = factory();
    return maker != nullptr ? maker->create(std::move(events)) : nullptr;
}

std::unique_ptr<LiveEngine> makeLiveEngine(playback::PictureFit fit, LiveEngine::Events events)
{
    MediaEngineFactory *const maker = factory();
    return maker != nullptr ? maker->createLive(fit, std::move(events)) : nullptr;
}

} // namespace rostrum::ui
