// SPDX-License-Identifier: GPL-3.0-or-later
// Taking everything home, in the whole program on the sample network.
#include "archive/data_export.h"
#include "ui/app/app_driver.h"
#include "ui/kit/paragraph.h"
#include "ui/social/export_page.h"

#include <gtest/gtest.h>

#include <QDirIterator>
#include <QFileDialog>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::tests {
namespace {

class ExportTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(dataDir.isValid() && place.isValid());
        driver.emplace(AppDriver::sampleIn(dataDir));
        driver->waitFor(ui::View::home());
        ASSERT_TRUE(QTest::qWaitForWindowActive(&driver->window()));
    }
    /// By the buttons a person would press.
    void exportTo(const QString &folder)
    {
        driver->window().open(ui::View::settings());
        driver->waitFor(ui::View::settings());
        driver->button(u"Export everything"_s)->click();
        driver->waitFor(ui::View::dataExport());
        driver->button(u"Export…"_s)->click();
        chooseFolder(folder);
    }
    void chooseFolder(const QString &folder)
    {
        auto *dialog = driver->window().findChild<QFileDialog *>();
        ASSERT_NE(dialog, nullptr);
        Q_EMIT dialog->fileSelected(folder);
        dialog->close();
    }
    [[nodiscard]] bool says(const QString &words)
    {
        const QStringList texts = driver->textsOf<ui::Paragraph>();
        return std::ranges::any_of(texts, [&words](const QString &text) { return text.contains(words); });
    }

    QTemporaryDir dataDir;
    QTemporaryDir place;
    std::optional<AppDriver> driver;
};

TEST_F(ExportTest, GoesOnWhileOneReadsAndSaysWhereItIs)
{
    exportTo(place.path());
    driver->window().open(ui::View::home());
    driver->waitFor(ui::View::home());
    driver->window().open(ui::View::dataExport());
    driver->waitFor(ui::View::dataExport());
    ASSERT_TRUE(QTest::qWaitFor([this] { return says(u"Done"_s); }));
    const QStringList made = QDir(place.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    ASSERT_EQ(made.size(), 1);
    EXPECT_TRUE(says(place.filePath(made.front())));
    EXPECT_TRUE(says(u"does not give repositories as files"_s)) << "the sample network has none";
    EXPECT_TRUE(driver->button(u"Open folder"_s)->isVisible());
    EXPECT_TRUE(QFile::exists(place.filePath(made.front() + u"/about.txt"_s)));
    QDirIterator records(place.filePath(made.front() + u"/records"_s), QDir::Files, QDirIterator::Subdirectories);
    EXPECT_TRUE(records.hasNext());
}

TEST_F(ExportTest, APlaceWhereNobodyMayWriteIsSaidAndAnotherCanBeChosen)
{
    exportTo(u"/proc"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return says(u"The export could not be finished"_s); }));
    EXPECT_TRUE(says(u"/proc"_s));
    driver->button(u"Try again…"_s)->click();
    chooseFolder(place.path());
    ASSERT_TRUE(QTest::qWaitFor([this] { return says(u"Done"_s); }));
}

} // namespace
} // namespace rostrum::tests
