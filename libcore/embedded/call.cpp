// SPDX-License-Identifier: GPL-3.0-or-later
#include "call.h"

#include "embedded/json_writer.h"

#include <QJsonDocument>

#include <limits>

namespace rostrum::embedded {

namespace {
constexpr QByteArrayView kSeparator = "__";
} // namespace

Answer refuse(int status, QByteArrayView error, const QByteArray &message)
{
    JsonWriter json;
    json.beginObject().field("error", error).field("message", message).endObject();
    return {.status = status, .body = json.take()};
}

Answer invalid(const QByteArray &message)
{
    return refuse(400, "InvalidRequest", message);
}

QByteArray Cursor::text() const
{
    return QByteArray::number(time) + kSeparator + cid;
}

std::optional<Cursor> Cursor::parse(const QByteArray &text)
{
    const qsizetype middle = text.indexOf(kSeparator);
    bool ok = false;
    const qint64 time = text.first(std::max<qsizetype>(middle, 0)).toLongLong(&ok);
    if (!ok) {
        return std::nullopt;
    }
    return Cursor{.time = time, .cid = text.sliced(middle + kSeparator.size())};
}

QByteArray Call::param(const char *name) const
{
    return query.queryItemValue(QLatin1StringView(name), QUrl::FullyDecoded).toUtf8();
}

std::vector<QByteArray> Call::params(const char *name) const
{
    std::vector<QByteArray> values;
    for (const QString &value : query.allQueryItemValues(QLatin1StringView(name), QUrl::FullyDecoded)) {
        values.push_back(value.toUtf8());
    }
    return values;
}

std::optional<int> Call::number(const char *name, int usual, int least, int most) const
{
    const QByteArray text = param(name);
    if (text.isEmpty()) {
        return usual;
    }
    bool ok = false;
    const int value = text.toInt(&ok);
    return ok && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

std::optional<Cursor> Call::cursor() const
{
    const QByteArray text = param("cursor");
    return text.isEmpty() ? Cursor{.time = std::numeric_limits<qint64>::max(), .cid = "~"} : Cursor::parse(text);
}

std::optional<QJsonObject> Call::json() const
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(body, &error);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

} // namespace rostrum::embedded
