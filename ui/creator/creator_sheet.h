// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "creator/creator_profile.h"
#include "ui/creator/topics_edit.h"
#include "ui/kit/sheet.h"

class QRadioButton;

namespace rostrum::ui {

class FeaturedEdit;
class ImageCache;
class LayoutPreview;
class Switch;

/// One's creator mode: both layouts side by side as visitors will see them, and what they are made of. Nothing is saved
/// before the button is pressed.
class CreatorSheet final : public Sheet
{
    Q_OBJECT
public:
    /// `profile` outlives the sheet; `choices` can be featured with one click.
    CreatorSheet(const creator::CreatorProfile &profile, std::vector<creator::FeaturedItem> choices,
                 TopicsEdit::Find findTopics, ImageCache &images, net::HttpClient &http, const base::Clock &clock,
                 QWidget *window);

Q_SIGNALS:
    void saved(const rostrum::model::CreatorMode &mode);

private:
    [[nodiscard]] QWidget *makePreviews(ImageCache &images, net::HttpClient &http, const base::Clock &clock);
    [[nodiscard]] QWidget *makeSettings(TopicsEdit::Find findTopics, base::Time now);
    [[nodiscard]] QWidget *makeButtons();
    void showPreviews();
    [[nodiscard]] model::CreatorMode wished() const;

    const creator::CreatorProfile &m_profile;
    std::vector<creator::FeaturedItem> m_choices;
    QRadioButton *m_follow = nullptr;
    QRadioButton *m_connect = nullptr;
    Switch *m_liveCover = nullptr;
    TopicsEdit *m_topics = nullptr;
    FeaturedEdit *m_featured = nullptr;
    LayoutPreview *m_connectPreview = nullptr;
    LayoutPreview *m_followPreview = nullptr;
};

} // namespace rostrum::ui
