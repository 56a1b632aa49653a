// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "author_block.h"
#include "block.h"

#include "model/moderation.h"
#include "model/post.h"

namespace rostrum::ui {

/// A post within a post: its author, up to six lines, small pictures. One part as a whole: it opens the post.
class QuoteCard final : public Block
{
public:
    QuoteCard(const model::Post &post, const model::Decision &decision, base::Time now, const FeedStyle &style,
              QPoint at, int width);

    void paint(QPainter &painter, const PaintContext &context) const override;
    void addParts(std::vector<Part> *parts) const override;
    void addImages(std::vector<ImageKey> *images) const override;
    bool setNow(base::Time now) override { return m_author->setNow(now); }

private:
    void layOutText(const model::Post &post, const FeedStyle &style, int *bottom);
    void layOutThumbs(const model::Post &post, const FeedStyle &style, int *bottom);

    QString m_uri;
    std::unique_ptr<PortraitBlock> m_portrait;
    std::unique_ptr<AuthorBlock> m_author;
    std::unique_ptr<TextFlow> m_text = {};
    QPoint m_textAt = {};
    struct Thumb
    {
        QRect rect;
        ImageKey key;
    };
    std::vector<Thumb> m_thumbs = {};
    std::unique_ptr<TextFlow> m_note = {}; ///< what a label covers, or the link of the quoted post
    QPoint m_noteAt = {};
};

/// A quiet card with an icon and a sentence, and sometimes a second one: what cannot be shown, and why.
class NoteCard final : public Block
{
public:
    struct Content
    {
        QLatin1StringView icon = {};
        QString title = {};
        QString text = {};
        QString action = {}; ///< the word on its button, if any
        Part part = {};      ///< of the button, or of the whole card when there is none; without rects
    };
    NoteCard(Content content, const FeedStyle &style, QPoint at, int width);

    void paint(QPainter &painter, const PaintContext &context) const override;
    void addParts(std::vector<Part> *parts) const override;

private:
    Content m_content;
    std::unique_ptr<TextFlow> m_title;
    std::unique_ptr<TextFlow> m_text = {};
    QRect m_button = {};
    int m_left = 0;
};

} // namespace rostrum::ui
