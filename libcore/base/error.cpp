// SPDX-License-Identifier: GPL-3.0-or-later
#include "error.h"

#include <QCoreApplication>

namespace rostrum::base {

QString describe(ErrorKind kind)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("rostrum::base::Error", text); };
    switch (kind) {
    case ErrorKind::Network:
        return say(QT_TRANSLATE_NOOP("rostrum::base::Error", "The server cannot be reached."));
    case ErrorKind::Timeout:
        return say(QT_TRANSLATE_NOOP("rostrum::base::Error", "The server did not answer in time."));
    case ErrorKind::Tls:
        return say(QT_TRANSLATE_NOOP("rostrum::base::Error", "The connection to the server is not secure."));
    case ErrorKind::RateLimited:
        return say(QT_TRANSLATE_NOOP("rostrum::base::Error", "The server asks to slow down."));
    case ErrorKind::Auth:
        return say(QT_TRANSLATE_NOOP("rostrum::base::Error", "Please sign in again."));
    case ErrorKind::Refused:
        return say(QT_TRANSLATE_NOOP("rostrum::base::Error", "The server refused the request."));
    case ErrorKind::Server:
        return say(QT_TRANSLATE_NOOP("rostrum::base::Error", "The server has a problem of its own."));
    case ErrorKind::Malformed:
        return say(QT_TRANSLATE_NOOP("rostrum::base::Error", "The server’s answer was damaged."));
    case ErrorKind::NotFound:
        return say(QT_TRANSLATE_NOOP("rostrum::base::Error", "This does not exist any more."));
    case ErrorKind::Invalid:
        return say(QT_TRANSLATE_NOOP("rostrum::base::Error", "This is not valid."));
    case ErrorKind::Storage:
        return say(QT_TRANSLATE_NOOP("rostrum::base::Error", "The data on this computer cannot be read or written."));
    }
    Q_UNREACHABLE_RETURN({});
}

Error makeError(ErrorKind kind, QString detail, QString code)
{
    return {.kind = kind, .code = std::move(code), .message = describe(kind), .detail = std::move(detail)};
}

} // namespace rostrum::base
