// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/label.h"
#include "model/wire_text.h"

#include "lexicon/codec.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace rostrum::model {
namespace {

using WireLabels = std::vector<lexicon::com_atproto_label_defs::Label>;

lexicon::com_atproto_label_defs::Label wire(const char *source, const char *value, const char *rest = "")
{
    const QByteArray json = QByteArray(R"({"src":")") + source + R"(","uri":"at://did:plc:ada","val":")" + value +
                            R"(","cts":"2026-01-01T00:00:00Z")" + rest + "}";
    auto label = lexicon::decode<lexicon::com_atproto_label_defs::Label>(json);
    EXPECT_TRUE(label);
    return *label;
}

TEST(ToLabels, ANegationTakesBackWhatItsSourceSaid)
{
    constexpr auto kNegated = R"(,"neg":true)";
    const auto values = [](const WireLabels &given) {
        QStringList out;
        for (const Label &label : toLabels(given)) {
            out.push_back(QString::fromStdString(label.source.str()) + u' ' + label.value);
        }
        return out;
    };
    EXPECT_EQ(values({wire("did:plc:a", "gore")}), QStringList({u"did:plc:a gore"_s}));
    EXPECT_EQ(values({wire("did:plc:a", "gore"), wire("did:plc:a", "gore", kNegated)}), QStringList());
    EXPECT_EQ(values({wire("did:plc:a", "gore"), wire("did:plc:b", "gore", kNegated)}),
              QStringList({u"did:plc:a gore"_s}));
    EXPECT_EQ(values({wire("did:plc:a", "gore"), wire("did:plc:a", "porn", kNegated)}),
              QStringList({u"did:plc:a gore"_s}));
    EXPECT_EQ(values({wire("did:plc:a", "gore", kNegated), wire("did:plc:a", "gore")}),
              QStringList({u"did:plc:a gore"_s}))
        << "said again later";
    EXPECT_EQ(values({wire("did:plc:a", "gore"), wire("did:plc:a", "gore")}), QStringList({u"did:plc:a gore"_s}));
    EXPECT_TRUE(toLabels(std::nullopt).empty());
}

TEST(ToUrl, OnlyTheWeb)
{
    const auto url = [](const char *text) { return toUrl(std::string(text)); };
    EXPECT_EQ(url("https://example.test/a?b=c#d"), QUrl(u"https://example.test/a?b=c#d"_s));
    EXPECT_EQ(url("HTTP://Example.Test/"), QUrl(u"http://example.test/"_s));
    EXPECT_FALSE(url("https://example.test/räksmörgås och |x|").isEmpty()) << "people write links like this";
    for (const auto *text :
         {"", "javascript:alert(1)", "at://did:plc:ada/app.bsky.feed.post/a", "file:///etc/passwd", "data:text/html,x",
          "mailto:a@b.test", "//example.test/x", "/x", "example.test", "https://", "https:///x", "https:x",
          "ftp://example.test", "ms-msdt:/id", " javascript:alert(1)", "java\nscript:alert(1)", "http://[::1",
          "https://exa mple.test/"}) {
        EXPECT_TRUE(url(text).isEmpty()) << text;
    }
    EXPECT_TRUE(toUrl(std::nullopt).isEmpty());
}

} // namespace
} // namespace rostrum::model
