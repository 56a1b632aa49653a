// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/options.h"

#include "base/datetime.h"
#include "base/version.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace rostrum::app {

namespace {

QList<QCommandLineOption> allOptions()
{
    return {
        {u"embedded"_s, u"Open the sample network that comes with the program."_s},
        {u"account"_s, u"Open this account."_s, u"HANDLE"_s},
        {u"data-dir"_s, u"Keep data and caches in DIR."_s, u"DIR"_s},
        {u"view"_s,
         u"home, search, write, network, notifications, settings, moderation, export, queue, profile/HANDLE, "
         u"profile/me, or "
         "the at:// URI of a post or list."_s,
         u"URI"_s},
        {u"screenshot"_s, u"Write a picture of the view when it is complete, and end."_s, u"FILE"_s},
        {u"size"_s, u"Size of the picture in logical pixels, from 480x400 to 8192x8192."_s, u"WxH"_s},
        {u"scale"_s, u"Device pixels for one logical pixel, 1 to 4."_s, u"N"_s},
        {u"text-scale"_s, u"Size of the text, 80 to 200."_s, u"PERCENT"_s},
        {u"theme"_s, u"light or dark."_s, u"THEME"_s},
        {u"lang"_s, u"en or sv."_s, u"LANGUAGE"_s},
        {u"now"_s, u"Let the clock stand still at this moment (ISO 8601)."_s, u"TIME"_s},
        {u"trace-startup"_s, u"Print how long the start took."_s},
        {u"network"_s, u"Use the services named in this JSON file."_s, u"FILE"_s},
        {u"sign-in"_s, u"Sign in; the app password is the first line of standard input."_s, u"HANDLE"_s},
    };
}

QString descriptionOf(const QString &name)
{
    for (const QCommandLineOption &option : allOptions()) {
        if (option.names().contains(name)) {
            return option.description();
        }
    }
    return {};
}

void describeOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Rostrum, a desktop client for an open professional network."_s);
    parser.addOptions(allOptions());
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"LINK"_s, u"at://… or https://… to open."_s, u"[LINK]"_s);
}

/// Reads one option's value into the options; false when it makes no sense.
using Reader = bool (*)(const QString &value, Options &options);

bool readSize(const QString &value, Options &options)
{
    static const QRegularExpression pattern(u"^([1-9][0-9]{1,4})x([1-9][0-9]{1,4})$"_s);
    const auto match = pattern.match(value);
    options.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
    return match.hasMatch() && options.size.width() >= 480 && options.size.height() >= 400 &&
           options.size.width() <= 8192 && options.size.height() <= 8192;
}

bool readScale(const QString &value, Options &options)
{
    bool ok = false;
    options.scale = value.toDouble(&ok);
    return ok && options.scale >= 1 && options.scale <= 4;
}

bool readTextScale(const QString &value, Options &options)
{
    bool ok = false;
    options.textScale = value.toInt(&ok);
    return ok && *options.textScale >= 80 && *options.textScale <= 200;
}

bool readTheme(const QString &value, Options &options)
{
    options.dark = value == u"dark";
    return value == u"dark" || value == u"light";
}

bool readLanguage(const QString &value, Options &options)
{
    options.language = value;
    return value == u"en" || value == u"sv";
}

bool readNow(const QString &value, Options &options)
{
    const auto time = base::Datetime::parse(value.toStdString());
    if (time) {
        options.now = time->time();
    }
    return time.has_value();
}

bool readLink(const QString &value, Options &options)
{
    options.link = value;
    return value.startsWith(u"at://") || value.startsWith(u"https://");
}

} // namespace

std::expected<Options, Stop> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describeOptions(parser);
    if (!parser.parse(arguments)) {
        return std::unexpected(Stop{.text = parser.errorText()});
    }
    if (parser.isSet(u"help"_s)) {
        char name[] = "rostrum"; // the help text asks an application object for it
        std::array<char *, 2> values{name, nullptr};
        int count = 1;
        const QCoreApplication application(count, values.data());
        return std::unexpected(Stop{.code = Exit::Done, .text = parser.helpText()});
    }
    if (parser.isSet(u"version"_s)) {
        return std::unexpected(Stop{.code = Exit::Done, .text = u"Rostrum "_s + base::kVersion});
    }
    Options options{
        .embedded = parser.isSet(u"embedded"_s),
        .traceStartup = parser.isSet(u"trace-startup"_s),
        .account = parser.value(u"account"_s),
        .dataDir = parser.value(u"data-dir"_s),
        .networkFile = parser.value(u"network"_s),
        .signIn = parser.value(u"sign-in"_s),
        .view = parser.value(u"view"_s),
        .screenshot = parser.value(u"screenshot"_s),
    };
    const std::pair<QString, Reader> readers[] = {
        {u"size"_s, readSize},   {u"scale"_s, readScale},   {u"text-scale"_s, readTextScale},
        {u"theme"_s, readTheme}, {u"lang"_s, readLanguage}, {u"now"_s, readNow},
    };
    for (const auto &[name, read] : readers) {
        if (parser.isSet(name) && !read(parser.value(name), options)) {
            return std::unexpected(
                Stop{.text = u"--%1 cannot be “%2”. It is: %3"_s.arg(name, parser.value(name), descriptionOf(name))});
        }
    }
    const QStringList links = parser.positionalArguments();
    if (links.size() > 1 || (links.size() == 1 && !readLink(links.front(), options))) {
        return std::unexpected(Stop{.text = u"One at:// or https:// link can be opened."_s});
    }
    if (options.embedded && (!options.account.isEmpty() || !options.signIn.isEmpty())) {
        return std::unexpected(Stop{.text = u"--embedded goes with no account."_s});
    }
    return options;
}

} // namespace rostrum::app
