// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/http_message.h"

namespace rostrum::net {

/// Reads one HTTP/1.1 answer (RFC 9112) from bytes as they come, within limits.
class ReplyReader
{
public:
    explicit ReplyReader(qint64 maxBytes)
        : m_maxBytes(maxBytes)
    {
    }

    /// Takes what came. Fails with Malformed when it is no HTTP or too large; then the reader is used up.
    [[nodiscard]] base::Result<void> feed(QByteArrayView bytes);
    /// The connection has ended: so has an answer whose length was not said. Fails with Network when nothing came at
    /// all, with Malformed when the answer was cut short.
    [[nodiscard]] base::Result<void> end();

    [[nodiscard]] bool isDone() const { return m_state == State::Done; }
    [[nodiscard]] HttpReply takeReply() { return std::move(m_reply); }

private:
    enum class State { Head, Body, UntilEnd, ChunkSize, ChunkData, ChunkEnd, Trailer, Done };

    base::Result<bool> step();
    base::Result<bool> readHead();
    base::Result<bool> readChunkSize();
    base::Result<bool> readChunkEnd();
    base::Result<bool> readTrailer();
    base::Result<void> readStatusLine(const QByteArray &line);
    base::Result<void> chooseBody();
    bool readCounted(State next);

    qint64 m_maxBytes;
    State m_state = State::Head;
    QByteArray m_buffer = {};
    qint64 m_left = 0; ///< bytes to come of the body or the chunk
    HttpReply m_reply = {};
};

} // namespace rostrum::net
