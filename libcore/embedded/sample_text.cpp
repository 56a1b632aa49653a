// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_text.h"

#include <QJsonObject>
#include <QRegularExpression>

namespace rostrum::embedded {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &markup()
{
    static const QRegularExpression kMarkup(uR"((?<fence>```.*?```)|\[(?<label>[^\]\n]+)\]\((?<url>https://[^\s)]+)\))"
                                            uR"(|(?<![\w@.])@(?<key>[a-z]+)|(?<![\w#&/])#(?<tag>[\p{L}\p{N}_]+))"_s,
                                            QRegularExpression::DotMatchesEverythingOption |
                                                QRegularExpression::UseUnicodePropertiesOption);
    return kMarkup;
}

class Builder
{
public:
    void add(QStringView text) { m_text.append(text.toUtf8()); }

    void add(QStringView text, const QJsonObject &feature)
    {
        const qint64 start = m_text.size();
        add(text);
        m_facets.append(
            QJsonObject{{u"index"_s, QJsonObject{{u"byteStart"_s, start}, {u"byteEnd"_s, qint64(m_text.size())}}},
                        {u"features"_s, QJsonArray{feature}}});
    }

    [[nodiscard]] SampleText take() { return {.text = QString::fromUtf8(m_text), .facets = std::move(m_facets)}; }

private:
    QByteArray m_text;
    QJsonArray m_facets;
};

QJsonObject feature(const QString &kind, const QString &key, const QString &value)
{
    return {{u"$type"_s, QString(u"app.bsky.richtext.facet#"_s + kind)}, {key, value}};
}

} // namespace

SampleText readSampleText(const QString &source, const FindMentioned &find)
{
    Builder builder;
    qsizetype done = 0;
    auto matches = markup().globalMatch(source);
    while (matches.hasNext()) {
        const auto match = matches.next();
        builder.add(QStringView(source).sliced(done, match.capturedStart() - done));
        done = match.capturedEnd();
        const QString key = match.captured(u"key");
        const QString tag = match.captured(u"tag");
        const auto mentioned = key.isEmpty() ? std::nullopt : find(key);
        if (match.hasCaptured(u"url")) {
            builder.add(match.capturedView(u"label"), feature(u"link"_s, u"uri"_s, match.captured(u"url")));
        } else if (mentioned) {
            builder.add(QString(u'@' + QString::fromUtf8(mentioned->handle)),
                        feature(u"mention"_s, u"did"_s, QString::fromUtf8(mentioned->did)));
        } else if (!tag.isEmpty()) {
            builder.add(match.capturedView(0), feature(u"tag"_s, u"tag"_s, tag));
        } else {
            builder.add(match.capturedView(0));
        }
    }
    builder.add(QStringView(source).sliced(done));
    return builder.take();
}

} // namespace rostrum::embedded
