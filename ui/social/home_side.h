// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/highlights.h"
#include "ui/shell/view_uri.h"
#include "ui/social/page_context.h"

#include <QWidget>

class QVBoxLayout;

namespace rostrum::ui {

class SectionTitle;

/// Beside the timeline: people to follow, and what those one follows discuss. A part without content is not there.
class HomeSide final : public QWidget
{
    Q_OBJECT
public:
    HomeSide(social::Highlights &highlights, const PageContext &context, QWidget *parent);

    [[nodiscard]] bool isComplete() const { return m_isFilled; }

Q_SIGNALS:
    void viewRequested(const rostrum::ui::View &view);
    void completeChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    SectionTitle *addTitle();
    void addPeople();
    void addDiscussed();
    void retranslate();

    social::Highlights &m_highlights;
    ImageCache &m_images;
    QVBoxLayout *m_column;
    SectionTitle *m_discussedTitle = nullptr;
    SectionTitle *m_peopleTitle = nullptr;
    bool m_isFilled = false;
};

} // namespace rostrum::ui
