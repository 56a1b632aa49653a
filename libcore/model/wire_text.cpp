// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire_text.h"

namespace rostrum::model {

std::string_view bounded(std::string_view utf8, std::size_t most)
{
    if (utf8.size() <= most) {
        return utf8;
    }
    const auto isContinuation = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    constexpr std::size_t kLongestCodePoint = 4;
    for (std::size_t back = 0; back < kLongestCodePoint && most > 0 && isContinuation(utf8[most]); ++back) {
        --most;
    }
    return utf8.substr(0, most);
}

QString toQString(const std::string &utf8)
{
    return QString::fromUtf8(bounded(utf8));
}

QString toQString(const std::optional<std::string> &utf8)
{
    return utf8 ? toQString(*utf8) : QString();
}

QString toName(const std::optional<std::string> &utf8)
{
    constexpr std::size_t kLongestName = 640; // app.bsky.actor.profile
    QString name = utf8 ? QString::fromUtf8(bounded(*utf8, kLongestName)) : QString();
    name.removeIf([](QChar c) {
        const char16_t code = c.unicode();
        return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    });
    return name.simplified();
}

QUrl toUrl(const std::optional<std::string> &text)
{
    if (!text) {
        return {};
    }
    const QUrl url(QString::fromStdString(*text)); // tolerant: people's links hold spaces and letters of all kinds
    const bool web = url.scheme() == u"https" || url.scheme() == u"http";
    return url.isValid() && web && !url.host().isEmpty() ? url : QUrl();
}

std::vector<Label> toLabels(const std::optional<std::vector<lexicon::com_atproto_label_defs::Label>> &labels)
{
    std::vector<Label> out;
    if (!labels) {
        return out;
    }
    for (const auto &wire : *labels) {
        const Label label{.source = wire.src, .value = toQString(wire.val)};
        std::erase(out, label);
        if (!wire.neg.value_or(false)) {
            out.push_back(label);
        }
    }
    return out;
}

} // namespace rostrum::model
