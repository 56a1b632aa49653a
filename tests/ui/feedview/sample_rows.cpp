// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_rows.h"

#include "model/rich_text.h"

#include <QPainter>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace rostrum::ui::sample {

namespace {

base::Did didOf(const QString &name)
{
    std::string text = "did:plc:";
    for (const QChar c : name.toLower().leftJustified(24, u'a').left(24))
        text += c.isLetter() && c.unicode() < 128 ? static_cast<char>(c.unicode()) : 'b';
    return *base::Did::parse(text);
}

std::string words(int seed, int count)
{
    static const QStringList kWords{u"storage"_s, u"the"_s,    u"migration"_s, u"took"_s,   u"one"_s,      u"night"_s,
                                    u"and"_s,     u"nobody"_s, u"noticed"_s,   u"which"_s,  u"is"_s,       u"a"_s,
                                    u"good"_s,    u"sign"_s,   u"för"_s,       u"laget,"_s, u"återigen"_s, u"at"_s};
    QStringList said;
    for (int i = 0; i < count; ++i)
        said << kWords.at((seed * 31 + i * 17 + i * i) % kWords.size());
    return said.join(u' ').toStdString();
}

const QStringList &names()
{
    static const QStringList kNames{u"Amara Okafor"_s, u"Jonas Lindqvist"_s, u"Sigrid Ahlm"_s,
                                    u"Noor El-Amin"_s, u"Lukas Brandt"_s,    u"Priya Nair"_s};
    return kNames;
}

model::Images pictures(int seed)
{
    model::Images images;
    const int count = 1 + seed % 4;
    for (int i = 0; i < count; ++i) {
        images.images.push_back({.thumb = QUrl(u"https://pictures.test/%1/%2"_s.arg(seed % 40).arg(i)),
                                 .alt = i == 0 ? u"A picture"_s : QString(),
                                 .aspect = {4, 3}});
    }
    return images;
}

constexpr std::string_view kCode = "The branch was never the problem.\n```cpp\n"
                                   "struct alignas(64) Token {   // one line, not two\n"
                                   "    std::uint32_t offset;\n"
                                   "    std::uint16_t length;\n"
                                   "    Kind kind = Kind::None;\n};\n```";

} // namespace

model::Person person(const QString &name)
{
    model::Person person{.did = didOf(name)};
    person.displayName = name;
    person.handle = name.section(u' ', 0, 0).toLower() + u".rostrum.test";
    person.headline = u"Staff engineer, distributed systems"_s;
    person.avatar = QUrl(u"https://pictures.test/face/"_s + name.section(u' ', 0, 0));
    return person;
}

model::Post post(const QString &author, std::string_view text, int minutesOld)
{
    static int number = 0;
    model::Post post{
        .uri = *base::AtUri::parse("at://did:plc:aaaaaaaaaaaaaaaaaaaaaaaa/app.bsky.feed.post/post" +
                                   std::to_string(number++)),
        .cid = *base::Cid::parse("bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a"),
        .author = person(author),
    };
    post.blocks = model::makeBlocks(text, {});
    post.createdAt = kNow - std::chrono::minutes(minutesOld);
    post.counts = {.replies = 14, .reposts = 22, .likes = 187};
    return post;
}

void link(model::Post *post, QStringView words, model::Span::Kind kind, const QString &target)
{
    model::RichText &rich = post->blocks.front().rich;
    rich.spans.push_back({.start = rich.text.indexOf(words), .length = words.size(), .kind = kind, .target = target});
}

FeedRow row(model::Post post, ThreadPlace place)
{
    auto item = std::make_shared<model::FeedItem>();
    item->post = std::make_shared<const model::Post>(std::move(post));
    FeedRow made = postRow(item, place);
    std::get<PostRow>(made.what).decision = model::decide(*item->post, {}, {.now = kNow}); // as a view does
    return made;
}

std::vector<FeedRow> shortRows(int count, int first)
{
    std::vector<FeedRow> rows;
    for (int i = first; i < first + count; ++i) {
        FeedRow one = row(post(names().at(i % names().size()), words(i, 6 + i % 40), i));
        one.id = u"row%1"_s.arg(i);
        rows.push_back(std::move(one));
    }
    return rows;
}

std::vector<FeedRow> mixedRows(int count)
{
    std::vector<FeedRow> rows;
    rows.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        model::Post one =
            post(names().at(i % names().size()), i % 10 == 4 ? std::string(kCode) : words(i, 8 + i % 40), i);
        if (i % 3 == 0)
            link(&one, QString::fromStdString(words(i, 1)), model::Span::Kind::Link, u"https://example.org/"_s);
        if (i % 10 == 2 || i % 10 == 7)
            one.embed.media = pictures(i);
        if (i % 10 == 5)
            one.embed.media = model::External{.uri = QUrl(u"https://example.org/article"_s),
                                              .title = QString::fromStdString(words(i, 7)),
                                              .description = QString::fromStdString(words(i + 1, 20)),
                                              .thumb = QUrl(u"https://pictures.test/card/%1"_s.arg(i % 20))};
        if (i % 10 == 8) {
            auto quote = std::make_shared<model::Quote>();
            quote->post = std::make_shared<const model::Post>(
                post(names().at((i + 1) % names().size()), words(i + 3, 25), i + 60));
            one.embed.quote = std::move(quote);
        }
        one.liked = i % 7 == 0;
        rows.push_back(row(std::move(one)));
    }
    return rows;
}

void Pictures::request(const ImageKey &key)
{
    ++requests;
    if (m_made.contains(key) || key.size.isEmpty())
        return;
    QImage image(key.size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromHsl(static_cast<int>(key.url.path().size() * 37 % 360), 120, 120));
    painter.drawRoundedRect(image.rect(), key.radius, key.radius);
    painter.end();
    m_made.insert(key, QPixmap::fromImage(std::move(image)));
    Q_EMIT ready(key);
}

} // namespace rostrum::ui::sample
