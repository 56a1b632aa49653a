// SPDX-License-Identifier: GPL-3.0-or-later
// Muted words and labels in the whole program, on the sample network.
#include "support/run_task.h"
#include "ui/app/sample_program_test.h"
#include "ui/kit/switch.h"
#include "ui/kit/text_field.h"
#include "ui/social/labels_section.h"
#include "ui/social/muted_words_section.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rostrum::tests {
namespace {

class ModerationTest : public SampleProgramTest
{
protected:
    template <typename Section> Section *section() { return driver->window().currentPage()->findChild<Section *>(); }

    void openPage()
    {
        driver->window().open(ui::View::moderation());
        driver->waitFor(ui::View::moderation());
    }

    void mute(const QString &word)
    {
        auto *field = section<ui::MutedWordsSection>()->findChild<ui::TextField *>();
        field->edit()->setFocus();
        driver->type(word);
        driver->press(Qt::Key_Return);
        waitFor([field] { return field->text().isEmpty(); });
    }

    [[nodiscard]] bool isShown(const QString &word)
    {
        for (int i = 0; i < driver->feed().rowCount(); ++i) {
            const auto *post = std::get_if<ui::PostRow>(&driver->feed().row(i).what);
            if (post && model::containsWord(post->item->post->plainText(), word)) {
                return true;
            }
        }
        return false;
    }
};

TEST_F(ModerationTest, AMutedWordLeavesTheFeedAndComesBack)
{
    const QString word = std::get<ui::PostRow>(driver->feed().row(0).what).item->post->plainText().section(u' ', 0, 0);
    ASSERT_TRUE(isShown(word)) << word.toStdString();
    openPage();
    mute(word);
    driver->window().open(ui::View::home());
    driver->waitFor(ui::View::home());
    waitFor([&] { return !isShown(word); });

    openPage();
    driver->button(u"Remove"_s)->click();
    driver->waitUntilComplete();
    driver->window().open(ui::View::home());
    driver->waitFor(ui::View::home());
    waitFor([&] { return isShown(word); });
}

TEST_F(ModerationTest, AMutedWordIsCoveredWhereOneGoesToLook)
{
    const auto post = std::get<ui::PostRow>(driver->feed().row(0).what).item->post;
    openPage();
    mute(post->plainText().section(u' ', 0, 0));
    const ui::View view = ui::View::post(QString::fromStdString(post->uri.str()));
    driver->window().open(view);
    driver->waitFor(view);
    const auto row = driver->feed().indexOf(QString::fromStdString(post->uri.str()));
    ASSERT_GE(row, 0);
    const auto &decision = std::get<ui::PostRow>(driver->feed().row(row).what).decision;
    EXPECT_EQ(decision.why, model::Decision::Why::MutedWord);
    EXPECT_TRUE(decision.words().startsWith(u"Hidden: muted word"_s));
}

TEST_F(ModerationTest, NoWordTwiceAndNoneThatIsEmpty)
{
    openPage();
    auto *field = section<ui::MutedWordsSection>()->findChild<ui::TextField *>();
    driver->button(u"Mute word"_s)->click();
    EXPECT_FALSE(field->error().isEmpty());
    mute(u"crypto"_s);
    field->edit()->setFocus();
    driver->type(u"Crypto"_s);
    driver->press(Qt::Key_Return);
    EXPECT_EQ(field->error(), u"This word is muted already."_s);
}

TEST_F(ModerationTest, ChoicesAreThereAtTheNextStart)
{
    openPage();
    auto *adult = section<ui::LabelsSection>()->findChild<ui::Switch *>();
    EXPECT_FALSE(adult->isChecked());
    EXPECT_FALSE(section<ui::LabelsSection>()->findChildren<QComboBox *>().front()->isEnabled());
    adult->click();
    driver->waitUntilComplete();
    waitFor([this] { return section<ui::LabelsSection>()->findChildren<QComboBox *>().front()->isEnabled(); });
    driver.reset();
    SetUp();
    openPage();
    waitFor([this] { return section<ui::LabelsSection>()->findChild<ui::Switch *>()->isChecked(); });
}

} // namespace
} // namespace rostrum::tests
