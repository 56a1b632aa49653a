// SPDX-License-Identifier: GPL-3.0-or-later
#include "view_uri.h"

#include "base/aturi.h"
#include "base/did.h"
#include "base/handle.h"

#include <QCoreApplication>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr QLatin1StringView kProfilePrefix = "profile/"_L1;
constexpr QLatin1StringView kSearchPrefix = "search?q="_L1;
constexpr std::string_view kPostCollection = "app.bsky.feed.post";
constexpr std::string_view kListCollection = "app.bsky.graph.list";
constexpr std::string_view kProfileCollection = "app.bsky.actor.profile";

std::unexpected<base::Error> unknown(const QString &text)
{
    auto error = base::makeError(base::ErrorKind::Invalid, u"unknown view: "_s + text);
    error.message = QCoreApplication::translate("rostrum::ui::View", "There is no view “%1”.").arg(text);
    return std::unexpected(error);
}

QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// What a web address of bsky.app (as of 2026: /profile/ACTOR, with /post/KEY or /lists/KEY behind it) is about, as
/// parse() reads it; empty for its other pages, which are not the profile.
QString fromWebAddress(const QUrl &url)
{
    const QStringList path = url.path().split(u'/', Qt::SkipEmptyParts);
    if (path.size() < 2 || path[0] != "profile"_L1)
        return {};
    if (path.size() == 2)
        return kProfilePrefix + path[1];
    if (path.size() == 4 && path[2] == "post"_L1)
        return u"at://"_s + path[1] + u'/' + qt(kPostCollection) + u'/' + path[3];
    if (path.size() == 4 && path[2] == "lists"_L1)
        return u"at://"_s + path[1] + u'/' + qt(kListCollection) + u'/' + path[3];
    return {};
}

} // namespace

View::View(Kind kind, QString target)
    : m_kind(kind)
    , m_target(std::move(target))
{
}

View View::home()
{
    return {Kind::Home, {}};
}

View View::search(const QString &text)
{
    return {Kind::Search, text};
}

View View::write()
{
    return {Kind::Write, {}};
}

View View::network()
{
    return {Kind::Network, {}};
}

View View::notifications()
{
    return {Kind::Notifications, {}};
}

View View::settings()
{
    return {Kind::Settings, {}};
}

View View::moderation()
{
    return {Kind::Moderation, {}};
}

View View::dataExport()
{
    return {Kind::Export, {}};
}

View View::queue()
{
    return {Kind::Queue, {}};
}

View View::profile(const QString &actor)
{
    return {Kind::Profile, actor};
}

View View::ownProfile()
{
    return {Kind::Profile, {}};
}

View View::post(const QString &uri)
{
    return {Kind::Post, uri};
}

View View::list(const QString &uri)
{
    return {Kind::List, uri};
}

base::Result<View> View::parse(const QString &text)
{
    if (text == "home"_L1)
        return home();
    if (text == "search"_L1)
        return search();
    if (text.startsWith(kSearchPrefix))
        return search(QUrl::fromPercentEncoding(text.sliced(kSearchPrefix.size()).toUtf8()));
    if (text == "write"_L1)
        return write();
    if (text == "network"_L1)
        return network();
    if (text == "notifications"_L1)
        return notifications();
    if (text == "settings"_L1)
        return settings();
    if (text == "moderation"_L1)
        return moderation();
    if (text == "export"_L1)
        return dataExport();
    if (text == "queue"_L1)
        return queue();
    if (text == "profile/me"_L1)
        return ownProfile();
    if (text.startsWith(kProfilePrefix)) {
        const QString actor = text.sliced(kProfilePrefix.size());
        const std::string name = actor.toStdString();
        if (base::Handle::isValid(name) || base::Did::isValid(name))
            return profile(actor);
        return unknown(text);
    }
    if (const auto uri = base::AtUri::parse(text.toStdString())) {
        if (uri->collection() == kPostCollection && !uri->rkey().empty())
            return post(text);
        if (uri->collection() == kListCollection && !uri->rkey().empty())
            return list(text);
        if (uri->collection().empty() || (uri->collection() == kProfileCollection && uri->rkey() == "self"))
            return profile(qt(uri->authority()));
    }
    return unknown(text);
}

std::optional<View> View::ofLink(const QString &link)
{
    const QUrl url(link, QUrl::StrictMode);
    QString text;
    if (url.scheme() == "at"_L1)
        text = link;
    else if (url.scheme() == "https"_L1 && url.host() == "bsky.app"_L1)
        text = fromWebAddress(url);
    auto view = parse(text);
    return view ? std::optional(std::move(*view)) : std::nullopt;
}

QString View::uri() const
{
    switch (m_kind) {
    case Kind::Home:
        return u"home"_s;
    case Kind::Search:
        return m_target.isEmpty() ? u"search"_s
                                  : QString(kSearchPrefix + QString::fromLatin1(QUrl::toPercentEncoding(m_target)));
    case Kind::Write:
        return u"write"_s;
    case Kind::Network:
        return u"network"_s;
    case Kind::Notifications:
        return u"notifications"_s;
    case Kind::Settings:
        return u"settings"_s;
    case Kind::Moderation:
        return u"moderation"_s;
    case Kind::Export:
        return u"export"_s;
    case Kind::Queue:
        return u"queue"_s;
    case Kind::Profile:
        return kProfilePrefix + (m_target.isEmpty() ? u"me"_s : m_target);
    case Kind::Post:
    case Kind::List:
        break;
    }
    return m_target;
}

} // namespace rostrum::ui
