// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_page.h"

#include "about_section.h"
#include "account_section.h"
#include "appearance_section.h"
#include "confirm_sheet.h"
#include "data_section.h"
#include "language_section.h"
#include "moderation_section.h"
#include "motion_keys_section.h"
#include "network_section.h"
#include "notifications_section.h"
#include "page_header.h"
#include "section_list.h"
#include "settings_model.h"
#include "storage_section.h"
#include "ui/kit/size_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace rostrum::ui {

namespace {

constexpr int kListLeft = 14; ///< so that its words stand below the page's title
constexpr int kListRight = 10;
constexpr int kListTop = 18;
constexpr int kHeaderGap = 12;    ///< between the title and the choice of a section, at least
constexpr int kLeastBeside = 440; ///< what the sections need beside the list, at 100 % text

/// The band between two sections, in the colour of the window's ground.
class Gap final : public QWidget
{
public:
    explicit Gap(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(8);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), theme().tokens().bg);
    }
};

} // namespace

SettingsPage::SettingsPage(SettingsModel &settings, Language &language, QWidget *parent)
    : Page(parent)
    , m_scroll(new QScrollArea(this))
    , m_header(new PageHeader(PageHeader::Back::None, this))
    , m_beside(new QWidget(this))
    , m_list(new SectionList(m_beside))
    , m_chooser(new QComboBox(m_header))
    , m_body(new QWidget)
    , m_column(new QVBoxLayout(m_body))
{
    build();
    addSections(settings, language);
    m_column->addStretch(1);
    m_header->setTitle(title());
    showTitles();
    m_list->mark(0);
    connect(m_list, &SectionList::chosen, this, [this](int row) { goTo(row, Keyboard::Stays); });
    connect(m_list, &SectionList::openRequested, this, [this](int row) { goTo(row, Keyboard::Follows); });
    connect(m_chooser, &QComboBox::activated, this, [this](int row) { goTo(row, Keyboard::Stays); });
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &SettingsPage::follow);
    connect(&theme(), &Theme::changed, this, &SettingsPage::arrange);
}

void SettingsPage::build()
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_scroll->setWidget(m_body);
    m_body->installEventFilter(this);
    // The column's own ground shows through: it alone follows the theme.
    m_scroll->viewport()->setAutoFillBackground(false);
    m_body->setAutoFillBackground(false);

    setTextStyle(m_chooser, TextRole::Body);
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_header->addWidget(m_chooser);
    auto *beside = new QVBoxLayout(m_beside);
    beside->setContentsMargins(kListLeft, kListTop, kListRight + 1, kListTop); // 1: the hairline
    beside->addWidget(m_list);
    beside->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_beside);
    row->addWidget(m_scroll, 1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_header);
    outer->addLayout(row, 1);
}

template <typename Section> Section *SettingsPage::add(Section *section)
{
    if (!m_sections.empty())
        m_column->addWidget(new Gap(m_body));
    m_column->addWidget(section);
    m_sections.push_back(section);
    connect(section, &SettingsSection::titleChanged, this, &SettingsPage::showTitles);
    return section;
}

void SettingsPage::addSections(SettingsModel &settings, Language &language)
{
    auto *account = add(new AccountSection(settings, m_body));
    add(new AppearanceSection(settings, m_body));
    add(new LanguageSection(settings, language, m_body));
    add(new NotificationsSection(settings, m_body));
    add(new MotionKeysSection(settings, m_body));
    auto *moderation = add(new ModerationSection(m_body));
    auto *ownData = add(new DataSection(m_body));
    auto *storage = add(new StorageSection(settings, m_body));
    add(new NetworkSection(settings, m_body));
    add(new AboutSection(m_body));

    connect(moderation, &ModerationSection::openRequested, this, [this] { Q_EMIT viewRequested(View::moderation()); });
    connect(ownData, &DataSection::openRequested, this, [this] { Q_EMIT viewRequested(View::dataExport()); });
    connect(account, &AccountSection::signInRequested, this, &SettingsPage::signInRequested);
    connect(account, &AccountSection::signOutRequested, this, &SettingsPage::signOutRequested);
    connect(storage, &StorageSection::clearRequested, this, [this, &settings] { askToClear(settings); });
}

void SettingsPage::showTitles()
{
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        const int row = static_cast<int>(i);
        m_list->setTitle(row, m_sections[i]->title());
        if (m_chooser->count() <= row)
            m_chooser->addItem({});
        m_chooser->setItemText(row, m_sections[i]->title());
    }
    m_list->setAccessibleName(tr("Sections"));
    m_chooser->setAccessibleName(tr("Section"));
    arrange();
}

void SettingsPage::arrange()
{
    const int list = kListLeft + m_list->sizeHint().width() + kListRight;
    const bool hasRoom = width() - list >= theme().scaled(kLeastBeside);
    const bool hadKeyboard = m_list->hasFocus() || m_chooser->hasFocus();
    m_beside->setVisible(hasRoom);
    m_chooser->setVisible(!hasRoom);
    const int title = QFontMetrics(theme().font(TextRole::SectionTitle)).horizontalAdvance(this->title());
    const int taken = title + kHeaderGap + m_chooser->sizeHint().width() + 2 * metrics::kColumnPadding;
    m_header->setTitleShown(hasRoom || taken <= width());
    if (hadKeyboard)
        (hasRoom ? static_cast<QWidget *>(m_list) : m_chooser)->setFocus(Qt::OtherFocusReason);
    update();
}

void SettingsPage::goTo(int section, Keyboard keyboard)
{
    if (section < 0)
        return;
    QWidget *target = m_sections.at(static_cast<std::size_t>(section));
    m_goal = section;
    m_column->activate();
    scrollToGoal();
    m_list->mark(section);
    m_chooser->setCurrentIndex(section);
    if (keyboard == Keyboard::Stays)
        return;
    for (QWidget *next = target->nextInFocusChain(); next != target; next = next->nextInFocusChain()) {
        if (target->isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus) != 0 && next->isVisibleTo(target) &&
            next->isEnabled() && next->focusProxy() == nullptr) {
            next->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void SettingsPage::scrollToGoal()
{
    if (m_goal < 0)
        return;
    m_isGoing = true;
    m_scroll->verticalScrollBar()->setValue(m_sections.at(static_cast<std::size_t>(m_goal))->y());
    m_isGoing = false;
}

/// Sections that are laid out anew do not move the one that was chosen away.
bool SettingsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_body && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize))
        QMetaObject::invokeMethod(this, &SettingsPage::scrollToGoal, Qt::QueuedConnection);
    return Page::eventFilter(watched, event);
}

void SettingsPage::follow()
{
    if (m_isGoing)
        return;
    m_goal = -1;
    const QScrollBar *bar = m_scroll->verticalScrollBar();
    // The one at the top, or just below it; at the very end the last.
    const int line = bar->value() + m_scroll->viewport()->height() / 4;
    int section = static_cast<int>(m_sections.size()) - 1;
    while (section > 0 && bar->value() < bar->maximum() && m_sections[static_cast<std::size_t>(section)]->y() > line)
        --section;
    if (bar->value() == bar->minimum())
        section = 0;
    m_list->mark(section);
    m_chooser->setCurrentIndex(section);
}

void SettingsPage::askToClear(SettingsModel &settings)
{
    auto *sheet = new ConfirmSheet({.title = tr("Clear the cache?"),
                                    .text = tr("The copies of posts and pictures on this computer are thrown away: %1. "
                                               "They come back when they are needed and there is a network.")
                                                .arg(sizeText(settings.cacheUse().total())),
                                    .reassurance = tr("Drafts, what waits to be sent and your settings stay."),
                                    .confirm = tr("Clear cache"),
                                    .cancel = tr("Cancel")},
                                   window());
    connect(sheet, &ConfirmSheet::confirmed, this, [&settings] { settings.clearCache(); });
    sheet->open(tr("Clear cache"));
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

QVariant SettingsPage::state() const
{
    return m_scroll->verticalScrollBar()->value();
}

void SettingsPage::restore(const QVariant &state)
{
    m_scroll->verticalScrollBar()->setValue(state.toInt());
}

void SettingsPage::chosenAgain()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

void SettingsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

/// The hairline between the list and the sections.
void SettingsPage::paintEvent(QPaintEvent *event)
{
    Page::paintEvent(event);
    if (m_beside->isVisibleTo(this)) {
        QPainter painter(this);
        const QRect beside = m_scroll->geometry();
        const int x = layoutDirection() == Qt::RightToLeft ? beside.right() + 1 : beside.left() - 1;
        painter.fillRect(QRect(x, beside.top(), 1, beside.height()), theme().tokens().line);
    }
}

void SettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_header->setTitle(title());
        showTitles();
        Q_EMIT titleChanged();
    }
    Page::changeEvent(event);
}

} // namespace rostrum::ui
