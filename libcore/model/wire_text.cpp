// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire_text.h"

namespace rostrum::model {

QString toQString(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

QString toQString(const std::optional<std::string> &utf8)
{
    return utf8 ? QString::fromStdString(*utf8) : QString();
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
