// SPDX-License-Identifier: GPL-3.0-or-later
#include "aturi.h"

#include "handle.h"

namespace rostrum::base {

namespace {

constexpr std::string_view kScheme = "at://";

struct Parts
{
    std::string_view authority, collection, rkey;
    int count = 0;
};

Parts split(std::string_view text)
{
    Parts parts;
    text.remove_prefix(kScheme.size());
    for (std::string_view *part : {&parts.authority, &parts.collection, &parts.rkey}) {
        ++parts.count;
        const auto slash = text.find('/');
        *part = text.substr(0, slash);
        if (slash == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(slash + 1);
    }
    ++parts.count; // a fourth part: not valid
    return parts;
}

} // namespace

bool AtUri::isValid(std::string_view text)
{
    constexpr std::size_t kMaxLength = 8192;
    if (text.size() > kMaxLength || !text.starts_with(kScheme)) {
        return false;
    }
    const Parts parts = split(text);
    return parts.count <= 3 && (Did::isValid(parts.authority) || Handle::isValid(parts.authority)) &&
           (parts.count < 2 || Nsid::isValid(parts.collection)) && (parts.count < 3 || RecordKey::isValid(parts.rkey));
}

AtUri AtUri::make(const Did &repo, const Nsid &collection, const RecordKey &key)
{
    AtUri uri;
    uri.m_text.append(kScheme).append(repo.str()).append("/").append(collection.str()).append("/").append(key.str());
    return uri;
}

std::string_view AtUri::authority() const
{
    return split(m_text).authority;
}

std::string_view AtUri::collection() const
{
    return split(m_text).collection;
}

std::string_view AtUri::rkey() const
{
    return split(m_text).rkey;
}

std::optional<Did> AtUri::did() const
{
    return Did::parse(authority());
}

} // namespace rostrum::base
