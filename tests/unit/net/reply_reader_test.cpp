// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/reply_reader.h"

#include <gtest/gtest.h>

namespace rostrum::net {
namespace {

using base::ErrorKind;

/// What a reader makes of bytes that come in parts of a size, and of the end of the connection after them.
base::Result<HttpReply> read(const QByteArray &bytes, qsizetype part, qint64 maxBytes = 1000)
{
    ReplyReader reader(maxBytes);
    for (qsizetype at = 0; at < bytes.size() && !reader.isDone(); at += part) {
        if (auto fed = reader.feed(QByteArrayView(bytes).mid(at, part)); !fed) {
            return std::unexpected(fed.error());
        }
    }
    if (!reader.isDone()) {
        if (auto ended = reader.end(); !ended) {
            return std::unexpected(ended.error());
        }
    }
    return reader.takeReply();
}

class ReplyReaderParts : public testing::TestWithParam<qsizetype>
{
};

TEST_P(ReplyReaderParts, ReadsEveryKindOfBody)
{
    const QList<QByteArray> answers = {
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-A: b\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nX-A:b\r\ncontent-length:5\r\n\r\nhello and more",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nX-A: b\r\n\r\n2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\nx-a:  b \r\n\r\n05\r\nhello\r\n0\r\nTrailer: 1\r\n\r\n",
        "HTTP/1.0 200\r\nX-A: b\r\n\r\nhello",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nX-A: b\r\nContent-Length: 5\r\n\r\nhello",
    };
    for (const QByteArray &answer : answers) {
        const auto reply = read(answer, GetParam());
        ASSERT_TRUE(reply) << answer.toStdString() << reply.error().detail.toStdString();
        EXPECT_EQ(reply->status, 200);
        EXPECT_EQ(reply->body, QByteArray("hello")) << answer.toStdString();
        EXPECT_EQ(reply->header("x-a"), QByteArray("b"));
    }
    EXPECT_EQ(read("HTTP/1.1 204 No Content\r\nX: y\r\n\r\n", GetParam())->body, QByteArray());
    EXPECT_EQ(read("HTTP/1.1 400 Bad\r\nContent-Length: 0\r\n\r\n", GetParam())->status, 400);
}

TEST_P(ReplyReaderParts, NoticesWhatIsCutShort)
{
    const QList<QByteArray> answers = {
        "H",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n",
    };
    for (const QByteArray &answer : answers) {
        const auto reply = read(answer, GetParam());
        ASSERT_FALSE(reply) << answer.toStdString();
        EXPECT_EQ(reply.error().kind, ErrorKind::Malformed) << answer.toStdString();
    }
    EXPECT_EQ(read({}, GetParam()).error().kind, ErrorKind::Network);
}

TEST_P(ReplyReaderParts, RefusesWhatIsNoHttpOrTooLarge)
{
    const QByteArray body(1001, 'x');
    const QList<QByteArray> answers = {
        "SSH-2.0-OpenSSH\r\n\r\n",
        "HTTP/2 200\r\n\r\n",
        "HTTP/1.1 abc\r\n\r\n",
        "HTTP/1.1 999 Odd\r\n\r\n",
        "HTTP/1.1 200 OK\r\n: nameless\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: five\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n" + body,
        "HTTP/1.1 200 OK\r\n\r\n" + body,
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n" + body + "\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3e8\r\n" + body.first(1000) + "\r\n1\r\nx\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
        "HTTP/1.1 200 OK\r\nX: " + QByteArray(70'000, 'x'),
    };
    for (const QByteArray &answer : answers) {
        const auto reply = read(answer, GetParam());
        ASSERT_FALSE(reply) << answer.first(60).toStdString();
        EXPECT_EQ(reply.error().kind, ErrorKind::Malformed) << answer.first(60).toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(Parts, ReplyReaderParts, testing::Values(1, 7, 100'000));

} // namespace
} // namespace rostrum::net
