// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <vector>

namespace rostrum::publishing {

/// A code block in a text, in UTF-16 units: from the beginning of its opening fence to the end of its closing line.
struct CodeRange
{
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] bool contains(qsizetype at) const { return at >= begin && at < end; }
    bool operator==(const CodeRange &) const = default;
};

/// Where code stands between ``` fences, as model::makeBlocks() will see it; an open fence is just text.
[[nodiscard]] std::vector<CodeRange> findCode(QStringView text);

} // namespace rostrum::publishing
