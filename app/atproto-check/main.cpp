// SPDX-License-Identifier: GPL-3.0-or-later
// rostrum-atproto-check KIND: one candidate a line on standard input, one "valid" or "invalid" a line on standard
// output. Nothing is trimmed: every byte but the newline belongs to the candidate.
#include "base/aturi.h"
#include "base/cid.h"
#include "base/datetime.h"
#include "base/did.h"
#include "base/handle.h"
#include "base/nsid.h"
#include "base/record_key.h"
#include "base/tid.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace rostrum::base;

struct Kind
{
    std::string_view name;
    bool (*isValid)(std::string_view);
};

constexpr std::array kKinds = {
    Kind{"did", Did::isValid},
    Kind{"handle", Handle::isValid},
    Kind{"nsid", Nsid::isValid},
    Kind{"tid", Tid::isValid},
    Kind{"recordkey", RecordKey::isValid},
    Kind{"aturi", AtUri::isValid},
    Kind{"datetime", Datetime::isValid},
    Kind{"cid", Cid::isValid},
};

constexpr std::size_t kBlock = std::size_t{1} << 20U;
/// No identifier is nearly as long; what comes after it in a line need not be kept.
constexpr std::size_t kLongest = std::size_t{1} << 16U;

/// Answers every candidate of a stream that is read in blocks.
class Checker
{
public:
    explicit Checker(const Kind &kind)
        : m_kind(kind)
    {
    }

    void read(std::string_view block)
    {
        for (auto end = block.find('\n'); end != std::string_view::npos; end = block.find('\n')) {
            if (m_begun.empty()) {
                answer(block.substr(0, end));
            } else {
                keep(block.substr(0, end));
                answer(m_begun);
                m_begun.clear();
            }
            block.remove_prefix(end + 1);
        }
        keep(block);
    }

    /// A last line without newline counts.
    void finish()
    {
        if (!m_begun.empty()) {
            answer(m_begun);
        }
    }

    [[nodiscard]] bool flush()
    {
        const bool ok = std::fwrite(m_answers.data(), 1, m_answers.size(), stdout) == m_answers.size();
        m_answers.clear();
        return ok;
    }

private:
    void keep(std::string_view part) { m_begun.append(part.substr(0, kLongest - std::min(kLongest, m_begun.size()))); }
    void answer(std::string_view candidate) { m_answers.append(m_kind.isValid(candidate) ? "valid\n" : "invalid\n"); }

    const Kind &m_kind;
    std::string m_begun = {};
    std::string m_answers = {};
};

int usage()
{
    std::fputs("usage: rostrum-atproto-check KIND < CANDIDATES\nKIND is one of:", stderr);
    for (const Kind &kind : kKinds) {
        std::fprintf(stderr, " %s", kind.name.data());
    }
    std::fputs("\n", stderr);
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    const auto kind = std::ranges::find(kKinds, std::string_view(argc == 2 ? argv[1] : ""), &Kind::name);
    if (kind == kKinds.end()) {
        return usage();
    }
    Checker checker(*kind);
    std::vector<char> block(kBlock);
    bool ok = true;
    while (ok) {
        const auto size = std::fread(block.data(), 1, block.size(), stdin);
        if (size == 0) {
            break;
        }
        checker.read({block.data(), size});
        ok = checker.flush();
    }
    checker.finish();
    ok = checker.flush() && std::fflush(stdout) == 0 && std::ferror(stdin) == 0;
    return ok ? 0 : 1;
}
