// SPDX-License-Identifier: GPL-3.0-or-later
#include "captions.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace rostrum::playback {

namespace {

/// A number of `digits` digits and nothing else, at most `most`.
std::optional<qint64> number(QStringView text, qsizetype fewest, qsizetype longest, qint64 most)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.size() < fewest || text.size() > longest || !std::ranges::all_of(text, isDigit)) {
        return std::nullopt;
    }
    const qint64 value = text.toLongLong();
    return value <= most ? std::optional(value) : std::nullopt;
}

/// `[hours:]minutes:seconds.thousandths`
std::optional<milliseconds> timeOf(QStringView text)
{
    const qsizetype dot = text.indexOf(u'.');
    const auto parts = text.left(dot).split(u':');
    if (dot < 0 || parts.size() < 2 || parts.size() > 3) {
        return std::nullopt;
    }
    const auto thousandths = number(text.mid(dot + 1), 3, 3, 999);
    const auto seconds = number(parts.back(), 2, 2, 59);
    const auto minutes = number(parts[parts.size() - 2], 2, 2, 59);
    const auto hours = parts.size() == 3 ? number(parts.front(), 1, 4, 9999) : std::optional<qint64>(0);
    if (!thousandths || !seconds || !minutes || !hours) {
        return std::nullopt;
    }
    return milliseconds(((*hours * 60 + *minutes) * 60 + *seconds) * 1000 + *thousandths);
}

/// `<i>`, `<v Name>`, `<00:01.000>` and their ends taken off.
QString withoutTags(QStringView text)
{
    QString plain;
    while (!text.isEmpty()) {
        const qsizetype tag = text.indexOf(u'<');
        plain += text.left(tag);
        const qsizetype end = tag < 0 ? -1 : text.indexOf(u'>', tag);
        if (end < 0) {
            break;
        }
        text = text.mid(end + 1);
    }
    return plain;
}

QString decoded(QString text)
{
    static const std::array<std::pair<QLatin1StringView, char16_t>, 6> kEntities = {{{"&lt;"_L1, u'<'},
                                                                                     {"&gt;"_L1, u'>'},
                                                                                     {"&nbsp;"_L1, u'\u00a0'},
                                                                                     {"&lrm;"_L1, u'\u200e'},
                                                                                     {"&rlm;"_L1, u'\u200f'},
                                                                                     {"&amp;"_L1, u'&'}}};
    for (const auto &[entity, meaning] : kEntities) { // & last, so that &amp;lt; is &lt;
        text.replace(entity, QString(QChar(meaning)));
    }
    return text;
}

/// A cue's lines, its times among them.
std::optional<Cue> cueOf(const QStringList &block)
{
    const auto arrow = std::ranges::find_if(block, [](const QString &line) { return line.contains("-->"_L1); });
    if (arrow == block.end() || arrow - block.begin() > 1) { // at most a name stands before the times
        return std::nullopt;
    }
    const qsizetype at = arrow->indexOf("-->"_L1);
    const auto start = timeOf(QStringView(*arrow).left(at).trimmed());
    const QStringView after = QStringView(*arrow).mid(at + 3).trimmed();
    const auto space = std::ranges::find_if(after, [](QChar c) { return c == u' ' || c == u'\t'; });
    const auto end = timeOf(after.first(space - after.begin()));
    if (!start || !end || *end <= *start) {
        return std::nullopt;
    }
    const QString words = QStringList(arrow + 1, block.end()).join(u'\n');
    const QString text = decoded(withoutTags(words)).trimmed();
    return text.isEmpty() ? std::nullopt : std::optional(Cue{.start = *start, .end = *end, .text = text});
}

/// From a segment's own times to the clock of the broadcast: `X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000`, in
/// ticks of a 90 kHz clock.
milliseconds streamShift(const QString &line)
{
    milliseconds local{0};
    milliseconds stream{0};
    for (const QString &part : line.section(u'=', 1).split(u',')) {
        const QStringView value = QStringView(part).mid(part.indexOf(u':') + 1).trimmed();
        if (part.trimmed().startsWith("MPEGTS"_L1)) {
            constexpr qint64 kTurn = 1LL << 33; // the clock begins again
            stream = milliseconds(std::clamp<qint64>(value.toLongLong(), 0, kTurn) / 90);
        } else if (part.trimmed().startsWith("LOCAL"_L1)) {
            local = timeOf(value).value_or(milliseconds(0));
        }
    }
    return stream - local;
}

} // namespace

std::vector<Cue> readStreamWebVtt(QByteArrayView bytes)
{
    std::vector<Cue> cues = readWebVtt(bytes);
    constexpr qsizetype kHead = 400;
    const QString head = QString::fromUtf8(bytes.left(kHead));
    for (const QString &line : head.split(u'\n')) {
        if (line.startsWith("X-TIMESTAMP-MAP="_L1)) {
            const milliseconds shift = streamShift(line);
            for (Cue &cue : cues) {
                cue.start += shift;
                cue.end += shift;
            }
            break;
        }
    }
    return cues;
}

std::vector<Cue> readWebVtt(QByteArrayView bytes)
{
    QString all = QString::fromUtf8(bytes.left(kMostCaptionBytes));
    all.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').replace(QChar::Null, QChar::ReplacementCharacter);
    if (!all.startsWith("WEBVTT"_L1)) { // fromUtf8 took the byte order mark off
        return {};
    }
    std::vector<Cue> cues;
    QStringList block;
    const QStringList lines = all.split(u'\n') + QStringList{QString()};
    for (const QString &line : lines) {
        if (!line.isEmpty()) {
            block << line;
        } else if (auto cue = cueOf(std::exchange(block, {}))) {
            cues.push_back(std::move(*cue));
        }
    }
    std::ranges::stable_sort(cues, {}, &Cue::start);
    return cues;
}

QString textAt(const std::vector<Cue> &cues, milliseconds position)
{
    QStringList texts;
    for (const Cue &cue : cues) {
        if (cue.start > position) {
            break;
        }
        if (position < cue.end) {
            texts << cue.text;
        }
    }
    return texts.join(u'\n');
}

} // namespace rostrum::playback
