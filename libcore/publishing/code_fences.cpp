// SPDX-License-Identifier: GPL-3.0-or-later
#include "code_fences.h"

#include <optional>

namespace rostrum::publishing {

namespace {

constexpr QStringView kFence = u"```";

bool closes(QStringView line)
{
    while (line.endsWith(u' ') || line.endsWith(u'\r')) {
        line.chop(1);
    }
    return line == kFence;
}

bool opens(QStringView line)
{
    return line.startsWith(kFence) && !line.sliced(kFence.size()).contains(u'`');
}

} // namespace

std::vector<CodeRange> findCode(QStringView text)
{
    std::vector<CodeRange> ranges;
    std::optional<qsizetype> open;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype next = text.indexOf(u'\n', at);
        const qsizetype end = next < 0 ? text.size() : next;
        const QStringView line = text.sliced(at, end - at);
        if (open && closes(line)) {
            ranges.push_back({.begin = *open, .end = end});
            open.reset();
        } else if (!open && opens(line)) {
            open = at;
        }
        at = end + 1;
    }
    return ranges;
}

} // namespace rostrum::publishing
