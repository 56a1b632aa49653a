// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/creator/form_bench.h"

#include "publishing/drafts.h"
#include "store/store.h"
#include "ui/creator/intro_form.h"
#include "ui/creator/picture_field.h"
#include "ui/feedview/image_source.h"
#include "ui/publishing/crop_sheet.h"

#include <QDragEnterEvent>
#include <QImage>
#include <QImageReader>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace rostrum::ui {
namespace {

class NoImages final : public ImageSource
{
public:
    QPixmap find(const ImageKey & /*key*/) override { return {}; }
    void request(const ImageKey & /*key*/) override {}
};

struct Saved
{
    QJsonObject self;
    QJsonObject profile;
    IntroPictures pictures;
};

class IntroFormTest : public tests::FormBench
{
protected:
    void SetUp() override
    {
        FormBench::SetUp();
        m_store = *store::Store::open(
            {.person = m_folder.filePath(u"person.db"_s), .cache = m_folder.filePath(u"cache.db"_s)});
        m_drafts = std::make_unique<publishing::Drafts>(*m_store, m_clock);
    }

    IntroForm *edit(const Intro &intro = {})
    {
        auto *form = new IntroForm(intro, *m_drafts, m_images, m_clock, nullptr);
        open(form);
        return form;
    }

    static std::optional<Saved> saved(IntroForm *form)
    {
        std::optional<Saved> saved;
        QObject::connect(form, &IntroForm::saved, form,
                         [&](const QJsonObject &self, const QJsonObject &profile, const IntroPictures &pictures) {
                             saved = Saved{self, profile, pictures};
                         });
        button(*form, u"Save"_s)->click();
        form->disconnect(form);
        return saved;
    }

    /// A file that is far larger than what may be uploaded.
    QString noise(QSize size)
    {
        QImage image(size, QImage::Format_RGB32);
        quint32 state = 1;
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x) {
                state = state * 1664525U + 1013904223U;
                image.setPixel(x, y, 0xff000000U | state >> 8U);
            }
        }
        const QString path = m_folder.filePath(u"noise.png"_s);
        image.save(path);
        return path;
    }

    static void dropOn(QWidget *target, const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &enter);
        ASSERT_TRUE(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &drop);
    }

    /// Waits for the sheet that asks for the part, and takes what it proposes.
    void crop(PictureField *field)
    {
        tests::waitFor([&] { return m_window.findChild<CropSheet *>() != nullptr; });
        auto *sheet = m_window.findChild<CropSheet *>();
        button(*sheet, u"Crop"_s)->click();
        tests::waitFor([&] { return !field->isBusy(); });
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<publishing::Drafts> m_drafts;
    NoImages m_images;
};

const Intro kIntro{
    .self = tests::object(R"({"$type":"id.sifa.profile.self","createdAt":"x","headline":"Welder","about":"Long\ntext",
                              "location":{"country":"SE","locality":"Lund"},"openTo":["id.sifa.defs#boardPositions"]})"),
    .profile = tests::object(R"({"$type":"app.bsky.actor.profile","displayName":"Ada","description":"Short",
                                 "avatar":{"$type":"blob"},"banner":{"$type":"blob"},"pinnedPost":{"uri":"x"}})"),
    .photo = QUrl(u"https://x.example/photo"_s),
    .cover = QUrl(u"https://x.example/cover"_s)};

TEST_F(IntroFormTest, GivesBothRecordsBackAsTheyWere)
{
    const auto result = saved(edit(kIntro));
    ASSERT_TRUE(result);
    EXPECT_EQ(result->self, kIntro.self);
    EXPECT_EQ(result->profile, kIntro.profile);
    EXPECT_FALSE(result->pictures.photo || result->pictures.cover);
}

TEST_F(IntroFormTest, ARecordOfWhichNothingIsSaidIsNotMade)
{
    IntroForm *form = edit();
    type(control<QLineEdit>(*form, u"Name"_s), u"Ada"_s);
    const auto result = saved(form);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->self, QJsonObject());
    EXPECT_EQ(result->profile, tests::object(R"({"$type":"app.bsky.actor.profile","displayName":"Ada",
                                                 "createdAt":"2023-11-14T22:13:20.000Z"})"));
    type(control<QLineEdit>(*form, u"Headline"_s), u"Welder"_s);
    EXPECT_EQ(saved(form)->self, tests::object(R"({"$type":"id.sifa.profile.self","headline":"Welder",
                                                   "createdAt":"2023-11-14T22:13:20.000Z"})"));
}

TEST_F(IntroFormTest, LimitsAreCountedInGraphemes)
{
    IntroForm *form = edit();
    auto *pronouns = control<QLineEdit>(*form, u"Pronouns"_s);
    pronouns->setText(u"👩‍🚀"_s.repeated(21));
    EXPECT_FALSE(saved(form));
    EXPECT_EQ(field(*form, "pronouns"_L1)->problem(), u"Too long by 1."_s);
    EXPECT_TRUE(pronouns->hasFocus());
    pronouns->setText(u"👩‍🚀"_s.repeated(20));
    EXPECT_TRUE(saved(form));
}

TEST_F(IntroFormTest, ADroppedPictureIsCutAndMadeSmall)
{
    IntroForm *form = edit(kIntro);
    auto *photo = qobject_cast<PictureField *>(field(*form, "avatar"_L1));
    auto *cover = qobject_cast<PictureField *>(field(*form, "banner"_L1));
    dropOn(photo, noise({1600, 1200}));
    EXPECT_FALSE(button(*form, u"Save"_s)->isEnabled()) << "while it is being made ready";
    crop(photo);
    dropOn(cover, noise({1600, 1200}));
    crop(cover);
    const auto result = saved(form);
    ASSERT_TRUE(result && result->pictures.photo && result->pictures.cover);
    EXPECT_EQ(result->profile, kIntro.profile);
    for (const auto &[media, ratio] : {std::pair(*result->pictures.photo, 1), {*result->pictures.cover, 3}}) {
        const auto bytes = m_drafts->files().read(media.file);
        ASSERT_TRUE(bytes);
        EXPECT_LE(bytes->size(), 1'000'000);
        const QImage image = QImage::fromData(*bytes);
        EXPECT_EQ(image.size(), media.aspect);
        EXPECT_NEAR(image.width(), image.height() * ratio, ratio);
        EXPECT_EQ(media.mimeType, "image/jpeg");
    }
}

TEST_F(IntroFormTest, ARemovedPictureIsGoneFromTheRecord)
{
    IntroForm *form = edit(kIntro);
    button(*form, u"Photo: remove"_s)->click();
    const auto result = saved(form);
    QJsonObject wished = kIntro.profile;
    wished.remove("avatar"_L1);
    EXPECT_EQ(result->profile, wished);
    EXPECT_EQ(form->draft(), tests::object(R"({"avatar":{"removed":true}})"));
}

TEST_F(IntroFormTest, WhatIsNoPictureIsSaidAtTheField)
{
    IntroForm *form = edit(kIntro);
    auto *photo = qobject_cast<PictureField *>(field(*form, "avatar"_L1));
    const QString path = m_folder.filePath(u"note.txt"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("no picture");
    file.close();
    photo->takeFile(path);
    tests::waitFor([&] { return !photo->isBusy(); });
    EXPECT_EQ(photo->problem(), u"“note.txt” is no picture that can be read."_s);
    photo->takeFile(m_folder.filePath(u"nothing.png"_s));
    tests::waitFor([&] { return !photo->isBusy(); });
    EXPECT_EQ(photo->problem(), u"“nothing.png” cannot be read."_s);
    EXPECT_TRUE(saved(form)) << "the old one stays";
}

TEST_F(IntroFormTest, ADraftBringsThePictureBackWhileItsFileIsThere)
{
    const QJsonObject draft{
        {u"avatar"_s,
         QJsonObject{{u"file"_s, u"gone.png"_s}, {u"mimeType"_s, u"image/png"_s}, {u"width"_s, 4}, {u"height"_s, 4}}},
        {u"headline"_s, u"Head"_s}};
    IntroForm *form = edit(kIntro);
    form->setDraft(draft);
    tests::waitFor([&] { return form->draft().size() == 1; });
    EXPECT_EQ(form->draft(), tests::object(R"({"headline":"Head"})"));
}

TEST_F(IntroFormTest, TheFrameKeepsItsShape)
{
    CropArea area(QImage(400, 300, QImage::Format_RGB32), {400, 300}, {3, 1});
    EXPECT_EQ(area.part(), QRect(0, 83, 399, 133));
    area.resize(400 + 10, 300 + 10);
    area.show();
    QTest::keyClick(&area, Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_LT(area.part().width(), 400);
    EXPECT_EQ(area.part().width() / area.part().height(), 3);
    const QRect before = area.part();
    const auto at = [&](QPoint of) { return QPoint(5, 5) + of; };
    QTest::mousePress(&area, Qt::LeftButton, {}, at(before.topLeft()));
    QTest::mouseMove(&area, at(before.topLeft() + QPoint(90, 0)));
    QTest::mouseRelease(&area, Qt::LeftButton, {}, at(before.topLeft() + QPoint(90, 0)));
    EXPECT_EQ(area.part().bottomRight(), before.bottomRight()) << "the corner over against it stays";
    EXPECT_NEAR(area.part().width(), area.part().height() * 3, 3);
    EXPECT_LT(area.part().width(), before.width());
}

} // namespace
} // namespace rostrum::ui
