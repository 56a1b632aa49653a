// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_tokens.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rostrum::net {

QString secretKeyOf(const base::Did &did)
{
    return u"session/"_s + QString::fromStdString(did.str());
}

base::Secret<QByteArray> packed(const SessionTokens &tokens)
{
    const QJsonObject object = {
        {u"did"_s, QString::fromStdString(tokens.did.str())},
        {u"handle"_s, QString::fromStdString(tokens.handle.str())},
        {u"pds"_s, tokens.pds.toString()},
        {u"access"_s, QString::fromLatin1(tokens.access.reveal())},
        {u"refresh"_s, QString::fromLatin1(tokens.refresh.reveal())},
    };
    return base::Secret(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<SessionTokens> unpacked(const base::Secret<QByteArray> &packed)
{
    const QJsonObject object = QJsonDocument::fromJson(packed.reveal()).object();
    const auto text = [&object](QLatin1StringView key) { return object.value(key).toString(); };
    const auto did = base::Did::parse(text("did"_L1).toStdString());
    const auto handle = base::Handle::parse(text("handle"_L1).toStdString());
    const QUrl pds(text("pds"_L1), QUrl::StrictMode);
    const QByteArray access = text("access"_L1).toLatin1();
    const QByteArray refresh = text("refresh"_L1).toLatin1();
    if (!did || !handle || pds.host().isEmpty() || access.isEmpty() || refresh.isEmpty()) {
        return std::nullopt;
    }
    return SessionTokens{
        .did = *did, .handle = *handle, .pds = pds, .access = base::Secret(access), .refresh = base::Secret(refresh)};
}

} // namespace rostrum::net
