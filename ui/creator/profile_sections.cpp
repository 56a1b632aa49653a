// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_sections.h"

#include "about_text.h"
#include "cv_row.h"
#include "cv_words.h"
#include "edit_form.h"
#include "featured_card.h"
#include "section_box.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/text_stack.h"

#include <QCoreApplication>
#include <QDate>
#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace rostrum::ui {

namespace {

constexpr std::size_t kFoldedEntries = 5;
constexpr std::size_t kFoldedSkills = 24;
constexpr std::size_t kFoldedFeatured = 6;

std::span<const model::CvEntry> entriesOf(const model::Cv &cv, creator::Section section)
{
    const auto part = partOf(section);
    return part ? cv.entries(*part) : std::span<const model::CvEntry>();
}

} // namespace

ProfileSections::ProfileSections(ImageCache &images, const base::Clock &clock, creator::Viewer viewer, QWidget *parent)
    : QWidget(parent)
    , m_images(images)
    , m_clock(clock)
    , m_viewer(viewer)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
}

model::CvDate ProfileSections::today() const
{
    const QDate date = QDateTime::fromMSecsSinceEpoch(m_clock.now().time_since_epoch().count()).date();
    return {.year = date.year(), .month = date.month(), .day = date.day()};
}

void ProfileSections::setContent(const std::vector<creator::PlacedSection> &sections, const SectionContent &content)
{
    std::vector<Placed> before;
    std::swap(before, m_placed);
    const SectionContent old = std::exchange(m_content, content);
    for (const creator::PlacedSection &place : sections) {
        const auto known = std::ranges::find_if(before, [&](const Placed &one) {
            return one.place == place || (one.form && one.place.section == place.section);
        });
        const bool stays = known != before.end() && (known->form || isSame(place, old));
        m_placed.push_back(stays ? std::exchange(*known, {}) : Placed{.place = place, .box = makeBox(place)});
        m_column->removeWidget(m_placed.back().box);
        m_column->addWidget(m_placed.back().box);
    }
    for (const Placed &gone : before) {
        if (gone.box) {
            gone.box->hide();
            gone.box->deleteLater();
        }
    }
}

bool ProfileSections::isSame(const creator::PlacedSection &place, const SectionContent &content) const
{
    switch (place.section) {
    case creator::Section::About:
        return content.about == m_content.about;
    case creator::Section::Featured:
        return content.featured == m_content.featured;
    case creator::Section::Activity:
        return content.activity == m_content.activity;
    default:
        return std::ranges::equal(entriesOf(content.cv, place.section), entriesOf(m_content.cv, place.section));
    }
}

SectionBox *ProfileSections::makeBox(const creator::PlacedSection &place)
{
    auto *box = new SectionBox(sectionName(place.section), this);
    if (m_viewer == creator::Viewer::Self) {
        addOwnerActions(*box, place);
    }
    if (place.isOffered) {
        return box;
    }
    switch (place.section) {
    case creator::Section::About:
        fillAbout(*box);
        break;
    case creator::Section::Featured:
        fillFeatured(*box);
        break;
    case creator::Section::Skills:
        fillSkills(*box);
        break;
    case creator::Section::Activity:
        fillActivity(*box);
        break;
    default:
        fillEntries(*box, place.section);
    }
    return box;
}

void ProfileSections::addOwnerActions(SectionBox &box, const creator::PlacedSection &place)
{
    const creator::Section section = place.section;
    QAbstractButton *button = nullptr;
    if (place.isOffered) {
        auto *add = new Button(ButtonKind::Quiet, addingText(section), &box);
        add->setIconName(QLatin1StringView("plus"));
        button = add;
    } else if (section == creator::Section::About || section == creator::Section::Featured) {
        button = new IconButton(QLatin1StringView("write"), tr("Edit %1").arg(sectionName(section)), &box);
    } else {
        button = new IconButton(QLatin1StringView("plus"), addingText(section), &box);
    }
    connect(button, &QAbstractButton::clicked, this, [this, section] { Q_EMIT addRequested(section); });
    box.addAction(button);
}

void ProfileSections::fillAbout(SectionBox &box)
{
    auto *about = new AboutText(m_content.about, &box);
    connect(about, &AboutText::linkActivated, this, &ProfileSections::linkActivated);
    box.column()->addWidget(about);
}

void ProfileSections::fillFeatured(SectionBox &box)
{
    auto items = m_content.featured;
    const bool isFolded = items.size() > kFoldedFeatured && !m_unfolded.contains(creator::Section::Featured);
    if (isFolded) {
        items.resize(kFoldedFeatured);
    }
    auto *grid = new FeaturedGrid(items, m_clock.now(), m_images, &box);
    connect(grid, &FeaturedGrid::activated, this, &ProfileSections::featuredActivated);
    box.column()->addWidget(grid);
    if (isFolded) {
        addUnfold(box, creator::Section::Featured, tr("Show all %1").arg(m_content.featured.size()));
    }
}

void ProfileSections::fillSkills(SectionBox &box)
{
    auto *flow = new QWidget(&box);
    auto *layout = new FlowLayout(flow);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    const auto skills = m_content.cv.entries(model::CvPart::Skills);
    const bool isFolded = skills.size() > kFoldedSkills && !m_unfolded.contains(creator::Section::Skills);
    for (const model::CvEntry &skill : isFolded ? skills.first(kFoldedSkills) : skills) {
        auto *chip = new Chip(Chip::Kind::Plain, skill.title, flow);
        connect(chip, &QAbstractButton::clicked, this, [this, skill] {
            if (m_viewer == creator::Viewer::Self) {
                Q_EMIT editRequested(skill);
            } else {
                Q_EMIT skillActivated(skill.title);
            }
        });
        layout->addWidget(chip);
    }
    box.column()->addWidget(flow);
    if (isFolded) {
        addUnfold(box, creator::Section::Skills, tr("Show all %1").arg(skills.size()));
    }
}

void ProfileSections::fillActivity(SectionBox &box)
{
    constexpr int kLines = 3;
    std::vector<StackedText> texts;
    for (const QString &post : m_content.activity) {
        texts.push_back({.text = post, .gap = 10, .mostLines = kLines});
    }
    auto *stack = new TextStack(&box);
    stack->setTexts(std::move(texts));
    box.column()->addWidget(stack);
}

void ProfileSections::fillEntries(SectionBox &box, creator::Section section)
{
    const auto all = entriesOf(m_content.cv, section);
    const bool isFolded = all.size() > kFoldedEntries + 1 && !m_unfolded.contains(section);
    const auto shown = isFolded ? all.first(kFoldedEntries) : all;
    if (section == creator::Section::Experience) {
        for (const model::CvGroup &group : model::groupByCompany(shown)) {
            if (group.entries.size() > 1) {
                box.column()->addWidget(new CvGroupRow(group, today(), &box));
            }
            for (const model::CvEntry &entry : group.entries) {
                addEntry(box, entry, group.entries.size() > 1);
            }
        }
    } else {
        for (const model::CvEntry &entry : shown) {
            addEntry(box, entry, false);
        }
    }
    if (isFolded) {
        addUnfold(box, section, tr("Show all %1").arg(all.size()));
    }
    if (section == creator::Section::Talks && m_viewer == creator::Viewer::Self) {
        auto *add = new Button(ButtonKind::Quiet,
                               QCoreApplication::translate("Cv", model::specOf(model::CvPart::Occasions).adding), &box);
        add->setIconName(QLatin1StringView("plus"));
        connect(add, &QAbstractButton::clicked, this, &ProfileSections::occasionRequested);
        box.column()->addWidget(add, 0, Qt::AlignLeading);
    }
}

void ProfileSections::addEntry(SectionBox &box, const model::CvEntry &entry, bool isPart)
{
    auto *row = new CvRow(entry, isPart ? CvRow::Kind::Part : CvRow::Kind::Alone, today(), &box);
    connect(row, &CvRow::linkActivated, this, &ProfileSections::linkActivated);
    if (m_viewer == creator::Viewer::Self) {
        row->showEdit();
        connect(row, &CvRow::editRequested, this, [this, entry] { Q_EMIT editRequested(entry); });
    }
    box.column()->addWidget(row);
}

void ProfileSections::addUnfold(SectionBox &box, creator::Section section, const QString &text)
{
    auto *all = new Button(ButtonKind::Quiet, text, &box);
    all->setAccessibleName(text + QLatin1StringView(": ") + sectionName(section));
    connect(all, &QAbstractButton::clicked, this, [this, section] {
        m_unfolded.insert(section);
        makeAgain(section);
    });
    box.column()->addWidget(all, 0, Qt::AlignLeading);
}

bool ProfileSections::has(creator::Section section) const
{
    return std::ranges::any_of(m_placed, [&](const Placed &one) { return one.place.section == section; });
}

ProfileSections::Placed *ProfileSections::find(creator::Section section)
{
    const auto found = std::ranges::find_if(m_placed, [&](const Placed &one) { return one.place.section == section; });
    return found == m_placed.end() ? nullptr : &*found;
}

void ProfileSections::makeAgain(creator::Section section)
{
    Placed *placed = find(section);
    if (!placed || placed->form) {
        return;
    }
    SectionBox *box = makeBox(placed->place);
    delete m_column->replaceWidget(placed->box, box);
    placed->box->hide();
    placed->box->deleteLater();
    placed->box = box;
}

void ProfileSections::openForm(creator::Section section, const QString &entry, EditForm *form)
{
    closeForm(section);
    Placed *placed = find(section);
    if (!placed) {
        form->deleteLater();
        return;
    }
    QVBoxLayout *column = placed->box->column();
    int at = 0;
    for (CvRow *row : placed->box->findChildren<CvRow *>()) {
        if (QString::fromStdString(row->entry().record.uri.str()) == entry) {
            at = column->indexOf(row);
            row->hide();
        }
    }
    for (auto *about : placed->box->findChildren<AboutText *>()) {
        about->hide(); // it is in the form
    }
    column->insertWidget(at, form);
    placed->form = form;
    form->show();
    form->setFocus();
    // What waits in the outbox is in the content by then, so the section is made anew from that.
    const auto close = [this, section] { closeForm(section); };
    connect(form, &EditForm::cancelled, this, close);
    connect(form, &EditForm::done, this, close);
}

void ProfileSections::closeForm(creator::Section section)
{
    if (Placed *placed = find(section); placed && placed->form) {
        placed->form->hide();
        placed->form->deleteLater();
        placed->form.clear();
        makeAgain(section);
    }
}

void ProfileSections::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        for (const Placed &placed : std::vector(m_placed)) {
            makeAgain(placed.place.section);
        }
    }
}

} // namespace rostrum::ui
