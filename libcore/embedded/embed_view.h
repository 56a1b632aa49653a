// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace rostrum::embedded {

/// The view (JSON) of an embed that stands for itself: images, an external card, a video. Empty for others.
[[nodiscard]] QByteArray mediaEmbed(const QByteArray &did, const QJsonObject &embed);

} // namespace rostrum::embedded
