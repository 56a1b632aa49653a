// SPDX-License-Identifier: GPL-3.0-or-later
#include "difference.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

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

/// For lists that the AppView gives in no fixed order.
QJsonArray sortedByDid(const QJsonArray &people)
{
    const auto did = [](const QJsonValue &person) { return person["did"_L1].toString(); };
    QList<QJsonValue> sorted(people.begin(), people.end());
    std::ranges::sort(sorted, {}, did);
    QJsonArray out;
    for (const QJsonValue &person : sorted) {
        out.append(person);
    }
    return out;
}

} // namespace

QJsonValue normalised(const QByteArray &json, const Network &network)
{
    static const QRegularExpression kRecordCid(u"bafyrei[a-z2-7]{52}"_s);
    static const QRegularExpression kPictures(uR"(https?://[^/"]+/img/)"_s);
    QString text = QString::fromUtf8(json);
    for (const auto &[name, account] : network.accounts()) {
        text.replace(account.did, u"did:plc:"_s + name);
        text.replace(QString(account.did).replace(u':', u"%3A"_s), u"did:plc:"_s + name);
    }
    text.replace(u'-' + network.mark(), QString()).replace(network.mark(), u"MARK"_s);
    text.replace(kRecordCid, u"RECORD-CID"_s).replace(kPictures, u"PICTURES/"_s);
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
            const bool unordered = path.endsWith(".knownFollowers"_L1) && key == u"followers";
            const auto side = [&](const QJsonObject &object) {
                return unordered ? QJsonValue(sortedByDid(object.value(key).toArray())) : object.value(key);
            };
            found += differences(side(left), side(right), path + u'.' + key);
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
