// SPDX-License-Identifier: GPL-3.0-or-later
#include "emoji_runs.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

// Emoji_Presentation below U+1F000 (emoji-data.txt); above it nearly everything is drawn in colour.
constexpr std::array kColourByDefault{
    Range{0x231A, 0x231B},   Range{0x23E9, 0x23EC},   Range{0x23F0, 0x23F0},   Range{0x23F3, 0x23F3},
    Range{0x25FD, 0x25FE},   Range{0x2614, 0x2615},   Range{0x2648, 0x2653},   Range{0x267F, 0x267F},
    Range{0x2693, 0x2693},   Range{0x26A1, 0x26A1},   Range{0x26AA, 0x26AB},   Range{0x26BD, 0x26BE},
    Range{0x26C4, 0x26C5},   Range{0x26CE, 0x26CE},   Range{0x26D4, 0x26D4},   Range{0x26EA, 0x26EA},
    Range{0x26F2, 0x26F3},   Range{0x26F5, 0x26F5},   Range{0x26FA, 0x26FA},   Range{0x26FD, 0x26FD},
    Range{0x2705, 0x2705},   Range{0x270A, 0x270B},   Range{0x2728, 0x2728},   Range{0x274C, 0x274C},
    Range{0x274E, 0x274E},   Range{0x2753, 0x2755},   Range{0x2757, 0x2757},   Range{0x2795, 0x2797},
    Range{0x27B0, 0x27B0},   Range{0x27BF, 0x27BF},   Range{0x2B1B, 0x2B1C},   Range{0x2B50, 0x2B50},
    Range{0x2B55, 0x2B55},   Range{0x1F004, 0x1F004}, Range{0x1F0CF, 0x1F0CF}, Range{0x1F18E, 0x1F18E},
    Range{0x1F191, 0x1F19A}, Range{0x1F1E6, 0x1F1FF}, Range{0x1F201, 0x1F201}, Range{0x1F21A, 0x1F21A},
    Range{0x1F22F, 0x1F22F}, Range{0x1F232, 0x1F236}, Range{0x1F238, 0x1F23A}, Range{0x1F250, 0x1F251},
    Range{0x1F300, 0x1F64F}, Range{0x1F680, 0x1F6FF}, Range{0x1F7E0, 0x1F7EB}, Range{0x1F7F0, 0x1F7F0},
    Range{0x1F90C, 0x1F9FF}, Range{0x1FA70, 0x1FAFF},
};

constexpr char32_t kTextForm = 0xFE0E;
constexpr char32_t kColourForm = 0xFE0F;
constexpr char32_t kJoiner = 0x200D;
constexpr char32_t kKeycap = 0x20E3;

bool colourByDefault(char32_t c)
{
    const auto after = std::ranges::upper_bound(kColourByDefault, c, {}, &Range::first);
    return after != kColourByDefault.begin() && c <= (after - 1)->last;
}

char32_t pointAt(QStringView text, qsizetype at, qsizetype *next)
{
    *next = at;
    if (at >= text.size())
        return 0;
    *next = at + 1;
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        *next = at + 2;
        return QChar::surrogateToUcs4(c, text[at + 1]);
    }
    return c.unicode();
}

bool continues(char32_t c)
{
    return c == kColourForm || c == kKeycap || (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xE0020 && c <= 0xE007F);
}

/// The end of the emoji that starts at `at`, or `at` when none does.
qsizetype emojiEnd(QStringView text, qsizetype at)
{
    qsizetype end = at;
    const char32_t first = pointAt(text, at, &end);
    qsizetype after = end;
    const char32_t second = pointAt(text, end, &after);
    if (second == kTextForm || (!colourByDefault(first) && second != kColourForm))
        return at;
    for (;;) {
        const char32_t next = pointAt(text, end, &after);
        if (continues(next)) {
            end = after;
        } else if (next == kJoiner && after < text.size()) {
            end = after;
            pointAt(text, end, &end);
        } else {
            return end;
        }
    }
}

} // namespace

std::vector<EmojiRun> emojiRuns(QStringView text)
{
    std::vector<EmojiRun> runs;
    for (qsizetype at = 0; at < text.size();) {
        // Letters of most scripts are out at once.
        const char16_t c = text[at].unicode();
        const bool possible = c >= 0x2000 || (at + 1 < text.size() && text[at + 1].unicode() == kColourForm);
        const qsizetype end = possible ? emojiEnd(text, at) : at;
        if (end == at) {
            ++at;
            continue;
        }
        if (!runs.empty() && runs.back().start + runs.back().length == at)
            runs.back().length += end - at;
        else
            runs.push_back({.start = at, .length = end - at});
        at = end;
    }
    return runs;
}

void addEmojiFormats(const QString &text, const QFont &base, QList<QTextLayout::FormatRange> *formats)
{
    const std::vector<EmojiRun> runs = emojiRuns(text);
    if (runs.empty())
        return;
    QTextCharFormat format;
    QFont font(base);
    font.setFamilies({u"Noto Color Emoji"_s});
    // Drawn a little larger than its letters are high, as people know them from elsewhere.
    font.setPointSizeF(base.pointSizeF() * 1.1);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0);
    format.setFont(font);
    for (const EmojiRun &run : runs)
        formats->push_back({static_cast<int>(run.start), static_cast<int>(run.length), format});
}

} // namespace rostrum::ui
