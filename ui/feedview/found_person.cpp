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

/// How one stands to somebody, and the way to change that.
class OfferBlock final : public Block
{
    Q_DECLARE_TR_FUNCTIONS(rostrum::ui::FoundPersonRow)

public:
    /// Its right edge and middle are given.
    OfferBlock(PostAct act, const model::Person &person, const FeedStyle &style, int right, int middle)
        : m_act(act)
        , m_isDone(isDone(act, person.relationship))
        , m_text(word(act, person.relationship))
        , m_tip(actName(act, person))
    {
        const int width = static_cast<int>(std::ceil(style.button.metrics.horizontalAdvance(m_text))) + 2 * kPaddingX;
        const int height = static_cast<int>(style.button.lineHeight) + 2 * kPaddingY;
        setRect(QRect(right - width, middle - height / 2, width, height));
    }

    void paint(QPainter &painter, const PaintContext &context) const override
    {
        const Tokens &colors = context.style.colors;
        paintCard(painter, rect(), m_isDone ? colors.surface : colors.accentSoft,
                  m_isDone ? colors.line : colors.accentSoft, metrics::kControlRadius);
        painter.setFont(context.style.button.font);
        painter.setPen(m_isDone ? colors.muted : colors.accent);
        painter.drawText(rect(), Qt::AlignCenter, m_text);
    }

    void addParts(std::vector<Part> *parts) const override
    {
        parts->push_back({.kind = Part::Kind::Act,
                          .index = static_cast<int>(m_act),
                          .tip = m_tip,
                          .rects = {rect()},
                          .look = Part::Look::Ground});
    }

private:
    static bool isDone(PostAct act, const model::Relationship &with)
    {
        return act == PostAct::Connect ? with.connecting.has_value() : with.following.has_value();
    }

    static QString word(PostAct act, const model::Relationship &with)
    {
        if (act != PostAct::Connect)
            return with.following ? tr("Following") : tr("Follow");
        if (with.connecting)
            return with.connectedBy ? tr("Connected") : tr("Requested");
        return with.connectedBy ? tr("Accept") : tr("Connect");
    }

    static constexpr int kPaddingX = 14;
    static constexpr int kPaddingY = 7;
    PostAct m_act;
    bool m_isDone;
    QString m_text;
    QString m_tip;
};

/// Who says nothing about themselves is told by the handle.
model::Person withLine(const FoundPersonRow &row)
{
    model::Person person = row.person;
    if (!row.note.isEmpty())
        person.headline = row.note;
    if (person.headline.isEmpty())
        person.headline = u'@' + person.handle;
    return person;
}

} // namespace

std::unique_ptr<RowLayout> layOutPerson(const FoundPersonRow &row, int width, const FeedStyle &style)
{
    const PostColumns columns({}, width, style);
    const model::Person person = withLine(row);
    std::vector<std::unique_ptr<Block>> blocks;
    const int top = metrics::kPostTop - 2;
    blocks.push_back(std::make_unique<PortraitBlock>(person, style, QPoint(columns.left, top), columns.photo));
    int right = width - columns.padding;
    const int stacked = static_cast<int>(style.name.lineHeight + style.headline.lineHeight);
    if (row.offer) {
        auto follow = std::make_unique<OfferBlock>(*row.offer, person, style, right, top + columns.photo / 2);
        const QSize size = follow->rect().size();
        if (follow->rect().left() - kBeforeFollow - columns.authorLeft < style.scaled(kLeastWords)) {
            follow =
                std::make_unique<OfferBlock>(*row.offer, person, style, columns.authorLeft + size.width(),
                                             top + std::max(columns.photo, stacked) + kAboveFollow + size.height() / 2);
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
    const model::Person person = withLine(row);
    QStringList said{person.name(), person.headline};
    if (row.offer == PostAct::Follow && person.relationship.following)
        said << QCoreApplication::translate("rostrum::ui::FoundPersonRow", "Following");
    return said.join(u". ");
}

} // namespace rostrum::ui
