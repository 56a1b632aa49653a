// SPDX-License-Identifier: GPL-3.0-or-later
#include "intro_form.h"

#include "base/datetime.h"
#include "model/cv.h"
#include "picture_field.h"
#include "place_field.h"
#include "text_fields.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

using Kind = model::CvFieldKind;

constexpr model::CvField kPhoto{.name = QLatin1StringView("avatar"), .label = QT_TRANSLATE_NOOP("Cv", "Photo")};
constexpr model::CvField kCover{.name = QLatin1StringView("banner"), .label = QT_TRANSLATE_NOOP("Cv", "Cover")};
constexpr model::CvField kProfile[] = {
    {.name = QLatin1StringView("displayName"), .label = QT_TRANSLATE_NOOP("Cv", "Name"), .mostGraphemes = 64},
    {.name = QLatin1StringView("description"),
     .kind = Kind::Text,
     .label = QT_TRANSLATE_NOOP("Cv", "In a few words, as other programs show it"),
     .mostGraphemes = 256},
};
constexpr model::CvField kSelf[] = {
    {.name = QLatin1StringView("pronouns"), .label = QT_TRANSLATE_NOOP("Cv", "Pronouns"), .mostGraphemes = 20},
    {.name = QLatin1StringView("headline"), .label = QT_TRANSLATE_NOOP("Cv", "Headline"), .mostGraphemes = 120},
    {.name = QLatin1StringView("location"), .kind = Kind::Place, .label = QT_TRANSLATE_NOOP("Cv", "Place")},
    {.name = QLatin1StringView("about"),
     .kind = Kind::Text,
     .label = QT_TRANSLATE_NOOP("Cv", "About"),
     .mostGraphemes = 5000},
};

} // namespace

IntroForm::IntroForm(Intro intro, publishing::Drafts &drafts, ImageSource &images, const base::Clock &clock,
                     QWidget *parent)
    : EditForm(parent)
    , m_intro(std::move(intro))
    , m_clock(clock)
    , m_photo(new PictureField(kPhoto, PictureField::Shape::Photo, m_intro.photo, drafts, images, this))
    , m_cover(new PictureField(kCover, PictureField::Shape::Cover, m_intro.cover, drafts, images, this))
{
    for (PictureField *picture : {m_cover, m_photo}) {
        addField(picture, {});
        connect(picture, &PictureField::busyChanged, this,
                [this] { setSavable(!m_photo->isBusy() && !m_cover->isBusy()); });
    }
    addField(new LineField(kProfile[0], this), m_intro.profile);
    addField(new LineField(kSelf[0], this), m_intro.self);
    addField(new LineField(kSelf[1], this), m_intro.self);
    addField(new PlaceField(kSelf[2], this), m_intro.self);
    addField(new LongTextField(kSelf[3], this), m_intro.self);
    addField(new LongTextField(kProfile[1], this), m_intro.profile);
    addButtons(Removal::None);
    IntroForm::retranslate();
}

void IntroForm::retranslate()
{
    EditForm::retranslate();
    setTitle(tr("Edit your introduction"));
}

void IntroForm::save()
{
    QJsonObject self = wished(m_intro.self, kSelf);
    QJsonObject profile = wished(m_intro.profile, kProfile);
    if (m_photo->isRemoved()) {
        profile.remove(kPhoto.name);
    }
    if (m_cover->isRemoved()) {
        profile.remove(kCover.name);
    }
    const IntroPictures pictures{.photo = m_photo->picture(), .cover = m_cover->picture()};
    const QString now = QString::fromStdString(base::Datetime::fromTime(m_clock.now()).str());
    if (m_intro.self.isEmpty() && !self.isEmpty()) {
        self["$type"_L1] = model::kCvSelf;
        self["createdAt"_L1] = now;
    }
    if (m_intro.profile.isEmpty() && (!profile.isEmpty() || pictures.photo || pictures.cover)) {
        profile["$type"_L1] = "app.bsky.actor.profile"_L1;
        profile["createdAt"_L1] = now;
    }
    Q_EMIT saved(self, profile, pictures);
}

} // namespace rostrum::ui
