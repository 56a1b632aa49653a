// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace rostrum::ui {

class Button;
class Paragraph;

enum class BannerKind {
    Sample,  ///< where one is: accent ground
    Info,    ///< a quiet fact
    Warning, ///< something to know before going on
    Error,   ///< what happened, what is safe
};

/// A message in the flow of the page, with at most one action. It wraps, and the action moves below when it is narrow.
class Banner final : public QWidget
{
    Q_OBJECT
public:
    explicit Banner(BannerKind kind, QWidget *parent = nullptr);

    /// Where the banner is narrow it shows `shortText` instead, if there is one.
    void setText(const QString &text, const QString &shortText = {});
    [[nodiscard]] QString text() const { return m_full; }
    /// Empty takes the action away.
    void setAction(const QString &action);
    [[nodiscard]] Button *action() const { return m_action; }
    /// Full-width bars have no border and square corners.
    void setBar();

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void restyle();
    void arrange();
    [[nodiscard]] QLatin1StringView iconName() const;
    [[nodiscard]] TokenColor ink() const;

    BannerKind m_kind;
    bool m_isBar = false;
    QBoxLayout *m_box;
    QLabel *m_icon;
    Paragraph *m_text;
    QString m_full;
    QString m_short;
    Button *m_action;
};

} // namespace rostrum::ui
