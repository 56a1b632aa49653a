// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QTextEdit>

namespace rostrum::ui {

/// Plain text of several lines that is as high as what it holds, so that only the page around it scrolls. Tab leaves
/// it.
class GrowingEdit : public QTextEdit
{
    Q_OBJECT
public:
    explicit GrowingEdit(TextRole role, QWidget *parent = nullptr);

    /// Shown while it is empty, on the line where the text will stand.
    void setPlaceholder(const QString &placeholder);
    void setLeastLines(int lines);
    /// Replaces the text; nothing can be undone then.
    void setContent(const QString &text);
    [[nodiscard]] QString content() const { return toPlainText(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void restyle();
    void fit();
    void showCursor();

    TextRole m_role;
    int m_leastLines = 1;
    QString m_placeholder;
};

} // namespace rostrum::ui
