// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCborArray>
#include <QCborMap>
#include <QCryptographicHash>

namespace rostrum::tests {

using namespace Qt::StringLiterals;

/// A binary CID version 1 of DAG-CBOR (0x71) or raw bytes (0x55) with SHA-256.
inline QByteArray binaryCid(const QByteArray &content, char codec = '\x71')
{
    QByteArray cid("\x01\x71\x12\x20", 4);
    cid[1] = codec;
    return cid + QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

/// A part of a CAR: its length as a varint, then itself.
inline QByteArray carPart(const QByteArray &content)
{
    QByteArray part;
    for (auto length = static_cast<quint64>(content.size()); part.isEmpty() || length > 0;) {
        const auto digit = static_cast<char>(length & 0x7f);
        length >>= 7;
        part += static_cast<char>(length > 0 ? digit | '\x80' : digit);
        if (length == 0) {
            break;
        }
    }
    return part + content;
}

inline QByteArray carHeader(const QByteArray &root)
{
    const QCborValue link(QCborTag(42), QByteArray(QByteArray(1, '\0') + root));
    return carPart(QCborMap{{"roots"_L1, QCborArray{link}}, {"version"_L1, 1}}.toCborValue().toCbor());
}

inline QByteArray carBlock(const QByteArray &content)
{
    return carPart(binaryCid(content) + content);
}

} // namespace rostrum::tests
