// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_writer.h"

#include <QJsonDocument>

namespace rostrum::embedded {

JsonWriter &JsonWriter::key(QByteArrayView name)
{
    text(name);
    m_out.append(':');
    m_needComma = false;
    return *this;
}

JsonWriter &JsonWriter::text(QByteArrayView utf8)
{
    constexpr char kHex[] = "0123456789abcdef";
    separate();
    m_out.append('"');
    for (const char c : utf8) {
        switch (c) {
        case '"':
        case '\\':
            m_out.append('\\').append(c);
            break;
        case '\n':
            m_out.append("\\n");
            break;
        default:
            if (static_cast<quint8>(c) < 0x20) {
                m_out.append("\\u00").append(kHex[c >> 4]).append(kHex[c & 15]);
            } else {
                m_out.append(c);
            }
        }
    }
    m_out.append('"');
    m_needComma = true;
    return *this;
}

JsonWriter &JsonWriter::raw(QByteArrayView json)
{
    separate();
    m_out.append(json);
    m_needComma = true;
    return *this;
}

JsonWriter &JsonWriter::open(char bracket)
{
    separate();
    m_out.append(bracket);
    m_needComma = false;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    m_out.append(bracket);
    m_needComma = true;
    return *this;
}

void JsonWriter::separate()
{
    if (m_needComma) {
        m_out.append(',');
    }
}

QByteArray toJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace rostrum::embedded
