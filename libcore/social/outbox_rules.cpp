// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox_rules.h"

#include "net/http_message.h"
#include "net/proxy.h"
#include "social/new_post_json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rostrum::social {

namespace {

using base::ErrorKind;
using std::chrono::milliseconds;

constexpr milliseconds kFirstPause = std::chrono::seconds(2);
constexpr milliseconds kLongestPause = std::chrono::minutes(5);

/// Whether the rows of its lane are all about the same thing.
bool isOfOneSubject(const OutboxEntry &entry)
{
    return std::holds_alternative<ToggleIntent>(entry.intent) || recordIntentOf(entry.intent);
}

} // namespace

store::NewOutboxRow newRow(const Intent &intent, const base::Did &self, base::Time notBefore)
{
    return {.kind = kindOf(intent), .lane = laneOf(intent, self), .intent = toJson(intent), .notBefore = notBefore};
}

bool isRefusal(const base::Error &error)
{
    // Answers without the protocol's own error name come from something in between: a portal, a proxy.
    static constexpr std::array kInBetween = {"HTTP 403"_L1, "HTTP 407"_L1, "HTTP 408"_L1,
                                              "HTTP 421"_L1, "HTTP 425"_L1, "HTTP 511"_L1};
    switch (error.kind) {
    case ErrorKind::Refused:
        return !std::ranges::contains(kInBetween, error.code) && error.code != "InvalidSwap"_L1;
    case ErrorKind::NotFound:
        return !error.code.startsWith("HTTP"_L1) && error.code != "BlobNotFound"_L1;
    case ErrorKind::Invalid:
        return true;
    default:
        return false;
    }
}

bool isUnsure(const base::Error &error)
{
    switch (error.kind) {
    case ErrorKind::Network:
        return error.code != net::kNotReached && error.code != net::kProxyFailed;
    case ErrorKind::Timeout:
    case ErrorKind::Server:
    case ErrorKind::Malformed:
        return true;
    default:
        return false;
    }
}

base::Error mayHaveArrived(const QString &detail)
{
    auto error = base::makeError(ErrorKind::Refused, detail, u"MayHaveArrived"_s);
    error.message = QCoreApplication::translate(
        "rostrum::social", "There was no answer: this report may have arrived. Trying again may send it twice.");
    return error;
}

bool concernsAll(const base::Error &error)
{
    switch (error.kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::RateLimited:
    case ErrorKind::Auth:
    case ErrorKind::Storage:
        return true;
    default:
        return false;
    }
}

milliseconds pauseAfter(int failures)
{
    constexpr int kDoublings = 8;
    const auto pause = std::min(kFirstPause * (1 << std::clamp(failures - 1, 0, kDoublings)), kLongestPause);
    return milliseconds(
        QRandomGenerator::global()->bounded(qint64{pause.count() * 3 / 4}, qint64{pause.count() * 5 / 4}));
}

bool isDue(const OutboxEntry &entry, base::Time now)
{
    const bool wasSet = entry.row.attempts > 0 && entry.row.notBefore - now > 2 * kLongestPause;
    return entry.row.notBefore <= now || wasSet;
}

bool isNext(std::span<const OutboxEntry> entries, const OutboxEntry &entry, const base::Did &self)
{
    if (!entry.isWaiting() || entry.row.isGivenUp) {
        return false;
    }
    const auto *post = std::get_if<PostIntent>(&entry.intent);
    const bool isGone = std::holds_alternative<DeletePostIntent>(entry.intent);
    return std::ranges::none_of(entries, [&](const OutboxEntry &other) {
        if (other.row.lane != entry.row.lane || other.row.id >= entry.row.id || other.isSent()) {
            return false;
        }
        const auto *earlier = std::get_if<PostIntent>(&other.intent);
        if (post && earlier && post->replyTo && post->replyTo->parent.uri == postUri(self, earlier->key)) {
            return true;
        }
        const bool isForLater =
            (post || isGone) && earlier && other.row.attempts == 0 && other.row.notBefore > entry.row.notBefore;
        return other.isWaiting() && !isForLater;
    });
}

bool isToBeKept(std::span<const OutboxEntry> entries, const OutboxEntry &sent)
{
    const bool isToggle = std::holds_alternative<ToggleIntent>(sent.intent);
    return isOfOneSubject(sent) && std::ranges::any_of(entries, [&](const OutboxEntry &other) {
               const bool isUndone = other.row.id < sent.row.id && isToBeRepeated(other);
               return other.row.lane == sent.row.lane && ((isToggle && other.isWaiting()) || isUndone);
           });
}

std::vector<qint64> sentBefore(std::span<const OutboxEntry> entries, const OutboxEntry &sent)
{
    std::vector<qint64> ids;
    for (const OutboxEntry &other : entries) {
        if (isOfOneSubject(sent) && other.isSent() && other.row.lane == sent.row.lane && other.row.id < sent.row.id) {
            ids.push_back(other.row.id);
        }
    }
    return ids;
}

std::vector<base::Tid> unknownRecords(std::span<const OutboxEntry> entries, const QString &lane, qint64 id)
{
    std::vector<base::Tid> keys;
    const auto add = [&keys](const base::Tid &key) {
        if (!std::ranges::contains(keys, key)) {
            keys.push_back(key);
        }
    };
    for (const OutboxEntry &entry : entries) {
        const auto *toggle = std::get_if<ToggleIntent>(&entry.intent);
        if (!toggle || entry.isSent() || entry.row.lane != lane || entry.row.id >= id) {
            continue;
        }
        std::ranges::for_each(toggle->made, add);
        if (toggle->isRecord() && toggle->wish == Wish::Set && entry.row.attempts > 0) {
            add(toggle->key);
        }
    }
    return keys;
}

std::vector<base::AtUri> madeBefore(std::span<const OutboxEntry> entries, const OutboxEntry &entry)
{
    std::vector<base::AtUri> made;
    for (const OutboxEntry &other : entries) {
        if (other.isSent() && other.row.lane == entry.row.lane && other.row.id < entry.row.id) {
            if (auto record = recordOf(other)) {
                made.push_back(std::move(*record));
            }
        }
    }
    return made;
}

std::vector<qint64> refusedBefore(std::span<const OutboxEntry> entries, const OutboxEntry &sent)
{
    std::vector<qint64> ids;
    const auto later = recordIntentOf(sent.intent);
    for (const OutboxEntry &entry : entries) {
        if (!entry.isRefused() || entry.row.id >= sent.row.id || entry.row.lane != sent.row.lane) {
            continue;
        }
        const auto earlier = recordIntentOf(entry.intent);
        if (std::holds_alternative<ToggleIntent>(entry.intent) || (earlier && later && isOvertaken(*earlier, *later))) {
            ids.push_back(entry.row.id);
        }
    }
    return ids;
}

bool mayComeBack(std::span<const OutboxEntry> entries, const OutboxEntry &entry)
{
    const auto *gone = std::get_if<DeletePostIntent>(&entry.intent);
    const auto *toggle = std::get_if<ToggleIntent>(&entry.intent);
    const auto *edit = std::get_if<EditRecordIntent>(&entry.intent);
    const bool isOfRecord = edit || std::holds_alternative<RemoveRecordIntent>(entry.intent);
    if (!gone && !isOfRecord && (!toggle || toggle->wish == Wish::Set)) {
        return false;
    }
    // A change that comes twice finds itself.
    const bool countsItself = !edit || edit->onConflict == OnConflict::Theirs;
    return std::ranges::any_of(entries, [&](const OutboxEntry &other) {
        // A deletion has it of its post's row, which may be forgotten by now.
        return other.row.unsure > 0 && (other.row.id == entry.row.id
                                            ? countsItself
                                            : !gone && other.row.id < entry.row.id && other.row.lane == entry.row.lane);
    });
}

bool isToBeRepeated(const OutboxEntry &sent)
{
    return sent.isSent() && !QJsonDocument::fromJson(sent.row.done)[kAgain].isUndefined();
}

std::vector<base::AtUri> recordsToErase(std::span<const OutboxEntry> entries, const OutboxEntry &sent)
{
    std::vector<base::AtUri> records;
    const QJsonArray kept = QJsonDocument::fromJson(sent.row.done)[kAgain].toArray();
    for (const QJsonValue &each : kept) {
        auto record = identifierOf<base::AtUri>(each);
        const bool stands = std::ranges::any_of(entries, [&](const OutboxEntry &other) {
            return other.isSent() && other.row.lane == sent.row.lane && other.row.id > sent.row.id &&
                   recordOf(other) == record;
        });
        if (record && !stands) {
            records.push_back(std::move(*record));
        }
    }
    return records;
}

bool mayBeWithServer(const OutboxEntry &entry)
{
    const auto *post = std::get_if<PostIntent>(&entry.intent);
    const bool hasGate = post && (post->replies.who != ReplyGate::Who::Everybody || post->quoting != Quoting::Allowed);
    // The one attempt of a refused row was answered with no; but a post's gates are written before it.
    return entry.row.attempts > (entry.isRefused() && !hasGate ? 1 : 0);
}

std::optional<Intent> oppositeOf(const OutboxEntry &entry, const base::Did &self, const base::Tid &key, base::Time now)
{
    if (const auto *edit = std::get_if<EditRecordIntent>(&entry.intent)) {
        return reversed(withBlobs(*edit, entry.row), now);
    }
    if (const auto *toggle = std::get_if<ToggleIntent>(&entry.intent)) {
        ToggleIntent opposite = *toggle;
        opposite.wish = toggle->wish == Wish::Set ? Wish::Unset : Wish::Set;
        opposite.at = now;
        if (toggle->wish == Wish::Set) {
            opposite.made.push_back(toggle->key);
        }
        opposite.key = key;
        return opposite;
    }
    if (const auto *post = std::get_if<PostIntent>(&entry.intent)) {
        return DeletePostIntent{.post = postUri(self, post->key),
                                .root = post->replyTo ? std::optional(post->replyTo->root.uri) : std::nullopt};
    }
    return std::nullopt;
}

std::optional<Intent> insistedOn(const OutboxEntry &entry, base::Time now)
{
    const auto *post = std::get_if<PostIntent>(&entry.intent);
    const auto *edit = std::get_if<EditRecordIntent>(&entry.intent);
    if (post && post->at > now && entry.row.attempts == 0) { // one that was for later is of now
        PostIntent early = *post;
        early.at = now;
        return early;
    }
    if (edit && entry.isRefused() && entry.problem().code == kConflict) {
        EditRecordIntent mine = *edit;
        mine.onConflict = OnConflict::Mine;
        return mine;
    }
    return std::nullopt;
}

std::optional<base::AtUri> rootOf(std::span<const OutboxEntry> entries, const base::AtUri &post, const base::Did &self)
{
    for (const OutboxEntry &entry : entries) {
        const auto *intent = std::get_if<PostIntent>(&entry.intent);
        if (intent && intent->replyTo && (postUri(self, intent->key) == post || intent->replyTo->parent.uri == post)) {
            return intent->replyTo->root.uri;
        }
    }
    return std::nullopt;
}

std::vector<QString> subjectsOf(const Intent &intent, const base::Did &self)
{
    if (const auto *toggle = std::get_if<ToggleIntent>(&intent)) {
        if (toggle->what == Toggle::Connect) { // one's own records change too
            return {toggle->subject, toText(self)};
        }
        return {toggle->subject};
    }
    if (const auto record = recordIntentOf(intent)) {
        return {toText(uriOf(*record)), toText(self)};
    }
    if (const auto *post = std::get_if<PostIntent>(&intent)) {
        std::vector<QString> subjects{toText(postUri(self, post->key))};
        if (post->replyTo) {
            subjects.push_back(toText(post->replyTo->parent.uri));
        }
        return subjects;
    }
    if (const auto *gone = std::get_if<DeletePostIntent>(&intent)) {
        return {toText(gone->post)};
    }
    return {std::get<ReportIntent>(intent).subject};
}

std::optional<base::AtUri> recordOf(const OutboxEntry &entry)
{
    return identifierOf<base::AtUri>(QJsonDocument::fromJson(entry.row.done)[kRecord]);
}

} // namespace rostrum::social
