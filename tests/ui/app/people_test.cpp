// SPDX-License-Identifier: GPL-3.0-or-later
// What one person does with another one, in the whole program on the sample network.
#include "support/run_task.h"
#include "ui/app/sample_program_test.h"
#include "ui/kit/button.h"
#include "ui/kit/growing_edit.h"
#include "ui/social/palette.h"
#include "ui/social/person_card.h"
#include "ui/social/person_row.h"
#include "ui/social/report_sheet.h"
#include "ui/social/search_entry.h"
#include "ui/social/suggestion_row.h"

#include <QHelpEvent>
#include <QPointer>
#include <QRadioButton>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::tests {
namespace {

class PeopleActTest : public SampleProgramTest
{
protected:
    [[nodiscard]] model::PostPtr firstOfOthers()
    {
        for (int i = 0; i < driver->feed().rowCount(); ++i) {
            const auto *row = std::get_if<ui::PostRow>(&driver->feed().row(i).what);
            if (row && !driver->feed().isOwn(row->item->post->author.did)) {
                return row->item->post;
            }
        }
        return nullptr;
    }
    [[nodiscard]] ui::ReportSheet *sheet() { return driver->window().findChild<ui::ReportSheet *>(); }
    void waitUntilSent()
    {
        waitFor([this] { return driver->app().outbox()->isIdle(); });
    }
};

TEST_F(PeopleActTest, AProfileIsFollowedAndUnfollowed)
{
    const model::PostPtr post = firstOfOthers();
    const ui::View profile = ui::View::profile(QString::fromStdString(post->author.did.str()));
    driver->window().open(profile);
    driver->waitFor(profile);
    const bool followed = post->author.relationship.following.has_value();
    const QString before = followed ? u"Following"_s : u"Follow"_s;
    const QString after = followed ? u"Follow"_s : u"Following"_s;
    QAbstractButton *button = driver->button(before);
    button->click();
    waitFor([&] { return button->text() == after; });
    waitUntilSent();
    button->click();
    waitFor([&] { return button->text() == before; });
}

TEST_F(PeopleActTest, ASuggestionIsFollowedWhereItStands)
{
    const auto suggestions = driver->window().findChildren<ui::SuggestionRow *>();
    ASSERT_FALSE(suggestions.isEmpty());
    const QPointer<ui::Button> button = suggestions.front()->button();
    const QString name = suggestions.front()->row()->person().name();
    EXPECT_EQ(button->accessibleName(), u"Follow "_s + name);
    button->click();
    waitFor([&] { return button && button->accessibleName() == u"Following "_s + name; });
    EXPECT_EQ(button->text(), u"Following"_s);
    waitUntilSent();
    button->click();
    waitFor([&] { return button && button->text() == u"Follow"_s; });
}

TEST_F(PeopleActTest, TheSearchBesideThePageOpensThePalette)
{
    auto *entry = driver->window().findChild<ui::SearchEntry *>();
    ASSERT_TRUE(entry);
    QTest::mouseClick(entry, Qt::LeftButton);
    EXPECT_TRUE(driver->window().findChild<ui::Palette *>());
}

TEST_F(PeopleActTest, OnesOwnProfileHasNoFollow)
{
    driver->window().open(ui::View::ownProfile());
    driver->waitFor(ui::View::ownProfile());
    const auto buttons = driver->window().currentPage()->findChildren<QAbstractButton *>();
    EXPECT_TRUE(std::ranges::none_of(
        buttons, [](const QAbstractButton *button) { return button->isVisible() && button->text() == u"Follow"; }));
}

TEST_F(PeopleActTest, AReportGoesOutWithItsReason)
{
    const model::PostPtr post = firstOfOthers();
    Q_EMIT driver->feed().actRequested(post, ui::PostAct::Report);
    ASSERT_TRUE(sheet());
    QAbstractButton *report = driver->button(u"Report"_s, sheet());
    EXPECT_FALSE(report->isEnabled());
    EXPECT_EQ(report->accessibleDescription(), u"Choose a reason first."_s);
    sheet()->findChildren<QRadioButton *>().at(1)->click();
    EXPECT_TRUE(report->isEnabled());
    auto *words = sheet()->findChild<ui::GrowingEdit *>();
    words->setContent(QString(2001, u'å'));
    EXPECT_FALSE(report->isEnabled());
    words->setContent(u"Säger att jag är en robot."_s);
    report->click();
    waitFor([this] { return !driver->app().outbox()->entries().empty(); });
    waitUntilSent();
    const social::OutboxEntry &entry = driver->app().outbox()->entries().front();
    const auto *intent = std::get_if<social::ReportIntent>(&entry.intent);
    ASSERT_NE(intent, nullptr);
    EXPECT_TRUE(entry.isSent()) << entry.problem().detail.toStdString();
    EXPECT_EQ(intent->reason, u"com.atproto.moderation.defs#reasonRude"_s);
    EXPECT_EQ(intent->words, u"Säger att jag är en robot."_s);
    EXPECT_EQ(intent->subject, QString::fromStdString(post->uri.str()));
}

TEST_F(PeopleActTest, ACardShowsWhoSomebodyIsAndFollows)
{
    const model::PostPtr post = firstOfOthers();
    const auto card = [this]() -> ui::PersonCard * {
        const auto all = driver->window().findChildren<ui::PersonCard *>();
        const auto open = std::ranges::find_if(all, &QWidget::isVisible);
        return open == all.end() ? nullptr : *open;
    };
    // The photo of the first row.
    QWidget *viewport = driver->feed().viewport();
    const QPoint photo = driver->feed().rowRect(0).topLeft() + QPoint(44, 40);
    QCursor::setPos(viewport->mapToGlobal(photo));
    QHelpEvent rests(QEvent::ToolTip, photo, viewport->mapToGlobal(photo));
    QApplication::sendEvent(viewport, &rests);
    waitFor([&] { return card() != nullptr; });
    EXPECT_EQ(card()->accessibleName(), std::get<ui::PostRow>(driver->feed().row(0).what).item->post->author.name());
    QAbstractButton *follow = nullptr;
    for (auto *button : card()->findChildren<QAbstractButton *>()) {
        if (button->text() == u"Follow"_s || button->text() == u"Following"_s) {
            follow = button;
        }
    }
    ASSERT_NE(follow, nullptr);
    const QString before = follow->text();
    follow->click();
    waitFor([&] { return follow->text() != before; });
    waitUntilSent();
    driver->press(Qt::Key_Shift);
    EXPECT_EQ(card(), nullptr);

    // Who moves on sees none.
    QApplication::sendEvent(viewport, &rests);
    QCursor::setPos(viewport->mapToGlobal(QPoint(5, 5)));
    waitFor([&] {
        const auto all = driver->window().findChildren<ui::PersonCard *>();
        return std::ranges::none_of(all, &QWidget::isVisible);
    });
}

} // namespace
} // namespace rostrum::tests
