// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/car_check.h"

#include "sample_car.h"

#include <gtest/gtest.h>

#include <QBuffer>

namespace rostrum::archive {

using namespace Qt::StringLiterals;

namespace {

using tests::binaryCid;
using tests::carBlock;
using tests::carHeader;
using tests::carPart;

const QByteArray kCommit = "a commit";

base::Result<CarSummary> check(QByteArray bytes)
{
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    return checkCar(file);
}

QByteArray whole()
{
    return carHeader(binaryCid(kCommit)) + carBlock("a node") + carBlock(kCommit) + carBlock(QByteArray(70'000, 'x'));
}

TEST(CarCheck, CountsTheBlocksOfAWholeFile)
{
    EXPECT_EQ(check(whole()), CarSummary{.blocks = 3});
}

TEST(CarCheck, EveryCutIsFound)
{
    const QByteArray bytes = carHeader(binaryCid(kCommit)) + carBlock(kCommit) + carBlock("a node");
    const qsizetype beforeLast = bytes.size() - carBlock("a node").size();
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        EXPECT_EQ(check(bytes.first(size)).has_value(), size == beforeLast) << size;
    }
}

TEST(CarCheck, EveryChangedByteOfABlockIsFound)
{
    const QByteArray bytes = carHeader(binaryCid(kCommit)) + carBlock(kCommit);
    for (qsizetype at = carHeader(binaryCid(kCommit)).size() + 1; at < bytes.size(); ++at) {
        QByteArray changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        EXPECT_FALSE(check(changed)) << at;
    }
}

TEST(CarCheck, TheRootMustBeThere)
{
    EXPECT_FALSE(check(carHeader(binaryCid("another commit")) + carBlock(kCommit)));
    EXPECT_FALSE(check(carHeader(binaryCid(kCommit))));
}

TEST(CarCheck, WhatIsNoRepositoryIsRefused)
{
    EXPECT_FALSE(check({}));
    EXPECT_FALSE(check("<!doctype html><html></html>"));
    EXPECT_FALSE(check(QByteArray(40, '\xff'))) << "a length that never ends";
    EXPECT_FALSE(check(QByteArray::fromHex("ffffffffffffff7f"))) << "a length of petabytes";
    const QCborArray two{QCborValue(QCborTag(42), QByteArray("\0a", 2)),
                         QCborValue(QCborTag(42), QByteArray("\0b", 2))};
    EXPECT_FALSE(check(carPart(QCborMap{{"roots"_L1, two}, {"version"_L1, 1}}.toCborValue().toCbor())));
    EXPECT_FALSE(check(carPart(QCborMap{{"roots"_L1, 5}, {"version"_L1, 1}}.toCborValue().toCbor())));
}

TEST(CarCheck, ABlobIsKnownByItsContent)
{
    QByteArray bytes = "a picture";
    const QByteArray cid = binaryCid(bytes, '\x55');
    const std::vector<std::uint8_t> raw(cid.begin(), cid.end());
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    EXPECT_TRUE(hasContent(file, *base::readCid(raw)));
    file.seek(1);
    EXPECT_FALSE(hasContent(file, *base::readCid(raw)));
}

} // namespace
} // namespace rostrum::archive
