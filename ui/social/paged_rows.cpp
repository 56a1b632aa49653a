// SPDX-License-Identifier: GPL-3.0-or-later
#include "paged_rows.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kSkeletons = 4;

} // namespace

void addPagedTail(std::vector<FeedRow> &rows, const social::Paged &paged, const NoticeRow &empty)
{
    const bool isEmpty = rows.empty();
    const auto notice = [&](NoticeRow row) {
        rows.push_back({.id = isEmpty ? u"tail/empty"_s : u"tail/notice"_s, .what = std::move(row)});
    };
    const auto again = [] { return QCoreApplication::translate("rostrum::ui::PagedRows", "Try again"); };
    if (isEmpty && paged.isLoading()) {
        for (int i = 0; i < kSkeletons; ++i)
            rows.push_back({.id = u"tail/"_s + QString::number(i), .what = SkeletonRow{}});
    } else if (isEmpty && paged.error()) {
        notice({.title = paged.error()->message, .text = {}, .action = again()});
    } else if (paged.moreError()) {
        notice({.title = paged.moreError()->message, .text = {}, .action = again()});
    } else if (isEmpty && paged.atEnd()) {
        notice(empty);
    } else if (!paged.atEnd()) {
        rows.push_back({.id = u"tail/more"_s, .what = SkeletonRow{}});
    }
}

std::vector<FeedRow> listRows(const social::Lists &lists, const NoticeRow &empty)
{
    std::vector<FeedRow> rows;
    for (const model::PeopleList &list : lists.lists())
        rows.push_back({.id = u"list/"_s + QString::fromStdString(list.uri.str()), .what = ListRow{.list = list}});
    addPagedTail(rows, lists, empty);
    return rows;
}

std::vector<FeedRow> memberRows(const social::List &list, const base::Did &self, const NoticeRow &empty)
{
    std::vector<FeedRow> rows;
    for (const model::Person &person : list.people())
        rows.push_back(
            {.id = u"person/"_s + QString::fromStdString(person.did.str()),
             .what = FoundPersonRow{.person = person,
                                    .offer = person.did != self ? std::optional(PostAct::Follow) : std::nullopt}});
    addPagedTail(rows, list, empty);
    return rows;
}

} // namespace rostrum::ui
