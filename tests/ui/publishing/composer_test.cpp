// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/run_task.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/growing_edit.h"
#include "ui/kit/toast.h"
#include "ui/publishing/completion_popup.h"
#include "ui/publishing/drafts_sheet.h"
#include "ui/publishing/writing_desk.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::ui {
namespace {

class ComposerTest : public testing::Test
{
protected:
    Composer &write(const WriteRequest &start = {}) { return m_desk.write(start); }
    std::vector<publishing::Draft> drafts() { return m_desk.drafts(); }
    bool isSeen(const QString &words)
    {
        return std::ranges::any_of(m_desk.composer()->findChildren<QLabel *>(),
                                   [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
    }
    CompletionPopup *popup() { return m_desk.composer()->findChild<CompletionPopup *>(); }
    GrowingEdit *alt(int picture)
    {
        return m_desk.composer()
            ->editors()
            .front()
            ->media()
            ->findChildren<MediaTile *>()
            .at(picture)
            ->findChild<GrowingEdit *>();
    }

    tests::WritingDesk m_desk;
};

TEST_F(ComposerTest, HasTheNamesThatOthersRelyOn)
{
    Composer &composer = write();
    const auto *dialog = QAccessible::queryAccessibleInterface(&composer);
    EXPECT_EQ(dialog->role(), QAccessible::Dialog);
    EXPECT_EQ(dialog->text(QAccessible::Name), u"Write"_s);
    auto *field = QAccessible::queryAccessibleInterface(&m_desk.edit());
    EXPECT_EQ(field->role(), QAccessible::EditableText);
    EXPECT_EQ(field->text(QAccessible::Name), u"Post text"_s);
    EXPECT_TRUE(field->state().editable);
    EXPECT_EQ(QAccessible::queryAccessibleInterface(m_desk.button(u"Post"_s))->role(), QAccessible::Button);
    EXPECT_TRUE(m_desk.edit().hasFocus());
    for (QWidget *widget : composer.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus) {
            EXPECT_FALSE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty())
                << widget->metaObject()->className();
        }
    }
}

TEST_F(ComposerTest, CountsGraphemesAndSaysWhenThereAreTooMany)
{
    write();
    QAbstractButton *post = m_desk.button(u"Post"_s);
    EXPECT_FALSE(post->isEnabled());
    EXPECT_EQ(post->accessibleDescription(), u"Write something first."_s);
    m_desk.type(u"på"_s);
    EXPECT_TRUE(post->isEnabled());
    EXPECT_TRUE(isSeen(u"298 left"_s));
    m_desk.edit().setContent(u"👩‍🚀"_s.repeated(20) + QString(282, u'a'));
    EXPECT_TRUE(isSeen(u"2 too many"_s));
    EXPECT_FALSE(post->isEnabled());
    EXPECT_EQ(post->accessibleDescription(), u"The text is 2 characters too long."_s);
    QSignalSpy posted(m_desk.composer(), &Composer::postRequested);
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(posted.count(), 0);
}

TEST_F(ComposerTest, CtrlEnterPostsFromEveryButtonOfTheSheet)
{
    Composer &composer = write();
    QSignalSpy posted(&composer, &Composer::postRequested);
    m_desk.type(u"One post"_s);
    QAbstractButton *another = m_desk.button(u"Add post"_s);
    another->setFocus();
    QTest::keyClick(another, Qt::Key_Return, Qt::ControlModifier);
    tests::waitFor([&] { return posted.count() == 1; });
    EXPECT_EQ(posted[0][0].value<social::NewThread>().posts.size(), 1U);
}

TEST_F(ComposerTest, PostsTheThreadWithItsFacets)
{
    Composer &composer = write();
    QSignalSpy posted(&composer, &Composer::postRequested);
    const QString handle = m_desk.somePost()->author.handle;
    m_desk.type(u"Å @"_s + handle + u" #språk"_s);
    m_desk.button(u"Add post"_s)->click();
    m_desk.type(u"Och så vidare"_s, 1);
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    tests::waitFor([&] { return posted.count() == 1; });
    const auto thread = posted[0][0].value<social::NewThread>();
    ASSERT_EQ(thread.posts.size(), 2U);
    ASSERT_EQ(thread.posts[0].facets.size(), 2U);
    EXPECT_EQ(thread.posts[0].facets[0].target, QString::fromStdString(m_desk.somePost()->author.did.str()));
    EXPECT_EQ(thread.posts[0].facets[0].byteStart, 3);
    EXPECT_EQ(thread.posts[0].languages, QStringList{u"en"_s});
    EXPECT_EQ(thread.posts[1].text, u"Och så vidare"_s);
    EXPECT_FALSE(posted[0][1].value<std::optional<base::Time>>().has_value());
    // The words go from the drafts to the outbox in one step.
    tests::waitFor([this] { return m_desk.outbox().entries().size() == 2; });
    EXPECT_TRUE(drafts().empty());
    EXPECT_EQ(m_desk.composer(), nullptr);
}

TEST_F(ComposerTest, AnUnfinishedDraftIsKeptAndOffered)
{
    write();
    m_desk.type(u"Det jag ville säga"_s);
    m_desk.press(Qt::Key_Escape);
    EXPECT_EQ(m_desk.composer(), nullptr);
    auto *toast = m_desk.window().findChild<Toast *>(u"draftToast"_s);
    ASSERT_NE(toast, nullptr);
    EXPECT_EQ(toast->message(), u"Draft kept"_s);

    Composer &again = write();
    EXPECT_EQ(m_desk.edit().content(), QString());
    m_desk.button(u"Continue"_s)->click();
    EXPECT_EQ(m_desk.edit().content(), u"Det jag ville säga"_s);
    m_desk.type(u"!"_s);
    again.dismiss();
    ASSERT_EQ(drafts().size(), 1U); // the same one
    EXPECT_EQ(drafts()[0].posts[0].post.text, u"Det jag ville säga!"_s);
    QTest::mouseClick(m_desk.button(u"Discard"_s), Qt::LeftButton);
    EXPECT_TRUE(drafts().empty());
}

TEST_F(ComposerTest, IsSavedAtAPause)
{
    write();
    m_desk.type(u"Paus"_s);
    tests::waitFor([this] { return drafts().size() == 1; });
    EXPECT_EQ(drafts()[0].posts[0].post.text, u"Paus"_s);
}

TEST_F(ComposerTest, NothingIsKeptOfNothing)
{
    write();
    m_desk.type(u"a"_s);
    m_desk.press(Qt::Key_Backspace);
    m_desk.press(Qt::Key_Escape);
    EXPECT_TRUE(drafts().empty());
    EXPECT_EQ(m_desk.window().findChild<Toast *>(u"draftToast"_s), nullptr);
}

TEST_F(ComposerTest, DraftsAreListedOpenedAndDeleted)
{
    for (const QString &text : {u"Ett"_s, u"Två"_s}) {
        write();
        m_desk.type(text);
        m_desk.press(Qt::Key_Escape);
        m_desk.clock().advance(1min);
    }
    write();
    m_desk.button(u"Drafts"_s)->click();
    m_desk.settle();
    QAbstractButton *remove = m_desk.button(u"Delete “Två”"_s);
    remove->setFocus();
    remove->click();
    m_desk.settle();
    const auto *sheet = m_desk.window().findChild<DraftsSheet *>();
    ASSERT_NE(QApplication::focusWidget(), nullptr);
    EXPECT_TRUE(sheet->isAncestorOf(QApplication::focusWidget())) << "the keyboard stays in the sheet";
    ASSERT_EQ(drafts().size(), 1U);
    m_desk.button(u"Ett"_s)->click();
    EXPECT_EQ(m_desk.edit().content(), u"Ett"_s);
    EXPECT_TRUE(m_desk.edit().hasFocus());
}

TEST_F(ComposerTest, OffersPeopleWhileAMentionIsTyped)
{
    write();
    const model::Person author = m_desk.somePost()->author;
    m_desk.type(u"Hej @"_s + author.handle.left(3));
    tests::waitFor([this] { return popup()->isVisible(); });
    m_desk.settle();
    const auto *list = popup()->findChild<QListWidget *>();
    ASSERT_GE(list->count(), 1);
    EXPECT_EQ(QAccessible::queryAccessibleInterface(const_cast<QListWidget *>(list))->role(), QAccessible::List);
    while (!list->currentItem()->data(Qt::AccessibleTextRole).toString().contains(author.handle)) {
        m_desk.press(Qt::Key_Down);
        ASSERT_NE(list->currentRow(), 0) << "went all the way round";
    }
    m_desk.press(Qt::Key_Tab);
    EXPECT_EQ(m_desk.edit().content(), u"Hej @"_s + author.handle + u' ');
    EXPECT_FALSE(popup()->isVisible());
    EXPECT_TRUE(m_desk.edit().hasFocus());
}

TEST_F(ComposerTest, EscapePutsTheSuggestionsAwayFirst)
{
    write();
    m_desk.type(u"@"_s + m_desk.somePost()->author.handle.left(2));
    tests::waitFor([this] { return popup()->isVisible(); });
    m_desk.press(Qt::Key_Escape);
    EXPECT_FALSE(popup()->isVisible());
    EXPECT_NE(m_desk.composer(), nullptr);
    m_desk.press(Qt::Key_Escape);
    EXPECT_EQ(m_desk.composer(), nullptr);
}

TEST_F(ComposerTest, PicturesAreReorderedByKeyboardAndKeepTheirWords)
{
    write();
    m_desk.addPicture("whiteboard");
    m_desk.addPicture("chart-line");
    ASSERT_EQ(m_desk.composer()->draft().posts[0].post.images.size(), 2U);
    const QString first = m_desk.composer()->draft().posts[0].post.images[0].file;
    EXPECT_TRUE(m_desk.button(u"Post"_s)->isEnabled());
    alt(0)->setFocus();
    QTest::keyClicks(alt(0), u"En tavla"_s);
    QTest::keyClick(alt(0), Qt::Key_Down, Qt::AltModifier);
    const auto images = m_desk.composer()->draft().posts[0].post.images;
    EXPECT_EQ(images[1].file, first);
    EXPECT_EQ(images[1].alt, u"En tavla"_s);
    EXPECT_EQ(images[0].alt, QString());
    m_desk.press(Qt::Key_Escape);
    m_desk.settle();
    ASSERT_EQ(drafts().size(), 1U);
    EXPECT_EQ(drafts()[0].posts[0].post.images, images);
}

TEST_F(ComposerTest, TakesNoMoreThanFourPictures)
{
    write();
    for (int i = 0; i < 5; ++i) {
        m_desk.addPicture("desk");
    }
    EXPECT_EQ(m_desk.composer()->draft().posts[0].post.images.size(), 4U);
    const auto banners = m_desk.composer()->findChildren<Banner *>();
    EXPECT_TRUE(std::ranges::any_of(banners, [](const Banner *banner) {
        return banner->isVisible() && banner->text() == u"A post carries up to four pictures or one video."_s;
    }));
}

TEST_F(ComposerTest, APictureOfTheClipboardIsPasted)
{
    write();
    QImage picture(320, 200, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    QGuiApplication::clipboard()->setImage(picture);
    m_desk.edit().paste();
    m_desk.settle();
    const auto images = m_desk.composer()->draft().posts[0].post.images;
    ASSERT_EQ(images.size(), 1U);
    EXPECT_EQ(images.front().aspect, picture.size());
    EXPECT_EQ(m_desk.edit().content(), QString());
}

TEST_F(ComposerTest, AFileThatIsNoPictureIsSaid)
{
    Composer &composer = write();
    QTemporaryDir folder;
    QFile file(folder.filePath(u"fel.jpg"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("no picture");
    file.close();
    composer.editors()[0]->media()->addFiles({QUrl::fromLocalFile(file.fileName())});
    m_desk.settle();
    EXPECT_TRUE(composer.editors()[0]->media()->isEmpty());
    const auto banners = composer.findChildren<Banner *>();
    EXPECT_TRUE(std::ranges::any_of(banners, [](const Banner *banner) {
        return banner->isVisible() && banner->text() == u"That is no picture that can be read."_s;
    }));
}

TEST_F(ComposerTest, AnAnswerNamesItsParent)
{
    const model::PostPtr parent = m_desk.somePost();
    write({.reply = parent});
    m_desk.type(u"Precis"_s);
    EXPECT_EQ(m_desk.composer()->draft().replyTo->parent.uri, parent->uri);
    m_desk.press(Qt::Key_Escape);
    write(); // a new post is no place for the answer
    EXPECT_TRUE(std::ranges::none_of(m_desk.composer()->findChildren<Banner *>(), &QWidget::isVisible));
    write({.reply = parent});
    m_desk.button(u"Continue"_s)->click();
    EXPECT_EQ(m_desk.edit().content(), u"Precis"_s);
}

TEST_F(ComposerTest, AQuoteCanBeTakenOut)
{
    write({.quote = m_desk.somePost()});
    EXPECT_TRUE(m_desk.composer()->draft().posts[0].post.quote.has_value());
    m_desk.button(u"Remove the quote"_s)->click();
    EXPECT_FALSE(m_desk.composer()->draft().posts[0].post.quote.has_value());
}

TEST_F(ComposerTest, ALinkGetsACardThatCanBeTakenAway)
{
    write();
    m_desk.type(u"Läs pausen.example/18"_s);
    tests::waitFor([this] { return m_desk.composer()->draft().posts[0].post.card.has_value(); });
    const auto card = *m_desk.composer()->draft().posts[0].post.card;
    EXPECT_EQ(card.title, u"Tystnaden före svaret"_s);
    EXPECT_TRUE(card.thumb.has_value());
    m_desk.button(u"Remove the link card"_s)->click();
    EXPECT_FALSE(m_desk.composer()->draft().posts[0].post.card.has_value());
    m_desk.type(u" och mer"_s);
    m_desk.press(Qt::Key_Escape);
    m_desk.settle();
    EXPECT_EQ(drafts().at(0).posts[0].refusedCards, QStringList{u"https://pausen.example/18"_s});
}

TEST_F(ComposerTest, IsScheduledForALaterTimeOnly)
{
    write();
    m_desk.type(u"Senare"_s);
    m_desk.button(u"When: Now"_s)->click();
    m_desk.button(u"In an hour"_s)->click();
    m_desk.clock().advance(2h);
    m_desk.button(u"Schedule"_s)->click();
    EXPECT_FALSE(m_desk.composer()->draft().at.has_value()); // past by now: the sheet says so
    m_desk.button(u"Tomorrow morning"_s)->click();
    m_desk.button(u"Schedule"_s)->click();
    ASSERT_TRUE(m_desk.composer()->draft().at.has_value());
    EXPECT_GT(*m_desk.composer()->draft().at, m_desk.clock().now());
    EXPECT_TRUE(m_desk.button(u"Schedule"_s)->isEnabled());
    m_desk.clock().advance(48h);
    QSignalSpy posted(m_desk.composer(), &Composer::postRequested);
    m_desk.edit().setFocus();
    m_desk.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(posted.count(), 0);
    EXPECT_EQ(m_desk.button(u"Schedule"_s)->accessibleDescription(), u"The chosen time is past."_s);
}

TEST_F(ComposerTest, CodeIsShownAsCode)
{
    write();
    m_desk.type(u"int a;"_s);
    m_desk.edit().selectAll();
    m_desk.button(u"Code block"_s)->click();
    EXPECT_EQ(m_desk.edit().content(), u"```\nint a;\n```\n"_s);
    const auto formats = m_desk.edit().document()->findBlockByNumber(1).layout()->formats();
    ASSERT_FALSE(formats.isEmpty());
    EXPECT_EQ(formats[0].format.background().color(), theme().tokens().code);
}

} // namespace
} // namespace rostrum::ui
