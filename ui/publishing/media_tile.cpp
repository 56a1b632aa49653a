// SPDX-License-Identifier: GPL-3.0-or-later
#include "media_tile.h"

#include "ui/kit/accessible.h"
#include "ui/kit/button.h"
#include "ui/kit/field_box.h"
#include "ui/kit/growing_edit.h"
#include "ui/kit/paint.h"
#include "ui/kit/paragraph.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {
constexpr int kGap = 12;
} // namespace

MediaTile::MediaTile(MediaKind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_alt(new GrowingEdit(TextRole::Headline))
    , m_prompt(new Paragraph(TextRole::Meta, &Tokens::muted))
    , m_crop(new IconButton("crop"_L1, {}))
    , m_up(new IconButton("arrow-up"_L1, {}))
    , m_down(new IconButton("arrow-down"_L1, {}))
    , m_remove(new IconButton("close"_L1, {}))
{
    arrange();
    setAccessibleRole(this, QAccessible::Grouping);
    m_alt->installEventFilter(this);
    connect(m_alt, &QTextEdit::textChanged, this, [this] {
        showPrompt();
        Q_EMIT altEdited();
    });
    connect(m_crop, &QAbstractButton::clicked, this, &MediaTile::cropRequested);
    connect(m_up, &QAbstractButton::clicked, this, [this] { Q_EMIT moveRequested(-1); });
    connect(m_down, &QAbstractButton::clicked, this, [this] { Q_EMIT moveRequested(1); });
    connect(m_remove, &QAbstractButton::clicked, this, &MediaTile::removeRequested);
    retranslate();
}

void MediaTile::arrange()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    buttons->addWidget(m_prompt, 1, Qt::AlignVCenter);
    for (IconButton *button : {m_crop, m_up, m_down, m_remove}) {
        buttons->addWidget(button);
    }
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(new FieldBox(m_alt));
    column->addLayout(buttons);
    column->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addSpacing(kThumb + kGap);
    row->addLayout(column, 1);
    setMinimumHeight(kThumb);
    m_crop->setVisible(m_kind == MediaKind::Picture);
}

void MediaTile::setThumb(const QImage &thumb)
{
    m_thumb = thumb;
    m_crop->setEnabled(!thumb.isNull());
    setCursor(thumb.isNull() || m_count < 2 ? Qt::ArrowCursor : Qt::OpenHandCursor);
    update();
}

void MediaTile::setAlt(const QString &alt)
{
    const QSignalBlocker quiet(m_alt);
    m_alt->setContent(alt);
    showPrompt();
}

QString MediaTile::alt() const
{
    return m_alt->content().simplified();
}

void MediaTile::setPlace(int index, int count)
{
    m_index = index;
    m_count = count;
    m_up->setVisible(count > 1);
    m_down->setVisible(count > 1);
    m_up->setEnabled(index > 0);
    m_down->setEnabled(index + 1 < count);
    setThumb(m_thumb);
    retranslate();
}

void MediaTile::setCaption(const QString &caption)
{
    m_caption = caption;
    update();
}

void MediaTile::focusAlt()
{
    m_alt->setFocus(Qt::OtherFocusReason);
}

void MediaTile::showPrompt()
{
    const bool missing = alt().isEmpty();
    m_prompt->setText(missing ? tr("Without a description, some will miss this.") : QString());
}

void MediaTile::retranslate()
{
    const bool isVideo = m_kind == MediaKind::Video;
    setAccessibleName(isVideo ? tr("Video") : tr("Picture %1 of %2").arg(m_index + 1).arg(m_count));
    m_alt->setAccessibleName(isVideo ? tr("Alt text of the video") : tr("Alt text of picture %1").arg(m_index + 1));
    m_alt->setPlaceholder(isVideo ? tr("Describe the video") : tr("Describe the picture"));
    m_crop->setName(tr("Crop"));
    m_up->setName(tr("Move up"));
    m_down->setName(tr("Move down"));
    m_remove->setName(tr("Remove"));
    showPrompt();
}

QRect MediaTile::thumbRect() const
{
    return QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, kThumb, kThumb));
}

void MediaTile::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRect box = thumbRect();
    paintBox(painter, box, metrics::kControlRadius, t.raised, t.line);
    if (!m_thumb.isNull()) {
        QPainterPath outline;
        outline.addRoundedRect(box, metrics::kControlRadius, metrics::kControlRadius);
        painter.setClipPath(outline);
        const int side = std::min(m_thumb.width(), m_thumb.height());
        painter.drawImage(box, m_thumb, {(m_thumb.width() - side) / 2, (m_thumb.height() - side) / 2, side, side});
        painter.setClipping(false);
    }
    if (!m_caption.isEmpty()) {
        painter.setFont(theme().font(TextRole::Small));
        painter.setPen(t.muted);
        painter.drawText(box.adjusted(6, 6, -6, -6), Qt::AlignCenter | Qt::TextWordWrap, m_caption);
    }
    if (m_isDragged) {
        paintBox(painter, QRectF(box).adjusted(1, 1, -1, -1), metrics::kControlRadius - 1, {}, t.accent);
    }
}

void MediaTile::mousePressEvent(QMouseEvent *event)
{
    m_isDragged = m_count > 1 && event->button() == Qt::LeftButton && thumbRect().contains(event->pos());
    if (m_isDragged) {
        setCursor(Qt::ClosedHandCursor);
        update();
    }
}

void MediaTile::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isDragged) {
        Q_EMIT dragged(mapToParent(event->pos()).y());
    }
}

void MediaTile::mouseReleaseEvent(QMouseEvent * /*event*/)
{
    m_isDragged = false;
    setThumb(m_thumb);
}

bool MediaTile::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_alt && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool moves = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
        if (moves && key->modifiers() == Qt::AltModifier && m_count > 1) {
            Q_EMIT moveRequested(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void MediaTile::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace rostrum::ui
