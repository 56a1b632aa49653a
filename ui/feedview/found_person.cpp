// SPDX-License-Identifier: GPL-3.0-or-later
#include "found_person.h"

#include "author_block.h"
#include "post_row_layout.h"

#include "ui/theme/metrics.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

/// Who says nothing about themselves is told by the handle.
model::Person withLine(model::Person person)
{
    if (person.headline.isEmpty())
        person.headline = u'@' + person.handle;
    return person;
}

} // namespace

std::unique_ptr<RowLayout> layOutPerson(const FoundPersonRow &row, int width, const FeedStyle &style)
{
    const PostColumns columns({}, width, style);
    const model::Person person = withLine(row.person);
    std::vector<std::unique_ptr<Block>> blocks;
    const int top = metrics::kPostTop - 2;
    blocks.push_back(std::make_unique<PortraitBlock>(person, style, QPoint(columns.left, top), columns.photo));
    const int stacked = static_cast<int>(style.name.lineHeight + style.headline.lineHeight);
    blocks.push_back(std::make_unique<AuthorBlock>(
        person, std::nullopt, base::Time(), AuthorBlock::Faces{.name = style.name, .rest = style.headline},
        AuthorBlock::Shape::Stacked, QPoint(columns.authorLeft, top + std::max(0, (columns.photo - stacked) / 2)),
        width - columns.padding - columns.authorLeft));
    const int bottom = std::max(top + columns.photo, blocks.back()->rect().bottom() + 1);
    return std::make_unique<RowLayout>(std::move(blocks), QSize(width, bottom + metrics::kPostTop - 1),
                                       RowLayout::Threads{}, true);
}

QString spokenPerson(const FoundPersonRow &row)
{
    const model::Person person = withLine(row.person);
    return QStringList{person.name(), person.headline}.join(u". ");
}

} // namespace rostrum::ui
