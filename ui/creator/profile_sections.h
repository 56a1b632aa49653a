// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "creator/featured_item.h"
#include "creator/layout.h"
#include "model/cv.h"

#include <QPointer>
#include <QWidget>

#include <map>
#include <set>

class QVBoxLayout;

namespace rostrum::ui {

class EditForm;
class ImageCache;
class SectionBox;

/// What the sections of a profile are made of.
struct SectionContent
{
    model::Cv cv = {};
    QString about = {};
    std::vector<creator::FeaturedItem> featured = {};
    QStringList activity = {}; ///< texts of posts, for a picture of the page; else Activity is no section here

    bool operator==(const SectionContent &) const = default;
};

/// Sections of a profile below each other, in the order of the layout rule. A section is made anew when what it shows
/// is another than before; the others stay as they are.
class ProfileSections final : public QWidget
{
    Q_OBJECT
public:
    ProfileSections(ImageCache &images, const base::Clock &clock, creator::Viewer viewer, QWidget *parent);

    /// Puts a form into a section, in the place of the entry with this at:// URI or, without one, first; it closes when
    /// it is cancelled or done. The section stays as it is meanwhile. Takes the form over; one that was open there
    /// closes.
    void openForm(creator::Section section, const QString &entry, EditForm *form);
    [[nodiscard]] bool has(creator::Section section) const;
    void setContent(const std::vector<creator::PlacedSection> &sections, const SectionContent &content);

Q_SIGNALS:
    void linkActivated(const QUrl &url);
    void skillActivated(const QString &name);
    void featuredActivated(const rostrum::creator::FeaturedItem &item);
    /// The owner wants to write about themselves, add an entry, or choose what is featured.
    void addRequested(rostrum::creator::Section section);
    void editRequested(const rostrum::model::CvEntry &entry);
    void occasionRequested(); ///< where a talk was given

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Placed
    {
        creator::PlacedSection place;
        SectionBox *box = nullptr;
        QPointer<EditForm> form = {}; ///< while one is open in it
    };

    [[nodiscard]] SectionBox *makeBox(const creator::PlacedSection &place);
    void fillAbout(SectionBox &box);
    void fillFeatured(SectionBox &box);
    void fillSkills(SectionBox &box);
    void fillActivity(SectionBox &box);
    void fillEntries(SectionBox &box, creator::Section section);
    void addEntry(SectionBox &box, const model::CvEntry &entry, bool isPart);
    void addOwnerActions(SectionBox &box, const creator::PlacedSection &place);
    void addUnfold(SectionBox &box, creator::Section section, const QString &text);
    void makeAgain(creator::Section section);
    void closeForm(creator::Section section);
    [[nodiscard]] Placed *find(creator::Section section);
    [[nodiscard]] bool isSame(const creator::PlacedSection &place, const SectionContent &content) const;
    [[nodiscard]] model::CvDate today() const;

    ImageCache &m_images;
    const base::Clock &m_clock;
    creator::Viewer m_viewer;
    SectionContent m_content;
    std::vector<Placed> m_placed;
    std::set<creator::Section> m_unfolded;
    QVBoxLayout *m_column;
};

} // namespace rostrum::ui
