// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "social/form_drafts.h"
#include "store/media_files.h"
#include "store/settings.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace rostrum::social {
namespace {

using tests::runTask;
using tests::World;

const QJsonObject kDraft{{u"title"_s, u"Head of"_s}};

TEST(FormDrafts, AreFoundAgainByTheNextProgram)
{
    World world;
    {
        FormDrafts drafts(*world.store);
        drafts.save(u"at://a/b/c"_s, kDraft);
        drafts.save(u"at://a/b/d"_s, {{u"title"_s, u"Other"_s}});
    } // destroyed before anything was written
    world.settle();
    FormDrafts next(*world.store);
    EXPECT_EQ(runTask(next.find(u"at://a/b/c"_s)), kDraft);
    EXPECT_EQ(runTask(next.find(u"at://a/b/x"_s)), QJsonObject());
}

TEST(FormDrafts, TheLastCounts)
{
    World world;
    FormDrafts drafts(*world.store);
    drafts.save(u"a"_s, {{u"title"_s, u"H"_s}});
    drafts.save(u"a"_s, kDraft);
    EXPECT_EQ(runTask(drafts.find(u"a"_s)), kDraft); // though it may not be on the disk yet
    drafts.save(u"a"_s, {});
    EXPECT_EQ(runTask(drafts.find(u"a"_s)), QJsonObject());
    world.settle();
    EXPECT_EQ(*runTask(store::readSetting(*world.store, "form/a")), std::nullopt);
}

TEST(FormDrafts, NonsenseIsNoDraft)
{
    World world;
    for (const QByteArray nonsense : {"", "{", "[]", "3"}) {
        ASSERT_TRUE(runTask(store::writeSetting(*world.store, "form/a", nonsense)));
        FormDrafts drafts(*world.store);
        EXPECT_EQ(runTask(drafts.find(u"a"_s)), QJsonObject()) << nonsense.constData();
    }
}

TEST(FormDrafts, KeepTheFilesTheyName)
{
    World world;
    const store::MediaFiles files(world.store->mediaFolder());
    const QString kept = *files.add("kept", "png");
    const QString lost = *files.add("lost", "png");
    FormDrafts drafts(*world.store);
    drafts.save(u"intro"_s, {{u"avatar"_s, QJsonObject{{u"file"_s, kept}}}});
    ASSERT_TRUE(runTask(store::writeSetting(*world.store, "platform/x", lost.toUtf8())));
    ASSERT_TRUE(
        runTask(world.store->person().write([files](store::Database &db) { return files.removeUnreferenced(db); })));
    EXPECT_TRUE(files.read(kept));
    EXPECT_FALSE(files.read(lost));
}

} // namespace
} // namespace rostrum::social
