// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences.h"

#include "base/log.h"
#include "lexicon/app_bsky_actor_getPreferences.h"
#include "social/preferences_json.h"
#include "store/settings.h"

#include <QScopeGuard>

using namespace std::chrono_literals;

namespace rostrum::social {

namespace {
constexpr auto kStoredAs = "preferences";
constexpr auto kAgain = 1h;
} // namespace

Preferences::Preferences(net::Xrpc xrpc, base::Did self, store::Store &store, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_xrpc(std::move(xrpc))
    , m_self(std::move(self))
    , m_store(store)
    , m_clock(clock)
{
    m_again.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_again, &QTimer::timeout, this, &Preferences::refresh);
}

Preferences::~Preferences() = default;

void Preferences::start()
{
    m_again.start(kAgain);
    m_tasks.start(run());
}

void Preferences::refresh()
{
    m_tasks.start(fetch());
}

model::Decision Preferences::decide(const model::Post &post) const
{
    return model::decide(post, m_moderation, {.self = m_self, .now = m_clock.now()});
}

base::Task<void> Preferences::run()
{
    const auto stored = co_await store::readSetting(m_store, kStoredAs);
    if (stored && *stored && !m_isCurrent) {
        if (auto moderation = readPreferences(**stored)) {
            take(std::move(*moderation));
        }
    }
    co_await fetch();
}

base::Task<void> Preferences::fetch()
{
    const auto json = co_await m_xrpc.queryRaw<lexicon::GetPreferences>({});
    auto moderation = json ? readPreferences(*json) : std::unexpected(json.error());
    if (!moderation) {
        qCInfo(lcSocial) << "preferences have to wait:" << moderation.error().detail;
        co_return;
    }
    m_isCurrent = true;
    take(std::move(*moderation));
    if (const auto kept = co_await store::writeSetting(m_store, kStoredAs, *json); !kept) {
        qCWarning(lcSocial) << "cannot keep the preferences:" << kept.error().detail;
    }
}

base::Task<void> Preferences::takeTurn()
{
    while (m_isSaving) {
        base::Suspension<bool> turn;
        m_waiting.push_back(turn.resolver());
        co_await turn;
    }
    m_isSaving = true;
}

void Preferences::endTurn()
{
    m_isSaving = false;
    while (!m_waiting.empty() && !m_isSaving) { // who was cancelled meanwhile does not take it
        const auto next = m_waiting.front();
        m_waiting.pop_front();
        next.resolve(true);
    }
}

base::Task<base::Result<void>> Preferences::savePreferences(Change change)
{
    co_await takeTurn();
    const auto turn = qScopeGuard([this] { endTurn(); }); // also when whoever asked is gone before the answer
    const auto json = co_await m_xrpc.queryRaw<lexicon::GetPreferences>({});
    if (!json) {
        co_return std::unexpected(json.error());
    }
    auto moderation = readPreferences(*json);
    if (!moderation) {
        co_return std::unexpected(std::move(moderation.error()));
    }
    change(*moderation);
    auto input = mergePreferences(*json, *moderation);
    if (!input) {
        co_return std::unexpected(std::move(input.error()));
    }
    const auto written = co_await m_xrpc.procedure<lexicon::PutPreferences>(std::move(*input));
    if (!written) {
        co_return std::unexpected(written.error());
    }
    m_isCurrent = true;
    take(std::move(*moderation));
    co_await fetch(); // as the server has it now: it gives ids to new words
    co_return base::Result<void>();
}

void Preferences::take(model::ModerationPreferences moderation)
{
    if (moderation != m_moderation) {
        m_moderation = std::move(moderation);
        Q_EMIT changed();
    }
}

} // namespace rostrum::social
