// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace rostrum::embedded {

/// RFC 4648 base32 in lower case without padding, as DIDs and CIDs are written.
[[nodiscard]] QByteArray toBase32(QByteArrayView bytes);
/// Nothing when a character does not belong to the alphabet.
[[nodiscard]] std::optional<QByteArray> fromBase32(QByteArrayView text);

} // namespace rostrum::embedded
