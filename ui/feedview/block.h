// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed_style.h"
#include "image_source.h"
#include "part.h"
#include "text_flow.h"

#include "base/clock.h"

#include <QPainter>
#include <QRect>

#include <vector>

namespace rostrum::ui {

/// What painting may look at beside the laid out row itself.
struct PaintContext
{
    const FeedStyle &style;
    ImageSource *images = nullptr;
    QRect exposed = {};     ///< what must be painted, in row coordinates
    bool isHovered = false; ///< the pointer is over the row, or the keyboard is on it
    int hoveredPart = -1;
    int selectedText = -1; ///< first text of the row with a selection
    int selectedLast = -1;
    TextRange selection = {}; ///< start in the first, end in the last
};

/// A text that can be selected, where it lies in the row.
struct TextSpot
{
    const TextFlow *flow = nullptr;
    QRect rect = {};    ///< that of its lines
    QPoint offset = {}; ///< how far it is scrolled within `rect`

    [[nodiscard]] QPointF toFlow(QPointF point) const { return point - rect.topLeft() + offset; }
};

/// One thing within a row: a text, a picture grid, a card. Laid out by its constructor; positions are row coordinates.
class Block
{
public:
    explicit Block(QRect rect = {})
        : m_rect(rect)
    {
    }
    virtual ~Block() = default;
    Block(const Block &) = delete;
    Block &operator=(const Block &) = delete;

    [[nodiscard]] QRect rect() const { return m_rect; }
    virtual void paint(QPainter &painter, const PaintContext &context) const = 0;
    virtual void addParts(std::vector<Part> *) const {}
    virtual void addTexts(std::vector<TextSpot> *) const {}
    virtual void addImages(std::vector<ImageKey> *) const {}
    /// Moves what is wider than the block by `dx`; false when nothing moved.
    virtual bool scrollBy(int) { return false; }
    /// Brings an age up to date; false when it reads as before. Never changes the height.
    virtual bool setNow(base::Time) { return false; }
    /// Takes colours that came after layout; true when it is to be painted again.
    virtual bool takeColors() { return false; }

    void setFirstText(int index) { m_firstText = index; }

protected:
    void setHeight(int height) { m_rect.setHeight(height); }
    void setRect(const QRect &rect) { m_rect = rect; }
    /// The number, within the row, of the first text that addTexts() gave.
    [[nodiscard]] int firstText() const { return m_firstText; }

private:
    QRect m_rect;
    int m_firstText = 0;
};

/// The selected stretch of text number `index` of a row.
[[nodiscard]] TextRange selectionIn(const PaintContext &context, int index, const TextFlow &flow);

/// A filled rectangle with round corners and a one pixel border inside its edge.
void paintCard(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &border, int radius);

/// A picture, or its quiet ground until it comes.
void paintImage(QPainter &painter, const PaintContext &context, const QRect &rect, const ImageKey &key);

/// A person's photo in a disc; until it comes, and where there is none, the letter that stands for them everywhere.
void paintPortrait(QPainter &painter, const PaintContext &context, const QRect &rect, const ImageKey &key,
                   const QString &name);

/// The same in every run, unlike qHash(): what is chosen by it, a colour or a shape, stays.
[[nodiscard]] size_t lastingHash(QStringView text);

/// The key of a picture shown in `rect` (logical) with `radius`.
[[nodiscard]] ImageKey imageKey(const QUrl &url, QSize logical, int radius, qreal dpr,
                                quint8 corners = ImageKey::AllCorners);

} // namespace rostrum::ui
