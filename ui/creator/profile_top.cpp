// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_top.h"

#include "article_list.h"
#include "creator_bar.h"
#include "cv_words.h"
#include "section_box.h"
#include "ui/kit/button.h"
#include "ui/kit/paint.h"
#include "ui/kit/segmented_tabs.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace rostrum::ui {

namespace {

SectionContent contentOf(const creator::CreatorProfile &profile)
{
    return {.cv = profile.cv(), .about = profile.about(), .featured = profile.featured()};
}

/// The sections before or after Activity; all of them are before it when there is none.
enum class Side { Before, After };
std::vector<creator::PlacedSection> sectionsOn(Side side, const creator::ProfileLayout &layout)
{
    const auto activity =
        std::ranges::find(layout.sections, creator::Section::Activity, &creator::PlacedSection::section);
    if (side == Side::Before) {
        return {layout.sections.begin(), activity};
    }
    return activity == layout.sections.end() ? std::vector<creator::PlacedSection>()
                                             : std::vector(activity + 1, layout.sections.end());
}

} // namespace

ProfileTop::ProfileTop(ImageCache &images, net::HttpClient &http, const base::Clock &clock, creator::Viewer viewer,
                       QWidget *parent)
    : QWidget(parent)
    , m_head(new ProfileHead(images, http, viewer, this))
    , m_sections(new ProfileSections(images, clock, viewer, this))
    , m_activityTitle(new SectionBox(sectionName(creator::Section::Activity), this))
    , m_filterRow(new QWidget(this))
    , m_filter(new SegmentedTabs(m_filterRow))
    , m_articles(new ArticleList(clock, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    if (viewer == creator::Viewer::Self) {
        m_bar = new CreatorBar(this);
        column->addWidget(m_bar);
    }
    auto *filterRow = new QHBoxLayout(m_filterRow);
    filterRow->setContentsMargins(metrics::kColumnPadding, 0, metrics::kColumnPadding, 0);
    filterRow->addWidget(m_filter);
    filterRow->addStretch(1);
    for (QWidget *part :
         {static_cast<QWidget *>(m_sections), m_activityTitle, m_filterRow, static_cast<QWidget *>(m_articles)}) {
        column->addWidget(part);
    }
    static_cast<SectionBox *>(m_activityTitle)->setHeadingOnly();
    for (int i = 0; i < 4; ++i) {
        m_filter->addTab({});
    }
    connect(m_filter, &QTabBar::currentChanged, this,
            [this](int index) { Q_EMIT activityChosen(static_cast<Activity>(index)); });
    retranslate();
    showParts();
}

void ProfileTop::setProfile(const creator::CreatorProfile &profile, const creator::ProfileLayout &layout)
{
    HeadContent head{
        .person = *profile.person(), .layout = layout, .live = profile.live(), .connections = profile.connections()};
    const auto links = profile.cv().entries(model::CvPart::Links);
    head.links.assign(links.begin(), links.end());
    m_head->setContent(head);
    if (m_bar) {
        m_bar->setMode(profile.mode());
    }
    m_sections->setContent(sectionsOn(Side::Before, layout), contentOf(profile));
    m_articles->setItems(profile.articles());
    m_hasActivity =
        std::ranges::contains(layout.sections, creator::Section::Activity, &creator::PlacedSection::section);
    showParts();
}

void ProfileTop::setTab(ProfileHead::Tab tab)
{
    m_tab = tab;
    m_head->setTab(tab);
    showParts();
}

void ProfileTop::setActivity(Activity activity)
{
    m_activity = activity;
    const QSignalBlocker quiet(m_filter);
    m_filter->setCurrentIndex(static_cast<int>(activity));
    showParts();
}

void ProfileTop::showParts()
{
    const bool isProfile = m_tab == ProfileHead::Tab::Profile;
    const bool isActivity = m_tab == ProfileHead::Tab::Activity;
    if (m_bar) {
        m_bar->setVisible(isProfile);
    }
    m_sections->setVisible(isProfile);
    m_activityTitle->setVisible(isProfile && m_hasActivity);
    m_filterRow->setVisible(isActivity);
    m_articles->setVisible(isActivity && m_activity == Activity::Articles);
}

void ProfileTop::retranslate()
{
    static_cast<SectionBox *>(m_activityTitle)->setTitle(sectionName(creator::Section::Activity));
    m_filter->setAccessibleName(tr("What of the activity is shown"));
    const QStringList names{tr("Posts"), tr("Posts and replies"), tr("Media"), tr("Articles")};
    for (int i = 0; i < names.size(); ++i) {
        m_filter->setTabText(i, names[i]);
    }
}

void ProfileTop::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

ProfileBottom::ProfileBottom(ImageCache &images, const base::Clock &clock, creator::Viewer viewer, QWidget *parent)
    : QWidget(parent)
    , m_allRow(new QWidget(this))
    , m_all(new Button(ButtonKind::Quiet, {}, m_allRow))
    , m_sections(new ProfileSections(images, clock, viewer, this))
{
    auto *row = new QHBoxLayout(m_allRow);
    row->setContentsMargins(metrics::kColumnPadding - 12, 6, metrics::kColumnPadding, 10);
    row->addWidget(m_all);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_allRow);
    column->addWidget(m_sections);
    connect(m_all, &QAbstractButton::clicked, this, &ProfileBottom::allRequested);
    retranslate();
}

void ProfileBottom::setProfile(const creator::CreatorProfile &profile, const creator::ProfileLayout &layout)
{
    const bool hasActivity =
        std::ranges::contains(layout.sections, creator::Section::Activity, &creator::PlacedSection::section);
    m_allRow->setVisible(hasActivity);
    m_sections->setContent(sectionsOn(Side::After, layout), contentOf(profile));
}

void ProfileBottom::retranslate()
{
    m_all->setText(tr("Show all activity"));
}

void ProfileBottom::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().tokens().surface);
}

void ProfileBottom::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace rostrum::ui
