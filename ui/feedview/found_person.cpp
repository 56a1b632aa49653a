// SPDX-License-Identifier: GPL-3.0-or-later
#include "found_person.h"

#include "author_block.h"
#include "post_act.h"
#include "post_row_layout.h"

#include "ui/theme/metrics.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kBeforeFollow = 14;
constexpr int kAboveFollow = 10;
constexpr int kLeastWords = 120; ///< at normal text size: with less beside it, the button goes below the words

/// Whether one follows somebody, and the way to change that.
class FollowBlock final : public Block
{
    Q_DECLARE_TR_FUNCTIONS(rostrum::ui::FoundPersonRow)

public:
    /// Its right edge and middle are given.
    FollowBlock(const model::Person &person, const FeedStyle &style, int right, int middle)
        : m_isFollowed(person.relationship.following.has_value())
        , m_text(m_isFollowed ? tr("Following") : tr("Follow"))
        , m_tip(actName(PostAct::Follow, person))
    {
        const int width = static_cast<int>(std::ceil(style.button.metrics.horizontalAdvance(m_text))) + 2 * kPaddingX;
        const int height = static_cast<int>(style.button.lineHeight) + 2 * kPaddingY;
        setRect(QRect(right - width, middle - height / 2, width, height));
    }

    void paint(QPainter &painter, const PaintContext &context) const override
    {
        const Tokens &colors = context.style.colors;
        paintCard(painter, rect(), m_isFollowed ? colors.surface : colors.accentSoft,
                  m_isFollowed ? colors.line : colors.accentSoft, metrics::kControlRadius);
        painter.setFont(context.style.button.font);
        painter.setPen(m_isFollowed ? colors.muted : colors.accent);
        painter.drawText(rect(), Qt::AlignCenter, m_text);
    }

    void addParts(std::vector<Part> *parts) const override
    {
        parts->push_back({.kind = Part::Kind::Act,
                          .index = static_cast<int>(PostAct::Follow),
                          .tip = m_tip,
                          .rects = {rect()},
                          .look = Part::Look::Ground});
    }

private:
    static constexpr int kPaddingX = 14;
    static constexpr int kPaddingY = 7;
    bool m_isFollowed;
    QString m_text;
    QString m_tip;
};

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
    int right = width - columns.padding;
    const int stacked = static_cast<int>(style.name.lineHeight + style.headline.lineHeight);
    if (row.isFollowOffered) {
        auto follow = std::make_unique<FollowBlock>(person, style, right, top + columns.photo / 2);
        const QSize size = follow->rect().size();
        if (follow->rect().left() - kBeforeFollow - columns.authorLeft < style.scaled(kLeastWords)) {
            follow = std::make_unique<FollowBlock>(person, style, columns.authorLeft + size.width(),
                                                   top + std::max(columns.photo, stacked) + kAboveFollow +
                                                       size.height() / 2);
        } else {
            right = follow->rect().left() - kBeforeFollow;
        }
        blocks.push_back(std::move(follow));
    }
    blocks.push_back(std::make_unique<AuthorBlock>(
        person, std::nullopt, base::Time(), AuthorBlock::Faces{.name = style.name, .rest = style.headline},
        AuthorBlock::Shape::Stacked, QPoint(columns.authorLeft, top + std::max(0, (columns.photo - stacked) / 2)),
        right - columns.authorLeft));
    int bottom = top + columns.photo;
    for (const auto &block : blocks)
        bottom = std::max(bottom, block->rect().bottom() + 1);
    return std::make_unique<RowLayout>(std::move(blocks), QSize(width, bottom + metrics::kPostTop - 1),
                                       RowLayout::Threads{}, true);
}

QString spokenPerson(const FoundPersonRow &row)
{
    const model::Person person = withLine(row.person);
    QStringList said{person.name(), person.headline};
    if (row.isFollowOffered && person.relationship.following)
        said << QCoreApplication::translate("rostrum::ui::FoundPersonRow", "Following");
    return said.join(u". ");
}

} // namespace rostrum::ui
