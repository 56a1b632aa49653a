// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_rows.h"

#include "ui/feedview/feed_view.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {
namespace {

/// The argument of the first signal; identifiers have no empty value, so QVariant::value() cannot give them.
template <typename T> const T &argument(const QSignalSpy &spy)
{
    return *static_cast<const T *>(spy.first().first().constData());
}

class FeedViewTest : public testing::Test
{
protected:
    void SetUp() override
    {
        QApplication::setEffectEnabled(Qt::UI_General, false); // reduced motion: scrolling is done at once
        view.resize(664, 800);
        view.show();
        view.activateWindow();
        view.setFocus();
    }

    void fill(std::vector<FeedRow> rows)
    {
        view.setRows(std::move(rows));
        QApplication::processEvents();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, key, modifiers); }
    [[nodiscard]] const RowLayout &layout(int index) const { return *view.geometry().rows().layoutIfAny(index); }
    [[nodiscard]] QPoint wordAt(int index, QStringView word) const
    {
        const TextSpot &spot = layout(index).texts().front();
        const QRect rect = spot.flow->rectsOf(spot.flow->text().indexOf(word), word.size()).front();
        return rect.center() + spot.rect.topLeft() + view.rowRect(index).topLeft();
    }
    [[nodiscard]] QString currentId() const
    {
        return view.currentRow() < 0 ? QString() : view.row(view.currentRow()).id;
    }

    base::SettableClock clock{sample::kNow};
    sample::Pictures pictures;
    FeedView view{&pictures, &clock};
};

TEST_F(FeedViewTest, SaysOnceThatTheFirstPostIsPainted)
{
    QSignalSpy painted(&view, &FeedView::firstRowPainted);
    fill({{.id = u"s"_s, .what = SkeletonRow{}}});
    view.viewport()->repaint();
    EXPECT_EQ(painted.count(), 0);
    fill(sample::shortRows(50));
    view.viewport()->repaint();
    view.viewport()->repaint();
    EXPECT_EQ(painted.count(), 1);
}

TEST_F(FeedViewTest, ScrollingCopiesWhatStaysInSight)
{
    fill(sample::mixedRows(60));
    const QImage before = view.viewport()->grab().toImage();
    view.verticalScrollBar()->setValue(60);
    const QImage after = view.viewport()->grab().toImage();
    const QRect kept(0, 60, before.width(), before.height() - 60);
    EXPECT_EQ(before.copy(kept), after.copy(0, 0, kept.width(), kept.height()));
}

TEST_F(FeedViewTest, CountsRowsThatCameAboveUntilTheyAreSeen)
{
    fill(sample::shortRows(100));
    QSignalSpy unseen(&view, &FeedView::unseenRowsChanged);
    view.insertRows(0, sample::shortRows(12, 1000));
    ASSERT_EQ(unseen.count(), 1);
    EXPECT_EQ(unseen.last().first().toInt(), 12);
    EXPECT_EQ(view.anchor(), (Anchor{u"row0"_s, 0}));
    view.insertRows(0, sample::shortRows(3, 2000));
    EXPECT_EQ(unseen.last().first().toInt(), 15);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() - 10);
    EXPECT_EQ(unseen.last().first().toInt(), 14) << "the row above came into sight";
    view.scrollToTop();
    EXPECT_EQ(unseen.last().first().toInt(), 0);
}

TEST_F(FeedViewTest, TheMenuOfAPostCopiesAndLeads)
{
    fill(sample::shortRows(5));
    const auto choose = [this](const QString &word) {
        auto *menu = view.findChild<QMenu *>();
        ASSERT_NE(menu, nullptr);
        const auto actions = menu->actions();
        const auto found = std::ranges::find(actions, word, &QAction::text);
        ASSERT_NE(found, actions.end()) << word.toStdString();
        (*found)->trigger();
        delete menu;
    };
    QSignalSpy copied(&view, &FeedView::textCopied);
    QSignalSpy people(&view, &FeedView::personActivated);
    const QPoint first = view.rowRect(0).center();
    QContextMenuEvent byMouse(QContextMenuEvent::Mouse, first, view.viewport()->mapToGlobal(first));
    QApplication::sendEvent(view.viewport(), &byMouse);
    choose(u"Copy text"_s);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), std::get<PostRow>(view.row(0).what).item->post->plainText());
    EXPECT_EQ(copied.count(), 1);
    view.setCurrentRow(1, FeedView::Ring::Visible);
    QContextMenuEvent byKeys(QContextMenuEvent::Keyboard, first, view.mapToGlobal(first));
    QApplication::sendEvent(&view, &byKeys);
    choose(u"Profile"_s);
    EXPECT_EQ(people.count(), 1);
}

TEST_F(FeedViewTest, WhatAnAuthorDoesNotAllowIsNotOffered)
{
    std::vector<FeedRow> rows = sample::shortRows(2);
    auto &row = std::get<PostRow>(rows.front().what);
    auto item = std::make_shared<model::FeedItem>(*row.item);
    auto post = std::make_shared<model::Post>(*item->post);
    post->isReplyDisabled = true;
    post->isQuoteDisabled = true;
    item->post = post;
    row.item = item;
    fill(rows);
    const auto isOffered = [this](int at, const QString &word) {
        view.setCurrentRow(at, FeedView::Ring::Visible);
        QContextMenuEvent byKeys(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(&view, &byKeys);
        const std::unique_ptr<QMenu> menu(view.findChild<QMenu *>());
        const auto actions = menu->actions();
        return (*std::ranges::find(actions, word, &QAction::text))->isEnabled();
    };
    EXPECT_FALSE(isOffered(0, u"Reply"_s));
    EXPECT_FALSE(isOffered(0, u"Quote"_s));
    EXPECT_TRUE(isOffered(0, u"Like"_s));
    EXPECT_TRUE(isOffered(1, u"Reply"_s));
    EXPECT_EQ(whyNot(PostAct::Reply, *post), u"Who can reply here is limited"_s);
    EXPECT_EQ(whyNot(PostAct::Like, *post), QString());
}

TEST_F(FeedViewTest, AsksForMoreOnceForASetOfRows)
{
    QSignalSpy end(&view, &FeedView::nearEnd);
    fill(sample::shortRows(5));
    EXPECT_TRUE(QTest::qWaitFor([&] { return end.count() == 1; }));
    view.verticalScrollBar()->setValue(5);
    QApplication::processEvents();
    EXPECT_EQ(end.count(), 1);
    view.insertRows(5, sample::shortRows(3, 500));
    EXPECT_TRUE(QTest::qWaitFor([&] { return end.count() == 2; }));
}

TEST_F(FeedViewTest, ManyRowsBelowAskForNothing)
{
    QSignalSpy end(&view, &FeedView::nearEnd);
    QSignalSpy start(&view, &FeedView::nearStart);
    fill(sample::shortRows(200));
    EXPECT_TRUE(QTest::qWaitFor([&] { return start.count() == 1; }));
    EXPECT_EQ(end.count(), 0);
}

TEST_F(FeedViewTest, KeysMoveTheCurrentRow)
{
    fill(sample::shortRows(40));
    key(Qt::Key_J);
    EXPECT_EQ(currentId(), u"row0");
    key(Qt::Key_J);
    key(Qt::Key_Down);
    EXPECT_EQ(currentId(), u"row2");
    key(Qt::Key_K);
    EXPECT_EQ(currentId(), u"row1");
    key(Qt::Key_End);
    EXPECT_EQ(currentId(), u"row39");
    EXPECT_EQ(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    key(Qt::Key_Home);
    EXPECT_EQ(currentId(), u"row0");
    EXPECT_TRUE(view.isAtTop());
    view.setLetterKeys(FeedView::LetterKeys::Off);
    key(Qt::Key_J);
    EXPECT_EQ(currentId(), u"row0");
}

TEST_F(FeedViewTest, TheCurrentRowIsAlwaysWhollyInSight)
{
    fill(sample::shortRows(80));
    for (int i = 0; i < 60; ++i) {
        key(i < 45 ? Qt::Key_J : Qt::Key_K);
        const QRect rect = view.rowRect(view.currentRow());
        ASSERT_GE(rect.top(), 0) << i;
        ASSERT_LE(rect.bottom(), view.viewport()->height()) << i;
    }
}

TEST_F(FeedViewTest, AfterScrollingAwayKeysGoOnFromWhatIsInSight)
{
    fill(sample::shortRows(200));
    key(Qt::Key_J);
    view.verticalScrollBar()->setValue(6000);
    key(Qt::Key_J);
    const int current = view.currentRow();
    EXPECT_GT(current, 5);
    EXPECT_GE(current, view.geometry().firstVisible());
    EXPECT_LE(current, view.geometry().lastVisible());
}

TEST_F(FeedViewTest, PageKeysScrollByAboutAScreen)
{
    fill(sample::shortRows(200));
    key(Qt::Key_PageDown);
    const int page = view.verticalScrollBar()->value();
    EXPECT_GT(page, 600);
    EXPECT_LT(page, 800);
    key(Qt::Key_Space);
    EXPECT_EQ(view.verticalScrollBar()->value(), 2 * page);
    key(Qt::Key_Space, Qt::ShiftModifier);
    key(Qt::Key_PageUp);
    EXPECT_TRUE(view.isAtTop());
}

TEST_F(FeedViewTest, EnterOpensTheRowOrItsCurrentPart)
{
    model::Post post = sample::post(u"Amara Okafor"_s, "Read this now");
    sample::link(&post, u"this", model::Span::Kind::Link, u"https://example.org/"_s);
    const base::AtUri uri = post.uri;
    const base::Did did = post.author.did;
    fill({sample::row(std::move(post))});
    QSignalSpy opened(&view, &FeedView::postActivated);
    QSignalSpy person(&view, &FeedView::personActivated);
    QSignalSpy link(&view, &FeedView::linkActivated);
    key(Qt::Key_J);
    key(Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(argument<base::AtUri>(opened), uri);
    key(Qt::Key_Tab);
    key(Qt::Key_Return);
    ASSERT_EQ(person.count(), 1);
    EXPECT_EQ(argument<base::Did>(person), did);
    key(Qt::Key_Tab);
    key(Qt::Key_Return);
    ASSERT_EQ(link.count(), 1);
    EXPECT_EQ(link.first().first().toUrl(), QUrl(u"https://example.org/"_s));
    key(Qt::Key_Escape);
    key(Qt::Key_Return);
    EXPECT_EQ(opened.count(), 2);
}

TEST_F(FeedViewTest, AClickOpensThePostAndALinkItsPlace)
{
    model::Post post = sample::post(u"Amara Okafor"_s, "Read this now, all of it");
    sample::link(&post, u"this", model::Span::Kind::Link, u"https://example.org/"_s);
    fill({sample::row(std::move(post)), {.id = u"gap"_s, .what = GapRow{}}});
    QSignalSpy opened(&view, &FeedView::postActivated);
    QSignalSpy link(&view, &FeedView::linkActivated);
    QSignalSpy gap(&view, &FeedView::gapActivated);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, wordAt(0, u"this"));
    EXPECT_EQ(link.count(), 1);
    EXPECT_EQ(opened.count(), 0);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, wordAt(0, u"all"));
    EXPECT_EQ(opened.count(), 1);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.rowRect(1).center());
    ASSERT_EQ(gap.count(), 1);
    EXPECT_EQ(gap.first().first().toString(), u"gap");
}

TEST_F(FeedViewTest, ThePointerShowsWhatLiesUnderIt)
{
    model::Post post = sample::post(u"Amara Okafor"_s, "Read this now");
    sample::link(&post, u"this", model::Span::Kind::Link, u"https://example.org/"_s);
    fill({sample::row(std::move(post))});
    QTest::mouseMove(view.viewport(), wordAt(0, u"this"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return view.viewport()->cursor().shape() == Qt::PointingHandCursor; }));
    QTest::mouseMove(view.viewport(), wordAt(0, u"now"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return view.viewport()->cursor().shape() == Qt::IBeamCursor; }));
    QTest::mouseMove(view.viewport(), QPoint(5, 5));
    EXPECT_TRUE(QTest::qWaitFor([&] { return view.viewport()->cursor().shape() == Qt::ArrowCursor; }));
}

TEST_F(FeedViewTest, DraggedTextIsCopied)
{
    fill({sample::row(sample::post(u"Amara Okafor"_s, "One two three four"))});
    QSignalSpy opened(&view, &FeedView::postActivated);
    const auto left = [&](QStringView word) {
        const TextSpot &spot = layout(0).texts().front();
        const QRect rect = spot.flow->rectsOf(spot.flow->text().indexOf(word), word.size()).front();
        return QPoint(rect.left() + 1, rect.center().y()) + spot.rect.topLeft() + view.rowRect(0).topLeft();
    };
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, left(u"two"));
    QTest::mouseMove(view.viewport(), left(u"three") + QPoint(2, 0));
    QTest::mouseMove(view.viewport(), left(u"four"));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, left(u"four"));
    EXPECT_EQ(view.selectedText(), u"two three ");
    EXPECT_EQ(opened.count(), 0) << "selecting opens nothing";
    key(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), u"two three ");
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, QPoint(3, 3));
    EXPECT_TRUE(view.selectedText().isEmpty());
}

TEST_F(FeedViewTest, ADoubleClickOnTheFocusPostTakesAWord)
{
    fill({sample::row(sample::post(u"Amara Okafor"_s, "One two three"), {.role = ThreadPlace::Role::Focus})});
    QSignalSpy opened(&view, &FeedView::postActivated);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, wordAt(0, u"two"));
    EXPECT_EQ(view.selectedText(), u"two");
    EXPECT_EQ(opened.count(), 0);
}

TEST_F(FeedViewTest, ShowingWhatALabelCoversIsOneClick)
{
    model::Post post = sample::post(u"Amara Okafor"_s, "Look.");
    post.embed.media = model::Images{.images = {{.thumb = QUrl(u"https://p.test/1"_s), .aspect = {4, 3}}}};
    post.labels = {{.source = post.author.did, .value = u"nudity"_s}};
    fill({sample::row(std::move(post))});
    const int covered = view.rowRect(0).height();
    const auto reveal = std::ranges::find(layout(0).parts(), Part::Kind::Reveal, &Part::kind);
    ASSERT_NE(reveal, layout(0).parts().end());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, reveal->bounds().center() + view.rowRect(0).topLeft());
    EXPECT_GT(view.rowRect(0).height(), covered + 200);
}

TEST_F(FeedViewTest, AResizeKeepsTheTopRow)
{
    fill(sample::shortRows(200));
    view.verticalScrollBar()->setValue(4000);
    const Anchor before = view.anchor();
    view.resize(400, 500);
    QApplication::processEvents();
    EXPECT_EQ(view.anchor(), before);
}

TEST_F(FeedViewTest, ANewTextSizeKeepsTheTopRow)
{
    fill(sample::shortRows(200));
    view.verticalScrollBar()->setValue(4000);
    const QString before = view.anchor().rowId;
    theme().setTextScale(150);
    QApplication::processEvents();
    EXPECT_EQ(view.anchor().rowId, before);
    theme().setTextScale(100);
}

TEST_F(FeedViewTest, AHeaderScrollsWithTheRows)
{
    fill(sample::shortRows(100));
    auto *header = new QWidget;
    header->setMinimumHeight(200);
    view.setHeader(header);
    EXPECT_EQ(header->geometry().top(), 0);
    EXPECT_EQ(view.rowRect(0).top(), 200);
    view.verticalScrollBar()->setValue(150);
    EXPECT_EQ(header->geometry().top(), -150);
    EXPECT_EQ(view.rowRect(0).top(), 50);
    view.setHeader(nullptr);
    EXPECT_EQ(view.geometry().headerHeight(), 0);
}

TEST_F(FeedViewTest, TabGoesThroughTheCurrentRowAndThenOn)
{
    fill(sample::shortRows(5)); // the photo, and what can be done: reply, repost, like, bookmark, more
    key(Qt::Key_J);
    QWidget after(&view); // something else that takes the keyboard
    after.setFocusPolicy(Qt::TabFocus);
    after.show();
    for (const char *part : {"photo", "reply", "repost", "like", "bookmark", "more"}) {
        key(Qt::Key_Tab);
        EXPECT_TRUE(view.hasFocus()) << part;
    }
    key(Qt::Key_Tab);
    EXPECT_FALSE(view.hasFocus());
}

TEST_F(FeedViewTest, ThePositionIsTold)
{
    fill(sample::shortRows(200));
    QSignalSpy told(&view, &FeedView::anchorChanged);
    EXPECT_TRUE(QTest::qWaitFor([&] { return told.count() == 1; }));
    view.verticalScrollBar()->setValue(1000);
    view.verticalScrollBar()->setValue(1060);
    EXPECT_TRUE(QTest::qWaitFor([&] { return told.count() == 2; }));
}

TEST_F(FeedViewTest, PicturesNearTheScreenAreAskedFor)
{
    fill(sample::mixedRows(200));
    EXPECT_TRUE(QTest::qWaitFor([&] { return pictures.requests > 0; }));
    const int last = view.geometry().lastVisible();
    ASSERT_TRUE(QTest::qWaitFor([&] { return view.geometry().rows().layoutIfAny(last + 6) != nullptr; }));
    for (int i = 0; i <= last + 1; ++i) {
        for (const ImageKey &key : layout(i).images())
            EXPECT_FALSE(pictures.find(key).isNull());
    }
}

} // namespace
} // namespace rostrum::ui
