// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_places.h"

#include <algorithm>
#include <functional>

namespace rostrum::store {

void chooseStaying(std::vector<PageRow> &rows)
{
    // Patience sorting: ends[k] is the row that ends the best falling run of k + 1 rows seen so far.
    const std::size_t none = rows.size();
    const auto keyOf = [&](std::size_t row) { return *rows[row].stored; };
    std::vector<std::size_t> ends;
    std::vector<std::size_t> before(rows.size(), none);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].stored || !rows[i].mayStay) {
            continue;
        }
        const auto place = std::ranges::lower_bound(ends, *rows[i].stored, std::greater(), keyOf);
        if (place != ends.begin()) {
            before[i] = *std::prev(place);
        }
        if (place == ends.end()) {
            ends.push_back(i);
        } else {
            *place = i;
        }
    }
    for (std::size_t i = ends.empty() ? none : ends.back(); i != none; i = before[i]) {
        rows[i].stays = true;
    }
}

std::optional<std::vector<FeedKey>> placeRows(std::vector<PageRow> &rows, FeedKey ceiling, FeedKey floor)
{
    std::vector<FeedKey> keys;
    FeedKey upper = ceiling;
    while (keys.size() < rows.size()) {
        const auto first = rows.begin() + static_cast<std::ptrdiff_t>(keys.size());
        const auto next = std::ranges::find_if(first, rows.end(), &PageRow::stays);
        const bool last = next == rows.end();
        const FeedKey lower = last ? floor : *next->stored;
        FeedKey needed = (next - first) + (last ? 1 : 0);
        // Unsigned: the difference of the extreme keys is more than a FeedKey holds.
        if (static_cast<quint64>(upper) - static_cast<quint64>(lower) <= static_cast<quint64>(needed)) {
            if (last) {
                return std::nullopt;
            }
            next->stays = false;
            continue;
        }
        for (auto row = first; row != next; ++row, --needed) {
            upper = std::clamp(row->wanted, lower + needed, upper - 1);
            keys.push_back(upper);
        }
        if (!last) {
            upper = lower;
            keys.push_back(upper);
        }
    }
    return keys;
}

} // namespace rostrum::store
