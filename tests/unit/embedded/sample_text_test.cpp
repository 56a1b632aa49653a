// SPDX-License-Identifier: GPL-3.0-or-later
#include "embedded/sample_text.h"

#include <QJsonObject>

#include <gtest/gtest.h>

using namespace rostrum::embedded;
using namespace Qt::StringLiterals;

namespace {

std::optional<Mentioned> onlySigrid(const QString &key)
{
    return key == u"sigrid"_s ? std::optional(Mentioned{.did = "did:plc:sigrid", .handle = "sigrid.rostrum.test"})
                              : std::nullopt;
}

/// "kind:value:the bytes it covers" of each facet.
QStringList facetsOf(const SampleText &text)
{
    QStringList all;
    const QByteArray utf8 = text.text.toUtf8();
    for (const QJsonValue &facet : text.facets) {
        const qsizetype start = facet["index"_L1]["byteStart"_L1].toInteger();
        const qsizetype end = facet["index"_L1]["byteEnd"_L1].toInteger();
        const QJsonValue feature = facet["features"_L1][0];
        const QString kind = feature["$type"_L1].toString().section(u'#', 1);
        const QString value = feature[kind == u"link"_s      ? "uri"_L1
                                      : kind == u"mention"_s ? "did"_L1
                                                             : "tag"_L1]
                                  .toString();
        all.append(kind + u':' + value + u':' + QString::fromUtf8(utf8.sliced(start, end - start)));
    }
    return all;
}

TEST(SampleText, MakesFacetsWithByteRanges)
{
    const auto text =
        readSampleText(u"Åter: [vår rapport](https://a.example/x?y=1) av @sigrid om #öppenhet."_s, onlySigrid);
    EXPECT_EQ(text.text, u"Åter: vår rapport av @sigrid.rostrum.test om #öppenhet."_s);
    EXPECT_EQ(facetsOf(text),
              (QStringList{u"link:https://a.example/x?y=1:vår rapport"_s,
                           u"mention:did:plc:sigrid:@sigrid.rostrum.test"_s, u"tag:öppenhet:#öppenhet"_s}));
}

TEST(SampleText, LeavesCodeAlone)
{
    const QString source = u"See #cpp\n```cpp\n#include <x>\nint @sigrid = a[1](2);\n```\nand @sigrid"_s;
    const auto text = readSampleText(source, onlySigrid);
    EXPECT_TRUE(text.text.contains(u"#include <x>\nint @sigrid = a[1](2);"_s));
    EXPECT_EQ(facetsOf(text), (QStringList{u"tag:cpp:#cpp"_s, u"mention:did:plc:sigrid:@sigrid.rostrum.test"_s}));
}

TEST(SampleText, LeavesWhatOnlyLooksLikeMarkup)
{
    const QString source = u"mail a@sigrid, @nobody, C# and 5 # 3, a [note] (not a link)"_s;
    const auto text = readSampleText(source, onlySigrid);
    EXPECT_EQ(text.text, source);
    EXPECT_TRUE(text.facets.isEmpty());
}

} // namespace
