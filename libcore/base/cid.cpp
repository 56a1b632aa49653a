// SPDX-License-Identifier: GPL-3.0-or-later
#include "cid.h"

namespace rostrum::base {

namespace {

/// RFC 4648 base32 in lower case without padding; nothing when a character, the length or the unused bits are wrong.
std::optional<std::vector<std::uint8_t>> decodeBase32(std::string_view text)
{
    std::vector<std::uint8_t> bytes;
    bytes.reserve(text.size() * 5 / 8);
    std::uint32_t buffer = 0;
    int bits = 0;
    for (const char c : text) {
        int value = 0;
        if (isAsciiLower(c)) {
            value = c - 'a';
        } else if (c >= '2' && c <= '7') {
            value = c - '2' + 26;
        } else {
            return std::nullopt;
        }
        buffer = (buffer << 5) | static_cast<std::uint32_t>(value);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.push_back(static_cast<std::uint8_t>(buffer >> bits));
            buffer &= (1U << bits) - 1;
        }
    }
    if (bits >= 5 || buffer != 0) {
        return std::nullopt;
    }
    return bytes;
}

std::optional<std::uint64_t> readVarint(std::span<const std::uint8_t> bytes, std::size_t &at)
{
    constexpr int kMaxBytes = 9; // the unsigned-varint specification
    std::uint64_t value = 0;
    for (int n = 0; n < kMaxBytes && at < bytes.size(); ++n) {
        const std::uint8_t byte = bytes[at++];
        value |= static_cast<std::uint64_t>(byte & 0x7f) << (7 * n);
        if (!(byte & 0x80)) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<CidParts> readCid(std::span<const std::uint8_t> bytes)
{
    std::size_t at = 0;
    const auto version = readVarint(bytes, at);
    const auto codec = readVarint(bytes, at);
    const auto hash = readVarint(bytes, at);
    const auto length = readVarint(bytes, at);
    if (version != 1 || !codec || !hash || !length || *length == 0 || *length > bytes.size() - at) {
        return std::nullopt;
    }
    const auto digest = bytes.subspan(at, *length);
    return CidParts{
        .codec = *codec, .hash = *hash, .digest = {digest.begin(), digest.end()}, .size = at + digest.size()};
}

bool Cid::isValid(std::string_view text)
{
    constexpr std::size_t kMaxLength = 256;
    if (text.size() > kMaxLength || !text.starts_with('b')) { // multibase: base32, lower case
        return false;
    }
    const auto bytes = decodeBase32(text.substr(1));
    const auto parts = bytes ? readCid(*bytes) : std::nullopt;
    return parts && parts->size == bytes->size();
}

CidParts Cid::parts() const
{
    return *readCid(*decodeBase32(std::string_view(m_text).substr(1)));
}

} // namespace rostrum::base
