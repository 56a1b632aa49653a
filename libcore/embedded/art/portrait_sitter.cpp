// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/art/portrait_parts.h"

#include <array>

namespace rostrum::embedded::art {
namespace {

// Order of the enums in portrait_traits.h.
constexpr std::array<quint32, 6> kSkin{0xF7DAC8, 0xF0C6A5, 0xDDA67B, 0xB97F54, 0x8F5D3E, 0x664330};
constexpr std::array<quint32, 7> kHairColour{0x26211F, 0x553A2B, 0x7C4228, 0xCFA45C, 0x8F8D8A, 0xDEDBD4, 0xB9582C};
constexpr std::array<quint32, 8> kTop{0x2F4058, 0x3F6B54, 0xBF9038, 0x6C4266, 0xAF5733, 0x3B3C41, 0x1F7172, 0xD3C0A0};
constexpr std::array<quint32, 8> kGround{0xEAD4D5, 0xCFE0EC, 0xCDE4DC, 0xECDFCA,
                                         0xDBD5EB, 0xF3E7BF, 0xF5DAC6, 0xC9D1D9};
constexpr std::array<quint32, 6> kCloth{0x7B4B5E, 0x2E6464, 0xB98A4A, 0x44506F, 0xA65C48, 0x5F7A61};

template <typename Value, std::size_t Count> QColor pick(const std::array<quint32, Count> &table, Value value)
{
    return rgb(table.at(static_cast<std::size_t>(value)));
}

void measure(Sitter &sitter, Dice &dice)
{
    const bool bearded = sitter.traits.beard != Beard::None;
    sitter.halfWidth = dice.between(31.0, 35.2);
    sitter.halfJaw = sitter.halfWidth * dice.between(bearded ? 0.84 : 0.76, bearded ? 0.93 : 0.90);
    sitter.chinY = dice.between(129.5, 134.5);
    sitter.halfChin = dice.between(7.5, bearded ? 14.0 : 12.0);
    sitter.halfNeck = dice.between(12.2, 14.4) + (bearded ? 2.0 : 0.0);
    sitter.halfShoulder = dice.between(54, 61) + (bearded ? 6.0 : 0.0);
    sitter.eyeGap = dice.between(12.8, 14.4);
    sitter.eyeOpen = dice.between(0.82, 1.06);
    sitter.browLift = dice.between(-1.4, 1.6);
    sitter.browThick = dice.between(2.3, 3.4) + (bearded ? 0.6 : 0.0);
    sitter.browTilt = dice.between(-1.2, 1.4);
    sitter.noseWidth = dice.between(4.4, 6.2);
    sitter.smile = dice.between(0.35, 1.0);
    sitter.mouth = dice.upTo(4);
    sitter.neckline = dice.upTo(6);
    sitter.parting = dice.upTo(3);
    sitter.flipped = dice.chance(0.5);
}

void colour(Sitter &sitter, Dice &dice)
{
    const PortraitTraits &traits = sitter.traits;
    const QColor umber = rgb(0x5A2A1E);
    const double depth = (traits.skin - 1) / 5.0;
    sitter.skin = mix(pick(kSkin, traits.skin - 1), rgb(0xD98C6A), dice.between(0.0, 0.10));
    sitter.skinLight = mix(sitter.skin, rgb(0xFFF1E2), 0.22);
    sitter.skinShade = mix(sitter.skin, umber, 0.13 + 0.05 * depth);
    sitter.skinDeep = mix(sitter.skin, rgb(0x3A1712), 0.34 + 0.08 * depth);
    sitter.lip = mix(sitter.skin, rgb(0x9C3B3A), 0.46 - 0.10 * depth);
    constexpr std::array<quint32, 5> kIris{0x3A2418, 0x4B3020, 0x5A4A2C, 0x4A6A78, 0x56705A};
    sitter.iris = rgb(kIris.at(static_cast<std::size_t>(dice.upTo(traits.skin <= 2 ? 5 : 2))));

    sitter.hair = pick(kHairColour, traits.hairColour);
    const bool greyed = traits.hairColour == HairColour::Grey || traits.hairColour == HairColour::White;
    if (traits.hair == Hair::GreyShort && !greyed) {
        sitter.hair = pick(kHairColour, HairColour::Grey);
    }
    const double sheen = greyed ? 0.30 : traits.hairColour == HairColour::Black ? 0.24 : 0.16;
    sitter.hairLight = mix(sitter.hair, rgb(0xFFE9CC), sheen);
    sitter.hairShade = mix(sitter.hair, rgb(0x1A1014), 0.26);
    sitter.brow = mix(sitter.hair, rgb(0x2A1A16), greyed ? 0.35 : 0.40);

    sitter.top = pick(kTop, traits.top);
    sitter.topLight = mix(sitter.top, rgb(0xFFF4E4), 0.14);
    sitter.topShade = mix(sitter.top, rgb(0x14121C), 0.20);
    sitter.ground = pick(kGround, traits.ground);
    sitter.cloth = pick(kCloth, dice.upTo(static_cast<int>(kCloth.size())));
    sitter.clothLight = mix(sitter.cloth, rgb(0xFFF1DC), 0.18);
    sitter.clothShade = mix(sitter.cloth, rgb(0x1B1220), 0.24);
}

} // namespace

Sitter sitterFor(const PortraitTraits &traits)
{
    Sitter sitter;
    sitter.traits = traits;
    Dice dice(traits.seed);
    measure(sitter, dice);
    colour(sitter, dice);
    const bool bearded = traits.beard != Beard::None;
    const bool dressedHair = traits.hair == Hair::Long || traits.hair == Hair::Bun || traits.hair == Hair::Bob ||
                             traits.hair == Hair::Braids || traits.hair == Hair::Waves || traits.hair == Hair::Hijab ||
                             traits.hair == Hair::Ponytail;
    sitter.lashes = !bearded && dressedHair;
    const bool earsShow = traits.hair == Hair::Bun || traits.hair == Hair::Ponytail || traits.hair == Hair::Afro;
    sitter.earring = !bearded && earsShow && dice.chance(0.7);
    if (sitter.lashes) {
        sitter.halfJaw = sitter.halfWidth * 0.78;
        sitter.browThick *= 0.82;
    }

    const double w = sitter.halfWidth;
    const double jaw = sitter.halfJaw;
    const double chin = sitter.chinY;
    sitter.face =
        symmetric({kAxis, 43}, {{{kAxis + 0.66 * w, 43}, {kAxis + w, 60}, {kAxis + w, 86}},
                                {{kAxis + w, 99}, {kAxis + jaw + 2.5, 108}, {kAxis + jaw * 0.86, 116}},
                                {{kAxis + jaw * 0.62, 125.5}, {kAxis + sitter.halfChin, chin}, {kAxis, chin}}});
    return sitter;
}

} // namespace rostrum::embedded::art
