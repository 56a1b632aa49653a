// SPDX-License-Identifier: GPL-3.0-or-later
#include "rail.h"

#include "account_button.h"
#include "page_header.h"
#include "rail_button.h"
#include "ui/kit/button.h"
#include "ui/kit/paint.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kMargin = 14;
constexpr int kNarrowMargin = 6;
constexpr int kHeaderGap = 7; ///< from the foot of a page's header to the first entry
constexpr int kWriteGap = 14;
constexpr int kFooterGap = 4; ///< with the padding of the account button 12 px after its text

int menuSide(Rail::Width mode)
{
    return std::min(theme().scaled(28),
                    mode == Rail::Width::Narrow ? metrics::kRailNarrowWidth - 2 * kNarrowMargin : 56);
}

/// What the rail offers, top to bottom: a screen has its line here from the day it is built.
struct Entry
{
    View view;
    const char *name;
    QLatin1StringView icon;
    QLatin1StringView currentIcon;
};

std::vector<Entry> entries()
{
    return {
        {View::home(), QT_TRANSLATE_NOOP("rostrum::ui::Rail", "Home"), "home"_L1, "home-filled"_L1},
        {View::search(), QT_TRANSLATE_NOOP("rostrum::ui::Rail", "Search"), "search"_L1, "search"_L1},
        {View::network(), QT_TRANSLATE_NOOP("rostrum::ui::Rail", "Network"), "network"_L1, "network"_L1},
        {View::notifications(), QT_TRANSLATE_NOOP("rostrum::ui::Rail", "Notifications"), "bell"_L1, "bell-filled"_L1},
        {View::ownProfile(), QT_TRANSLATE_NOOP("rostrum::ui::Rail", "Profile"), "profile"_L1, "profile"_L1},
        {View::settings(), QT_TRANSLATE_NOOP("rostrum::ui::Rail", "Settings"), "settings"_L1, "settings"_L1},
    };
}

} // namespace

Rail::Rail(QWidget *parent)
    : QWidget(parent)
    , m_mark(new QLabel(this))
    , m_word(new QLabel(QStringLiteral("Rostrum"), this))
    , m_header(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_entries(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_write(new Button(ButtonKind::Filled, {}, this))
    , m_footer(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_accountButton(new AccountButton(this))
    , m_more(new IconButton("more"_L1, {}, this))
    , m_menu(new QMenu(this))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    m_entries->setSpacing(2);
    m_header->setSpacing(10);
    m_header->addWidget(m_mark);
    m_header->addWidget(m_word, 1);
    column->addLayout(m_header);
    for (const Entry &entry : entries()) {
        auto *button = new RailButton(entry.icon, entry.currentIcon, this);
        connect(button, &QAbstractButton::clicked, this, [this, view = entry.view] { Q_EMIT viewRequested(view); });
        m_entries->addWidget(button);
        m_items.push_back({.view = entry.view, .name = entry.name, .button = button});
    }
    column->addLayout(m_entries);
    m_entries->addSpacing(kWriteGap);
    m_entries->addWidget(m_write);
    m_write->setIconName("write"_L1);
    m_write->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column->addStretch(1);
    m_footer->addWidget(m_accountButton, 1);
    m_footer->addWidget(m_more);
    m_more->setTurn(90); // three dots after a name would be an ellipsis
    column->addLayout(m_footer);

    connect(m_write, &QAbstractButton::clicked, this, [this] { Q_EMIT viewRequested(View::write()); });
    connect(m_accountButton, &QAbstractButton::clicked, this, [this] { Q_EMIT viewRequested(View::ownProfile()); });
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        fillMenu();
        m_menu->popup(m_more->mapToGlobal(QPoint(0, -m_menu->sizeHint().height() - 4)));
    });
    connect(&theme(), &Theme::changed, this, &Rail::restyle);
    retranslate();
    restyle();
}

void Rail::setWidthMode(Width mode)
{
    if (m_width == mode)
        return;
    m_width = mode;
    restyle();
}

int Rail::widthOf(Width mode) const
{
    if (mode == Width::Narrow)
        return metrics::kRailNarrowWidth;
    int widest = m_mark->sizeHint().width() + 10 + m_word->sizeHint().width() + 24;
    for (const Item &item : m_items)
        widest = std::max(widest, item.button->wideWidth());
    return std::max(metrics::kRailWidth, widest + 2 * kMargin);
}

void Rail::setCurrent(const View &view)
{
    for (const Item &item : m_items)
        item.button->setCurrent(item.view == view ||
                                (view.kind() == View::Kind::Search && item.view.kind() == View::Kind::Search));
}

void Rail::setBadge(const View &entry, int count)
{
    for (const Item &item : m_items) {
        if (item.view == entry)
            item.button->setCount(count);
    }
}

void Rail::setAccount(const CurrentAccount &account)
{
    m_account = account;
    m_accountButton->setAccount(account);
    updateGeometry(); // the rail may be as wide as the name
}

void Rail::retranslate()
{
    setAccessibleName(tr("Main navigation"));
    for (const Item &item : m_items)
        item.button->setLabel(tr(item.name));
    m_accountButton->retranslate();
    m_write->setAccessibleName(tr("Write"));
    nameWrite();
    m_more->setName(tr("Account menu"));
}

void Rail::restyle()
{
    const bool narrow = m_width == Width::Narrow;
    const int margin = narrow ? kNarrowMargin : kMargin;
    layout()->setContentsMargins(0, 0, 0, 14);
    m_entries->setContentsMargins(margin, 0, margin, 0);
    const int mark = std::min(theme().scaled(27), narrow ? 34 : 54);
    m_mark->setPixmap(theme().icon("rostrum-mark"_L1, theme().tokens().accent, mark, devicePixelRatio()));
    m_mark->setAlignment(narrow ? Qt::AlignCenter : Qt::AlignLeading | Qt::AlignVCenter);
    QFont word = theme().font(TextRole::PageTitle);
    word.setPointSizeF(word.pointSizeF() * 18.0 / 23.0);
    m_word->setFont(word);
    m_word->setVisible(!narrow);
    const int line = std::max(m_mark->sizeHint().height(), narrow ? 0 : m_word->sizeHint().height());
    const int bar = PageHeader::barHeight();
    const int top = (bar - line) / 2; // on the line of the page's title
    m_header->setContentsMargins(narrow ? 0 : kMargin + 10, top, 0, bar - line - top + kHeaderGap);
    for (const Item &item : m_items)
        item.button->setNarrow(narrow);
    m_accountButton->setNarrow(narrow);
    nameWrite();
    m_footer->setContentsMargins(margin, 0, margin, 0);
    m_footer->setSpacing(narrow ? 0 : kFooterGap);
    m_more->setFixedSize(menuSide(m_width), menuSide(m_width));
    m_footer->setDirection(narrow ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
    m_footer->setAlignment(m_more, narrow ? Qt::AlignHCenter : Qt::AlignVCenter);
    updateGeometry();
}

/// In the narrow rail the icon stands alone.
void Rail::nameWrite()
{
    const bool narrow = m_width == Width::Narrow;
    m_write->setText(narrow ? QString() : tr("Write"));
    m_write->setToolTip(narrow ? tr("Write") : QString());
}

void Rail::fillMenu()
{
    m_menu->clear();
    m_menu->addAction(tr("Open profile"), this, [this] { Q_EMIT viewRequested(View::ownProfile()); });
    m_menu->addSeparator();
    for (const QString &other : m_account.otherHandles)
        m_menu->addAction(tr("Switch to @%1").arg(other), this, [this, other] { Q_EMIT accountRequested(other); });
    if (m_account.isSample) {
        m_menu->addAction(tr("Sign in…"), this, &Rail::signInRequested);
        return;
    }
    m_menu->addAction(tr("Add an account…"), this, &Rail::signInRequested);
    m_menu->addAction(tr("Visit the sample network"), this, &Rail::sampleRequested);
    m_menu->addSeparator();
    m_menu->addAction(tr("Sign out…"), this, &Rail::signOutRequested);
}

void Rail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Rail::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().tokens().bg);
}

} // namespace rostrum::ui
