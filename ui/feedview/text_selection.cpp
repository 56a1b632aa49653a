// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_selection.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace rostrum::ui {

void TextSelection::addTo(PaintContext *context) const
{
    const auto [first, last] = std::minmax(m_from, m_to);
    context->selectedText = first.text;
    context->selectedLast = last.text;
    context->selection = {.start = first.position, .end = last.position};
}

QString TextSelection::textOf(const RowLayout &row) const
{
    const auto [first, last] = std::minmax(m_from, m_to);
    QStringList pieces;
    for (int i = first.text; i <= last.text && i < static_cast<int>(row.texts().size()); ++i) {
        const QString &text = row.texts()[static_cast<std::size_t>(i)].flow->text();
        const int start = i == first.text ? first.position : 0;
        const int end = i == last.text ? last.position : static_cast<int>(text.size());
        pieces.push_back(text.mid(start, end - start));
    }
    return pieces.join(u'\n');
}

std::optional<TextSelection::Place> TextSelection::placeAt(const RowLayout &row, QPoint point)
{
    const int text = row.nearestText(point);
    if (text < 0)
        return std::nullopt;
    const TextSpot &spot = row.texts()[static_cast<std::size_t>(text)];
    // What is behind an ellipsis cannot be pointed at.
    const int position =
        std::min(spot.flow->positionAt(spot.toFlow(point)), static_cast<int>(spot.flow->text().size()));
    return Place{.text = text, .position = position};
}

std::pair<TextSelection::Place, TextSelection::Place> TextSelection::wordAt(const RowLayout &row, Place place)
{
    const QString &text = row.texts()[static_cast<std::size_t>(place.text)].flow->text();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(place.position);
    qsizetype start = finder.isAtBoundary() && (finder.boundaryReasons() & QTextBoundaryFinder::StartOfItem)
                          ? place.position
                          : finder.toPreviousBoundary();
    start = std::max<qsizetype>(start, 0);
    finder.setPosition(start);
    qsizetype end = finder.toNextBoundary();
    if (end < 0)
        end = text.size();
    return {{place.text, static_cast<int>(start)}, {place.text, static_cast<int>(end)}};
}

} // namespace rostrum::ui
