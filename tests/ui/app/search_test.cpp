// SPDX-License-Identifier: GPL-3.0-or-later
// Finding things in the whole program on the sample network: while one types, by filters, offline, and by Ctrl+K.
#include "support/run_task.h"
#include "ui/app/sample_program_test.h"
#include "ui/kit/button.h"
#include "ui/kit/segmented_tabs.h"
#include "ui/social/palette.h"
#include "ui/social/search_form.h"
#include "ui/social/search_page.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::tests {
namespace {

class SearchTest : public SampleProgramTest
{
protected:
    void openSearch(const QString &text = {})
    {
        driver->window().open(ui::View::search(text));
        driver->waitFor(ui::View::search(text));
    }
    [[nodiscard]] QWidget *page() { return driver->window().currentPage(); }
    [[nodiscard]] QLineEdit *field() { return page()->findChild<QLineEdit *>(); }
    void type(const QString &text)
    {
        field()->setFocus();
        field()->selectAll();
        QTest::keyClicks(field(), text);
        driver->waitUntilComplete();
    }
    [[nodiscard]] ui::FeedView &results() { return *page()->findChild<ui::FeedView *>(); }
    [[nodiscard]] std::vector<model::PostPtr> posts()
    {
        std::vector<model::PostPtr> found;
        for (int i = 0; i < results().rowCount(); ++i) {
            if (const auto *row = std::get_if<ui::PostRow>(&results().row(i).what)) {
                found.push_back(row->item->post);
            }
        }
        return found;
    }
    /// The one that is open, or null.
    [[nodiscard]] ui::Palette *palette()
    {
        const auto all = driver->window().findChildren<ui::Palette *>();
        const auto open = std::ranges::find_if(all, &QWidget::isVisible);
        return open == all.end() ? nullptr : *open;
    }
    [[nodiscard]] QStringList choices()
    {
        QStringList titles;
        const auto *list = palette()->findChild<QListWidget *>();
        for (int i = 0; i < list->count(); ++i) {
            titles << list->item(i)->text();
        }
        return titles;
    }
};

TEST_F(SearchTest, FindsWhileOneTypes)
{
    openSearch();
    type(u"parser"_s);
    ASSERT_FALSE(posts().empty());
    EXPECT_TRUE(std::ranges::all_of(posts(), [](const model::PostPtr &post) {
        return post->plainText().contains(u"parser"_s, Qt::CaseInsensitive);
    }));
    EXPECT_TRUE(std::ranges::is_sorted(posts(), std::greater(), [](const auto &post) { return post->createdAt; }));
    type(u"jonas"_s);
    const auto *person = std::get_if<ui::FoundPersonRow>(&results().row(0).what);
    ASSERT_NE(person, nullptr);
    EXPECT_TRUE(person->person.name().startsWith(u"Jonas"_s));
    EXPECT_FALSE(person->person.headline.isEmpty());
    page()->findChild<ui::SegmentedTabs *>()->setCurrentIndex(2);
    driver->waitUntilComplete();
    EXPECT_EQ(std::get_if<ui::FoundPersonRow>(&results().row(0).what), nullptr) << "people are found in everything";
    page()->findChild<ui::SegmentedTabs *>()->setCurrentIndex(0);
    type(u"xyzzyplugh"_s);
    const auto *notice = std::get_if<ui::NoticeRow>(&results().row(0).what);
    ASSERT_NE(notice, nullptr);
    EXPECT_EQ(notice->title, u"Nothing found"_s);
}

TEST_F(SearchTest, TheFormWritesOperatorsAndReadsThem)
{
    openSearch(u"parser has:media"_s);
    auto *form = page()->findChild<ui::SearchForm *>();
    driver->button(u"Filters"_s)->click();
    ASSERT_TRUE(form->isVisible());
    auto *media = form->findChild<QCheckBox *>();
    EXPECT_TRUE(media->isChecked());
    media->click();
    EXPECT_EQ(field()->text(), u"parser"_s);
    const auto edits = form->findChildren<QLineEdit *>();
    const auto edit = [&](const QString &name) {
        return *std::ranges::find(edits, name, [](const QLineEdit *each) { return each->accessibleName(); });
    };
    edit(u"Since"_s)->setText(u"rubbish"_s);
    Q_EMIT edit(u"Since"_s)->editingFinished();
    EXPECT_EQ(field()->text(), u"parser"_s) << "nothing is searched that cannot be read";
    edit(u"Since"_s)->setText(u"2026-03-01"_s);
    Q_EMIT edit(u"Since"_s)->editingFinished();
    EXPECT_EQ(field()->text(), u"parser since:2026-03-01"_s);
    driver->waitUntilComplete();
    const auto first = QDate(2026, 3, 1).startOfDay().toMSecsSinceEpoch();
    EXPECT_TRUE(std::ranges::all_of(
        posts(), [first](const auto &post) { return post->createdAt.time_since_epoch().count() >= first; }));
}

TEST_F(SearchTest, BookmarksAndOwnPostsAreSearchedApart)
{
    driver->feed().setCurrentRow(1, ui::FeedView::Ring::Visible);
    const model::PostPtr kept = std::get<ui::PostRow>(driver->feed().row(1).what).item->post;
    driver->feed().setFocus();
    driver->press(Qt::Key_B);
    waitFor([this] { return driver->app().outbox()->isIdle(); });
    openSearch();
    const auto choose = [this](int tab) {
        page()->findChild<ui::SegmentedTabs *>()->setCurrentIndex(tab);
        driver->waitUntilComplete();
    };
    choose(1);
    const auto isKept = [&] {
        return std::ranges::any_of(posts(), [&](const model::PostPtr &post) { return post->uri == kept->uri; });
    };
    EXPECT_TRUE(isKept());
    type(kept->plainText().section(u' ', 0, 0));
    EXPECT_TRUE(isKept());
    type(u"xyzzyplugh"_s);
    EXPECT_TRUE(posts().empty());
    choose(2);
    type(u"from:me"_s);
    EXPECT_TRUE(
        std::ranges::all_of(posts(), [this](const auto &post) { return driver->feed().isOwn(post->author.did); }));
}

TEST_F(SearchTest, AHashtagLeadsToItsPosts)
{
    std::optional<std::pair<int, QString>> tagged;
    for (int i = 0; i < driver->feed().rowCount() && !tagged; ++i) {
        const auto *row = std::get_if<ui::PostRow>(&driver->feed().row(i).what);
        for (const model::TextBlock &block : row ? row->item->post->blocks : std::vector<model::TextBlock>()) {
            for (const model::Span &span : block.rich.spans) {
                if (span.kind == model::Span::Kind::Tag) {
                    tagged = {i, span.target};
                }
            }
        }
    }
    ASSERT_TRUE(tagged) << "the sample has hashtags";
    Q_EMIT driver->feed().tagActivated(tagged->second);
    const ui::View view = ui::View::search(u'#' + tagged->second);
    driver->waitFor(view);
    EXPECT_FALSE(posts().empty());
    EXPECT_EQ(field()->text(), u'#' + tagged->second);
    EXPECT_EQ(ui::View::parse(view.uri()), view);
}

TEST_F(SearchTest, WhatWasSearchedForIsOfferedAgain)
{
    openSearch();
    type(u"parser"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    type(u" "_s);
    waitFor([this] { return driver->textsOf<QPushButton>().contains(u"parser"_s); });
    driver->button(u"parser"_s)->click();
    driver->waitUntilComplete();
    EXPECT_FALSE(posts().empty());
    field()->clear();
    type(u" "_s);
    driver->button(u"Clear recent searches"_s)->click();
    EXPECT_FALSE(driver->textsOf<QPushButton>().contains(u"parser"_s));
}

TEST_F(SearchTest, ThePaletteLeadsEverywhere)
{
    driver->press(Qt::Key_K, Qt::ControlModifier);
    ASSERT_NE(palette(), nullptr);
    EXPECT_TRUE(palette()->field()->hasFocus());
    EXPECT_TRUE(choices().contains(u"Dark theme"_s));
    QTest::keyClicks(palette()->field(), u"muted"_s);
    EXPECT_EQ(choices().first(), u"Muted words and labels"_s);
    QTest::keyClick(palette()->field(), Qt::Key_Return);
    driver->waitFor(ui::View::moderation());
    waitFor([this] { return palette() == nullptr; });

    driver->press(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(palette()->field(), u"parser"_s);
    driver->waitUntilComplete();
    EXPECT_EQ(choices().first(), u"Search for “parser”"_s);
    ASSERT_GT(choices().size(), 1);
    QTest::keyClick(palette()->field(), Qt::Key_Down);
    QTest::keyClick(palette()->field(), Qt::Key_Return);
    // A person or a post.
    waitFor([this] { return driver->window().navigator().current() != ui::View::moderation(); });
    EXPECT_NE(driver->window().navigator().current().kind(), ui::View::Kind::Search);
    waitFor([this] { return palette() == nullptr; });

    driver->press(Qt::Key_K, Qt::ControlModifier);
    QTest::keyClick(palette()->field(), Qt::Key_Escape);
    waitFor([this] { return palette() == nullptr; });
}

} // namespace
} // namespace rostrum::tests
