// SPDX-License-Identifier: GPL-3.0-or-later
#include "social/record_edit.h"

#include "base/datetime.h"
#include "social/intent.h"
#include "social/new_post_json.h"

#include <gtest/gtest.h>

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace rostrum::social {
namespace {

const auto kUri = *base::AtUri::parse("at://did:plc:me/id.sifa.profile.self/self");
const auto kCid = *base::Cid::parse("bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a");
constexpr base::Time kAt{std::chrono::milliseconds(1'773'221'400'000)};
const QJsonObject kSeen{{u"$type"_s, u"id.sifa.profile.self"_s}, {u"headline"_s, u"A"_s}, {u"about"_s, u"x"_s}};

EditRecordIntent edit(const QJsonObject &seen, const QJsonObject &wished, const EditExtras &extras = {})
{
    return *editOf({.uri = kUri, .cid = kCid, .value = seen}, wished, extras, kAt);
}

QJsonObject with(QJsonObject object, const QString &field, const QJsonValue &value)
{
    object.insert(field, value);
    return object;
}

QJsonObject without(QJsonObject object, const QString &field)
{
    object.remove(field);
    return object;
}

const EditRecordIntent &editIn(const std::optional<Folded> &folded)
{
    return std::get<EditRecordIntent>(*folded->act);
}

TEST(RecordEdit, OnlyWhatDiffersIsAChange)
{
    const auto made = edit(kSeen, with(without(kSeen, u"about"_s), u"pronouns"_s, u"she"_s));
    ASSERT_EQ(made.changes.size(), 2U);
    EXPECT_EQ(made.changes[0], (FieldChange{.field = u"about"_s, .was = u"x"_s}));
    EXPECT_EQ(made.changes[1].field, u"pronouns"_s);
    EXPECT_TRUE(made.changes[1].was.isUndefined());
    EXPECT_EQ(made.rest, (QJsonObject{{u"headline"_s, u"A"_s}}));
    EXPECT_FALSE(editOf({.uri = kUri, .value = kSeen}, kSeen, {}, kAt));
    EXPECT_FALSE(made.isNew());
    EXPECT_TRUE(edit({}, kSeen).isNew());
}

TEST(RecordEdit, WhatOthersChangedStays)
{
    const auto made = edit(kSeen, with(kSeen, u"headline"_s, u"B"_s));
    const auto there = with(with(kSeen, u"about"_s, u"theirs"_s), u"new"_s, QJsonArray{1, 2});
    const MergedRecord merged = merge(made, there);
    EXPECT_TRUE(merged.isChanged);
    EXPECT_FALSE(merged.hasConflict());
    EXPECT_EQ(merged.value, with(there, u"headline"_s, u"B"_s));
}

TEST(RecordEdit, WhatIsThereAlreadyIsNotWritten)
{
    const auto made = edit(kSeen, with(kSeen, u"headline"_s, u"B"_s), {.stamps = {u"updatedAt"_s}});
    EXPECT_FALSE(merge(made, with(kSeen, u"headline"_s, u"B"_s)).isChanged);
}

TEST(RecordEdit, StampsAreWrittenAndNeverCompared)
{
    const auto seen = with(kSeen, u"updatedAt"_s, u"2026-01-01T00:00:00.000Z"_s);
    const auto made = edit(seen, with(seen, u"headline"_s, u"B"_s), {.stamps = {u"updatedAt"_s}});
    const MergedRecord merged = merge(made, with(kSeen, u"updatedAt"_s, u"2026-02-02T00:00:00.000Z"_s));
    EXPECT_FALSE(merged.hasConflict());
    EXPECT_EQ(base::Datetime::parse(merged.value["updatedAt"_L1].toString().toStdString())->time(), kAt);
    EXPECT_FALSE(editOf({.uri = kUri, .value = seen}, with(seen, u"updatedAt"_s, u"other"_s),
                        {.stamps = {u"updatedAt"_s}}, kAt));
}

TEST(RecordEdit, AMeetingInOneFieldIsAConflictThatNamesIt)
{
    auto made = edit(kSeen, with(with(kSeen, u"headline"_s, u"B"_s), u"about"_s, u"mine"_s));
    const auto there = with(kSeen, u"headline"_s, u"C"_s);
    MergedRecord merged = merge(made, there);
    EXPECT_EQ(merged.conflicts, QStringList{u"headline"_s});
    const base::Error error = conflictOf(merged);
    EXPECT_EQ(error.code, kConflict);
    EXPECT_TRUE(error.message.contains(u"“headline”"_s)) << error.message.toStdString();
    made.onConflict = OnConflict::Mine;
    EXPECT_EQ(merge(made, there).value["headline"_L1], u"B"_s);
    made.onConflict = OnConflict::Theirs;
    merged = merge(made, there);
    EXPECT_FALSE(merged.hasConflict());
    EXPECT_EQ(merged.value["headline"_L1], u"C"_s);
    EXPECT_EQ(merged.value["about"_L1], u"mine"_s);
}

TEST(RecordEdit, WhatIsGoneIsPutBackWholeWhenThePersonInsists)
{
    auto made = edit(kSeen, with(kSeen, u"headline"_s, u"B"_s));
    EXPECT_TRUE(merge(made, std::nullopt).isGone);
    EXPECT_TRUE(conflictOf(merge(made, std::nullopt)).message.contains(u"removed"_s));
    made.onConflict = OnConflict::Mine;
    EXPECT_EQ(merge(made, std::nullopt).value, with(kSeen, u"headline"_s, u"B"_s));
    made.onConflict = OnConflict::Theirs;
    EXPECT_FALSE(merge(made, std::nullopt).hasConflict());
    EXPECT_FALSE(merge(made, std::nullopt).isChanged);
}

TEST(RecordEdit, ARecordWithoutMembersIsToBeRemoved)
{
    const auto made = edit(kSeen, {}, {.stamps = {u"updatedAt"_s}});
    const MergedRecord merged = merge(made, with(kSeen, u"updatedAt"_s, u"2026-02-02T00:00:00.000Z"_s));
    EXPECT_TRUE(merged.isChanged);
    EXPECT_TRUE(merged.isEmpty);
    EXPECT_FALSE(merge(made, with(kSeen, u"pronouns"_s, u"she"_s)).isEmpty);
    EXPECT_FALSE(applied(made, kSeen));
}

// B upon A was refused; C was made upon B.
TEST(RecordEdit, WhatWasRefusedBeforeIsNoConflict)
{
    const std::array undone{edit(kSeen, with(kSeen, u"headline"_s, u"B"_s))};
    const auto made = edit(with(kSeen, u"headline"_s, u"B"_s), with(kSeen, u"headline"_s, u"C"_s));
    EXPECT_TRUE(merge(made, kSeen).hasConflict());
    EXPECT_EQ(merge(made, kSeen, undone).value["headline"_L1], u"C"_s);
    EXPECT_EQ(merge(made, with(kSeen, u"headline"_s, u"B"_s), undone).value["headline"_L1], u"C"_s);
    EXPECT_TRUE(merge(made, with(kSeen, u"headline"_s, u"D"_s), undone).hasConflict());
    const std::array notMade{edit({}, kSeen)};
    EXPECT_EQ(merge(edit(kSeen, with(kSeen, u"headline"_s, u"B"_s)), std::nullopt, notMade).value,
              with(kSeen, u"headline"_s, u"B"_s));
}

TEST(RecordEdit, TwoChangesFoldIntoOne)
{
    const auto b = with(kSeen, u"headline"_s, u"B"_s);
    const auto c = with(with(kSeen, u"headline"_s, u"C"_s), u"about"_s, u"y"_s);
    const auto folded = fold(edit(kSeen, b), edit(b, c));
    const EditRecordIntent expected = edit(kSeen, c);
    ASSERT_TRUE(folded && folded->act);
    EXPECT_EQ(merge(editIn(folded), kSeen).value, c);
    EXPECT_EQ(editIn(folded).changes.size(), 2U);
    EXPECT_EQ(editIn(folded).rest, expected.rest);
    const auto back = fold(edit(kSeen, b), edit(b, kSeen));
    ASSERT_TRUE(back);
    EXPECT_FALSE(back->act);
}

TEST(RecordEdit, AFieldThatIsAsBeforeAgainIsNoChangeOfTheFold)
{
    const auto b = with(with(kSeen, u"headline"_s, u"B"_s), u"about"_s, u"y"_s);
    const auto folded = fold(edit(kSeen, b), edit(b, with(b, u"headline"_s, u"A"_s)));
    ASSERT_EQ(editIn(folded).changes.size(), 1U);
    EXPECT_EQ(editIn(folded).changes.front().field, u"about"_s);
    EXPECT_EQ(editIn(folded).rest, (QJsonObject{{u"headline"_s, u"A"_s}}));
}

TEST(RecordEdit, AChangeOfWhatIsNewFoldsIntoIt)
{
    const auto folded = fold(edit({}, kSeen), edit(kSeen, with(kSeen, u"headline"_s, u"B"_s)));
    EXPECT_TRUE(editIn(folded).isNew());
    EXPECT_EQ(merge(editIn(folded), std::nullopt).value, with(kSeen, u"headline"_s, u"B"_s));
    const auto removed = fold(edit({}, kSeen), RemoveRecordIntent{.record = kUri});
    ASSERT_TRUE(removed);
    EXPECT_FALSE(removed->act);
}

TEST(RecordEdit, ARemovalTakesThePlaceOfAChangeAndGivesWayToAReturn)
{
    const auto removed = fold(edit(kSeen, with(kSeen, u"headline"_s, u"B"_s)), RemoveRecordIntent{.record = kUri});
    EXPECT_TRUE(std::holds_alternative<RemoveRecordIntent>(*removed->act));
    const auto again = fold(RemoveRecordIntent{.record = kUri}, edit({}, kSeen));
    EXPECT_FALSE(merge(editIn(again), kSeen).isChanged);
    EXPECT_EQ(merge(editIn(again), with(kSeen, u"headline"_s, u"C"_s)).value, kSeen);
}

TEST(RecordEdit, WhatIsReversedIsAsBefore)
{
    const auto b = with(without(kSeen, u"about"_s), u"headline"_s, u"B"_s);
    const auto back = reversed(edit(kSeen, b), kAt);
    EXPECT_EQ(merge(back, b).value, kSeen);
    EXPECT_EQ(merge(back, with(b, u"headline"_s, u"theirs"_s)).value, with(kSeen, u"headline"_s, u"theirs"_s));
    EXPECT_FALSE(merge(back, kSeen).isChanged);
    const auto unmade = reversed(edit({}, kSeen), kAt);
    EXPECT_TRUE(merge(unmade, kSeen).isEmpty);
    EXPECT_FALSE(merge(unmade, std::nullopt).isChanged);
}

TEST(RecordEdit, BlobsTakeThePlaceOfFiles)
{
    const NewMedia photo{.file = u"ab12.jpg"_s, .mimeType = "image/jpeg"};
    const NewMedia words{.file = u"cd34.vtt"_s, .mimeType = "text/vtt"};
    const QJsonArray captions{QJsonObject{{u"lang"_s, u"en"_s}, {u"file"_s, fileMember(words)}}};
    const auto made =
        edit({}, {{u"avatar"_s, fileMember(photo)}, {u"captions"_s, captions}}, {.files = {photo, words}});
    const QJsonObject blob{{u"$type"_s, u"blob"_s}, {u"size"_s, 5}};
    const auto sent = withBlobs(made, {{photo.file, blob}, {words.file, with(blob, u"size"_s, 6)}});
    const QJsonObject value = merge(sent, std::nullopt).value;
    EXPECT_EQ(value["avatar"_L1], blob);
    EXPECT_EQ(value["captions"_L1][0]["file"_L1]["size"_L1], 6);
    EXPECT_EQ(value["captions"_L1][0]["lang"_L1], u"en"_s);
    EXPECT_EQ(withBlobs(made, {{u"other"_s, blob}}), made);
}

TEST(RecordEdit, ComesBackFromJson)
{
    const NewMedia photo{.file = u"ab12.jpg"_s, .mimeType = "image/jpeg", .alt = u"me"_s, .aspect = {3, 4}};
    auto made = edit(with(kSeen, u"old"_s, QJsonValue(QJsonValue::Null)),
                     with(without(kSeen, u"about"_s), u"photo"_s, fileMember(photo)),
                     {.stamps = {u"updatedAt"_s}, .files = {photo}});
    for (const auto each : {OnConflict::Ask, OnConflict::Mine, OnConflict::Theirs}) {
        made.onConflict = each;
        const auto read = intentFromJson(kindOf(made), toJson(Intent(made)));
        ASSERT_TRUE(read);
        EXPECT_EQ(std::get<EditRecordIntent>(*read), made);
    }
    EXPECT_TRUE(made.changes[1].was.isNull()); // which is not the same as absent
    const RemoveRecordIntent gone{.record = kUri};
    const auto read = intentFromJson(kindOf(gone), toJson(Intent(gone)));
    ASSERT_TRUE(read);
    EXPECT_EQ(std::get<RemoveRecordIntent>(*read), gone);
    EXPECT_FALSE(intentFromJson(u"editRecord"_s, "{}"));
    EXPECT_FALSE(intentFromJson(u"removeRecord"_s, R"({"record":"here"})"));
}

TEST(RecordEdit, WhatServersWouldNotTakeIsKnown)
{
    EXPECT_FALSE(isTooLarge(kSeen));
    EXPECT_TRUE(isTooLarge(with(kSeen, u"about"_s, u"å"_s.repeated(75'000))));
    EXPECT_FALSE(tooLarge(kUri).message.isEmpty());
}

} // namespace
} // namespace rostrum::social
