// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings_model.h"

#include <QWidget>

class QTextLayout;

namespace rostrum::ui {

/// A post of one's own as it would look at a text size that is not in use yet. It stands below the slider, so that
/// growing moves nothing under the pointer.
class TextPreview final : public QWidget
{
    Q_OBJECT
public:
    explicit TextPreview(QWidget *parent);

    void setTextScale(int percent);
    void setPost(const CurrentAccount &author, const QString &text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int lineHeight(TextRole role) const;
    /// Breaks the post's text at `width`; the height it then has.
    int layOut(QTextLayout &layout, int width) const;

    int m_percent = 100;
    CurrentAccount m_author;
    QString m_text;
};

} // namespace rostrum::ui
