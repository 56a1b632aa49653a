// SPDX-License-Identifier: GPL-3.0-or-later
#include "creator_sheet.h"

#include "featured_edit.h"
#include "layout_preview.h"
#include "ui/kit/button.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/section_title.h"
#include "ui/kit/switch.h"

#include <QHBoxLayout>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kWidth = 640;
constexpr int kPreviewGap = 16;
constexpr int kPartGap = 18;

SectionTitle *heading(const QString &text, QWidget *parent)
{
    auto *title = new SectionTitle(text, parent);
    title->setRole(TextRole::MetaStrong);
    return title;
}

} // namespace

CreatorSheet::CreatorSheet(const creator::CreatorProfile &profile, std::vector<creator::FeaturedItem> choices,
                           TopicsEdit::Find findTopics, ImageCache &images, net::HttpClient &http,
                           const base::Clock &clock, QWidget *window)
    : Sheet(window)
    , m_profile(profile)
    , m_choices(std::move(choices))
{
    setMaximumCardWidth(kWidth);
    auto *column = new QVBoxLayout(content());
    column->setSpacing(kPartGap);
    column->addWidget(new SectionTitle(tr("Creator mode"), content()));
    column->addWidget(makePreviews(images, http, clock));
    column->addWidget(makeSettings(std::move(findTopics), clock.now()));
    column->addWidget(makeButtons());
    showPreviews();
}

QWidget *CreatorSheet::makePreviews(ImageCache &images, net::HttpClient &http, const base::Clock &clock)
{
    auto *previews = new QWidget(content());
    auto *row = new QHBoxLayout(previews);
    row->setContentsMargins({});
    row->setSpacing(kPreviewGap);
    const auto add = [&](creator::LayoutKind kind, const QString &title) {
        auto *part = new QVBoxLayout;
        part->setSpacing(6);
        auto *preview = new LayoutPreview(kind, images, http, clock, previews);
        part->addWidget(heading(title, previews));
        part->addWidget(preview);
        row->addLayout(part, 1);
        return preview;
    };
    m_connectPreview = add(creator::LayoutKind::Connect, tr("Off: people connect"));
    m_followPreview = add(creator::LayoutKind::Follow, tr("On: people follow"));
    return previews;
}

QWidget *CreatorSheet::makeSettings(TopicsEdit::Find findTopics, base::Time now)
{
    auto *settings = new QWidget(content());
    auto *column = new QVBoxLayout(settings);
    column->setContentsMargins({});
    column->setSpacing(8);
    const model::CreatorMode &mode = m_profile.mode();
    column->addWidget(heading(tr("First button"), settings));
    m_follow = new QRadioButton(tr("Follow"), settings);
    m_connect = new QRadioButton(tr("Connect, with Follow beside it"), settings);
    (mode.primaryAction == model::CreatorMode::Action::Follow ? m_follow : m_connect)->setChecked(true);
    column->addWidget(m_follow);
    column->addWidget(m_connect);
    column->addSpacing(kPartGap - 8);
    column->addWidget(heading(tr("Topics"), settings));
    m_topics = new TopicsEdit(std::move(findTopics), settings);
    m_topics->setTopics(mode.topics);
    column->addWidget(m_topics);
    column->addSpacing(kPartGap - 8);
    column->addWidget(heading(tr("Featured"), settings));
    m_featured = new FeaturedEdit(m_profile.featured(), m_choices, now, settings);
    column->addWidget(m_featured);
    column->addSpacing(kPartGap - 8);
    m_liveCover = new Switch(tr("Show my live broadcasts in the cover"), settings);
    m_liveCover->setChecked(mode.hasLiveCover);
    column->addWidget(m_liveCover);
    connect(m_follow, &QAbstractButton::toggled, this, &CreatorSheet::showPreviews);
    connect(m_topics, &TopicsEdit::topicsChanged, this, &CreatorSheet::showPreviews);
    connect(m_featured, &FeaturedEdit::addressesChanged, this, &CreatorSheet::showPreviews);
    return settings;
}

QWidget *CreatorSheet::makeButtons()
{
    auto *buttons = new QWidget(content());
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addStretch(1);
    auto *cancel = new Button(ButtonKind::Outlined, tr("Cancel"), buttons);
    connect(cancel, &QAbstractButton::clicked, this, &Sheet::dismiss);
    row->addWidget(cancel);
    const auto save = [this, row, buttons](const QString &text, ButtonKind kind, bool isOn) {
        auto *button = new Button(kind, text, buttons);
        connect(button, &QAbstractButton::clicked, this, [this, isOn] {
            model::CreatorMode mode = wished();
            mode.isEnabled = isOn;
            Q_EMIT saved(mode);
            dismiss();
        });
        row->addWidget(button);
    };
    if (m_profile.mode().isEnabled) {
        save(tr("Save"), ButtonKind::Filled, true);
    } else {
        save(tr("Save"), ButtonKind::Outlined, false);
        save(tr("Save and switch on"), ButtonKind::Filled, true);
    }
    return buttons;
}

model::CreatorMode CreatorSheet::wished() const
{
    model::CreatorMode mode = m_profile.mode();
    mode.primaryAction =
        m_follow->isChecked() ? model::CreatorMode::Action::Follow : model::CreatorMode::Action::Connect;
    mode.topics = m_topics->topics();
    mode.featured = m_featured->addresses();
    mode.hasLiveCover = m_liveCover->isChecked();
    return mode;
}

void CreatorSheet::showPreviews()
{
    constexpr std::size_t kPosts = 2;
    QStringList posts;
    for (const creator::FeaturedItem &item : m_choices) {
        if (item.kind == creator::FeaturedItem::Kind::Post && posts.size() < static_cast<qsizetype>(kPosts)) {
            posts.append(item.title);
        }
    }
    std::vector<creator::FeaturedItem> featured;
    for (const QString &address : m_featured->addresses()) {
        featured.push_back(m_featured->itemOf(address));
    }
    m_connectPreview->setProfile(m_profile, wished(), featured, posts);
    m_followPreview->setProfile(m_profile, wished(), featured, posts);
}

} // namespace rostrum::ui
