// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_head.h"

#include "model/moderation.h"
#include "profile_cover.h"
#include "profile_photo.h"
#include "ui/feedview/relative_time.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/paint.h"
#include "ui/kit/section_title.h"
#include "ui/kit/segmented_tabs.h"
#include "ui/social/photo_loader.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

using creator::ProfileAct;
using creator::ProfileNotice;
using creator::Progress;

constexpr int kPhotoOverlap = 62; ///< how much of the photo lies on the cover
constexpr int kActGap = 8;
constexpr int kBlockGap = 10; ///< above topics, links and the notice
constexpr int kTabsGap = 4;

QLabel *makeLabel(TextRole role, TokenColor color, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextStyle(label, role, color);
    return label;
}

/// A count with its word, the number in strong ink.
QString strong(const QString &sentence, const QString &number)
{
    return sentence.toHtmlEscaped().replace(
        number, u"<b style=\"color:%1\">%2</b>"_s.arg(theme().tokens().text.name(), number));
}

QString plainCount(const char *sentence, qint64 count)
{
    return QCoreApplication::translate("rostrum::ui::ProfileHead", sentence, nullptr, static_cast<int>(count));
}

ButtonKind kindOf(const creator::ProfileButton &button, creator::LayoutKind layout, bool isPrimary)
{
    if (!isPrimary || button.progress != Progress::Open) {
        return ButtonKind::Outlined;
    }
    return layout == creator::LayoutKind::Follow ? ButtonKind::Creator : ButtonKind::Filled;
}

/// The words for doing it from a menu, where "Following" would not say that it ends.
QString menuText(const creator::ProfileButton &button)
{
    const bool isOpen = button.progress == Progress::Open;
    switch (button.act) {
    case ProfileAct::Follow:
        return isOpen ? ProfileHead::tr("Follow") : ProfileHead::tr("Unfollow");
    case ProfileAct::Connect:
        return isOpen                               ? ProfileHead::tr("Connect")
               : button.progress == Progress::Asked ? ProfileHead::tr("Take the request back")
                                                    : ProfileHead::tr("Remove the connection");
    case ProfileAct::Mute:
        return isOpen ? ProfileHead::tr("Mute") : ProfileHead::tr("Unmute");
    case ProfileAct::Block:
        return isOpen ? ProfileHead::tr("Block") : ProfileHead::tr("Unblock");
    default:
        return profileActName(button);
    }
}

} // namespace

QString profileActName(const creator::ProfileButton &button)
{
    switch (button.act) {
    case ProfileAct::Connect:
        return button.progress == Progress::Open    ? ProfileHead::tr("Connect")
               : button.progress == Progress::Asked ? ProfileHead::tr("Requested")
                                                    : ProfileHead::tr("Connected");
    case ProfileAct::Follow:
        return button.progress == Progress::Open ? ProfileHead::tr("Follow") : ProfileHead::tr("Following");
    case ProfileAct::Support:
        return ProfileHead::tr("Support");
    case ProfileAct::Report:
        return ProfileHead::tr("Report");
    case ProfileAct::CopyLink:
        return ProfileHead::tr("Copy link");
    case ProfileAct::Share:
        return ProfileHead::tr("Share in a post");
    case ProfileAct::Mute:
    case ProfileAct::Block:
        break;
    }
    return {};
}

ProfileHead::ProfileHead(ImageCache &images, net::HttpClient &http, creator::Viewer viewer, QWidget *parent)
    : QWidget(parent)
    , m_images(images)
    , m_viewer(viewer)
    , m_cover(new ProfileCover(images, http, this))
    , m_photo(new ProfilePhoto(this))
    , m_column(new QVBoxLayout(this))
    , m_name(new SectionTitle({}, this))
    , m_headline(makeLabel(TextRole::Body, &Tokens::text, this))
    , m_facts(makeLabel(TextRole::Meta, &Tokens::muted, this))
    , m_counts(makeLabel(TextRole::Meta, &Tokens::muted, this))
    , m_relation(makeLabel(TextRole::Meta, &Tokens::muted, this))
    , m_tabs(new SegmentedTabs(this))
{
    m_name->setRole(TextRole::PageTitle);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_counts->setTextFormat(Qt::RichText);
    connect(m_photo, &QAbstractButton::clicked, this, &ProfileHead::photoActivated);
    m_column->setSpacing(4);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_name, m_headline, m_facts, m_counts, m_relation}) {
        m_column->addWidget(widget);
    }
    m_column->addSpacing(kTabsGap);
    m_column->addWidget(m_tabs, 0, Qt::AlignLeading);
    m_column->addSpacing(1); // the hairline
    for (int i = 0; i < 3; ++i) {
        m_tabs->addTab({});
    }
    connect(m_tabs, &QTabBar::currentChanged, this, &ProfileHead::tabChanged);
    connect(&theme(), &Theme::changed, this, &ProfileHead::retranslate);
}

int ProfileHead::coverHeight() const
{
    return width() / ProfileCover::kRatio;
}

void ProfileHead::setContent(const HeadContent &content)
{
    if (m_content == content) {
        return;
    }
    m_content = content;
    m_cover->setPicture(content.person.banner);
    m_cover->setLive(content.layout.cover, content.live);
    m_photo->setPerson(content.person.name(), {});
    m_photo->setRing(content.layout.ring);
    loadPhoto();
    retranslate();
}

void ProfileHead::loadPhoto()
{
    ui::loadPhoto(m_images, m_content->person.avatar, metrics::kProfilePhoto, this,
                  [this, url = m_content->person.avatar](const QPixmap &photo) {
                      if (m_content->person.avatar == url) {
                          m_photo->setPerson(m_content->person.name(), photo);
                      }
                  });
}

QString ProfileHead::factsHtml() const
{
    const model::Person &person = m_content->person;
    QStringList parts{u'@' + person.handle, person.location, person.pronouns};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString ProfileHead::countsHtml() const
{
    QStringList parts;
    const auto &counts = m_content->person.counts;
    if (counts) {
        parts.append(strong(plainCount(QT_TR_N_NOOP("%Ln followers"), counts->followers),
                            QLocale().toString(counts->followers)));
    }
    if (const auto &connections = m_content->connections;
        connections && (connections->known > 0 || connections->isWhole)) {
        const QString words = plainCount(connections->isWhole ? QT_TR_N_NOOP("%Ln connections")
                                                              : QT_TR_N_NOOP("at least %Ln connections"),
                                         connections->known);
        const QString html = strong(words, QLocale().toString(connections->known));
        parts.insert(m_content->layout.firstCount == creator::FirstCount::Connections ? 0 : parts.size(), html);
    }
    if (counts) {
        parts.append(
            strong(plainCount(QT_TR_N_NOOP("%Ln following"), counts->follows), QLocale().toString(counts->follows)));
        parts.append(strong(plainCount(QT_TR_N_NOOP("%Ln posts"), counts->posts), QLocale().toString(counts->posts)));
    }
    return parts.join(u" · "_s);
}

void ProfileHead::retranslate()
{
    m_tabs->setAccessibleName(tr("What is shown of the person"));
    m_tabs->setTabText(0, tr("Profile"));
    m_tabs->setTabText(1, tr("Activity"));
    m_tabs->setTabText(2, tr("Lists"));
    if (!m_content) {
        return;
    }
    const auto show = [](QLabel *label, const QString &text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    const model::Person &person = m_content->person;
    show(m_name, person.name());
    show(m_headline, person.headline);
    show(m_facts, factsHtml());
    show(m_counts, countsHtml());
    const auto &with = person.relationship;
    show(m_relation, with.following && with.followedBy ? tr("You follow each other")
                     : with.followedBy                 ? tr("Follows you")
                                                       : QString());
    showTopics();
    showLinks();
    showNotice();
    showButtons();
    place();
    update();
}

void ProfileHead::showTopics()
{
    delete std::exchange(m_topics, nullptr);
    if (!m_content->layout.showsTopics) {
        return;
    }
    m_topics = new QWidget(this);
    auto *flow = new FlowLayout(m_topics);
    flow->setContentsMargins(0, kBlockGap, 0, 0);
    flow->setSpacing(8);
    for (const QString &topic : m_content->person.topics) {
        auto *chip = new Chip(Chip::Kind::Creator, u'#' + topic, m_topics);
        connect(chip, &QAbstractButton::clicked, this, [this, topic] { Q_EMIT topicActivated(topic); });
        flow->addWidget(chip);
    }
    m_column->insertWidget(m_column->indexOf(m_relation) + 1, m_topics);
}

void ProfileHead::showLinks()
{
    delete std::exchange(m_links, nullptr);
    if (m_content->links.empty()) {
        return;
    }
    m_links = new QWidget(this);
    auto *flow = new FlowLayout(m_links);
    flow->setContentsMargins(0, kBlockGap - m_column->spacing(), 0, 0);
    flow->setSpacing(14);
    for (const model::CvEntry &entry : m_content->links) {
        auto *link = new Button(ButtonKind::Link, entry.title, m_links);
        link->setToolTip(entry.link.toDisplayString());
        connect(link, &QAbstractButton::clicked, this, [this, url = entry.link] { Q_EMIT linkActivated(url); });
        flow->addWidget(link);
    }
    m_column->insertWidget(m_column->indexOf(m_tabs) - 1, m_links);
}

void ProfileHead::showNotice()
{
    delete std::exchange(m_notice, nullptr);
    const ProfileNotice notice = m_content->layout.notice;
    if (notice == ProfileNotice::None) {
        return;
    }
    const QString name = m_content->person.name();
    const auto [text, action] = [&]() -> std::pair<QString, QString> {
        switch (notice) {
        case ProfileNotice::Deactivated:
            return {tr("This account is switched off for now."), {}};
        case ProfileNotice::TakenDown:
            return {tr("This account was taken down by the moderators."), {}};
        case ProfileNotice::Blocking:
            return {tr("You blocked %1. Neither of you sees what the other posts.").arg(name), tr("Unblock")};
        case ProfileNotice::BlockedBy:
            return {tr("%1 has blocked you.").arg(name), {}};
        case ProfileNotice::Labelled: {
            QStringList labels;
            for (const model::Label &label : m_content->person.labels) {
                labels.append(model::labelName(label.value));
            }
            labels.removeDuplicates();
            return {tr("Moderators say of this account: %1").arg(QLocale().createSeparatedList(labels)), {}};
        }
        case ProfileNotice::AskedToConnect:
            return {tr("%1 would like to connect with you.").arg(name), tr("Accept")};
        case ProfileNotice::Muted:
            return {tr("You muted %1: their posts are not in your feed.").arg(name), tr("Unmute")};
        case ProfileNotice::None:
            break;
        }
        return {};
    }();
    m_notice = new Banner(notice == ProfileNotice::AskedToConnect ? BannerKind::Sample : BannerKind::Info, this);
    m_notice->setText(text);
    m_notice->setAction(action);
    connect(m_notice, &Banner::actionTriggered, this, [this, notice] { Q_EMIT noticeActivated(notice); });
    m_column->insertWidget(m_column->indexOf(m_tabs) - 1, m_notice);
}

void ProfileHead::addButton(const creator::ProfileButton &button, bool isPrimary)
{
    auto *widget = new Button(kindOf(button, m_content->layout.kind, isPrimary), profileActName(button), m_acts);
    widget->setEnabled(button.isEnabled);
    if (!button.isEnabled) {
        widget->setAccessibleDescription(tr("As visitors see it"));
        widget->setToolTip(tr("As visitors see it"));
    }
    connect(widget, &QAbstractButton::clicked, this, [this, act = button.act] { Q_EMIT actRequested(act); });
    static_cast<QHBoxLayout *>(m_acts->layout())->insertWidget(0, widget);
}

void ProfileHead::showButtons()
{
    // The one with the keyboard is found again among the new ones.
    const QString focused = m_acts && m_acts->focusWidget() && m_acts->focusWidget()->hasFocus()
                                ? m_acts->focusWidget()->objectName()
                                : QString();
    if (m_acts) {
        m_acts->hide();
        m_acts->deleteLater();
    }
    m_acts = new QWidget(this);
    auto *row = new QHBoxLayout(m_acts);
    row->setContentsMargins({});
    row->setSpacing(kActGap);
    const creator::ProfileLayout &layout = m_content->layout;
    if (layout.primary) {
        addButton(*layout.primary, true);
    }
    for (const creator::ProfileButton &button : layout.beside) {
        addButton(button, false);
    }
    if (m_viewer == creator::Viewer::Self) {
        auto *edit = new Button(ButtonKind::Outlined, tr("Edit profile"), m_acts);
        connect(edit, &QAbstractButton::clicked, this, &ProfileHead::editRequested);
        row->insertWidget(0, edit);
    }
    auto *more = new IconButton("more"_L1, tr("More"), m_acts);
    connect(more, &QAbstractButton::clicked, this, [this, more] { openMenu(more); });
    row->insertWidget(0, more);
    for (int i = 0; i < row->count(); ++i) {
        QWidget *widget = row->itemAt(i)->widget();
        widget->setObjectName(QString::number(row->count() - i)); // counted from the primary one
        if (widget->objectName() == focused) {
            widget->setFocus();
        }
    }
    m_acts->show();
    placeActs();
}

void ProfileHead::openMenu(QWidget *under)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    std::optional<bool> wasOfPeople;
    for (const creator::ProfileButton &button : m_content->layout.menu) {
        const bool isOfPeople = button.act != ProfileAct::CopyLink && button.act != ProfileAct::Share;
        if (wasOfPeople && *wasOfPeople != isOfPeople) {
            menu->addSeparator();
        }
        wasOfPeople = isOfPeople;
        menu->addAction(menuText(button), this, [this, act = button.act] { Q_EMIT actRequested(act); });
    }
    menu->popup(under->mapToGlobal(QPoint(0, under->height() + 4)));
}

ProfileHead::Tab ProfileHead::tab() const
{
    return static_cast<Tab>(std::max(0, m_tabs->currentIndex()));
}

void ProfileHead::setTab(Tab tab)
{
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

/// Beside the photo at the far edge, below the cover.
void ProfileHead::placeActs()
{
    if (!m_acts) {
        return;
    }
    const int room = width() - 2 * metrics::kColumnPadding - metrics::kProfilePhoto - kActGap;
    const QSize wanted = m_acts->sizeHint();
    const QSize size(std::min(wanted.width(), room), wanted.height());
    const int space = metrics::kProfilePhoto - kPhotoOverlap;
    const QPoint at(width() - metrics::kColumnPadding - size.width(),
                    coverHeight() + std::max(kActGap, (space - size.height()) / 2));
    m_acts->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(at, size)));
}

void ProfileHead::place()
{
    const int side = metrics::kColumnPadding;
    const int photoTop = coverHeight() - kPhotoOverlap;
    m_cover->setGeometry(0, 0, width(), coverHeight());
    const QSize photo = m_photo->sizeHint();
    const QPoint at = QPoint(side, photoTop) - m_photo->photoRect().topLeft();
    m_photo->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(at, photo)));
    m_photo->raise();
    m_column->setContentsMargins(side, photoTop + metrics::kProfilePhoto + 14, side, 0);
    placeActs();
}

void ProfileHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void ProfileHead::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().tokens().surface);
    paintHairline(painter, rect(), Qt::BottomEdge);
}

void ProfileHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace rostrum::ui
