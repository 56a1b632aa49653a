// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identifier.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rostrum::base {

/// What a CID says about the bytes that it names.
struct CidParts
{
    std::uint64_t codec = 0; ///< 0x55 raw bytes, 0x71 DAG-CBOR
    std::uint64_t hash = 0;  ///< of multihash: 0x12 is SHA-256, the only one that the AT Protocol allows
    std::vector<std::uint8_t> digest = {};
    std::size_t size = 0; ///< of the CID itself, in bytes

    static constexpr std::uint64_t kSha256 = 0x12;
};

/// The binary CID version 1 that `bytes` begin with. Nothing when there is none.
[[nodiscard]] std::optional<CidParts> readCid(std::span<const std::uint8_t> bytes);

/// A content identifier: CID version 1 in base32, as the AT Protocol writes it (https://atproto.com/specs/data-model).
class Cid final : public Identifier<Cid>
{
public:
    [[nodiscard]] static bool isValid(std::string_view text);

    [[nodiscard]] CidParts parts() const;

private:
    friend class Identifier<Cid>;
    Cid() = default;
};

} // namespace rostrum::base
