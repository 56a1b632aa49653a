// SPDX-License-Identifier: GPL-3.0-or-later
#include "car_check.h"

#include <QBuffer>
#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::archive {

namespace {

using base::CidParts;
using base::ErrorKind;

constexpr quint64 kLargestHeader = 4096;
constexpr quint64 kLargestBlock = 4ULL * 1024 * 1024;
constexpr QCborTag kLink{42}; // DAG-CBOR

std::unexpected<base::Error> damaged(const QIODevice &file, const QString &what)
{
    return base::fail(ErrorKind::Malformed, u"%1 before byte %2"_s.arg(what).arg(file.pos()));
}

std::span<const std::uint8_t> spanOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}

/// A part of the file with its length before it; nothing at the end of the file.
base::Result<std::optional<QByteArray>> readPart(QIODevice &file, quint64 largest)
{
    quint64 length = 0;
    constexpr int kMostBits = 63; // the unsigned-varint specification
    for (int shift = 0;; shift += 7) {
        char byte = 0;
        if (!file.getChar(&byte)) {
            if (shift == 0 && file.atEnd()) {
                return std::nullopt;
            }
            return damaged(file, u"cut short"_s);
        }
        if (shift >= kMostBits) {
            return damaged(file, u"a length that is none"_s);
        }
        length |= static_cast<quint64>(byte & 0x7f) << shift;
        if ((byte & 0x80) == 0) {
            break;
        }
    }
    if (length == 0 || length > largest) {
        return damaged(file, u"an impossible length"_s);
    }
    QByteArray part = file.read(static_cast<qint64>(length));
    if (part.size() != static_cast<qsizetype>(length)) {
        return damaged(file, u"cut short"_s);
    }
    return part;
}

/// The root's CID.
base::Result<QByteArray> readHeader(QIODevice &file)
{
    auto header = readPart(file, kLargestHeader);
    if (!header) {
        return std::unexpected(std::move(header.error()));
    }
    const QCborMap map = *header ? QCborValue::fromCbor(**header).toMap() : QCborMap();
    const QCborArray roots = map[u"roots"_s].toArray();
    const QCborValue root = roots.size() == 1 ? roots.first() : QCborValue();
    const QByteArray link = root.tag() == kLink ? root.taggedValue().toByteArray() : QByteArray();
    if (map[u"version"_s].toInteger() != 1 || !link.startsWith('\0')) {
        return damaged(file, u"no header of a repository"_s);
    }
    return link.sliced(1); // after the multibase prefix of binary CIDs
}

} // namespace

bool hasContent(QIODevice &bytes, const CidParts &cid)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return cid.hash == CidParts::kSha256 && hash.addData(&bytes) &&
           std::ranges::equal(spanOf(hash.result()), cid.digest);
}

base::Result<CarSummary> checkCar(QIODevice &file)
{
    const auto root = readHeader(file);
    if (!root) {
        return std::unexpected(root.error());
    }
    CarSummary summary;
    bool hasRoot = false;
    for (;;) {
        auto part = readPart(file, kLargestBlock);
        if (!part) {
            return std::unexpected(std::move(part.error()));
        }
        if (!*part) {
            break;
        }
        const auto cid = base::readCid(spanOf(**part));
        if (!cid) {
            return damaged(file, u"a block without a CID"_s);
        }
        const auto size = static_cast<qsizetype>(cid->size);
        QByteArray content = (*part)->sliced(size);
        QBuffer buffer(&content);
        buffer.open(QIODevice::ReadOnly);
        if (!hasContent(buffer, *cid)) {
            return damaged(file, u"a block that is not what its CID names"_s);
        }
        hasRoot = hasRoot || (*part)->first(size) == *root;
        ++summary.blocks;
    }
    if (!hasRoot) {
        return damaged(file, u"no root"_s);
    }
    return summary;
}

} // namespace rostrum::archive
