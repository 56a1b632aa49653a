// SPDX-License-Identifier: GPL-3.0-or-later
#include "author_block.h"

#include "relative_time.h"

#include <QCoreApplication>

#include <cmath>

namespace rostrum::ui {

namespace {

constexpr int kGap = 7;
constexpr int kLeastHeadline = 56; ///< a shorter piece of a headline says nothing

constexpr int kLeastRinged = 32; ///< a ring round a smaller portrait would only blur it

void paintCreatorRing(QPainter &painter, const PaintContext &context, const QRect &photo)
{
    constexpr qreal kRingGap = 2;
    constexpr qreal kWidth = 2;
    constexpr qreal kGrow = kRingGap + kWidth / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(context.style.colors.creator, kWidth));
    painter.drawEllipse(QRectF(photo).adjusted(-kGrow, -kGrow, kGrow, kGrow));
    painter.restore();
}

int widthOf(const TextFlow &flow)
{
    return static_cast<int>(std::ceil(flow.naturalWidth()));
}

} // namespace

PortraitBlock::PortraitBlock(const model::Person &person, const FeedStyle &style, QPoint at, int size)
    : Block(QRect(at, QSize(size, size)))
    , m_name(person.name())
    , m_did(QString::fromStdString(person.did.str()))
    , m_handle(person.handle)
    , m_isCreator(person.isCreator)
    , m_key(imageKey(person.avatar, QSize(size, size), size / 2, style.dpr))
{
}

void PortraitBlock::paint(QPainter &painter, const PaintContext &context) const
{
    paintPortrait(painter, context, rect(), m_key, m_name);
    if (m_isCreator && rect().width() >= kLeastRinged)
        paintCreatorRing(painter, context, rect());
}

void PortraitBlock::addParts(std::vector<Part> *parts) const
{
    const QString handle = u'@' + m_handle;
    const QString tip =
        m_isCreator ? QCoreApplication::translate("rostrum::ui::PortraitBlock", "%1, creator").arg(handle) : handle;
    parts->push_back({.kind = Part::Kind::Person, .target = m_did, .tip = tip, .rects = {rect()}});
}

void PortraitBlock::addImages(std::vector<ImageKey> *images) const
{
    images->push_back(m_key);
}

AuthorBlock::AuthorBlock(const model::Person &person, std::optional<base::Time> moment, base::Time now,
                         const Faces &faces, Shape shape, QPoint at, int width)
    : Block(QRect(at, QSize(width, 0)))
    , m_name(person.name())
    , m_did(QString::fromStdString(person.did.str()))
    , m_headline(person.headline.isEmpty() && !person.handle.isEmpty() ? QString(u'@' + person.handle)
                                                                       : person.headline)
    , m_moment(moment)
    , m_age(moment ? RelativeTime::brief(*moment, now) : QString())
    , m_nameFace(faces.name)
    , m_restFace(faces.rest)
    , m_shape(shape)
{
    fit();
    const qreal second = m_shape == Shape::Stacked ? m_restFace.lineHeight : 0;
    setHeight(static_cast<int>(std::ceil(m_nameFace.lineHeight + second)));
}

void AuthorBlock::fit()
{
    const int width = rect().width();
    m_ageFlow = m_moment ? std::make_unique<TextFlow>(m_age, m_restFace, width) : nullptr;
    const int beforeAge = m_ageFlow ? std::max(0, width - widthOf(*m_ageFlow) - 2 * kGap) : width;
    m_nameFlow = std::make_unique<TextFlow>(m_name, m_nameFace, beforeAge);
    m_isAgeBelow = m_ageFlow && m_shape == Shape::Stacked && m_nameFlow->isCut();
    if (m_isAgeBelow) // a name comes before an age
        m_nameFlow = std::make_unique<TextFlow>(m_name, m_nameFace, width);
    int left = beforeAge - static_cast<int>(m_nameFlow->naturalWidth()) - kGap;
    if (m_shape == Shape::Stacked)
        left = m_isAgeBelow ? beforeAge : width;
    m_headlineFlow = left >= kLeastHeadline ? std::make_unique<TextFlow>(m_headline, m_restFace, left) : nullptr;
}

bool AuthorBlock::isSqueezed(int least) const
{
    if (!m_headlineFlow)
        return !m_headline.isEmpty();
    return m_headlineFlow->isCut() && m_headlineFlow->naturalWidth() < least;
}

bool AuthorBlock::setNow(base::Time now)
{
    if (!m_moment)
        return false;
    const QString age = RelativeTime::brief(*m_moment, now);
    if (age == m_age)
        return false;
    m_age = age;
    fit();
    return true;
}

QRect AuthorBlock::nameRect() const
{
    return {rect().left(), rect().top(), widthOf(*m_nameFlow), static_cast<int>(m_nameFace.lineHeight)};
}

QRect AuthorBlock::ageRect() const
{
    if (!m_ageFlow)
        return {QPoint(rect().right() + 1, rect().top()), QSize()};
    const int width = widthOf(*m_ageFlow);
    const int top = rect().top() + (m_isAgeBelow ? static_cast<int>(m_nameFace.lineHeight) : 0);
    const TextFace &face = m_isAgeBelow ? m_restFace : m_nameFace;
    return {rect().right() + 1 - width, top, width, static_cast<int>(face.lineHeight)};
}

void AuthorBlock::paint(QPainter &painter, const PaintContext &context) const
{
    const Tokens &colors = context.style.colors;
    m_nameFlow->draw(painter, rect().topLeft(), colors.text);
    // Different sizes stand on one baseline.
    const qreal drop = m_nameFace.baseline - m_restFace.baseline;
    if (m_ageFlow)
        m_ageFlow->draw(painter, QPointF(ageRect().left(), ageRect().top() + (m_isAgeBelow ? 0 : drop)), colors.muted);
    if (!m_headlineFlow)
        return;
    if (m_shape == Shape::Stacked)
        m_headlineFlow->draw(painter, QPointF(rect().left(), rect().top() + m_nameFace.lineHeight), colors.muted);
    else
        m_headlineFlow->draw(painter, QPointF(nameRect().right() + 1 + kGap, rect().top() + drop), colors.muted);
}

void AuthorBlock::addParts(std::vector<Part> *parts) const
{
    // The photo is the stop for the keyboard; the name leads to the same place.
    parts->push_back({.kind = Part::Kind::Person,
                      .target = m_did,
                      .tip = m_nameFlow->isCut() ? m_name : QString(),
                      .rects = {nameRect()},
                      .look = Part::Look::Words,
                      .isStop = false});
    if (m_moment)
        parts->push_back({.kind = Part::Kind::Hint, .tip = RelativeTime::full(*m_moment), .rects = {ageRect()}});
    if (m_headlineFlow && m_headlineFlow->isCut()) {
        const QRect line = m_shape == Shape::Stacked ? rect().adjusted(0, static_cast<int>(m_nameFace.lineHeight),
                                                                       m_isAgeBelow ? -ageRect().width() : 0, 0)
                                                     : QRect(QPoint(nameRect().right() + kGap, rect().top()),
                                                             QPoint(ageRect().left() - kGap, rect().bottom()));
        parts->push_back({.kind = Part::Kind::Hint, .tip = m_headline, .rects = {line}});
    }
}

} // namespace rostrum::ui
