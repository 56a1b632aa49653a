// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace rostrum::ui {

/// A picture at no more than `side` device pixels, null when it is none. Any thread.
[[nodiscard]] QImage makeThumb(const QByteArray &bytes, int side);

} // namespace rostrum::ui
