// SPDX-License-Identifier: GPL-3.0-or-later
// Looking at the pictures of a post, in the whole program on the sample network.
#include "support/run_task.h"
#include "ui/app/sample_program_test.h"
#include "ui/feedview/image_decoder.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/zoom_view.h"
#include "ui/social/picture_viewer.h"

#include <QBuffer>
#include <QFileDialog>
#include <QTest>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::tests {
namespace {

class PictureTest : public SampleProgramTest
{
protected:
    void SetUp() override
    {
        SampleProgramTest::SetUp();
        if (!HasFatalFailure()) {
            driver->feed().setFocus();
        }
    }
    [[nodiscard]] ui::PictureViewer *viewer()
    {
        const auto all = driver->window().findChildren<ui::PictureViewer *>();
        const auto open = std::ranges::find_if(all, &QWidget::isVisible);
        return open == all.end() ? nullptr : *open;
    }
    /// A post of the timeline with at least so many pictures.
    [[nodiscard]] model::PostPtr postWith(std::size_t pictures)
    {
        for (const store::FeedEntry &row : driver->home().feed().rows()) {
            const auto *images = row.item ? std::get_if<model::Images>(&row.item->post->embed.media) : nullptr;
            if (images && images->images.size() >= pictures) {
                return row.item->post;
            }
        }
        return nullptr;
    }
    void openAt(const model::PostPtr &post, int index)
    {
        Q_EMIT driver->feed().imageActivated(post, index);
        ASSERT_NE(viewer(), nullptr);
        waitFor([this] { return viewer()->isComplete(); });
    }
    void press(Qt::Key key) { QTest::keyClick(viewer(), key); }
};

TEST_F(PictureTest, GoesWithThePageThatOpenedIt)
{
    const model::PostPtr post = postWith(1);
    ASSERT_TRUE(post);
    openAt(post, 0);
    driver->window().reset(ui::View::home()); // as when another account is opened
    EXPECT_EQ(driver->window().findChild<ui::PictureViewer *>(), nullptr);
}

TEST_F(PictureTest, ShowsTheNextOneZoomsAndGivesTheFocusBack)
{
    const model::PostPtr post = postWith(2);
    ASSERT_TRUE(post) << "the sample has a post with two pictures";
    const auto &images = std::get<model::Images>(post->embed.media).images;
    openAt(post, 0);
    EXPECT_FALSE(viewer()->view()->image().isNull());
    EXPECT_EQ(viewer()->view()->accessibleName(), images.front().alt);
    press(Qt::Key_Right);
    EXPECT_EQ(viewer()->index(), 1);
    EXPECT_EQ(viewer()->view()->accessibleName(), images[1].alt);
    waitFor([this] { return viewer()->isComplete(); });
    EXPECT_TRUE(viewer()->view()->isFitted());
    press(Qt::Key_Plus);
    EXPECT_FALSE(viewer()->view()->isFitted());
    press(Qt::Key_0);
    EXPECT_TRUE(viewer()->view()->isFitted());
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    EXPECT_EQ(viewer()->index(), 0);
    const ui::View before = driver->window().navigator().current();
    press(Qt::Key_Escape);
    EXPECT_EQ(viewer(), nullptr);
    EXPECT_EQ(driver->window().navigator().current(), before) << "Esc closed the viewer alone";
    EXPECT_TRUE(driver->feed().hasFocus());
}

TEST_F(PictureTest, TheMousesBackClosesItAloneAndAnotherPageClosesItToo)
{
    driver->window().open(ui::View::notifications());
    driver->window().open(ui::View::home());
    const model::PostPtr post = postWith(1);
    openAt(post, 0);
    QTest::mouseClick(viewer()->view(), Qt::BackButton);
    EXPECT_EQ(viewer(), nullptr);
    EXPECT_EQ(driver->window().navigator().current(), ui::View::home());
    openAt(post, 0);
    driver->window().open(ui::View::notifications());
    EXPECT_EQ(viewer(), nullptr) << "it does not lie over another page";
    EXPECT_TRUE(driver->window().currentPage()->isAncestorOf(QApplication::focusWidget()));
}

TEST_F(PictureTest, IsKeptAsTheFileThatTheServerHas)
{
    const model::PostPtr post = postWith(1);
    openAt(post, 0);
    driver->button(u"Save picture as…"_s)->click();
    auto *dialog = viewer()->findChild<QFileDialog *>();
    ASSERT_NE(dialog, nullptr);
    const QString path = dataDir.filePath(u"kept.jpg"_s);
    const auto isSaid = [this](const QString &words) {
        return std::ranges::any_of(driver->textsOf<ui::Paragraph>(),
                                   [&words](const QString &text) { return text.startsWith(words); });
    };
    Q_EMIT dialog->fileSelected(path);
    waitFor([&] { return isSaid(u"Saved as kept.jpg"_s); });
    EXPECT_EQ(QImage(path).size(), viewer()->view()->image().size());
    Q_EMIT dialog->fileSelected(dataDir.filePath(u"no/such/folder.jpg"_s));
    waitFor([&] { return isSaid(u"The picture cannot be saved"_s); });
}

TEST_F(PictureTest, OneThatCannotBeHadIsSaidAndCanBeAskedForAgain)
{
    auto post = std::make_shared<model::Post>(*postWith(1));
    auto images = std::get<model::Images>(post->embed.media);
    images.images.front().full = QUrl(u"https://pictures.invalid/none.jpg"_s);
    post->embed.media = images;
    openAt(post, 0);
    EXPECT_TRUE(driver->button(u"Try again"_s)->isVisible());
    EXPECT_FALSE(driver->button(u"Copy picture"_s)->isEnabled());
}

/// A PNG of a few bytes whose header announces so many pixels.
QByteArray pngOf(quint32 width, quint32 height)
{
    QImage small(8, 8, QImage::Format_RGB32);
    small.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    small.save(&buffer, "PNG");
    constexpr qsizetype kWidthAt = 16;
    qToBigEndian(width, bytes.data() + kWidthAt);
    qToBigEndian(height, bytes.data() + kWidthAt + 4);
    return bytes;
}

TEST(DecodeWhole, HugeHeadersAreRefusedBeforeAnythingIsAllocated)
{
    EXPECT_TRUE(ui::decodeWhole(pngOf(60'000, 60'000), 4096).isNull());
    EXPECT_TRUE(ui::decodeWhole("no picture", 4096).isNull());
    EXPECT_TRUE(ui::decodeWhole({}, 4096).isNull());
    QImage wide(5000, 100, QImage::Format_RGB32);
    wide.fill(Qt::blue);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    wide.save(&buffer, "PNG");
    EXPECT_EQ(ui::decodeWhole(bytes, 4096).width(), 4096);
}

} // namespace
} // namespace rostrum::tests
