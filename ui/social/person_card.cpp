// SPDX-License-Identifier: GPL-3.0-or-later
#include "person_card.h"

#include "ui/kit/accessible.h"
#include "ui/kit/avatar.h"
#include "ui/kit/button.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/excerpt.h"
#include "ui/kit/paint.h"
#include "ui/kit/paragraph.h"
#include "ui/social/photo_loader.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kPhoto = 56;
constexpr int kWidth = 320;
constexpr int kPadding = 16;
constexpr int kShadow = 16;
constexpr int kReach = 6; ///< the pointer may cross so much between name and card
constexpr qsizetype kMostLetters = 180;
constexpr auto kLook = std::chrono::milliseconds(120);

/// The beginning of what somebody says about themselves, after the line that already stands above it.
QString beginning(const QString &text, const QString &above)
{
    QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (QString &each : lines)
        each = each.simplified();
    lines.removeAll(QString());
    if (!lines.isEmpty() && lines.front() == above)
        lines.removeFirst();
    return excerptOf(lines.join(QChar(QChar::LineSeparator)), kMostLetters);
}

} // namespace

PersonCard::PersonCard(const base::Did &did, const PageContext &context, QRect area, QWidget *window)
    : QFrame(window)
    , m_self(context.self)
    , m_images(context.images)
    , m_profile(QString::fromStdString(did.str()), context.services)
    , m_records(did, context.services)
    , m_did(did)
    , m_area(area)
    , m_photo(new Avatar(kPhoto, this))
    , m_name(new Button(ButtonKind::Link, {}, this))
    , m_handle(new ElidedLabel(TextRole::Meta, &Tokens::muted, this))
    , m_headline(new Paragraph(TextRole::Headline, &Tokens::text, this))
    , m_about(new Paragraph(TextRole::Headline, &Tokens::muted, this))
    , m_counts(new Paragraph(TextRole::Meta, &Tokens::muted, this))
    , m_follow(new Button(ButtonKind::Outlined, {}, this))
{
    setAccessibleRole(this, QAccessible::ToolTip);
    build();
    hide();
    connect(&m_profile, &social::Profile::changed, this, &PersonCard::showPerson);
    connect(&m_records, &social::PersonRecords::changed, &m_profile, &social::Profile::reread);
    connect(m_name, &QAbstractButton::clicked, this, [this] {
        Q_EMIT profileRequested(m_did);
        close();
    });
    connect(m_follow, &QAbstractButton::clicked, this, [this] {
        if (const auto person = m_profile.person())
            Q_EMIT followRequested(*person);
    });
    connect(&context.services.outbox, &social::Outbox::changed, this, &PersonCard::showPerson);
    connect(&m_watch, &QTimer::timeout, this, &PersonCard::leaveIfLeft);
    connect(&theme(), &Theme::changed, this, &PersonCard::showPerson); // in the new text size
    m_watch.start(kLook);
    qApp->installEventFilter(this);
    m_profile.load();
    m_records.load();
}

PersonCard::~PersonCard() = default;

void PersonCard::build()
{
    m_name->setFocusPolicy(Qt::NoFocus); // the keyboard stays with the feed
    m_follow->setFocusPolicy(Qt::NoFocus);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addStretch(1);
    names->addWidget(m_name, 0, Qt::AlignLeading);
    names->addWidget(m_handle);
    names->addStretch(1);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_photo, 0, Qt::AlignTop);
    top->addLayout(names, 1);
    auto *column = new QVBoxLayout(this);
    constexpr int kEdge = kPadding + kShadow;
    column->setContentsMargins(kEdge, kEdge, kEdge, kEdge);
    column->setSpacing(10);
    column->addLayout(top);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_headline);
    words->addWidget(m_about);
    column->addLayout(words);
    column->addWidget(m_counts);
    column->addWidget(m_follow);
}

void PersonCard::showPerson()
{
    const auto person = m_profile.person();
    if (!person)
        return;
    m_name->setText(person->name());
    m_handle->setText(u'@' + person->handle);
    const QString about = beginning(person->description, person->headline);
    m_headline->setText(person->headline);
    m_headline->setVisible(!person->headline.isEmpty());
    m_about->setText(about);
    m_about->setVisible(!about.isEmpty());
    QStringList facts;
    if (person->counts) {
        facts << tr("%Ln follower(s)", nullptr, static_cast<int>(person->counts->followers));
        facts << tr("%Ln following", nullptr, static_cast<int>(person->counts->follows));
    }
    if (person->relationship.followedBy)
        facts << tr("Follows you");
    m_counts->setText(facts.join(u" · "_s));
    m_counts->setVisible(!facts.isEmpty());
    const bool follows = person->relationship.following.has_value();
    m_follow->setText(follows ? tr("Following") : tr("Follow"));
    m_follow->setKind(follows ? ButtonKind::Outlined : ButtonKind::Filled);
    m_follow->setVisible(person->did != m_self);
    m_photo->setPerson(person->name(), m_photoPixmap);
    if (person->avatar != m_shownPhoto) {
        m_shownPhoto = person->avatar;
        loadPhoto(m_images, person->avatar, kPhoto, this, [this, name = person->name()](const QPixmap &photo) {
            m_photoPixmap = photo;
            m_photo->setPerson(name, photo);
        });
    }
    setAccessibleName(person->name());
    place();
}

/// Below the name where there is room, else above it.
void PersonCard::place()
{
    const QRect room = parentWidget()->rect();
    const int width = std::min(theme().scaled(kWidth) + 2 * kShadow, room.width());
    const int height = layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height();
    const int below = m_area.bottom() + kReach - kShadow;
    const bool fits = below + height - kShadow <= room.bottom();
    const int y = fits ? below : std::max(-kShadow, m_area.top() - kReach + kShadow - height);
    const int x = std::clamp(m_area.left() - kShadow, -kShadow, std::max(0, room.right() - width + kShadow));
    setGeometry(x, y, width, height);
    show();
    raise();
}

void PersonCard::leaveIfLeft()
{
    const QPoint at = parentWidget()->mapFromGlobal(QCursor::pos());
    const QRect near = m_area.adjusted(-kReach, -kReach, kReach, kReach);
    if (!near.contains(at) && !(isVisible() && geometry().contains(at)))
        close();
}

void PersonCard::close()
{
    m_watch.stop();
    hide();
    deleteLater();
}

bool PersonCard::eventFilter(QObject *watched, QEvent *event)
{
    const auto isInside = [this, watched] {
        const auto *widget = qobject_cast<QWidget *>(watched);
        return widget != nullptr && (widget == this || isAncestorOf(widget));
    };
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::Wheel:
    case QEvent::WindowDeactivate:
        close();
        break;
    case QEvent::MouseButtonPress:
        if (watched->isWidgetType() && !isInside())
            close();
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

void PersonCard::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    const QRectF box = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
    paintShadow(painter, box, 12, kShadow);
    paintBox(painter, box, 12, t.surface, t.line);
}

} // namespace rostrum::ui
