// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/conversation.h"
#include "ui/feedview/feed_geometry.h"
#include "ui/social/feed_page.h"

namespace rostrum::ui {

/// A post with what it answers above and its replies below.
class ThreadPage final : public FeedPage
{
    Q_OBJECT
public:
    ThreadPage(const base::AtUri &post, PageContext context, QWidget *parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QVariant state() const override;
    void restore(const QVariant &state) override;
    [[nodiscard]] bool isComplete() const override;

protected:
    void retranslate() override;

private:
    void showThread();
    void followNotice(const QString &rowId);
    [[nodiscard]] std::vector<FeedRow> rows() const;

    social::Conversation m_conversation;
    std::optional<Anchor> m_anchor = {}; ///< to be shown when the thread comes; after that the view keeps its own
    bool m_isPlaced = false;
};

} // namespace rostrum::ui
