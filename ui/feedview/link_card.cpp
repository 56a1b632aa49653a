// SPDX-License-Identifier: GPL-3.0-or-later
#include "link_card.h"

#include "ui/theme/metrics.h"

namespace rostrum::ui {

namespace {

constexpr int kPadding = 12;
constexpr int kThumbRadius = 8;
constexpr int kThumbToText = 14;
constexpr int kNarrow = 340; ///< narrower cards carry no picture beside their text
constexpr int kBetween = 3;

QString siteOf(const QUrl &url)
{
    QString host = url.host();
    if (host.startsWith(u"www."))
        host.remove(0, 4);
    return host;
}

} // namespace

LinkCard::LinkCard(const model::External &link, const FeedStyle &style, QPoint at, int width)
    : Block(QRect(at, QSize(width, 0)))
    , m_url(link.uri)
{
    int left = at.x() + kPadding + 2;
    int least = 0;
    if (!link.thumb.isEmpty() && width >= kNarrow) {
        const QSize size(std::min(style.scaled(96), width / 4), style.scaled(72));
        m_thumb = QRect(at + QPoint(kPadding, kPadding), size);
        m_key = imageKey(link.thumb, size, kThumbRadius, style.dpr);
        left = m_thumb.right() + 1 + kThumbToText;
        least = size.height();
    }
    const int textWidth = at.x() + width - kPadding - 2 - left;
    m_site = std::make_unique<TextFlow>(siteOf(link.uri), style.meta, textWidth);
    int height = m_site->height();
    if (!link.title.isEmpty()) {
        m_title = std::make_unique<TextFlow>(model::RichText{.text = link.title.simplified()}, style.cardTitle,
                                             TextFlow::Options{.width = textWidth, .maxLines = 2});
        height += kBetween + m_title->height();
    }
    if (!link.description.isEmpty()) {
        const int lines = m_title && m_title->lineCount() > 1 ? 1 : 2;
        m_description =
            std::make_unique<TextFlow>(model::RichText{.text = link.description.simplified()}, style.headline,
                                       TextFlow::Options{.width = textWidth, .maxLines = lines});
        height += kBetween + m_description->height();
    }
    const int inner = std::max(height, least);
    m_text = {left, at.y() + kPadding + (inner - height) / 2};
    if (height > least && !m_thumb.isNull())
        m_thumb.moveTop(at.y() + kPadding + (inner - least) / 2);
    setHeight(inner + 2 * kPadding);
}

void LinkCard::paint(QPainter &painter, const PaintContext &context) const
{
    const Tokens &colors = context.style.colors;
    paintCard(painter, rect(), colors.raised, colors.line, metrics::kCardRadius);
    if (!m_thumb.isNull())
        paintImage(painter, context, m_thumb, m_key);
    QPoint at = m_text;
    m_site->draw(painter, at, colors.muted);
    at.ry() += m_site->height() + kBetween;
    if (m_title) {
        m_title->draw(painter, at, colors.text);
        at.ry() += m_title->height() + kBetween;
    }
    if (m_description)
        m_description->draw(painter, at, colors.muted);
}

void LinkCard::addParts(std::vector<Part> *parts) const
{
    const QString address = m_url.toString();
    parts->push_back(
        {.kind = Part::Kind::Link, .target = address, .tip = address, .rects = {rect()}, .look = Part::Look::Ground});
}

void LinkCard::addImages(std::vector<ImageKey> *images) const
{
    if (!m_thumb.isNull())
        images->push_back(m_key);
}

} // namespace rostrum::ui
