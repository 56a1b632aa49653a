// SPDX-License-Identifier: GPL-3.0-or-later
#include "fmp4.h"

#include <QtEndian>

#include <initializer_list>

namespace rostrum::embedded {

namespace {

constexpr qsizetype kHeader = 8; ///< size and name of a box

struct Box
{
    qsizetype start = 0; ///< of its content
    qsizetype end = 0;
    QByteArrayView name = {};
};

/// The box that begins there, if all of it is before `end`.
std::optional<Box> boxAt(QByteArrayView bytes, qsizetype at, qsizetype end)
{
    if (end - at < kHeader) {
        return std::nullopt;
    }
    const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(bytes.data() + at));
    if (size < kHeader || size > end - at) {
        return std::nullopt;
    }
    return Box{.start = at + kHeader, .end = at + size, .name = bytes.sliced(at + 4, 4)};
}

/// The first box of that path of names.
std::optional<Box> find(QByteArrayView bytes, std::initializer_list<QByteArrayView> path)
{
    Box inside{.start = 0, .end = bytes.size()};
    for (const QByteArrayView name : path) {
        std::optional<Box> box = boxAt(bytes, inside.start, inside.end);
        while (box && box->name != name) {
            box = boxAt(bytes, box->end, inside.end);
        }
        if (!box) {
            return std::nullopt;
        }
        inside = *box;
    }
    return inside;
}

quint32 timescaleOf(QByteArrayView init)
{
    constexpr qsizetype kVersion0 = 12; // behind version, flags and two times of 32 bits
    const auto header = find(init, {"moov", "trak", "mdia", "mdhd"});
    return header && header->end - header->start >= kVersion0 + 4 && init[header->start] == 0
               ? qFromBigEndian<quint32>(init.data() + header->start + kVersion0)
               : 0;
}

} // namespace

std::optional<FragmentedTrack> readFragments(const QByteArray &file)
{
    FragmentedTrack track;
    qsizetype begun = 0; ///< of the piece that is read
    for (qsizetype at = 0; at < file.size();) {
        const auto box = boxAt(file, at, file.size());
        if (!box) {
            return std::nullopt;
        }
        if (box->name == "moof") {
            const QByteArray piece = file.sliced(begun, at - begun);
            if (track.init.isEmpty()) {
                track.init = piece;
            } else {
                track.fragments.push_back(piece);
            }
            begun = at;
        }
        at = box->end;
    }
    if (track.init.isEmpty()) {
        return std::nullopt;
    }
    track.fragments.push_back(file.sliced(begun));
    track.timescale = timescaleOf(track.init);
    return track.timescale > 0 ? std::optional(std::move(track)) : std::nullopt;
}

QByteArray movedFragment(QByteArray fragment, quint64 ticks, quint32 number)
{
    constexpr qsizetype kFlags = 4; // version and flags
    if (const auto header = find(fragment, {"moof", "mfhd"})) {
        qToBigEndian<quint32>(number + 1, fragment.data() + header->start + kFlags);
    }
    if (const auto time = find(fragment, {"moof", "traf", "tfdt"})) {
        char *const at = fragment.data() + time->start;
        if (*at == 1) { // 64 bits
            qToBigEndian<quint64>(qFromBigEndian<quint64>(at + kFlags) + ticks, at + kFlags);
        }
    }
    return fragment;
}

} // namespace rostrum::embedded
