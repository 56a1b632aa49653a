// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

class QJsonObject;

namespace rostrum::embedded {

/// A record as the AT Protocol stores it: canonical DAG-CBOR (shortest integers, map keys by length and then by byte,
/// `{"$link"}` as tag 42, `{"$bytes"}` as bytes; https://atproto.com/specs/data-model). Fails with Invalid on what the
/// data model lacks (floats, broken links); `detail` names the place as servers do. Thread-safe.
[[nodiscard]] base::Result<QByteArray> encodeDagCbor(const QJsonObject &record);

/// What the bytes of a CID are.
enum class CidCodec : quint8 {
    Raw = 0x55,     ///< a blob
    DagCbor = 0x71, ///< a record
};

/// CID version 1 with SHA-256, in base32.
[[nodiscard]] QByteArray cidOf(QByteArrayView bytes, CidCodec codec);

} // namespace rostrum::embedded
