// SPDX-License-Identifier: GPL-3.0-or-later
#include "network_page.h"

#include "social/record_watch.h"
#include "ui/feedview/feed_view.h"
#include "ui/feedview/relative_time.h"
#include "ui/kit/segmented_tabs.h"
#include "ui/kit/text_field.h"
#include "ui/shell/page_header.h"
#include "ui/social/home_page.h"
#include "ui/social/paged_rows.h"
#include "ui/social/post_acts.h"
#include "ui/social/view_state.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVariantMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

using model::ConnectionList;

namespace {

constexpr auto kTab = "tab"_L1;
constexpr auto kWords = "words"_L1;
constexpr int kTypingPause = 120; ///< ms: what is stored answers at once, but not at every letter

} // namespace

NetworkPage::NetworkPage(PageContext context, QWidget *parent)
    : Page(parent)
    , m_context(std::move(context))
    , m_header(new PageHeader(PageHeader::Back::None, this))
    , m_search(new TextField(FieldKind::Search, this))
    , m_tabs(new SegmentedTabs(this))
    , m_view(new FeedView(&m_context.images, &m_context.services.clock, this))
    , m_lists{Tab{ConnectionList::Connections}, Tab{ConnectionList::RequestsIn}, Tab{ConnectionList::RequestsOut},
              Tab{ConnectionList::Following}, Tab{ConnectionList::Followers}}
    , m_found{ConnectionList::Everybody}
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    auto *above = new QVBoxLayout;
    above->setContentsMargins(metrics::kColumnPadding, 14, metrics::kColumnPadding, 0);
    above->setSpacing(8);
    above->addWidget(m_search);
    above->addWidget(m_tabs);
    column->addLayout(above);
    column->addSpacing(1); // the hairline
    column->addWidget(m_view);
    setFocusProxy(m_view);
    for (std::size_t i = 0; i < m_lists.size(); ++i) {
        m_tabs->addTab({});
    }
    connectNavigation(*m_view, *this);
    connectActs(*m_view, *this, m_context);
    connect(m_tabs, &QTabBar::currentChanged, this, &NetworkPage::choose);
    connect(m_view, &FeedView::nearEnd, this, [this] { connections(shown()).extend(); });
    connect(m_view, &FeedView::noticeActivated, this, [this] { connections(shown()).retry(); });
    connect(&m_context.images, &ImageCache::becameIdle, this, &Page::completeChanged);
    connect(&m_context.recordWatch, &social::RecordWatch::changed, this, [this] {
        for (Tab &tab : m_lists) {
            if (tab.people) {
                tab.people->reread();
            }
        }
    });
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &NetworkPage::search);
    connect(m_search, &TextField::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &TextField::returnPressed, this, &NetworkPage::search);
    retranslate();
    choose(0);
}

NetworkPage::~NetworkPage() = default;

QString NetworkPage::title() const
{
    return tr("Network");
}

NetworkPage::Tab &NetworkPage::shown()
{
    return m_isSearching ? m_found : m_lists.at(m_current);
}

const NetworkPage::Tab &NetworkPage::shown() const
{
    return m_isSearching ? m_found : m_lists.at(m_current);
}

social::Connections &NetworkPage::connections(Tab &tab)
{
    if (!tab.people) {
        tab.people = std::make_unique<social::Connections>(tab.list, m_context.services);
        connect(tab.people.get(), &social::Connections::changed, this, [this, list = tab.list] {
            retranslate(); // the counts
            if (shown().list == list) {
                showRows();
            }
        });
        tab.people->load();
    }
    return *tab.people;
}

void NetworkPage::choose(int tab)
{
    shown().anchor = m_view->anchor();
    m_current = static_cast<std::size_t>(tab);
    if (m_isSearching) { // a tab is looked at, not the search any more
        m_search->setText({});
        m_isSearching = false;
    }
    (void)connections(shown());
    showRows();
}

void NetworkPage::search()
{
    m_typing.stop();
    const QString words = m_search->text().trimmed();
    const bool wasSearching = std::exchange(m_isSearching, !words.isEmpty());
    if (m_isSearching) {
        connections(m_found).search(words);
    }
    if (m_isSearching || wasSearching) {
        showRows();
        m_view->scrollToTop();
    }
}

FeedRow NetworkPage::rowOf(const model::Connection &connection) const
{
    const model::Person &person = connection.person;
    FoundPersonRow row{.person = person};
    const bool isSelf = person.did == m_context.self;
    const auto since = [&](const QString &sentence) {
        return sentence.arg(RelativeTime::spoken(*connection.since, m_context.services.clock.now()));
    };
    const QString line = person.headline.isEmpty() ? connection.company : person.headline;
    switch (shown().list) {
    case ConnectionList::Connections:
        row.offer = PostAct::Connect;
        break;
    case ConnectionList::RequestsIn:
    case ConnectionList::RequestsOut:
        row.offer = PostAct::Connect;
        if (connection.since) {
            const QString asked = since(tr("asked %1"));
            row.note = line.isEmpty() ? asked : QString(line + u" · "_s + asked);
        }
        break;
    case ConnectionList::Following:
    case ConnectionList::Followers:
        row.offer = PostAct::Follow;
        break;
    case ConnectionList::Everybody:
        if (!isSelf) {
            row.offer = person.isCreator ? PostAct::Follow : PostAct::Connect;
        }
        break;
    }
    if (row.note.isEmpty() && person.headline.isEmpty()) {
        row.note = connection.company;
    }
    return {.id = u"person/"_s + QString::fromStdString(person.did.str()), .what = std::move(row)};
}

NoticeRow NetworkPage::emptyNotice() const
{
    switch (shown().list) {
    case ConnectionList::Connections:
        return {.title = tr("No connections yet"),
                .text = tr("Connect on somebody's profile: when they connect with you too, they are here.")};
    case ConnectionList::RequestsIn:
        return {.title = tr("Nobody is waiting for an answer"),
                .text = tr("Requests of people whom you follow or who follow you appear here.")};
    case ConnectionList::RequestsOut:
        return {.title = tr("You are waiting for nobody")};
    case ConnectionList::Following:
        return {.title = tr("You follow nobody yet")};
    case ConnectionList::Followers:
        return {.title = tr("Nobody follows you yet")};
    case ConnectionList::Everybody:
        break;
    }
    return {.title = tr("Nobody whom this computer knows matches"),
            .text = tr("Search is by name, headline, company, skill and place, in what is stored here.")};
}

void NetworkPage::showRows()
{
    Tab &tab = shown();
    std::vector<FeedRow> rows;
    for (const model::Connection &connection : connections(tab).rows()) {
        rows.push_back(rowOf(connection));
    }
    addPagedTail(rows, *tab.people, emptyNotice());
    m_view->setRows(std::move(rows), std::exchange(tab.anchor, std::nullopt));
    Q_EMIT completeChanged();
    Q_EMIT troubleChanged();
}

void NetworkPage::retranslate()
{
    m_header->setTitle(title());
    m_search->setPlaceholder(tr("Search by name, headline, company, skill or place"));
    m_search->edit()->setAccessibleName(tr("Search your network"));
    m_tabs->setAccessibleName(tr("Which people"));
    const QStringList names{tr("Connections"), tr("Requests"), tr("Requested"), tr("Following"), tr("Followers")};
    for (std::size_t i = 0; i < m_lists.size(); ++i) {
        const auto &people = m_lists.at(i).people;
        const qint64 count = people ? people->count().known : 0;
        const QString &name = names[static_cast<qsizetype>(i)];
        m_tabs->setTabText(static_cast<int>(i), count > 0 ? QString(name + u' ' + QLocale().toString(count)) : name);
    }
}

QVariant NetworkPage::state() const
{
    QVariantMap state = toState(m_view->anchor()).toMap();
    state.insert(kTab, static_cast<int>(m_current));
    state.insert(kWords, m_isSearching ? m_search->text() : QString());
    return state;
}

void NetworkPage::restore(const QVariant &state)
{
    const QVariantMap map = state.toMap();
    const int tab = std::clamp(map.value(kTab).toInt(), 0, static_cast<int>(m_lists.size()) - 1);
    m_lists.at(static_cast<std::size_t>(tab)).anchor = toAnchor(state);
    m_tabs->setCurrentIndex(tab);
    m_search->setText(map.value(kWords).toString());
    search();
}

bool NetworkPage::isComplete() const
{
    const auto &people = shown().people;
    return people && !people->isLoading() && !people->isExtending() && m_context.images.isIdle();
}

std::optional<Trouble> NetworkPage::trouble() const
{
    const auto &people = shown().people;
    if (people && people->error() && !people->rows().empty()) {
        return Trouble{.message = people->error()->message};
    }
    return {};
}

void NetworkPage::chosenAgain()
{
    m_view->scrollToTop();
    connections(shown()).load();
}

bool NetworkPage::handleKey(const QKeyEvent &event)
{
    return forwardKey(*m_view, event);
}

void NetworkPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showRows();
    }
}

} // namespace rostrum::ui
