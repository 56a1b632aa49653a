// SPDX-License-Identifier: GPL-3.0-or-later
#include "post_row_layout.h"

#include "action_block.h"
#include "author_block.h"
#include "code_block.h"
#include "link_card.h"
#include "media_grid.h"
#include "new_mark.h"
#include "quote_card.h"
#include "relative_time.h"
#include "replies_heading.h"
#include "text_block.h"

#include "ui/theme/metrics.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kNarrow = 420; ///< columns below have smaller paddings and photos
constexpr int kFoldedLines = 18;
constexpr int kFoldWorth = 4; ///< so few lines more are shown at once
constexpr int kBlockGap = 10;
constexpr int kThreadGap = 4;
constexpr int kLargePhoto = 56;     ///< beside large text the portrait of a feed
constexpr int kLargeRowPhoto = 44;  ///< and that of a narrow column
constexpr int kLeastHeadline = 160; ///< a headline that is cut shorter goes below the name

QString say(const char *text)
{
    return QCoreApplication::translate("rostrum::ui::PostRow", text);
}

QString uriOf(const base::AtUri &uri)
{
    return QString::fromStdString(uri.str());
}

/// Builds the blocks of one post from top to bottom.
class Builder
{
public:
    Builder(const PostRow &row, const RowState &state, int width, const FeedStyle &style, base::Time now)
        : m_row(row)
        , m_post(*row.item->post)
        , m_state(state)
        , m_style(style)
        , m_now(now)
        , m_width(width)
        , m_columns(row.place, width, style)
        , m_cover(coverOf(row.decision))
    {
    }

    std::unique_ptr<RowLayout> build()
    {
        addReason();
        addAuthor();
        addReplyLine();
        const bool covered = m_cover != CoverExtent::Nothing && !(m_state.isRevealed && m_row.decision.mayReveal);
        if (covered && m_cover == CoverExtent::Everything) {
            addCover();
        } else {
            addText();
            if (covered)
                addCover();
            else
                addEmbed();
        }
        if (m_row.place.role == ThreadPlace::Role::Focus)
            addDate();
        m_y += kBlockGap;
        if (m_post.delivery == model::Delivery::Published)
            add<ActionBlock>(m_post, m_style, QPoint(m_columns.textLeft, m_y), m_columns.textWidth);
        else
            addDelivery();
        m_y += metrics::kPostBottom;
        const bool hasReplies = m_row.place.role == ThreadPlace::Role::Focus && m_post.counts.replies > 0;
        if (hasReplies)
            add<RepliesHeading>(m_style, m_y, m_width, m_columns.padding);
        const bool hasHairline = !m_row.place.lineBelow && !hasReplies;
        return std::make_unique<RowLayout>(std::move(m_blocks), QSize(m_width, m_y + (hasHairline ? 1 : 0)), threads(),
                                           hasHairline);
    }

private:
    template <typename B, typename... Args> B *add(Args &&...args)
    {
        return place(std::make_unique<B>(std::forward<Args>(args)...));
    }

    template <typename B> B *place(std::unique_ptr<B> block)
    {
        B *raw = block.get();
        m_y = std::max(m_y, raw->rect().bottom() + 1);
        m_blocks.push_back(std::move(block));
        return raw;
    }

    [[nodiscard]] RowLayout::Threads threads() const
    {
        if (!m_row.place.lineAbove && !m_row.place.lineBelow)
            return {};
        return {.x = m_columns.left + m_columns.photo / 2,
                .aboveTo = m_row.place.lineAbove ? m_photoTop - kThreadGap : 0,
                .belowFrom = m_row.place.lineBelow ? m_photoTop + m_columns.photo + kThreadGap : 0};
    }

    void addNote(const PostNote &note)
    {
        m_y = 10;
        int right = m_width - m_columns.padding;
        if (note.isUnread) {
            const int top = m_y;
            const int markLeft = add<NewMark>(m_style, right, top, m_style.meta.lineHeight)->rect().left();
            const qreal wanted = m_style.meta.metrics.horizontalAdvance(note.text);
            if (m_columns.authorLeft + wanted < markLeft - kBlockGap) { // else the mark has a line of its own
                right = markLeft - kBlockGap;
                m_y = top;
            }
        }
        add<CaptionBlock>(CaptionBlock::Content{.icon = note.icon, .text = note.text, .textLeft = m_columns.authorLeft},
                          m_style.meta, m_style, QPoint(m_columns.left, m_y), right - m_columns.left);
        m_y += 6 - metrics::kPostTop;
    }

    void addReason()
    {
        if (m_row.note) {
            addNote(*m_row.note);
            return;
        }
        const auto &reason = m_row.item->reason;
        if (!reason)
            return;
        CaptionBlock::Content content{.textLeft = m_columns.authorLeft};
        if (reason->kind == model::Reason::Kind::Pin) {
            content.icon = "pin"_L1;
            content.text = say(QT_TRANSLATE_NOOP("rostrum::ui::PostRow", "Pinned"));
        } else if (reason->by) {
            content.icon = "repost"_L1;
            content.text = say(QT_TRANSLATE_NOOP("rostrum::ui::PostRow", "%1 reposted")).arg(reason->by->name());
            content.part = {
                .kind = Part::Kind::Person, .target = QString::fromStdString(reason->by->did.str()), .isStop = false};
        } else {
            return;
        }
        m_y = 10;
        add<CaptionBlock>(std::move(content), m_style.meta, m_style, QPoint(m_columns.left, m_y),
                          m_width - m_columns.padding - m_columns.left);
        m_y += 6 - metrics::kPostTop;
    }

    void addAuthor()
    {
        const bool isFocus = m_row.place.role == ThreadPlace::Role::Focus;
        m_photoTop = m_y + metrics::kPostTop;
        const int photoTop = m_photoTop;
        add<PortraitBlock>(m_post.author, m_style, QPoint(m_columns.left, photoTop), m_columns.photo);
        const int photoBottom = m_y;
        // The post a page is about has its full date below.
        const auto moment = isFocus ? std::nullopt : std::optional(m_post.createdAt);
        const int width = m_width - m_columns.padding - m_columns.authorLeft;
        const auto make = [&](AuthorBlock::Shape shape, int top) {
            return std::make_unique<AuthorBlock>(m_post.author, moment, m_now,
                                                 AuthorBlock::Faces{.name = m_style.name, .rest = m_style.headline},
                                                 shape, QPoint(m_columns.authorLeft, photoTop + top), width);
        };
        std::unique_ptr<AuthorBlock> block;
        if (!isFocus && !m_columns.isTextBelowPhoto() && !m_style.hasLargeText())
            block = make(AuthorBlock::Shape::Line, 1);
        if (!block || block->isSqueezed(m_style.scaled(kLeastHeadline))) {
            const int stacked = static_cast<int>(m_style.name.lineHeight + m_style.headline.lineHeight);
            block = make(AuthorBlock::Shape::Stacked, std::max(0, (m_columns.photo - stacked) / 2));
        }
        const int gap = block->shape() == AuthorBlock::Shape::Stacked ? m_style.scaled(6) : 2;
        const AuthorBlock *author = place(std::move(block));
        m_y = m_columns.isTextBelowPhoto() ? std::max(photoBottom, author->rect().bottom() + 1) + kBlockGap - 2
                                           : author->rect().bottom() + 1 + gap;
    }

    void addReplyLine()
    {
        if (m_row.place.role != ThreadPlace::Role::Feed || !m_post.replyParent)
            return;
        const model::PostPtr &parent = m_row.item->parent;
        add<CaptionBlock>(
            CaptionBlock::Content{
                .icon = "reply"_L1,
                .text =
                    parent ? say(QT_TRANSLATE_NOOP("rostrum::ui::PostRow", "Replying to %1")).arg(parent->author.name())
                           : say(QT_TRANSLATE_NOOP("rostrum::ui::PostRow", "Replying to a post")),
                .part = {.kind = Part::Kind::Post, .target = uriOf(*m_post.replyParent), .isStop = false}},
            m_style.meta, m_style, QPoint(m_columns.textLeft, m_y), m_columns.textWidth);
        m_y += 3;
    }

    /// Adds the text with at most `budget` lines (0: all) and returns how many were drawn.
    int addBlocks(int budget)
    {
        const TextFace &face = m_row.place.role == ThreadPlace::Role::Focus ? m_style.focusBody : m_style.body;
        int lines = 0;
        bool first = true;
        for (const model::TextBlock &block : m_post.blocks) {
            const int left = budget > 0 ? budget - lines : 0;
            if (budget > 0 && left <= 0)
                break;
            if (block.rich.text.trimmed().isEmpty())
                continue;
            const bool isCode = block.kind == model::TextBlock::Kind::Code;
            if (!first || (isCode && !m_columns.isTextBelowPhoto()))
                m_y += first ? 4 : kBlockGap;
            first = false;
            const QPoint at(m_columns.textLeft, m_y);
            if (isCode) {
                lines += add<CodeBlock>(block, m_style, at, m_columns.textWidth, left)->lineCount();
            } else {
                lines += add<TextBlock>(block.rich, face, at,
                                        TextFlow::Options{.width = m_columns.textWidth,
                                                          .maxLines = left,
                                                          .linkColor = m_style.colors.accent})
                             ->lineCount();
            }
        }
        return lines;
    }

    void addText()
    {
        const int top = m_y;
        const std::size_t count = m_blocks.size();
        const int lines = addBlocks(0);
        const bool folds = m_row.place.role != ThreadPlace::Role::Focus && lines > kFoldedLines + kFoldWorth;
        if (!folds)
            return;
        if (!m_state.isUnfolded) {
            m_blocks.resize(count);
            m_y = top;
            addBlocks(kFoldedLines);
        }
        m_y += 4;
        add<CaptionBlock>(
            CaptionBlock::Content{.text = m_state.isUnfolded
                                              ? say(QT_TRANSLATE_NOOP("rostrum::ui::PostRow", "Show less"))
                                              : say(QT_TRANSLATE_NOOP("rostrum::ui::PostRow", "Show more")),
                                  .part = {.kind = Part::Kind::Unfold},
                                  .color = &Tokens::accent},
            m_style.metaStrong, m_style, QPoint(m_columns.textLeft, m_y), m_columns.textWidth);
    }

    void addNote(NoteCard::Content content)
    {
        m_y += kBlockGap;
        add<NoteCard>(std::move(content), m_style, QPoint(m_columns.textLeft, m_y), m_columns.textWidth);
    }

    void addCover()
    {
        const bool mayShow = m_row.decision.mayReveal;
        addNote({.icon = "eye-off"_L1,
                 .title = m_row.decision.words(),
                 .action = mayShow ? say(QT_TRANSLATE_NOOP("rostrum::ui::PostRow", "Show")) : QString(),
                 .part = {.kind = mayShow ? Part::Kind::Reveal : Part::Kind::Hint}});
    }

    void addEmbed()
    {
        const QPoint gap(0, kBlockGap);
        const auto at = [this, gap] { return QPoint(m_columns.textLeft, m_y) + gap; };
        const int width = m_columns.textWidth;
        const model::Media &media = m_post.embed.media;
        if (const auto *images = std::get_if<model::Images>(&media); images != nullptr && !images->images.empty())
            add<MediaGrid>(*images, m_style, at(), width);
        else if (const auto *link = std::get_if<model::External>(&media))
            add<LinkCard>(*link, m_style, at(), width);
        else if (const auto *video = std::get_if<model::Video>(&media))
            add<MediaGrid>(*video, m_style, at(), width);
        if (m_post.embed.quote)
            addQuote(*m_post.embed.quote);
        if (!m_post.embed.unknownType.isEmpty())
            addNote({.icon = "info"_L1,
                     .title = say(QT_TRANSLATE_NOOP("rostrum::ui::PostRow",
                                                    "This post holds something this version cannot show yet")),
                     .text = m_post.embed.unknownType});
        if (m_cover != CoverExtent::Nothing) {
            m_y += kBlockGap - 4;
            add<CaptionBlock>(
                CaptionBlock::Content{
                    .icon = "eye-off"_L1,
                    .text = say(QT_TRANSLATE_NOOP("rostrum::ui::PostRow", "%1 · Hide")).arg(m_row.decision.words()),
                    .part = {.kind = Part::Kind::Reveal}},
                m_style.meta, m_style, QPoint(m_columns.textLeft, m_y), width);
        }
    }

    void addQuote(const model::Quote &quote)
    {
        using State = model::Quote::State;
        if (quote.state == State::Visible && quote.post) {
            m_y += kBlockGap;
            add<QuoteCard>(*quote.post, m_row.quoteDecision, m_now, m_style, QPoint(m_columns.textLeft, m_y),
                           m_columns.textWidth);
            return;
        }
        NoteCard::Content content{.icon = "quote"_L1};
        switch (quote.state) {
        case State::Blocked:
            content.title = say(QT_TRANSLATE_NOOP("rostrum::ui::PostRow", "This post is blocked"));
            break;
        case State::Detached:
            content.title = say(QT_TRANSLATE_NOOP("rostrum::ui::PostRow", "Its author took this post out of here"));
            break;
        case State::Other:
            content.title = quote.title;
            content.text = quote.subtitle;
            content.icon = "link"_L1;
            break;
        case State::Visible:
        case State::NotFound:
            content.title = say(QT_TRANSLATE_NOOP("rostrum::ui::PostRow", "This post was deleted"));
            break;
        }
        addNote(std::move(content));
    }

    void addDelivery()
    {
        const bool refused = m_post.delivery == model::Delivery::Refused;
        add<CaptionBlock>(
            CaptionBlock::Content{.icon = refused ? "warning"_L1 : "clock"_L1,
                                  .text = deliveryText(m_post),
                                  .part = {.kind = Part::Kind::Act, .index = static_cast<int>(PostAct::OpenQueue)},
                                  .color = refused ? &Tokens::live : &Tokens::muted},
            m_style.meta, m_style, QPoint(m_columns.textLeft, m_y), m_columns.textWidth);
    }

    void addDate()
    {
        m_y += kBlockGap;
        add<CaptionBlock>(CaptionBlock::Content{.text = RelativeTime::full(m_post.createdAt)}, m_style.meta, m_style,
                          QPoint(m_columns.textLeft, m_y), m_columns.textWidth);
    }

    const PostRow &m_row;
    const model::Post &m_post;
    const RowState &m_state;
    const FeedStyle &m_style;
    base::Time m_now;
    int m_width;
    PostColumns m_columns;
    CoverExtent m_cover;
    std::vector<std::unique_ptr<Block>> m_blocks = {};
    int m_y = 0;
    int m_photoTop = 0;
};

} // namespace

QString deliveryText(const model::Post &post)
{
    switch (post.delivery) {
    case model::Delivery::Scheduled:
        return say(QT_TRANSLATE_NOOP("rostrum::ui::PostRow", "Will be posted %1"))
            .arg(RelativeTime::full(post.createdAt));
    case model::Delivery::Refused:
        return say(QT_TRANSLATE_NOOP("rostrum::ui::PostRow", "Not posted. Show why"));
    case model::Delivery::Waiting:
        return say(QT_TRANSLATE_NOOP("rostrum::ui::PostRow", "Waiting to be posted"));
    case model::Delivery::Published:
        break;
    }
    return {};
}

PostColumns::PostColumns(const ThreadPlace &place, int width, const FeedStyle &style)
    : padding(width < kNarrow ? 16 : metrics::kColumnPadding)
    , left(padding + std::min(place.depth, width < kNarrow ? 3 : 6) * (width < kNarrow ? 12 : 28))
    , photo(width < kNarrow ? (style.hasLargeText() ? kLargeRowPhoto : metrics::kRowPhoto)
                            : (style.hasLargeText() ? kLargePhoto : metrics::kFeedPhoto))
    , authorLeft(left + photo + (width < kNarrow ? 10 : metrics::kPhotoToText))
    , textLeft(authorLeft)
    , textWidth(width - padding - textLeft)
{
    // Large text in a narrow column: words need the whole width.
    if (place.role == ThreadPlace::Role::Focus || textWidth < style.scaled(210)) {
        textLeft = left;
        textWidth = width - padding - textLeft;
    }
}

CoverExtent coverOf(const model::Decision &decision)
{
    using Action = model::Decision::Action;
    switch (decision.action) {
    case Action::Show:
        break;
    case Action::BlurMedia:
        return CoverExtent::Embed;
    case Action::Cover:
    case Action::Drop:
        return CoverExtent::Everything;
    }
    return CoverExtent::Nothing;
}

std::unique_ptr<RowLayout> layOutPost(const PostRow &row, const RowState &state, int width, const FeedStyle &style,
                                      base::Time now)
{
    return Builder(row, state, width, style, now).build();
}

int estimatePostHeight(const PostRow &row, int width, const FeedStyle &style)
{
    const PostColumns columns(row.place, width, style);
    const model::Post &post = *row.item->post;
    qreal height = metrics::kPostTop + style.name.lineHeight + kBlockGap + 22 + metrics::kPostBottom;
    const qreal perLine = std::max(8.0, columns.textWidth / style.body.averageWidth);
    for (const model::TextBlock &block : post.blocks) {
        const QString &text = block.rich.text;
        if (block.kind == model::TextBlock::Kind::Code)
            height += style.code.lineHeight * double(text.count(u'\n') + 1) + 28 + kBlockGap;
        else
            height += style.body.lineHeight * std::ceil(double(text.size()) / perLine);
    }
    if (const auto *images = std::get_if<model::Images>(&post.embed.media))
        height += MediaGrid::heightOf(*images, columns.textWidth) + kBlockGap;
    else if (const auto *video = std::get_if<model::Video>(&post.embed.media))
        height += MediaGrid::heightOf(*video, columns.textWidth) + kBlockGap;
    else if (std::holds_alternative<model::External>(post.embed.media))
        height += style.scaled(96) + kBlockGap;
    if (post.embed.quote)
        height += style.scaled(110) + kBlockGap;
    if (row.item->reason || row.note || post.replyParent)
        height += style.meta.lineHeight;
    if (row.place.role == ThreadPlace::Role::Focus || columns.isTextBelowPhoto() || style.hasLargeText())
        height += style.headline.lineHeight;
    return static_cast<int>(height);
}

} // namespace rostrum::ui
