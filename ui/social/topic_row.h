// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/post.h"

#include <QAbstractButton>

namespace rostrum::ui {

/// A post in a card: its first lines, its author and how many replies it drew; opens the conversation.
class TopicRow final : public QAbstractButton
{
    Q_OBJECT
public:
    TopicRow(model::PostPtr post, QWidget *parent);

    [[nodiscard]] const model::Post &post() const { return *m_post; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString facts() const;
    [[nodiscard]] QStringList linesAt(int width) const;
    void retranslate();

    model::PostPtr m_post;
};

} // namespace rostrum::ui
