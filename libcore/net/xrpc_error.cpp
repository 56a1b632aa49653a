// SPDX-License-Identifier: GPL-3.0-or-later
#include "xrpc_error.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rostrum::net {

namespace {

using base::ErrorKind;

ErrorKind kindOf(int status, const QString &name)
{
    static constexpr std::array kMissing = {"NotFound"_L1, "RecordNotFound"_L1, "RepoNotFound"_L1, "BlobNotFound"_L1};
    static constexpr std::array kSignedOut = {"ExpiredToken"_L1, "InvalidToken"_L1};
    if (status == 429) {
        return ErrorKind::RateLimited;
    }
    if (status == 404 || status == 410 || std::ranges::contains(kMissing, name)) {
        return ErrorKind::NotFound;
    }
    if (status == 401 || std::ranges::contains(kSignedOut, name)) {
        return ErrorKind::Auth;
    }
    if (status >= 500 && status != 501) { // 501: a call that this server does not have
        return ErrorKind::Server;
    }
    return status >= 400 ? ErrorKind::Refused : ErrorKind::Malformed;
}

/// The one form of RFC 9110 that servers write; Qt::RFC2822Date does not take its "GMT".
QDateTime dateOf(const QByteArray &header)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(header), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    date.setTimeZone(QTimeZone::UTC);
    return date;
}

} // namespace

QString errorNameOf(const HttpReply &reply)
{
    return QJsonDocument::fromJson(reply.body).object().value("error"_L1).toString();
}

base::Error errorOf(const HttpReply &reply)
{
    const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
    const QString name = body.value("error"_L1).toString();
    const QString words = body.value("message"_L1).toString();
    const QString code = name.isEmpty() ? u"HTTP %1"_s.arg(reply.status) : name;
    auto error = base::makeError(kindOf(reply.status, name), u"%1 %2: %3"_s.arg(reply.status).arg(name, words), code);
    if (reply.status == 413) {
        error.message = QCoreApplication::translate("rostrum::net", "This is larger than the server takes.");
    }
    if (error.kind == ErrorKind::RateLimited) {
        error.retryAfter = waitOf(reply);
        error.message = slowDownMessage(error.retryAfter);
    }
    return error;
}

std::optional<std::chrono::milliseconds> waitOf(const HttpReply &reply)
{
    const QDateTime said = dateOf(reply.header("date"));
    const QDateTime now = said.isValid() ? said : QDateTime::currentDateTimeUtc();
    const auto until = [&now](const QDateTime &then) {
        return std::chrono::milliseconds(std::max<qint64>(0, now.msecsTo(then)));
    };
    constexpr qint64 kMostSeconds = 7 * 24 * 3600;
    const QByteArray retryAfter = reply.header("retry-after");
    bool ok = false;
    if (const qint64 seconds = retryAfter.toLongLong(&ok); ok) {
        return std::chrono::seconds(std::clamp<qint64>(seconds, 0, kMostSeconds));
    }
    if (const QDateTime then = dateOf(retryAfter); then.isValid()) {
        return until(then);
    }
    if (const qint64 reset = reply.header("ratelimit-reset").toLongLong(&ok); ok) {
        return until(QDateTime::fromSecsSinceEpoch(std::min(reset, now.toSecsSinceEpoch() + kMostSeconds)));
    }
    return std::nullopt;
}

QString slowDownMessage(std::optional<std::chrono::milliseconds> wait)
{
    if (!wait) {
        return base::describe(ErrorKind::RateLimited);
    }
    constexpr qint64 kMinute = 60'000;
    const QDateTime then =
        QDateTime::currentDateTime().addMSecs(wait->count() + kMinute - 1); // times are shown in minutes
    const auto format = then.date() == QDate::currentDate() ? QLocale().toString(then.time(), QLocale::ShortFormat)
                                                            : QLocale().toString(then, QLocale::ShortFormat);
    return QCoreApplication::translate("rostrum::net", "The server asks to slow down. Try again after %1.").arg(format);
}

} // namespace rostrum::net
