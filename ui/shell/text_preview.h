// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace rostrum::ui {

/// A few words as they would look at a text size that is not in use yet. As tall as the largest size needs, so that
/// nothing moves while one chooses.
class TextPreview final : public QWidget
{
    Q_OBJECT
public:
    explicit TextPreview(QWidget *parent);

    void setTextScale(int percent);
    void setWords(const QString &name, const QString &text);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_percent = 100;
    QString m_name;
    QString m_text;
};

} // namespace rostrum::ui
