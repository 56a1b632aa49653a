// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>

class QJsonObject;

namespace rostrum::embedded::art {

enum class Hair {
    Short,
    Buzz,
    Curly,
    Afro,
    Long,
    Bun,
    Bob,
    Braids,
    Bald,
    GreyShort,
    Waves,
    Hijab,
    Turban,
    Ponytail,
    Undercut
};
enum class HairColour { Black, Brown, Auburn, Blond, Grey, White, Red };
enum class Beard { None, Stubble, Short, Full };
enum class Glasses { None, Round, Square };
enum class Top { Navy, Forest, Mustard, Plum, Rust, Charcoal, Teal, Sand };
enum class Ground { Rose, Sky, Mint, Sand, Lilac, Butter, Peach, Slate };
enum class Age { Young, Middle, Older };

// What a sample person looks like. The seed varies what the fields leave open: face width, brows, smile, neckline.
struct PortraitTraits
{
    int skin = 3; // 1 light … 6 dark
    Hair hair = Hair::Short;
    HairColour hairColour = HairColour::Brown;
    Beard beard = Beard::None;
    Glasses glasses = Glasses::None;
    Top top = Top::Navy;
    Ground ground = Ground::Sand;
    Age age = Age::Young;
    quint32 seed = 0;

    // Reads {"skin":1..6,"hair":"short|…","hairColor":…,"beard":…,"glasses":…,"top":…,"ground":…,"age":…}. A missing
    // field keeps its default; an unknown value is an error that names the field. Give seedFrom(DID) as the seed.
    [[nodiscard]] static std::expected<PortraitTraits, QString> fromJson(const QJsonObject &object, quint32 seed);

    bool operator==(const PortraitTraits &) const = default;
};

} // namespace rostrum::embedded::art
