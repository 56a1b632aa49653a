// SPDX-License-Identifier: GPL-3.0-or-later
#include "dag_cbor.h"

#include "base32.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <vector>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;

namespace {

/// Major types of RFC 8949, in the three upper bits.
enum Major : quint8 {
    Unsigned = 0 << 5,
    Negative = 1 << 5,
    Bytes = 2 << 5,
    Text = 3 << 5,
    Array = 4 << 5,
    Map = 5 << 5,
    Tag = 6 << 5
};
constexpr char kFalse = '\xf4';
constexpr char kTrue = '\xf5';
constexpr char kNull = '\xf6';
constexpr quint64 kLinkTag = 42;
constexpr double kMaxSafe = 9007199254740991.0; // what JSON of the protocol may hold

class Encoder
{
public:
    [[nodiscard]] bool value(const QJsonValue &value, const QString &where)
    {
        switch (value.type()) {
        case QJsonValue::Bool:
            m_out.append(value.toBool() ? kTrue : kFalse);
            return true;
        case QJsonValue::Double:
            return number(value, where);
        case QJsonValue::String:
            text(value.toString().toUtf8());
            return true;
        case QJsonValue::Array:
            return array(value.toArray(), where);
        case QJsonValue::Object:
            return object(value.toObject(), where);
        case QJsonValue::Null:
        case QJsonValue::Undefined:
            m_out.append(kNull);
            return true;
        }
        return false;
    }

    [[nodiscard]] bool object(const QJsonObject &object, const QString &where)
    {
        if (object.size() == 1) {
            const QString only = object.begin().key();
            if (only == u"$link"_s) {
                return link(object.begin().value().toString().toLatin1(), where);
            }
            if (only == u"$bytes"_s) {
                const QByteArray bytes = QByteArray::fromBase64(object.begin().value().toString().toLatin1());
                head(Bytes, static_cast<quint64>(bytes.size()));
                m_out.append(bytes);
                return true;
            }
        }
        std::vector<std::pair<QByteArray, QJsonValue>> members;
        members.reserve(static_cast<std::size_t>(object.size()));
        for (auto it = object.begin(); it != object.end(); ++it) {
            members.emplace_back(it.key().toUtf8(), it.value());
        }
        std::ranges::sort(members, [](const auto &a, const auto &b) {
            return a.first.size() != b.first.size() ? a.first.size() < b.first.size() : a.first < b.first;
        });
        head(Map, members.size());
        for (const auto &[key, member] : members) {
            text(key);
            if (!value(member, where + u'.' + QString::fromUtf8(key))) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] QByteArray take() { return std::move(m_out); }
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    void head(Major major, quint64 argument)
    {
        const auto put = [&](quint8 info, int bytes) {
            m_out.append(static_cast<char>(major | info));
            for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
                m_out.append(static_cast<char>(argument >> shift));
            }
        };
        if (argument < 24) {
            put(static_cast<quint8>(argument), 0);
        } else if (argument <= 0xff) {
            put(24, 1);
        } else if (argument <= 0xffff) {
            put(25, 2);
        } else if (argument <= 0xffffffff) {
            put(26, 4);
        } else {
            put(27, 8);
        }
    }

    void text(const QByteArray &utf8)
    {
        head(Text, static_cast<quint64>(utf8.size()));
        m_out.append(utf8);
    }

    bool number(const QJsonValue &value, const QString &where)
    {
        const double number = value.toDouble();
        if (std::trunc(number) != number || std::abs(number) > kMaxSafe) {
            m_problem =
                u"Expected one of null, boolean, integer, string, cid, bytes, array or object value type (got "_s +
                QString::number(number) + u") at "_s + where;
            return false;
        }
        const qint64 integer = value.toInteger();
        if (integer >= 0) {
            head(Unsigned, static_cast<quint64>(integer));
        } else {
            head(Negative, static_cast<quint64>(-(integer + 1)));
        }
        return true;
    }

    bool array(const QJsonArray &array, const QString &where)
    {
        head(Array, static_cast<quint64>(array.size()));
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (!value(array.at(i), where + u'[' + QString::number(i) + u']')) {
                return false;
            }
        }
        return true;
    }

    bool link(const QByteArray &cid, const QString &where)
    {
        const auto bytes = cid.startsWith('b') ? fromBase32(QByteArrayView(cid).sliced(1)) : std::nullopt;
        if (!bytes) {
            m_problem = u"Invalid CID at "_s + where;
            return false;
        }
        head(Tag, kLinkTag);
        head(Bytes, static_cast<quint64>(bytes->size()) + 1);
        m_out.append('\0'); // the identity multibase prefix
        m_out.append(*bytes);
        return true;
    }

    QByteArray m_out;
    QString m_problem;
};

} // namespace

base::Result<QByteArray> encodeDagCbor(const QJsonObject &record)
{
    Encoder encoder;
    if (!encoder.object(record, u"$.record"_s)) {
        return base::fail(base::ErrorKind::Invalid, encoder.problem());
    }
    return encoder.take();
}

QByteArray cidOf(QByteArrayView bytes, CidCodec codec)
{
    constexpr char kVersion = 1;
    constexpr char kSha256 = 0x12;
    constexpr char kSha256Size = 32;
    QByteArray cid;
    cid.append(kVersion).append(static_cast<char>(codec)).append(kSha256).append(kSha256Size);
    cid.append(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    return "b" + toBase32(cid);
}

} // namespace rostrum::embedded
