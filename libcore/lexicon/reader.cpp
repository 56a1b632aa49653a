// SPDX-License-Identifier: GPL-3.0-or-later
#include "lexicon/reader.h"

#include "lexicon/json_value.h"
#include "lexicon/raw_json.h"

#include <QByteArray>

#include <algorithm>
#include <cstring>
#include <format>
#include <utility>

namespace rostrum::lexicon {

namespace {

/// How deep values may be nested: a thread shows up to 80 ancestors, each inside the next.
constexpr int kMaxDepth = 128;

/// Entering a container, for as long as it is read.
class Depth
{
public:
    explicit Depth(int &depth)
        : m_depth(++depth)
    {
    }
    ~Depth() { --m_depth; }
    Depth(const Depth &) = delete;
    Depth &operator=(const Depth &) = delete;
    [[nodiscard]] bool isTooDeep() const { return m_depth > kMaxDepth; }

private:
    int &m_depth;
};

/// The value of a document that is no object and no list, which begins with `first`.
bool isScalar(ondemand::document &document, char first)
{
    switch (first) {
    case '"':
        return !document.get_raw_json_string().error();
    case 't':
    case 'f':
        return !document.get_bool().error();
    case 'n': {
        bool isNull = false;
        return !document.is_null().get(isNull) && isNull;
    }
    default:
        return !document.get_double().error();
    }
}

void appendMember(std::string &extra, std::string_view escapedKey, std::string_view json)
{
    if (!extra.empty()) {
        extra += ',';
    }
    extra.append("\"").append(escapedKey).append("\":").append(json);
}

} // namespace

bool Reader::object(Value &value, Visitor<std::string_view, Value &> member, std::string *extra)
{
    const Depth depth(m_depth);
    if (depth.isTooDeep()) {
        return fail("is nested too deep");
    }
    ondemand::object members;
    if (const auto error = json(value).get_object().get(members)) {
        return error == simdjson::INCORRECT_TYPE ? notA("an object") : broken(error_message(error));
    }
    std::string *const outer = std::exchange(m_extra, extra);
    bool ok = true;
    for (auto field : members) {
        std::string_view key;
        auto error = field.escaped_key().get(key);
        if (!error && key.contains('\\') && !extra) {
            error = field.unescaped_key(true).get(key);
        }
        ondemand::value content;
        if (!error) {
            error = field.value().get(content);
        }
        if (error) {
            ok = broken(error_message(error));
            break;
        }
        JsonValue inner(content);
        if (!member(key, inner)) {
            ok = false;
            break;
        }
    }
    m_extra = outer;
    return ok;
}

bool Reader::array(Value &value, const Limits &limits, Visitor<Value &> item)
{
    const Depth depth(m_depth);
    if (depth.isTooDeep()) {
        return fail("is nested too deep");
    }
    ondemand::array items;
    if (const auto error = json(value).get_array().get(items)) {
        return error == simdjson::INCORRECT_TYPE ? notA("a list") : broken(error_message(error));
    }
    std::size_t count = 0;
    Step step{.outer = m_step, .key = {}, .index = 0};
    for (auto element : items) {
        ondemand::value content;
        if (const auto error = element.get(content)) {
            return broken(error_message(error));
        }
        if (++count > limits.maxItems) {
            return fail("has too many items");
        }
        step.index = count - 1;
        m_step = &step;
        JsonValue inner(content);
        const bool ok = item(inner);
        m_step = step.outer;
        if (!ok) {
            return false;
        }
    }
    return count >= limits.minItems || fail("has too few items");
}

bool Reader::string(Value &value, std::string_view &out)
{
    const std::string_view token = trimmed(value.token);
    if (token.size() < 2 || token.front() != '"') {
        return notA("a string");
    }
    // The first pass of the parser has checked quotes, UTF-8 and control characters.
    if (token.back() == '"' && !std::memchr(token.data(), '\\', token.size())) {
        out = token.substr(1, token.size() - 2);
        return take(value);
    }
    constexpr bool kReplaceLoneSurrogates = true;
    if (json(value).get_string(kReplaceLoneSurrogates).get(out)) {
        return fail("has a damaged escape");
    }
    return true;
}

/// Moves the parser behind a value, whatever it is. The parser itself would skip a value by counting brackets, and take
/// a string with a colon behind it for a key, wherever it stands: what is no JSON could be kept as the text of a value.
bool Reader::take(Value &value)
{
    switch (value.token.front()) {
    case '{': {
        auto member = [this](std::string_view, Value &inner) { return take(inner); };
        return object(value, member);
    }
    case '[': {
        auto item = [this](Value &inner) { return take(inner); };
        return array(value, kNoLimits, item);
    }
    case '"': {
        const auto error = json(value).get_raw_json_string().error();
        return !error || broken(error_message(error));
    }
    case 't':
    case 'f':
        return !json(value).get_bool().error() || broken("a word that is no value");
    case 'n':
        return value.isNull || broken("a word that is no value");
    default:
        return !json(value).get_double().error() || fail("a number out of range");
    }
}

bool Reader::rawText(Value &value, std::string_view &out)
{
    const char *begin = value.token.data();
    if (!take(value)) {
        return false;
    }
    out = rawValue({begin, m_end});
    return true;
}

bool Reader::unionType(Value &value, std::string_view &out)
{
    // The parser cannot go back to the start of an object without members. Behind the token stands the next one.
    if (value.token.starts_with('{') && *(value.token.data() + value.token.size()) == '}') {
        return true;
    }
    ondemand::object members;
    if (const auto error = json(value).get_object().get(members)) {
        return error == simdjson::INCORRECT_TYPE ? notA("an object") : broken(error_message(error));
    }
    ondemand::value type;
    const auto error = members.find_field_unordered("$type").get(type);
    if (!error) {
        JsonValue inner(type);
        if (!string(inner, out)) {
            return false;
        }
    } else if (error != simdjson::NO_SUCH_FIELD) {
        return broken(error_message(error));
    }
    if (const auto again = members.reset().error()) {
        return broken(error_message(again));
    }
    return true;
}

bool Reader::builtin(Value &value, std::string &out, const Limits &limits)
{
    std::string_view text;
    if (!string(value, text)) {
        return false;
    }
    if (text.size() > limits.maxBytes) {
        return fail("is too long");
    }
    if (text.size() < limits.minBytes) {
        return fail("is too short");
    }
    if (!limits.oneOf.empty() && std::ranges::find(limits.oneOf, text) == limits.oneOf.end()) {
        return fail("is not one of the allowed values");
    }
    out = text;
    return true;
}

bool Reader::builtin(Value &value, bool &out, const Limits &limits)
{
    if (json(value).get_bool().get(out)) {
        return notA("a boolean");
    }
    const std::int64_t number = out ? 1 : 0;
    return (number >= limits.minimum && number <= limits.maximum) || fail("is not the allowed value");
}

bool Reader::builtin(Value &value, std::int64_t &out, const Limits &limits)
{
    if (json(value).get_int64().get(out)) {
        return notA("an integer");
    }
    return (out >= limits.minimum && out <= limits.maximum) || fail("is out of range");
}

bool Reader::builtin(Value &value, Unknown &out, const Limits &)
{
    std::string_view type;
    if (value.token.starts_with('{') && !unionType(value, type)) {
        return false;
    }
    out.type = type;
    std::string_view raw;
    if (!rawText(value, raw)) {
        return false;
    }
    out.json = raw;
    return true;
}

bool Reader::builtin(Value &value, Blob &out, const Limits &)
{
    std::uint64_t seen = 0;
    bool legacy = false;
    auto member = [&](std::string_view key, Value &v) {
        if (key == "ref") {
            CidLink link = unset<CidLink>();
            const bool ok = required(v, key, link, seen, 0);
            out.ref = std::move(link.cid);
            return ok;
        }
        if (key == "cid") {
            legacy = true;
            return required(v, key, out.ref, seen, 0);
        }
        if (key == "mimeType") {
            return required(v, key, out.mimeType, seen, 1);
        }
        return key != "size" || optional(v, key, out.size);
    };
    return object(value, member) && complete(seen, {"ref", "mimeType"}) &&
           (legacy || out.size || fail("is missing \"size\""));
}

bool Reader::builtin(Value &value, Bytes &out, const Limits &)
{
    std::uint64_t seen = 0;
    auto member = [&](std::string_view key, Value &v) {
        return key != "$bytes" || required(v, key, out.data, seen, 0);
    };
    if (!object(value, member) || !complete(seen, {"$bytes"})) {
        return false;
    }
    const auto decoded =
        QByteArray::fromBase64Encoding(QByteArray::fromStdString(out.data), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded) {
        return notA("base64");
    }
    out.data = decoded.decoded.toStdString();
    return true;
}

bool Reader::builtin(Value &value, CidLink &out, const Limits &)
{
    std::uint64_t seen = 0;
    auto member = [&](std::string_view key, Value &v) { return key != "$link" || required(v, key, out.cid, seen, 0); };
    return object(value, member) && complete(seen, {"$link"});
}

bool Reader::unknown(Value &value, std::string_view key)
{
    if (!m_extra) {
        return true;
    }
    std::string_view raw;
    if (!rawText(value, raw)) {
        return skip(m_stats.dropped);
    }
    appendMember(*m_extra, key, raw);
    return true;
}

bool Reader::type(Value &value, std::string_view expected)
{
    std::string_view text;
    if (!string(value, text)) {
        return false;
    }
    return text == expected || fail(std::format("is of type {}, not {}", text.substr(0, 100), expected));
}

bool Reader::complete(std::uint64_t seen, std::initializer_list<std::string_view> keys)
{
    std::uint64_t bit = 1;
    for (const auto key : keys) {
        if (!(seen & bit)) {
            return fail(std::format("is missing \"{}\"", key));
        }
        bit <<= 1;
    }
    return true;
}

bool Reader::fail(std::string_view what)
{
    std::string path;
    for (const Step *step = m_step; step; step = step->outer) {
        path = step->key.empty() ? std::format("[{}]{}", step->index, path) : std::format(".{}{}", step->key, path);
    }
    if (path.starts_with('.')) {
        path.erase(0, 1);
    }
    m_problem = path.empty() ? std::string(what) : std::format("{}: {}", path, what);
    return false;
}

bool Reader::notA(const char *format)
{
    return fail(std::format("not {}", format));
}

bool Reader::broken(std::string_view why)
{
    m_broken = true;
    return fail(why);
}

bool Reader::skip(int &count)
{
    if (m_broken) {
        return false;
    }
    ++count;
    if (m_stats.firstProblem.empty()) {
        m_stats.firstProblem = m_problem;
    }
    return true;
}

/// `raw` lies in the padded text of a document.
bool Reader::isJson(std::string_view raw)
{
    ondemand::parser parser;
    ondemand::document document;
    ondemand::value root;
    const simdjson::padded_string_view text(raw.data(), raw.size(), raw.size() + simdjson::SIMDJSON_PADDING);
    if (parser.iterate(text).get(document)) {
        return false;
    }
    if (!raw.starts_with('{') && !raw.starts_with('[')) {
        return isScalar(document, raw.front()) && document.at_end();
    }
    if (document.get_value().get(root)) {
        return false;
    }
    DecodeStats stats;
    JsonValue value(root);
    return Reader(stats, raw.data() + raw.size()).take(value) && document.at_end();
}

bool Reader::dropMember(Value &value, std::string_view key)
{
    if (!skip(m_stats.dropped)) {
        return false;
    }
    const std::string_view raw = rawValue({value.token.data(), m_end});
    if (m_extra && isJson(raw)) { // it was left in the middle
        appendMember(*m_extra, key, raw);
    }
    return true;
}

} // namespace rostrum::lexicon
