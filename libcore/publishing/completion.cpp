// SPDX-License-Identifier: GPL-3.0-or-later
#include "completion.h"

#include "base/log.h"
#include "lexicon/app_bsky_actor_searchActorsTypeahead.h"
#include "model/from_wire.h"
#include "publishing/code_fences.h"
#include "store/people_search.h"

#include <algorithm>

namespace rostrum::publishing {

std::optional<Completable> completableAt(const QString &text, qsizetype cursor)
{
    qsizetype start = cursor;
    while (start > 0 && (text[start - 1].isLetterOrNumber() || QStringView(u".-_").contains(text[start - 1]) ||
                         text[start - 1].isSurrogate())) {
        --start;
    }
    if (start == 0 ||
        (start > 1 && !text[start - 2].isSpace() && !QStringView(u"([{\"'“”«").contains(text[start - 2]))) {
        return std::nullopt;
    }
    const QChar sign = text[start - 1];
    const QString prefix = text.sliced(start, cursor - start);
    const bool isTag = sign == u'#' || sign == QChar(0xFF03);
    if ((sign != u'@' && !isTag) || (isTag && prefix.isEmpty())) {
        return std::nullopt;
    }
    if (std::ranges::any_of(findCode(text), [start](const CodeRange &code) { return code.contains(start - 1); })) {
        return std::nullopt;
    }
    return Completable{
        .kind = isTag ? Completable::Kind::Tag : Completable::Kind::Mention, .start = start - 1, .prefix = prefix};
}

base::Task<std::vector<model::Person>> Completion::localPeople(QString prefix)
{
    const auto found = co_await m_services.store.cacheReader().read(
        [prefix](store::Database &db) { return store::findPeople(db, prefix, kMost); });
    auto people = found.value_or(std::vector<model::Person>());
    remember(people);
    co_return people;
}

base::Task<std::vector<model::Person>> Completion::remotePeople(QString prefix)
{
    std::vector<model::Person> people;
    if (prefix.isEmpty()) {
        co_return people;
    }
    const auto answer =
        co_await m_services.xrpc.query<lexicon::SearchActorsTypeahead>({.q = prefix.toStdString(), .limit = kMost});
    if (!answer) {
        qCInfo(lcSocial) << "only people in the store are offered:" << answer.error().detail;
        co_return people;
    }
    std::ranges::transform(answer->actors, std::back_inserter(people),
                           [](const auto &actor) { return model::toPerson(actor); });
    remember(people);
    co_return people;
}

base::Task<QStringList> Completion::tags(QString prefix)
{
    const auto found = co_await m_services.store.cacheReader().read(
        [prefix, self = m_self](store::Database &db) { return store::findTags(db, self, prefix, kMost); });
    co_return found.value_or(QStringList());
}

base::Task<void> Completion::learn(QStringList handles)
{
    for (const QString &name : handles) {
        const auto handle = base::Handle::parse(name.toStdString());
        if (!handle || didOf(name)) {
            continue;
        }
        if (const auto identity = co_await m_services.identities.resolve(*handle)) {
            m_dids.insert_or_assign(name.toLower(), identity->did);
        }
    }
}

std::optional<base::Did> Completion::didOf(const QString &handle) const
{
    const auto found = m_dids.find(handle.toLower());
    return found == m_dids.end() ? std::nullopt : std::optional(found->second);
}

void Completion::remember(const std::vector<model::Person> &people)
{
    for (const model::Person &person : people) {
        m_dids.insert_or_assign(person.handle.toLower(), person.did);
    }
}

} // namespace rostrum::publishing
