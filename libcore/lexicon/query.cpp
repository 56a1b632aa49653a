// SPDX-License-Identifier: GPL-3.0-or-later
#include "lexicon/query.h"

#include "lexicon/writer.h"

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <format>

namespace rostrum::lexicon {

void QueryWriter::addText(std::string_view name, std::string_view value)
{
    if (!m_out.empty()) {
        m_out += '&';
    }
    m_out.append(name).append("=");
    for (const char c : value) {
        if (base::isAsciiAlnum(c) || std::string_view("-._~").contains(c)) {
            m_out += c;
        } else {
            m_out += std::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
}

namespace {

std::string unescaped(std::string_view text)
{
    QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
    bytes.replace('+', ' ');
    // Through QString, so that bytes which are not UTF-8 become replacement characters.
    return QString::fromUtf8(QByteArray::fromPercentEncoding(bytes)).toStdString();
}

/// A value as JSON. What is not an integer or a boolean stays text, and the reader says what is wrong with it.
std::string valueToJson(const std::string &value, QueryField::Kind kind)
{
    const bool isInteger = kind == QueryField::Kind::Integer && !value.empty() && value.size() < 19 &&
                           std::ranges::all_of(value, base::isAsciiDigit);
    const bool isBoolean = kind == QueryField::Kind::Boolean && (value == "true" || value == "false");
    if (isBoolean) {
        return value;
    }
    Writer writer;
    if (isInteger) {
        writer.write(static_cast<std::int64_t>(std::stoll(value)));
    } else {
        writer.write(value);
    }
    return writer.take();
}

} // namespace

std::string queryToJson(std::string_view query, std::span<const QueryField> fields)
{
    std::vector<std::string> found(fields.size());
    while (!query.empty()) {
        const auto part = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), part.size() + 1));
        const auto equals = std::min(part.find('='), part.size());
        const auto name = unescaped(part.substr(0, equals));
        const auto field = std::ranges::find(fields, std::string_view(name), &QueryField::name);
        if (field == fields.end()) {
            continue;
        }
        auto &slot = found[static_cast<std::size_t>(field - fields.begin())];
        const auto value = valueToJson(unescaped(part.substr(std::min(part.size(), equals + 1))), field->kind);
        if (field->count == QueryField::Count::One || slot.empty()) {
            slot = value;
        } else {
            slot.append(",").append(value);
        }
    }
    std::string json = "{";
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (found[i].empty()) {
            continue;
        }
        const bool isList = fields[i].count == QueryField::Count::Many;
        json += std::format("{}\"{}\":{}{}{}", json.size() > 1 ? "," : "", fields[i].name, isList ? "[" : "", found[i],
                            isList ? "]" : "");
    }
    return json + "}";
}

} // namespace rostrum::lexicon
