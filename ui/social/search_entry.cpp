// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_entry.h"

#include "ui/kit/focus_ring.h"
#include "ui/kit/key_caps.h"
#include "ui/kit/paint.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QKeySequence>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {
constexpr int kPadding = 14;
constexpr int kGap = 10;
constexpr int kHeight = 40; ///< at normal text size
constexpr int kIcon = 18;

QString keyText()
{
    return QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
}
} // namespace

SearchEntry::SearchEntry(QWidget *parent)
    : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    FocusRing::setRadius(this, metrics::kControlRadius);
    connect(&theme(), &Theme::changed, this, &QWidget::updateGeometry);
    retranslate();
}

QSize SearchEntry::sizeHint() const
{
    return {200, std::max(kHeight, theme().scaled(kHeight))};
}

void SearchEntry::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SearchEntry::retranslate()
{
    setText(tr("Find people, posts and commands"));
    setAccessibleDescription(keyText());
    update();
}

void SearchEntry::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    paintBox(painter, rect(), metrics::kControlRadius, isDown() ? t.pressed : t.surface,
             underMouse() ? t.faint : t.line);
    const auto place = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const QRect icon(kPadding, (height() - kIcon) / 2, kIcon, kIcon);
    painter.drawPixmap(place(icon).topLeft(), theme().icon("search"_L1, t.muted, kIcon, devicePixelRatio()));
    const QSize cap = keyCapSize(keyText());
    const QRect key(QPoint(width() - kPadding - cap.width(), (height() - cap.height()) / 2), cap);
    const int left = icon.right() + 1 + kGap;
    const QFont font = theme().font(TextRole::Headline);
    painter.setFont(font);
    painter.setPen(t.muted);
    const int room = key.left() - kGap - left;
    painter.drawText(place({left, 0, room, height()}), Qt::AlignLeading | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(text(), Qt::ElideRight, room));
    paintKeyCap(painter, place(key), keyText());
}

} // namespace rostrum::ui
