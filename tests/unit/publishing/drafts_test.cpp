// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/drafts.h"
#include "support/run_task.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::publishing {
namespace {

class DraftsTest : public testing::Test
{
protected:
    void SetUp() override { openStore(); }

    void openStore()
    {
        m_store.reset();
        auto store = store::Store::open(
            {.person = m_folder.filePath(u"person.db"_s), .cache = m_folder.filePath(u"cache.db"_s)});
        ASSERT_TRUE(store.has_value());
        m_store = std::move(*store);
    }
    QStringList files() { return QDir(m_store->mediaFolder()).entryList(QDir::Files | QDir::Hidden); }
    void put(const QString &name)
    {
        QFile file(m_store->mediaFolder() + u'/' + name);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("left");
    }
    /// Reads them from the disk, as a later run would.
    std::vector<Draft> afterRestart()
    {
        openStore();
        Drafts drafts(*m_store, m_clock);
        return tests::runTask(drafts.list()).value_or(std::vector<Draft>());
    }
    static Draft withText(const QString &text)
    {
        Draft draft = newDraft();
        draft.posts[0].post.text = text;
        return draft;
    }

    QTemporaryDir m_folder;
    base::SettableClock m_clock{base::Time(1000ms)};
    std::unique_ptr<store::Store> m_store;
};

TEST_F(DraftsTest, AreFoundAfterARestartNewestFirst)
{
    Draft first = withText(u"Först å"_s);
    {
        Drafts drafts(*m_store, m_clock);
        drafts.save(first);
        m_clock.advance(1s);
        drafts.save(withText(u"Sedan"_s));
    } // at once: what was given must not be lost
    auto kept = afterRestart();
    ASSERT_EQ(kept.size(), 2U);
    EXPECT_EQ(kept[0].posts[0].post.text, u"Sedan"_s);
    EXPECT_EQ(kept[1].posts[0].post.text, u"Först å"_s);
    m_clock.advance(1s);
    first.posts[0].post.text = u"Först, igen"_s;
    {
        Drafts drafts(*m_store, m_clock);
        drafts.save(first);
    }
    kept = afterRestart();
    ASSERT_EQ(kept.size(), 2U);
    EXPECT_EQ(kept[0].posts[0].post.text, u"Först, igen"_s);
    EXPECT_EQ(kept[0].updatedAt, m_clock.now());
}

TEST_F(DraftsTest, AnEmptyOneIsNotKept)
{
    Draft draft = withText(u"Hej"_s);
    Drafts drafts(*m_store, m_clock);
    drafts.save(draft);
    EXPECT_EQ(tests::runTask(drafts.list())->size(), 1U);
    draft.posts[0].post.text = u"  \n"_s;
    drafts.save(draft);
    EXPECT_TRUE(tests::runTask(drafts.list())->empty());
}

TEST_F(DraftsTest, FilesThatADraftNamesStay)
{
    Draft draft = withText(u"Bild"_s);
    {
        Drafts drafts(*m_store, m_clock);
        const auto named = tests::runTask(drafts.keepFile("picture", "jpg"));
        const auto same = tests::runTask(drafts.keepFile("picture", "jpg"));
        const auto other = tests::runTask(drafts.keepFile("other", "png"));
        ASSERT_TRUE(named && same && other);
        EXPECT_EQ(*named, *same);
        draft.posts[0].post.images = {{.file = *named}};
        drafts.save(draft);
        EXPECT_EQ(files().size(), 2);
        EXPECT_EQ(*drafts.files().read(*named), "picture");
    }
    put(u"abcdef.part"_s); // killed while it was written
    put(u"0123.jpg"_s);    // killed before its draft was written
    EXPECT_EQ(afterRestart().size(), 1U);
    EXPECT_EQ(files(), QStringList{draft.posts[0].post.images[0].file});
}

TEST_F(DraftsTest, FilesOfAPostThatWaitsStay)
{
    Drafts drafts(*m_store, m_clock);
    const auto name = tests::runTask(drafts.keepFile("picture", "jpg"));
    ASSERT_TRUE(name.has_value());
    const auto row = tests::runTask(m_store->person().write([name = name->toStdString()](store::Database &db) {
        db.handle().exec("INSERT INTO outbox (kind, lane, intent, changed_at) VALUES ('post', 'a', '{\"file\":\"" +
                         name + "\"}', 0)");
        return base::Result<void>();
    }));
    ASSERT_TRUE(row.has_value());
    EXPECT_TRUE(afterRestart().empty());
    EXPECT_EQ(files(), QStringList{*name});
}

TEST_F(DraftsTest, AFullDiskIsSaid)
{
    Drafts drafts(*m_store, m_clock);
    QSignalSpy failed(&drafts, &Drafts::notSaved);
    const auto broken = tests::runTask(m_store->person().write([](store::Database &db) {
        db.handle().exec("DROP TABLE draft");
        return base::Result<void>();
    }));
    ASSERT_TRUE(broken.has_value());
    drafts.save(withText(u"Hej"_s));
    tests::waitFor([&] { return failed.count() == 1; });
    EXPECT_EQ(failed[0][1].value<base::Error>().kind, base::ErrorKind::Storage);
}

TEST_F(DraftsTest, WhatALaterVersionWroteIsLeftAlone)
{
    const auto written = tests::runTask(m_store->person().write([](store::Database &db) {
        return store::writeDraft(db, {.id = u"later"_s, .json = R"({"pages":1})", .updatedAt = base::Time(5ms)});
    }));
    ASSERT_TRUE(written.has_value());
    EXPECT_TRUE(afterRestart().empty());
    const auto rows =
        tests::runTask(m_store->person().write([](store::Database &db) { return store::readDrafts(db); }));
    EXPECT_EQ(rows->size(), 1U);
}

} // namespace
} // namespace rostrum::publishing
