// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/highlights.h"
#include "ui/shell/side_column.h"
#include "ui/social/page_context.h"

class QVBoxLayout;

namespace rostrum::ui {

class Card;
class SearchEntry;
class SectionTitle;

/// Beside every page: a way to search, what those one follows discuss, and people to follow. A part without content is
/// not there.
class HighlightsColumn final : public SideColumn
{
    Q_OBJECT
public:
    explicit HighlightsColumn(const PageContext &context);

    /// Counts and asks again; nothing is there before the first time.
    void refresh() { m_highlights.refresh(); }
    [[nodiscard]] bool isComplete() const override { return m_isFilled; }

Q_SIGNALS:
    void paletteRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void alignTop();
    /// Which entry has the keyboard; empty for none.
    [[nodiscard]] QString focusedEntry() const;
    void focusEntry(const QString &entry);
    SectionTitle *addTitle();
    Card *addCard();
    void addPeople();
    void addDiscussed();
    void retranslate();

    social::Highlights m_highlights;
    social::Outbox &m_outbox;
    ImageCache &m_images;
    SearchEntry *m_search;
    QVBoxLayout *m_column; ///< below it
    SectionTitle *m_discussedTitle = nullptr;
    SectionTitle *m_peopleTitle = nullptr;
    bool m_isFilled = false;
};

} // namespace rostrum::ui
