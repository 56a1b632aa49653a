// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/contract.h"

#include "lexicon/app_bsky_actor_getPreferences.h"
#include "lexicon/app_bsky_actor_putPreferences.h"
#include "lexicon/codec.h"
#include "support/run_task.h"

namespace rostrum::tests {

using namespace Qt::StringLiterals;

TEST_P(Contract, PreferencesAreKeptAsTheyWereWritten)
{
    Scenario &world = scenario();
    const auto xrpc = world.network().xrpc(u"ben"_s);
    namespace defs = lexicon::app_bsky_actor_defs;
    lexicon::PutPreferences::Input input;
    input.preferences.emplace_back(defs::AdultContentPref{.enabled = true});
    input.preferences.emplace_back(defs::ContentLabelPref{.label = "nudity", .visibility = "ignore"});
    input.preferences.emplace_back(defs::MutedWordsPref{
        .items = {{.id = "3kabc", .value = "crypto", .targets = {"content", "tag"}, .actorTarget = "all"}}});
    input.preferences.emplace_back(
        lexicon::Unknown{.type = "app.bsky.actor.defs#interestsPref",
                         .json = R"({"$type":"app.bsky.actor.defs#interestsPref","tags":["rooms"]})"});
    const auto put = runTask(xrpc.procedure<lexicon::PutPreferences>(input));
    ASSERT_TRUE(put) << put.error().detail.toStdString();
    const auto got = runTask(xrpc.query<lexicon::GetPreferences>({}));
    ASSERT_TRUE(got) << got.error().detail.toStdString();
    ASSERT_EQ(got->preferences.size(), input.preferences.size());
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(got->preferences[i], input.preferences[i]) << i;
    }
    const auto *kept = lexicon::as<lexicon::Unknown>(got->preferences[3]);
    ASSERT_NE(kept, nullptr);
    EXPECT_NE(kept->json.find("rooms"), std::string::npos);
}

} // namespace rostrum::tests
