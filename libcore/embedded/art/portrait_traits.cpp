// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/art/portrait_traits.h"

#include <QJsonObject>
#include <QLatin1StringView>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace rostrum::embedded::art {
namespace {

template <typename Value, std::size_t Count> using Names = std::array<std::pair<QLatin1StringView, Value>, Count>;

constexpr Names<Hair, 15> kHair{{{"short"_L1, Hair::Short},
                                 {"buzz"_L1, Hair::Buzz},
                                 {"curly"_L1, Hair::Curly},
                                 {"afro"_L1, Hair::Afro},
                                 {"long"_L1, Hair::Long},
                                 {"bun"_L1, Hair::Bun},
                                 {"bob"_L1, Hair::Bob},
                                 {"braids"_L1, Hair::Braids},
                                 {"bald"_L1, Hair::Bald},
                                 {"grey-short"_L1, Hair::GreyShort},
                                 {"waves"_L1, Hair::Waves},
                                 {"hijab"_L1, Hair::Hijab},
                                 {"turban"_L1, Hair::Turban},
                                 {"ponytail"_L1, Hair::Ponytail},
                                 {"undercut"_L1, Hair::Undercut}}};
constexpr Names<HairColour, 7> kHairColour{{{"black"_L1, HairColour::Black},
                                            {"brown"_L1, HairColour::Brown},
                                            {"auburn"_L1, HairColour::Auburn},
                                            {"blond"_L1, HairColour::Blond},
                                            {"grey"_L1, HairColour::Grey},
                                            {"white"_L1, HairColour::White},
                                            {"red"_L1, HairColour::Red}}};
constexpr Names<Beard, 4> kBeard{
    {{"none"_L1, Beard::None}, {"stubble"_L1, Beard::Stubble}, {"short"_L1, Beard::Short}, {"full"_L1, Beard::Full}}};
constexpr Names<Glasses, 3> kGlasses{
    {{"none"_L1, Glasses::None}, {"round"_L1, Glasses::Round}, {"square"_L1, Glasses::Square}}};
constexpr Names<Top, 8> kTop{{{"navy"_L1, Top::Navy},
                              {"forest"_L1, Top::Forest},
                              {"mustard"_L1, Top::Mustard},
                              {"plum"_L1, Top::Plum},
                              {"rust"_L1, Top::Rust},
                              {"charcoal"_L1, Top::Charcoal},
                              {"teal"_L1, Top::Teal},
                              {"sand"_L1, Top::Sand}}};
constexpr Names<Ground, 8> kGround{{{"rose"_L1, Ground::Rose},
                                    {"sky"_L1, Ground::Sky},
                                    {"mint"_L1, Ground::Mint},
                                    {"sand"_L1, Ground::Sand},
                                    {"lilac"_L1, Ground::Lilac},
                                    {"butter"_L1, Ground::Butter},
                                    {"peach"_L1, Ground::Peach},
                                    {"slate"_L1, Ground::Slate}}};
constexpr Names<Age, 3> kAge{{{"young"_L1, Age::Young}, {"middle"_L1, Age::Middle}, {"older"_L1, Age::Older}}};

// An absent field changes nothing; the first unknown value is kept in wrong.
template <typename Value, std::size_t Count>
void read(const QJsonObject &object, QLatin1StringView field, const Names<Value, Count> &names, Value &into,
          QString &wrong)
{
    const QJsonValue value = object.value(field);
    if (value.isUndefined() || !wrong.isEmpty()) {
        return;
    }
    const QString text = value.toString();
    for (const auto &[name, meaning] : names) {
        if (text == name) {
            into = meaning;
            return;
        }
    }
    wrong = u"%1: unknown value \"%2\""_s.arg(field, text);
}

} // namespace

std::expected<PortraitTraits, QString> PortraitTraits::fromJson(const QJsonObject &object, quint32 seed)
{
    PortraitTraits traits;
    traits.seed = seed;
    QString wrong;
    if (const QJsonValue skin = object.value("skin"_L1); !skin.isUndefined()) {
        traits.skin = skin.toInt();
        if (traits.skin < 1 || traits.skin > 6) {
            return std::unexpected(u"skin: not a whole number from 1 to 6"_s);
        }
    }
    read(object, "hair"_L1, kHair, traits.hair, wrong);
    read(object, "hairColor"_L1, kHairColour, traits.hairColour, wrong);
    read(object, "beard"_L1, kBeard, traits.beard, wrong);
    read(object, "glasses"_L1, kGlasses, traits.glasses, wrong);
    read(object, "top"_L1, kTop, traits.top, wrong);
    read(object, "ground"_L1, kGround, traits.ground, wrong);
    read(object, "age"_L1, kAge, traits.age, wrong);
    if (!wrong.isEmpty()) {
        return std::unexpected(wrong);
    }
    return traits;
}

} // namespace rostrum::embedded::art
