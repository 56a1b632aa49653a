// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "edit_form.h"
#include "social/new_post.h"

#include <QUrl>

namespace rostrum::publishing {
class Drafts;
}

namespace rostrum::ui {

class ImageSource;
class PictureField;

/// What a profile begins with.
struct Intro
{
    QJsonObject self = {};    ///< id.sifa.profile.self, empty when there is none
    QJsonObject profile = {}; ///< app.bsky.actor.profile, likewise
    QUrl photo = {};          ///< where the pictures are that it has
    QUrl cover = {};
};

/// Pictures to be uploaded, as files of the account's media folder.
struct IntroPictures
{
    std::optional<social::NewMedia> photo = {}; ///< for `avatar` of app.bsky.actor.profile
    std::optional<social::NewMedia> cover = {}; ///< for its `banner`
};

/// Edits what a person says of themselves: name and pictures, which all programs show, and headline, place, pronouns
/// and the long text of the professional profile.
class IntroForm final : public EditForm
{
    Q_OBJECT
public:
    /// What is given by reference outlives it.
    IntroForm(Intro intro, publishing::Drafts &drafts, ImageSource &images, const base::Clock &clock, QWidget *parent);

Q_SIGNALS:
    /// Both records as they are to be, with all that the form does not know; one of which nothing is said stays empty.
    /// A removed picture is gone from `profile`, a new one is in `pictures` alone.
    void saved(const QJsonObject &self, const QJsonObject &profile, const rostrum::ui::IntroPictures &pictures);

protected:
    void save() override;
    void retranslate() override;

private:
    Intro m_intro;
    const base::Clock &m_clock;
    PictureField *m_photo;
    PictureField *m_cover;
};

} // namespace rostrum::ui
