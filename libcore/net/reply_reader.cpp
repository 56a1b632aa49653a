// SPDX-License-Identifier: GPL-3.0-or-later
#include "reply_reader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::net {

namespace {

constexpr qsizetype kMaxHead = 64 * 1024;

std::unexpected<base::Error> malformed(const QString &what)
{
    return base::fail(base::ErrorKind::Malformed, what);
}

/// A number of the given base with nothing around it; -1 when it is none.
qint64 toNumber(const QByteArray &text, int base)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok, base);
    return ok && !text.startsWith('+') ? number : -1;
}

} // namespace

base::Result<void> ReplyReader::feed(QByteArrayView bytes)
{
    m_buffer += bytes;
    while (!isDone()) {
        const auto more = step();
        if (!more) {
            return std::unexpected(more.error());
        }
        if (!*more) {
            break;
        }
    }
    return {};
}

base::Result<void> ReplyReader::end()
{
    if (m_state == State::UntilEnd) {
        m_state = State::Done;
    }
    if (isDone()) {
        return {};
    }
    if (m_state == State::Head && m_buffer.isEmpty()) {
        return base::fail(base::ErrorKind::Network, u"the connection was closed without an answer"_s);
    }
    return malformed(u"the answer was cut short"_s);
}

/// Whether something was read, so that it is worth trying on.
base::Result<bool> ReplyReader::step()
{
    switch (m_state) {
    case State::Head:
        return readHead();
    case State::Body:
        return readCounted(State::Done);
    case State::ChunkData:
        return readCounted(State::ChunkEnd);
    case State::ChunkEnd:
        return readChunkEnd();
    case State::ChunkSize:
        return readChunkSize();
    case State::Trailer:
        return readTrailer();
    case State::UntilEnd:
        m_reply.body += std::exchange(m_buffer, {});
        if (m_reply.body.size() > m_maxBytes) {
            return malformed(u"more than %1 bytes"_s.arg(m_maxBytes));
        }
        return false;
    case State::Done:
        return false;
    }
    Q_UNREACHABLE_RETURN(false);
}

base::Result<bool> ReplyReader::readHead()
{
    const auto size = m_buffer.indexOf("\r\n\r\n");
    if (size > kMaxHead || (size < 0 && m_buffer.size() > kMaxHead)) {
        return malformed(u"the head is too long"_s);
    }
    if (size < 0) {
        return false;
    }
    const auto lines = m_buffer.first(size).split('\n');
    m_buffer.remove(0, size + 4);
    if (auto status = readStatusLine(lines.front().trimmed()); !status) {
        return std::unexpected(std::move(status.error()));
    }
    m_reply.headers.clear();
    for (const QByteArray &line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        if (colon <= 0) {
            return malformed(u"a header without a name"_s);
        }
        m_reply.headers.emplace_back(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    if (m_reply.status < 200) { // 100 Continue, 103 Early Hints: the answer is still to come
        return true;
    }
    if (auto body = chooseBody(); !body) {
        return std::unexpected(std::move(body.error()));
    }
    return true;
}

base::Result<void> ReplyReader::readStatusLine(const QByteArray &line)
{
    const auto words = line.split(' ');
    const qint64 status = toNumber(words.value(1), 10);
    if (!words.front().startsWith("HTTP/1.") || status < 100 || status > 599) {
        return malformed(u"this is no HTTP"_s);
    }
    m_reply.status = static_cast<int>(status);
    return {};
}

base::Result<void> ReplyReader::chooseBody()
{
    if (m_reply.status == 204 || m_reply.status == 304) {
        m_state = State::Done;
        return {};
    }
    const QByteArray encoding = m_reply.header("transfer-encoding").toLower();
    const QByteArray length = m_reply.header("content-length");
    if (!encoding.isEmpty()) {
        m_state = State::ChunkSize;
        return encoding == "chunked" ? base::Result<void>() : malformed(u"an unknown transfer encoding"_s);
    }
    if (length.isEmpty()) {
        m_state = State::UntilEnd;
        return {};
    }
    m_left = toNumber(length, 10);
    if (m_left < 0 || m_left > m_maxBytes) {
        return malformed(u"a body of %1 bytes"_s.arg(QString::fromLatin1(length)));
    }
    m_state = m_left == 0 ? State::Done : State::Body;
    return {};
}

bool ReplyReader::readCounted(State next)
{
    const auto size = std::min<qint64>(m_left, m_buffer.size());
    m_reply.body += m_buffer.first(size);
    m_buffer.remove(0, size);
    m_left -= size;
    if (m_left == 0) {
        m_state = next;
    }
    return m_left == 0;
}

base::Result<bool> ReplyReader::readChunkSize()
{
    const auto end = m_buffer.indexOf("\r\n");
    if (end < 0) {
        return m_buffer.size() > kMaxHead ? base::Result<bool>(malformed(u"a chunk without a size"_s)) : false;
    }
    const QByteArray line = m_buffer.first(end);
    m_buffer.remove(0, end + 2);
    m_left = toNumber(line.split(';').front().trimmed(), 16);
    if (m_left < 0 || m_left > m_maxBytes - m_reply.body.size()) {
        return malformed(u"a chunk of wrong size"_s);
    }
    m_state = m_left == 0 ? State::Trailer : State::ChunkData;
    return true;
}

base::Result<bool> ReplyReader::readChunkEnd()
{
    if (m_buffer.size() < 2) {
        return false;
    }
    if (!m_buffer.startsWith("\r\n")) {
        return malformed(u"a chunk longer than it says"_s);
    }
    m_buffer.remove(0, 2);
    m_state = State::ChunkSize;
    return true;
}

base::Result<bool> ReplyReader::readTrailer()
{
    const auto end = m_buffer.indexOf("\r\n");
    if (end < 0) {
        return m_buffer.size() > kMaxHead ? base::Result<bool>(malformed(u"the trailer is too long"_s)) : false;
    }
    m_buffer.remove(0, end + 2);
    if (end == 0) {
        m_state = State::Done;
    }
    return true;
}

} // namespace rostrum::net
