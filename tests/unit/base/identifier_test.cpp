// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/aturi.h"
#include "base/cid.h"
#include "base/datetime.h"
#include "base/did.h"
#include "base/handle.h"
#include "base/nsid.h"
#include "base/record_key.h"
#include "base/tid.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <unordered_set>

namespace rostrum::base {
namespace {

struct Kind
{
    const char *name;
    bool (*isValid)(std::string_view);
};

void PrintTo(const Kind &kind, std::ostream *out)
{
    *out << kind.name;
}

/// The cases of a file: one a line; empty lines and those that begin with "# " are skipped; `X*N` in `{}` repeats, so
/// that lengths can be read.
std::vector<std::string> casesIn(const std::string &file)
{
    std::ifstream in(std::string(ROSTRUM_SOURCE_DIR "/tests/data/identifiers/") + file);
    EXPECT_TRUE(in) << file;
    std::vector<std::string> cases;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.starts_with("# ")) {
            continue;
        }
        for (auto open = line.find('{'); open != std::string::npos; open = line.find('{', open)) {
            const auto star = line.find('*', open);
            const auto close = line.find('}', open);
            std::string many;
            for (int n = std::stoi(line.substr(star + 1, close - star - 1)); n > 0; --n) {
                many += line.substr(open + 1, star - open - 1);
            }
            line.replace(open, close - open + 1, many);
        }
        cases.push_back(line);
    }
    return cases;
}

class IdentifierKinds : public testing::TestWithParam<Kind>
{
};

TEST_P(IdentifierKinds, ValidCasesAreValid)
{
    const auto cases = casesIn(std::string(GetParam().name) + "_valid.txt");
    EXPECT_GE(cases.size(), 5U);
    for (const auto &text : cases) {
        EXPECT_TRUE(GetParam().isValid(text)) << '"' << text << '"';
    }
}

TEST_P(IdentifierKinds, InvalidCasesAreInvalid)
{
    const auto cases = casesIn(std::string(GetParam().name) + "_invalid.txt");
    EXPECT_GE(cases.size(), 10U);
    for (const auto &text : cases) {
        EXPECT_FALSE(GetParam().isValid(text)) << '"' << text << '"';
    }
}

/// Every valid case with one byte put before, after or in the middle that no identifier may hold.
TEST_P(IdentifierKinds, NothingIsTrimmedOrSkipped)
{
    EXPECT_FALSE(GetParam().isValid(""));
    for (const auto &text : casesIn(std::string(GetParam().name) + "_valid.txt")) {
        for (const char c : {' ', '\t', '\n', '\r', '\0', '"', '\x7f', '\x80', '\xff', '\xc3', '{'}) {
            EXPECT_FALSE(GetParam().isValid(text + c)) << text << " + " << int{c};
            EXPECT_FALSE(GetParam().isValid(c + text)) << int{c} << " + " << text;
            EXPECT_FALSE(GetParam().isValid(std::string(text).insert(text.size() / 2, 1, c)))
                << text << " with " << int{c};
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, IdentifierKinds,
                         testing::Values(Kind{"did", Did::isValid}, Kind{"handle", Handle::isValid},
                                         Kind{"nsid", Nsid::isValid}, Kind{"tid", Tid::isValid},
                                         Kind{"recordkey", RecordKey::isValid}, Kind{"aturi", AtUri::isValid},
                                         Kind{"datetime", Datetime::isValid}, Kind{"cid", Cid::isValid}),
                         [](const auto &at) { return std::string(at.param.name); });

TEST(Identifier, ParsesComparesAndHashes)
{
    const auto a = Did::parse("did:plc:aaa");
    const auto b = Did::parse("did:plc:bbb");
    ASSERT_TRUE(a && b);
    EXPECT_FALSE(Did::parse("plc:aaa"));
    EXPECT_LT(*a, *b);
    EXPECT_EQ(*a, *Did::parse("did:plc:aaa"));
    EXPECT_EQ((std::unordered_set<Did>{*a, *b, *a}).size(), 2U);
    EXPECT_EQ(a->method(), "plc");
}

TEST(Handle, ComparesInLowerCase)
{
    EXPECT_EQ(Handle::parse("Mira.Example.COM")->normalized(), *Handle::parse("mira.example.com"));
}

TEST(AtUri, GivesItsParts)
{
    const auto record = AtUri::parse("at://did:plc:abc/app.bsky.feed.post/3jzfcijpj2z2a");
    ASSERT_TRUE(record);
    EXPECT_EQ(record->authority(), "did:plc:abc");
    EXPECT_EQ(record->collection(), "app.bsky.feed.post");
    EXPECT_EQ(record->rkey(), "3jzfcijpj2z2a");
    EXPECT_EQ(record->did(), Did::parse("did:plc:abc"));
    EXPECT_EQ(AtUri::make(*record->did(), *Nsid::parse("app.bsky.feed.post"), *RecordKey::parse("3jzfcijpj2z2a")),
              *record);

    const auto person = AtUri::parse("at://mira.example.com");
    ASSERT_TRUE(person);
    EXPECT_EQ(person->authority(), "mira.example.com");
    EXPECT_TRUE(person->collection().empty());
    EXPECT_TRUE(person->rkey().empty());
    EXPECT_FALSE(person->did());
}

} // namespace
} // namespace rostrum::base
