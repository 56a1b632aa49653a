// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace rostrum::embedded {

/// The hosts of the embedded network. `.invalid` can never be registered (RFC 2606), so no real request can meet
/// them even by mistake.
inline constexpr char kServerHost[] = "sample.rostrum.invalid"; ///< PDS, AppView and PLC directory
inline constexpr char kPictureHost[] = "cdn.sample.rostrum.invalid";
inline constexpr char kLiveHost[] = "live.sample.rostrum.invalid"; ///< a Streamplace node
inline constexpr char kLiveUrl[] = "https://live.sample.rostrum.invalid";
inline constexpr char kServerUrl[] = "https://sample.rostrum.invalid";
inline constexpr char kServerDid[] = "did:web:sample.rostrum.invalid";

/// Sizes and crops of pictures, as the AppView names them in its URLs.
enum class PicturePreset { Avatar, Banner, Thumbnail, Full };

[[nodiscard]] QByteArray pictureUrl(PicturePreset preset, const QByteArray &did, const QByteArray &cid);

/// The DID of a sample account: `did:plc:` and 24 characters made of its handle.
[[nodiscard]] QByteArray didOfHandle(const QByteArray &handle);
/// The same of a person's key in the sample's files.
[[nodiscard]] QByteArray didOfKey(const QString &key);

} // namespace rostrum::embedded
