// SPDX-License-Identifier: GPL-3.0-or-later
#include "list_head.h"

#include "ui/feedview/list_row.h"
#include "ui/kit/button.h"
#include "ui/kit/paint.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/section_title.h"
#include "ui/kit/segmented_tabs.h"
#include "ui/social/photo_loader.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {
constexpr int kPicture = 72;
constexpr int kRadius = 13;
constexpr int kIcon = 34;
} // namespace

ListHead::ListHead(ImageCache &images, QWidget *parent)
    : QWidget(parent)
    , m_images(images)
    , m_place(new QWidget(this))
    , m_name(new SectionTitle({}, this))
    , m_facts(new QLabel(this))
    , m_creator(new Button(ButtonKind::Link, {}, this))
    , m_description(new Paragraph(TextRole::Body, &Tokens::text, this))
    , m_note(new Paragraph(TextRole::Headline, &Tokens::muted, this))
    , m_tabs(new SegmentedTabs(this))
{
    build();
    connect(m_creator, &QAbstractButton::clicked, this, &ListHead::creatorRequested);
    connect(m_tabs, &QTabBar::currentChanged, this, &ListHead::tabChanged);
    connect(&theme(), &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void ListHead::build()
{
    m_place->setFixedSize(kPicture, kPicture);
    m_place->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_name->setRole(TextRole::PageTitle);
    setTextStyle(m_facts, TextRole::Headline, &Tokens::muted);
    m_facts->setWordWrap(true);
    m_tabs->addTab({});
    m_tabs->addTab({});
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_name);
    words->addWidget(m_facts);
    words->addWidget(m_creator, 0, Qt::AlignLeading);
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(m_place, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kColumnPadding, 20, metrics::kColumnPadding, 0);
    column->setSpacing(12);
    column->addLayout(top);
    column->addWidget(m_description);
    column->addWidget(m_note);
    column->addWidget(m_tabs, 0, Qt::AlignLeading);
    column->addSpacing(1); // the hairline
}

void ListHead::setList(const model::PeopleList &list)
{
    const bool isSamePicture = m_list && m_list->avatar == list.avatar;
    m_list = list;
    if (!isSamePicture) {
        m_picture = {};
        loadPicture(m_images, list.avatar, {kPicture, kPicture}, this, [this](const QPixmap &picture) {
            m_picture = picture;
            update();
        });
    }
    retranslate();
}

ListHead::Tab ListHead::tab() const
{
    return m_tabs->currentIndex() == 1 ? Tab::Posts : Tab::People;
}

void ListHead::setTab(Tab tab)
{
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(tab == Tab::Posts ? 1 : 0);
}

void ListHead::retranslate()
{
    m_tabs->setAccessibleName(tr("What is shown of the list"));
    m_tabs->setTabText(0, tr("People"));
    m_tabs->setTabText(1, tr("Posts"));
    if (!m_list)
        return;
    using Purpose = model::PeopleList::Purpose;
    m_name->setText(m_list->name);
    m_facts->setText(listFacts(*m_list));
    //: %1 the name of who made a list
    m_creator->setText(tr("by %1").arg(m_list->creator.name()));
    m_description->setText(m_list->description);
    m_description->setVisible(!m_list->description.isEmpty());
    m_note->setText(tr("Made for muting or blocking all who are on it. Rostrum shows it and does neither."));
    m_note->setVisible(m_list->purpose == Purpose::Moderation);
    m_tabs->setTabVisible(1, m_list->purpose == Purpose::Curation);
}

QRect ListHead::pictureRect() const
{
    return {m_place->mapTo(this, QPoint(0, 0)), m_place->size()};
}

void ListHead::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRect place = pictureRect();
    QPainterPath shape;
    shape.addRoundedRect(place, kRadius, kRadius);
    if (m_picture.isNull()) {
        painter.fillPath(shape, t.accentSoft);
        const QRect icon(place.center() - QPoint(kIcon / 2 - 1, kIcon / 2 - 1), QSize(kIcon, kIcon));
        painter.drawPixmap(icon.topLeft(), theme().icon("network"_L1, t.accent, kIcon, devicePixelRatioF()));
    } else {
        painter.save();
        painter.setClipPath(shape);
        painter.drawPixmap(place, m_picture);
        painter.restore();
    }
    paintHairline(painter, rect(), Qt::BottomEdge);
}

void ListHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace rostrum::ui
