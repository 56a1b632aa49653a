// SPDX-License-Identifier: GPL-3.0-or-later
#include "base32.h"

#include <string_view>

namespace rostrum::embedded {

namespace {
constexpr std::string_view kAlphabet = "abcdefghijklmnopqrstuvwxyz234567";
constexpr int kBitsOfDigit = 5;
} // namespace

QByteArray toBase32(QByteArrayView bytes)
{
    QByteArray text;
    text.reserve((bytes.size() * 8 + kBitsOfDigit - 1) / kBitsOfDigit);
    quint32 buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8) | static_cast<quint8>(byte);
        bits += 8;
        while (bits >= kBitsOfDigit) {
            bits -= kBitsOfDigit;
            text.append(kAlphabet[(buffer >> bits) & 31]);
        }
        buffer &= (1U << bits) - 1;
    }
    if (bits > 0) {
        text.append(kAlphabet[(buffer << (kBitsOfDigit - bits)) & 31]);
    }
    return text;
}

std::optional<QByteArray> fromBase32(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size() * kBitsOfDigit / 8);
    quint32 buffer = 0;
    int bits = 0;
    for (const char digit : text) {
        const auto value = kAlphabet.find(digit);
        if (value == std::string_view::npos) {
            return std::nullopt;
        }
        buffer = (buffer << kBitsOfDigit) | static_cast<quint32>(value);
        bits += kBitsOfDigit;
        if (bits >= 8) {
            bits -= 8;
            bytes.append(static_cast<char>(buffer >> bits));
            buffer &= (1U << bits) - 1;
        }
    }
    return bytes;
}

} // namespace rostrum::embedded
