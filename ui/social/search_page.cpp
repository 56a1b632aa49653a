// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_page.h"

#include "social/recent_searches.h"
#include "ui/feedview/feed_view.h"
#include "ui/kit/button.h"
#include "ui/kit/segmented_tabs.h"
#include "ui/kit/text_field.h"
#include "ui/social/home_page.h"
#include "ui/social/post_acts.h"
#include "ui/social/recent_searches.h"
#include "ui/social/search_form.h"
#include "ui/social/view_state.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStackedLayout>
#include <QVariantMap>

#include <array>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kSkeletons = 5;
constexpr std::array kScopes{social::SearchScope::Everything, social::SearchScope::Bookmarks,
                             social::SearchScope::OwnPosts};
constexpr auto kText = "text"_L1;
constexpr auto kTab = "tab"_L1;

} // namespace

SearchPage::SearchPage(const QString &text, PageContext context, QWidget *parent)
    : Page(parent)
    , m_context(std::move(context))
    , m_search(m_context.services, m_context.self)
    , m_field(new TextField(FieldKind::Search, this))
    , m_filters(new IconButton("filter"_L1, {}, this))
    , m_tabs(new SegmentedTabs(this))
    , m_form(new SearchForm(this))
    , m_view(new FeedView(&m_context.images, &m_context.services.clock, this))
    , m_recent(new RecentSearches(this))
    , m_stack(new QStackedLayout)
{
    build();
    connectParts();
    retranslate();
    setText(text);
    m_tasks.start(loadRecent());
}

void SearchPage::build()
{
    m_field->edit()->setClearButtonEnabled(false);
    m_field->edit()->setInputMethodHints(Qt::ImhNoAutoUppercase);
    m_field->edit()->installEventFilter(this);
    m_filters->setCheckable(true);
    auto *top = new QHBoxLayout;
    // The field is on the line of other pages' titles.
    top->setContentsMargins(metrics::kColumnPadding, 10, metrics::kColumnPadding, 8);
    top->setSpacing(8);
    top->addWidget(m_field, 1);
    top->addWidget(m_filters, 0, Qt::AlignVCenter);
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(metrics::kColumnPadding, 0, metrics::kColumnPadding, 0);
    tabs->addWidget(m_tabs);
    tabs->addStretch(1);
    for (std::size_t i = 0; i < kScopes.size(); ++i)
        m_tabs->addTab({});
    m_form->hide();
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_recent);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_form);
    column->addLayout(tabs);
    column->addSpacing(1); // the hairline
    column->addLayout(m_stack, 1);
    setFocusProxy(m_field);
}

void SearchPage::connectParts()
{
    connectNavigation(*m_view, *this);
    connectActs(*m_view, *this, m_context);
    connect(m_field, &TextField::textEdited, this, [this] {
        m_form->setQuery(social::SearchQuery::parse(m_field->text()));
        search();
    });
    connect(m_field, &TextField::returnPressed, this, &SearchPage::remember);
    connect(m_filters, &QAbstractButton::toggled, this, &SearchPage::setFiltersShown);
    connect(m_tabs, &QTabBar::currentChanged, this, &SearchPage::search);
    connect(m_form, &SearchForm::queryChanged, this, [this](const social::SearchQuery &query) {
        m_field->setText(query.text());
        search();
    });
    connect(m_recent, &RecentSearches::chosen, this, [this](const QString &text) {
        setText(text);
        m_field->edit()->setFocus();
    });
    connect(m_recent, &RecentSearches::clearRequested, this, [this] {
        m_recent->setTexts({});
        m_field->edit()->setFocus();
        m_tasks.start(social::forgetSearches(m_context.services.store));
    });
    connect(m_view, &FeedView::nearEnd, this, [this] { m_search.extend(); });
    connect(m_view, &FeedView::noticeActivated, this, &SearchPage::tryAgain);
    connect(m_view, &FeedView::postActivated, this, &SearchPage::remember);
    connect(m_view, &FeedView::personActivated, this, &SearchPage::remember);
    connect(&m_context.images, &ImageCache::becameIdle, this, &Page::completeChanged);
    connect(&m_search, &social::Search::changed, this, &SearchPage::showRows);
}

QString SearchPage::title() const
{
    return tr("Search");
}

void SearchPage::setText(const QString &text)
{
    m_field->setText(text);
    m_form->setQuery(social::SearchQuery::parse(text));
    search();
}

void SearchPage::search()
{
    const auto tab = static_cast<std::size_t>(std::max(0, m_tabs->currentIndex()));
    m_search.find(social::SearchQuery::parse(m_field->text()), kScopes.at(tab));
    m_stack->setCurrentWidget(isRecentShown() ? static_cast<QWidget *>(m_recent) : m_view);
    m_view->scrollToTop();
    Q_EMIT completeChanged();
}

bool SearchPage::isRecentShown() const
{
    return m_search.scope() == social::SearchScope::Everything && m_search.query().isEmpty();
}

void SearchPage::setFiltersShown(bool isShown)
{
    m_form->setVisible(isShown);
    if (isShown)
        m_form->setFocus();
    update();
}

void SearchPage::showRows()
{
    std::vector<FeedRow> rows;
    for (const model::Person &person : m_search.people())
        rows.push_back(
            {.id = u"person/"_s + QString::fromStdString(person.did.str()), .what = FoundPersonRow{.person = person}});
    for (const model::FeedItemPtr &item : m_search.posts())
        rows.push_back(postRow(item));
    addTail(rows);
    m_view->setRows(std::move(rows));
    Q_EMIT completeChanged();
    Q_EMIT troubleChanged();
}

/// What stands below the rows, or instead of them.
void SearchPage::addTail(std::vector<FeedRow> &rows) const
{
    const social::FeedStatus &status = m_search.status();
    const bool isEmpty = rows.empty();
    const auto notice = [&](NoticeRow row) {
        rows.push_back({.id = isEmpty ? u"tail/empty"_s : u"tail/notice"_s, .what = std::move(row)});
    };
    if (m_search.posts().empty() && status.phase != social::FeedStatus::Phase::Ready) {
        for (int i = 0; i < kSkeletons; ++i)
            rows.push_back({.id = u"tail/"_s + QString::number(i), .what = SkeletonRow{}});
    } else if (const auto &error = status.error ? status.error : status.moreError) {
        notice({.title = error->message,
                .text = tr("Only what this computer has was searched."),
                .action = tr("Try again"),
                .isFailure = true});
    } else if (isEmpty && m_search.scope() == social::SearchScope::Bookmarks && m_search.query().isEmpty()) {
        notice({.title = tr("No bookmarks yet"),
                .text = tr("What you bookmark is kept here for you alone, and is found offline too.")});
    } else if (isEmpty && m_search.scope() == social::SearchScope::OwnPosts && m_search.query().isEmpty()) {
        notice({.title = tr("You have not written anything yet"), .text = {}});
    } else if (isEmpty) {
        notice({.title = tr("Nothing found"), .text = tr("Try fewer words, or other filters.")});
    } else if (!status.atEnd) {
        rows.push_back({.id = u"tail/more"_s, .what = SkeletonRow{}});
    }
}

void SearchPage::tryAgain()
{
    m_search.retry();
}

void SearchPage::remember()
{
    const QString text = m_field->text().simplified();
    if (!text.isEmpty())
        m_tasks.start(keepRecent(text));
}

base::Task<void> SearchPage::loadRecent()
{
    m_recent->setTexts(co_await social::loadRecentSearches(m_context.services.store));
}

base::Task<void> SearchPage::keepRecent(QString text)
{
    m_recent->setTexts(co_await social::rememberSearch(m_context.services.store, std::move(text)));
}

QVariant SearchPage::state() const
{
    QVariantMap state = toState(m_view->anchor()).toMap();
    state.insert(kText, m_field->text());
    state.insert(kTab, m_tabs->currentIndex());
    return state;
}

void SearchPage::restore(const QVariant &state)
{
    const QVariantMap map = state.toMap();
    const QString text = map.value(kText).toString();
    const int tab = std::clamp(map.value(kTab).toInt(), 0, static_cast<int>(kScopes.size()) - 1);
    m_tabs->setCurrentIndex(tab);
    if (m_field->text() != text)
        setText(text);
    m_view->restoreAnchor(toAnchor(state));
}

bool SearchPage::isComplete() const
{
    const social::FeedStatus &status = m_search.status();
    return status.phase == social::FeedStatus::Phase::Ready && !status.refreshing && m_context.images.isIdle();
}

std::optional<Trouble> SearchPage::trouble() const
{
    return {}; // the list says it
}

void SearchPage::chosenAgain()
{
    m_view->scrollToTop();
    m_field->edit()->setFocus();
    m_field->edit()->selectAll();
}

bool SearchPage::handleKey(const QKeyEvent &event)
{
    return forwardKey(*m_view, event);
}

/// From the field, Down leads into the results.
bool SearchPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down &&
        !isRecentShown()) {
        m_view->setFocus(Qt::TabFocusReason);
        return true;
    }
    return Page::eventFilter(watched, event);
}

/// The hairline below the tabs.
void SearchPage::paintEvent(QPaintEvent *event)
{
    Page::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(0, m_stack->currentWidget()->y() - 1, width(), 1), theme().tokens().line);
}

void SearchPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showRows();
        Q_EMIT titleChanged();
    }
}

void SearchPage::retranslate()
{
    m_field->edit()->setAccessibleName(tr("Search"));
    m_field->setPlaceholder(tr("Search posts and people"));
    m_filters->setName(tr("Filters"));
    m_tabs->setAccessibleName(tr("What is searched"));
    m_tabs->setTabText(0, tr("Everything"));
    m_tabs->setTabText(1, tr("Bookmarks"));
    m_tabs->setTabText(2, tr("My posts"));
}

} // namespace rostrum::ui
