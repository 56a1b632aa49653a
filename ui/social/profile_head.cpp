// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_head.h"

#include "ui/kit/avatar.h"
#include "ui/kit/button.h"
#include "ui/kit/paint.h"
#include "ui/kit/section_title.h"
#include "ui/kit/segmented_tabs.h"
#include "ui/social/photo_loader.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QStyle>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kCoverRatio = 3; ///< width to height, as covers are made
constexpr int kPhotoBorder = 4;
constexpr int kPhotoOverlap = 62; ///< how much of the photo lies on the cover
constexpr int kBand = 8;          ///< ground between the head and the posts
constexpr int kBandGap = 24;      ///< above and below the band
constexpr int kActGap = 8;
constexpr int kFactsGap = 4;    ///< besides the spacing: what is said, then what is counted
constexpr int kRelationGap = 6; ///< besides the spacing
constexpr int kRelationPaddingX = 10;
constexpr int kRelationPaddingY = 4;

QLabel *makeLabel(TextRole role, TokenColor color, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextStyle(label, role, color);
    return label;
}

/// Running text with the line height of the body, addresses made links.
QString toHtml(const QString &text)
{
    static const QRegularExpression kAddress(u"https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]"_s);
    QString html;
    qsizetype done = 0;
    for (const auto &match : kAddress.globalMatch(text)) {
        html += text.sliced(done, match.capturedStart() - done).toHtmlEscaped();
        const QString address = match.captured().toHtmlEscaped();
        html += u"<a href=\"%1\" style=\"color:%2; text-decoration:none\">%1</a>"_s.arg(address,
                                                                                        theme().tokens().accent.name());
        done = match.capturedEnd();
    }
    html += text.sliced(done).toHtmlEscaped();
    return u"<p style=\"line-height:%1px\">%2</p>"_s.arg(QString::number(theme().lineHeight(TextRole::Body)),
                                                         html.replace(u'\n', u"<br>"_s));
}

/// A count with its word, the number in strong ink.
QString strong(const QString &sentence, qint64 count)
{
    const QString number = QLocale().toString(count);
    return sentence.toHtmlEscaped().replace(
        number, u"<b style=\"color:%1\">%2</b>"_s.arg(theme().tokens().text.name(), number));
}

} // namespace

ProfileHead::ProfileHead(ImageCache &images, QWidget *parent)
    : QWidget(parent)
    , m_images(images)
    , m_column(new QVBoxLayout(this))
    , m_photo(new Avatar(metrics::kProfilePhoto, this))
    , m_name(new SectionTitle({}, this))
    , m_headline(makeLabel(TextRole::Body, &Tokens::text, this))
    , m_facts(makeLabel(TextRole::Meta, &Tokens::muted, this))
    , m_relation(makeLabel(TextRole::Small, &Tokens::muted, this))
    , m_acts(new QWidget(this))
    , m_follow(new Button(ButtonKind::Filled, {}, m_acts))
    , m_more(new IconButton("more"_L1, {}, m_acts))
    , m_description(makeLabel(TextRole::Body, &Tokens::text, this))
    , m_tabs(new SegmentedTabs(this))
{
    m_photo->resize(m_photo->sizeHint()); // no layout holds it
    m_name->setRole(TextRole::PageTitle);
    m_name->setWordWrap(true);
    m_facts->setTextFormat(Qt::RichText);
    m_description->setTextFormat(Qt::RichText);
    m_description->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(m_description, &QLabel::linkActivated, this,
            [this](const QString &link) { Q_EMIT linkActivated(QUrl(link)); });
    m_relation->setWordWrap(false); // it is as wide as its words
    m_relation->setContentsMargins(kRelationPaddingX, kRelationPaddingY, kRelationPaddingX, kRelationPaddingY);
    auto *acts = new QHBoxLayout(m_acts);
    acts->setContentsMargins({});
    acts->setSpacing(kActGap);
    acts->addWidget(m_more);
    acts->addWidget(m_follow);
    m_acts->hide();
    connect(m_follow, &QAbstractButton::clicked, this, [this] { Q_EMIT actRequested(PostAct::Follow); });
    connect(m_more, &QAbstractButton::clicked, this, &ProfileHead::openMenu);
    m_column->setSpacing(4);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_name, m_headline, m_facts, m_description}) {
        m_column->addWidget(widget);
    }
    m_column->insertWidget(m_column->indexOf(m_facts) + 1, m_relation, 0, Qt::AlignLeading);
    m_column->insertSpacing(m_column->indexOf(m_description), 8);
    m_column->addSpacing(kBandGap - m_column->spacing() + kBand);
    m_column->addWidget(m_tabs, 0, Qt::AlignLeading);
    m_column->addSpacing(1); // the hairline
    m_tabs->addTab({});
    m_tabs->addTab({});
    connect(m_tabs, &QTabBar::currentChanged, this, &ProfileHead::tabChanged);
    connect(&theme(), &Theme::changed, this, &ProfileHead::retranslate);
    retranslate();
}

int ProfileHead::coverHeight() const
{
    return width() / kCoverRatio;
}

void ProfileHead::setPerson(const model::Person &person)
{
    const bool sameCover = m_person && m_person->banner == person.banner;
    m_person = person;
    if (!sameCover) {
        m_cover = {};
    }
    m_photo->setPerson(person.name(), {});
    loadPictures();
    retranslate();
}

void ProfileHead::loadPictures()
{
    if (!m_person) {
        return;
    }
    loadPhoto(m_images, m_person->avatar, metrics::kProfilePhoto, this,
              [this, url = m_person->avatar](const QPixmap &photo) {
                  if (m_person->avatar == url) {
                      m_photo->setPerson(m_person->name(), photo);
                  }
              });
    loadPicture(m_images, m_person->banner, {metrics::kReadingWidth, metrics::kReadingWidth / kCoverRatio}, this,
                [this, url = m_person->banner](const QPixmap &cover) {
                    if (m_person->banner == url) {
                        m_cover = cover;
                        update();
                    }
                });
}

QString ProfileHead::factsHtml() const
{
    QStringList parts;
    for (const QString &text : {QString(u'@' + m_person->handle), m_person->location, m_person->pronouns}) {
        if (!text.isEmpty()) {
            parts.push_back(text.toHtmlEscaped());
        }
    }
    if (m_person->counts) {
        const auto &counts = *m_person->counts;
        parts.push_back(strong(tr("%Ln followers", nullptr, static_cast<int>(counts.followers)), counts.followers));
        parts.push_back(strong(tr("%Ln following", nullptr, static_cast<int>(counts.follows)), counts.follows));
        parts.push_back(strong(tr("%Ln posts", nullptr, static_cast<int>(counts.posts)), counts.posts));
    }
    return parts.join(u" · "_s);
}

void ProfileHead::retranslate()
{
    m_tabs->setAccessibleName(tr("What is shown of the person"));
    m_tabs->setTabText(0, tr("Activity"));
    m_tabs->setTabText(1, tr("Lists"));
    if (!m_person) {
        return;
    }
    const auto show = [](QLabel *label, const QString &text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    show(m_name, m_person->name());
    show(m_headline, m_person->headline);
    show(m_facts, factsHtml());
    const auto &with = m_person->relationship;
    const QString relation = with.following && with.followedBy ? tr("You follow each other")
                             : with.following                  ? tr("You follow this person")
                             : with.followedBy                 ? tr("Follows you")
                                                               : QString();
    show(m_relation, relation);
    m_facts->setContentsMargins(0, kFactsGap, 0, relation.isEmpty() ? 0 : kRelationGap);
    m_follow->setText(with.following ? tr("Following") : tr("Follow"));
    m_follow->setKind(with.following ? ButtonKind::Outlined : ButtonKind::Filled);
    m_more->setName(tr("More"));
    placeActs();
    QString description = m_person->description.trimmed();
    if (description.section(u'\n', 0, 0).simplified() == m_person->headline) {
        description = description.section(u'\n', 1).trimmed(); // it stands above already
    }
    show(m_description, description.isEmpty() ? QString() : toHtml(description));
    update();
}

ProfileHead::Tab ProfileHead::tab() const
{
    return m_tabs->currentIndex() == 1 ? Tab::Lists : Tab::Activity;
}

void ProfileHead::setTab(Tab tab)
{
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(tab == Tab::Lists ? 1 : 0);
}

void ProfileHead::showActs()
{
    m_acts->show();
    placeActs();
}

/// Beside the photo at the far edge, below the cover.
void ProfileHead::placeActs()
{
    const QSize size = m_acts->sizeHint();
    const int space = metrics::kProfilePhoto - kPhotoOverlap;
    const QPoint at(width() - metrics::kColumnPadding - size.width(),
                    coverHeight() + std::max(kActGap, (space - size.height()) / 2));
    m_acts->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(at, size)));
}

void ProfileHead::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool hasHandle = m_person->handle != "handle.invalid"_L1; // what a server says of one that does not resolve
    const QString address =
        u"https://bsky.app/profile/"_s + (hasHandle ? m_person->handle : QString::fromStdString(m_person->did.str()));
    menu->addAction(tr("Copy link"), this, [this, address] { Q_EMIT copyRequested(address); });
    menu->addSeparator();
    for (const PostAct act : {PostAct::Mute, PostAct::Block, PostAct::Report}) {
        menu->addAction(actName(act, *m_person), this, [this, act] { Q_EMIT actRequested(act); });
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
}

void ProfileHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int side = metrics::kColumnPadding;
    const int photoTop = coverHeight() - kPhotoOverlap;
    m_photo->move(layoutDirection() == Qt::RightToLeft ? width() - side - m_photo->width() : side, photoTop);
    m_column->setContentsMargins(side, photoTop + metrics::kProfilePhoto + 14, side, 0);
    placeActs();
}

void ProfileHead::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRect cover(0, 0, width(), coverHeight());
    if (m_cover.isNull()) {
        QLinearGradient ground(cover.topLeft(), cover.bottomRight());
        ground.setColorAt(0, t.accentSoft);
        ground.setColorAt(1, t.raised);
        painter.fillRect(cover, ground);
    } else {
        const QSizeF size = m_cover.deviceIndependentSize();
        const qreal scale = std::max(cover.width() / size.width(), cover.height() / size.height());
        const QSizeF seen = cover.size() / scale;
        const qreal dpr = m_cover.devicePixelRatio();
        const QRectF source((size.width() - seen.width()) / 2 * dpr, (size.height() - seen.height()) / 2 * dpr,
                            seen.width() * dpr, seen.height() * dpr);
        painter.drawPixmap(QRectF(cover), m_cover, source);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.surface);
    painter.drawEllipse(QRectF(m_photo->geometry()).adjusted(-kPhotoBorder, -kPhotoBorder, kPhotoBorder, kPhotoBorder));
    painter.fillRect(QRect(0, m_tabs->y() - m_column->spacing() - kBand, width(), kBand), t.bg);
    paintHairline(painter, rect(), Qt::BottomEdge);
    if (m_relation->isVisibleTo(this)) {
        paintBox(painter, m_relation->geometry(), metrics::kControlRadius, t.raised, t.line);
    }
}

void ProfileHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace rostrum::ui
