// SPDX-License-Identifier: GPL-3.0-or-later
#include "lexicon/writer.h"

#include "lexicon/raw_json.h"

#include <QByteArray>

#include <algorithm>
#include <format>
#include <utility>

namespace rostrum::lexicon {

void Writer::begin(std::string_view type)
{
    const auto unionType = std::exchange(m_unionType, {});
    m_out += '{';
    m_keys.emplace_back();
    if (!type.empty() || !unionType.empty()) {
        key("$type");
        text(type.empty() ? unionType : type);
    }
}

void Writer::end(std::string_view extra)
{
    const auto own = std::ranges::find_last(m_keys, std::string_view());
    while (!extra.empty()) {
        const auto member = takeMember(extra);
        if (std::ranges::find(own, member.key) != own.end()) {
            continue;
        }
        if (m_out.back() != '{') {
            m_out += ',';
        }
        m_out += member.text;
    }
    m_keys.erase(own.begin(), own.end());
    m_out += '}';
}

void Writer::key(std::string_view key)
{
    if (m_out.back() != '{') {
        m_out += ',';
    }
    m_keys.push_back(key);
    text(key);
    m_out += ':';
}

void Writer::text(std::string_view text)
{
    m_out += '"';
    std::size_t plain = 0; // start of the stretch that needs no escape
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\') {
            continue;
        }
        m_out += text.substr(plain, i - plain);
        plain = i + 1;
        switch (c) {
        case '"':
            m_out += "\\\"";
            break;
        case '\\':
            m_out += "\\\\";
            break;
        case '\n':
            m_out += "\\n";
            break;
        default:
            m_out += std::format("\\u{:04x}", c);
        }
    }
    m_out += text.substr(plain);
    m_out += '"';
}

void Writer::builtin(const Blob &value)
{
    if (!value.size) {
        begin();
        member("cid", value.ref);
        member("mimeType", value.mimeType);
        end();
        return;
    }
    begin("blob");
    member("ref", CidLink{.cid = value.ref});
    member("mimeType", value.mimeType);
    member("size", value.size);
    end();
}

void Writer::builtin(const Bytes &value)
{
    begin();
    member("$bytes", QByteArray::fromStdString(value.data).toBase64(QByteArray::OmitTrailingEquals).toStdString());
    end();
}

void Writer::builtin(const CidLink &value)
{
    begin();
    member("$link", value.cid);
    end();
}

} // namespace rostrum::lexicon
