// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/feedview/feed_row.h"
#include "ui/feedview/image_source.h"

#include <QHash>

#include <string>

namespace rostrum::ui::sample {

/// The moment all tests stand at.
inline constexpr base::Time kNow{std::chrono::milliseconds(1'796'000'000'000)};

[[nodiscard]] model::Person person(const QString &name);
[[nodiscard]] model::Post post(const QString &author, std::string_view text, int minutesOld = 8);
/// A link, mention or tag laid over `words` in the text of a post.
void link(model::Post *post, QStringView words, model::Span::Kind kind, const QString &target);
[[nodiscard]] FeedRow row(model::Post post, ThreadPlace place = {});
/// `count` short posts with ids of their own, numbered from `first`.
[[nodiscard]] std::vector<FeedRow> shortRows(int count, int first = 0);
/// Posts as a timeline mixes them: text, links, pictures, quotes, code.
[[nodiscard]] std::vector<FeedRow> mixedRows(int count);

/// Pictures made on the spot when they are asked for.
class Pictures final : public ImageSource
{
public:
    QPixmap find(const ImageKey &key) override { return m_made.value(key); }
    void request(const ImageKey &key) override;

    int requests = 0;

private:
    QHash<ImageKey, QPixmap> m_made = {};
};

} // namespace rostrum::ui::sample
