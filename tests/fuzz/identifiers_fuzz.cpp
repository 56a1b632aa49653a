// SPDX-License-Identifier: GPL-3.0-or-later
// The identifier types over any bytes: no crash, and what they accept has the properties that the program relies on.
#include "base/aturi.h"
#include "base/cid.h"
#include "base/datetime.h"
#include "base/did.h"
#include "base/handle.h"
#include "base/nsid.h"
#include "base/record_key.h"
#include "base/tid.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using namespace rostrum::base;

void require(bool condition)
{
    if (!condition) {
        std::abort();
    }
}

template <typename T> std::optional<T> parseExactly(std::string_view text)
{
    auto value = T::parse(text);
    if (value) {
        require(value->str() == text);
        for (const char c : text) {
            require(c > ' ' && c < '\x7f');
        }
    }
    return value;
}

void checkAtUri(std::string_view text)
{
    const auto uri = parseExactly<AtUri>(text);
    if (!uri) {
        return;
    }
    require(Did::isValid(uri->authority()) != Handle::isValid(uri->authority()));
    const auto did = uri->did();
    const auto collection = Nsid::parse(uri->collection());
    const auto key = RecordKey::parse(uri->rkey());
    require(collection || uri->collection().empty());
    require(key || uri->rkey().empty());
    if (did && collection && key) {
        require(AtUri::make(*did, *collection, *key) == *uri);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size); // NOLINT: bytes as characters
    if (const auto did = parseExactly<Did>(text)) {
        require(!did->method().empty());
    }
    if (const auto handle = parseExactly<Handle>(text)) {
        require(handle->normalized().normalized() == handle->normalized());
        require(Handle::isValid(handle->normalized().str()));
    }
    parseExactly<Nsid>(text);
    parseExactly<RecordKey>(text);
    parseExactly<Cid>(text);
    checkAtUri(text);
    if (const auto tid = parseExactly<Tid>(text)) {
        require(tid->microseconds() >= 0);
        require(RecordKey::isValid(text));
    }
    if (const auto datetime = parseExactly<Datetime>(text)) {
        const auto written = Datetime::fromTime(datetime->time());
        require(!Datetime::isValid(written.str()) || written.time() == datetime->time());
    }
    return 0;
}
