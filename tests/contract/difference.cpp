// SPDX-License-Identifier: GPL-3.0-or-later
#include "difference.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace rostrum::tests {

using namespace Qt::StringLiterals;

namespace {

QString shown(const QJsonValue &value)
{
    if (value.isUndefined()) {
        return u"(missing)"_s;
    }
    const QString text = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return text.sliced(1, text.size() - 2).left(160);
}

} // namespace

QJsonValue normalised(const QByteArray &json, const Network &network)
{
    static const QRegularExpression kRecordCid(u"bafyrei[a-z2-7]{52}"_s);
    // The AppView counts quotes by the quoted record's CID, so alike records of other runs count along there.
    static const QRegularExpression kQuotes(uR"("quoteCount":[1-9][0-9]*)"_s);
    static const QRegularExpression kPictures(uR"(https?://[^/"]+/img/)"_s);
    QString text = QString::fromUtf8(json);
    for (const auto &[name, account] : network.accounts()) {
        text.replace(account.did, u"did:plc:"_s + name);
        text.replace(QString(account.did).replace(u':', u"%3A"_s), u"did:plc:"_s + name);
    }
    text.replace(u'-' + network.mark(), QString()).replace(network.mark(), u"MARK"_s);
    text.replace(kRecordCid, u"RECORD-CID"_s).replace(kPictures, u"PICTURES/"_s);
    text.replace(kQuotes, u"\"quoteCount\":1"_s);
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QStringList differences(const QJsonValue &one, const QJsonValue &other, const QString &path)
{
    QStringList found;
    if (one.isObject() && other.isObject()) {
        const QJsonObject left = one.toObject();
        const QJsonObject right = other.toObject();
        QStringList keys = left.keys();
        for (const QString &key : right.keys()) {
            if (!left.contains(key)) {
                keys.append(key);
            }
        }
        for (const QString &key : keys) {
            if (key == u"knownFollowers") { // the AppView names them in no fixed order
                found += differences(left.value(key).toObject().value("count"_L1),
                                     right.value(key).toObject().value("count"_L1), path + u'.' + key);
                continue;
            }
            found += differences(left.value(key), right.value(key), path + u'.' + key);
        }
    } else if (one.isArray() && other.isArray()) {
        const QJsonArray left = one.toArray();
        const QJsonArray right = other.toArray();
        if (left.size() != right.size()) {
            found.append(path + u": %1 items | %2 items"_s.arg(left.size()).arg(right.size()));
        }
        for (qsizetype i = 0; i < std::min(left.size(), right.size()); ++i) {
            found += differences(left[i], right[i], path + u'[' + QString::number(i) + u']');
        }
    } else if (one != other) {
        found.append(path + u": "_s + shown(one) + u" | "_s + shown(other));
    }
    return found;
}

} // namespace rostrum::tests
