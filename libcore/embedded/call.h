// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_message.h"

#include <QJsonObject>
#include <QUrlQuery>

#include <optional>
#include <vector>

namespace rostrum::embedded {

/// What a server answers.
struct Answer
{
    int status = 200;
    QByteArray body = {};
    QByteArray type = "application/json; charset=utf-8";
};

/// A refusal in the form of XRPC: {"error":…, "message":…}.
[[nodiscard]] Answer refuse(int status, QByteArrayView error, const QByteArray &message);
/// 400 InvalidRequest
[[nodiscard]] Answer invalid(const QByteArray &message);

/// Where a page ends: time in milliseconds and CID, written "1795249309962__bafy…" as the AppView does.
struct Cursor
{
    qint64 time = 0;
    QByteArray cid = {};

    [[nodiscard]] QByteArray text() const;
    [[nodiscard]] static std::optional<Cursor> parse(const QByteArray &text);
};

/// One XRPC call, authenticated.
struct Call
{
    QByteArray nsid = {};
    net::Method method = net::Method::Get;
    QUrlQuery query = {};
    QByteArray body = {};
    QByteArray contentType = {};
    QByteArray bearer = {};
    QByteArray viewer = {}; ///< DID of the caller

    [[nodiscard]] QByteArray param(const char *name) const;
    [[nodiscard]] std::vector<QByteArray> params(const char *name) const;
    /// The number of rows wanted; nothing when it is not a number in 1…most.
    [[nodiscard]] std::optional<int> limit(int usual, int most = 100) const { return number("limit", usual, 1, most); }
    [[nodiscard]] std::optional<int> number(const char *name, int usual, int least, int most) const;
    [[nodiscard]] bool flag(const char *name) const { return param(name) == "true"; }
    /// The page's start (the far end of time on the first page); nothing when it is garbage.
    [[nodiscard]] std::optional<Cursor> cursor() const;
    [[nodiscard]] std::optional<QJsonObject> json() const;
};

} // namespace rostrum::embedded
