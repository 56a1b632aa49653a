// SPDX-License-Identifier: GPL-3.0-or-later
// What other people's servers may send: whatever it is, the window shows the rest, and nothing large reaches the
// screen.
#include "support/run_task.h"
#include "support/scripted_http_client.h"
#include "ui/app/account_window.h"

#include "net/memory_secret_store.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace rostrum::tests {
namespace {

constexpr base::Time kNow{std::chrono::milliseconds(1'773'221'400'000)};
constexpr qsizetype kMostLetters = 20'100; ///< of one post, in whatever form

QByteArray compact(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QJsonObject author(const QString &name)
{
    return {{u"did"_s, u"did:plc:aaaaaaaaaaaaaaaaaaaaaaab"_s},
            {u"handle"_s, u"ada.example.com"_s},
            {u"displayName"_s, name}};
}

/// A post of the key k…NUMBER.
QJsonObject post(int number, const QJsonObject &record, const QJsonObject &more = {})
{
    QJsonObject whole{
        {u"$type"_s, u"app.bsky.feed.post"_s}, {u"text"_s, u""_s}, {u"createdAt"_s, u"2026-03-11T09:00:00Z"_s}};
    for (auto it = record.begin(); it != record.end(); ++it) {
        whole.insert(it.key(), *it);
    }
    QJsonObject view{
        {u"uri"_s, u"at://did:plc:aaaaaaaaaaaaaaaaaaaaaaab/app.bsky.feed.post/3mgrkg2jw%1"_s.arg(2222 + number % 1000)},
        {u"cid"_s, u"bafyreidpnip76hi7ssyejt3feesivccx43kyhwzsnknw7bdb362jchfmem"_s},
        {u"author"_s, author(u"Ada"_s)},
        {u"record"_s, whole},
        {u"indexedAt"_s, u"2026-03-11T09:00:00Z"_s}};
    for (auto it = more.begin(); it != more.end(); ++it) {
        view.insert(it.key(), *it);
    }
    return view;
}

class HostileTest : public testing::Test
{
protected:
    HostileTest()
        : clock(kNow)
        , http([this](const net::HttpRequest &request) -> std::optional<ScriptedHttpClient::Outcome> {
            if (request.url.path().endsWith(u"getTimeline"_s)) {
                ++asked;
                return json(200, timeline);
            }
            return json(404, R"({"error":"NotFound","message":"not here"})");
        })
    {
    }
    void open(const QByteArray &answer)
    {
        timeline = answer;
        const net::SessionTokens tokens{.did = *base::Did::parse("did:plc:aaaaaaaaaaaaaaaaaaaaaaaa"),
                                        .handle = *base::Handle::parse("maja.example.com"),
                                        .pds = QUrl(u"https://pds.example.com"_s),
                                        .access = base::Secret(QByteArray("a")),
                                        .refresh = base::Secret(QByteArray("r"))};
        window = std::make_unique<AccountWindow>(
            folder.path(),
            app::AccountContext::Place{
                .http = http, .secrets = secrets, .config = {}, .clock = clock, .videoFiles = videoFiles},
            tokens, ui::CurrentAccount{.handle = u"maja.example.com"_s});
        window->open(ui::View::home());
        window->waitUntilComplete();
    }
    void open(const std::vector<QJsonObject> &posts)
    {
        QJsonArray feed;
        for (const QJsonObject &each : posts) {
            feed.append(QJsonObject{{u"post"_s, each}});
        }
        open(compact({{u"feed"_s, feed}}));
    }
    /// The last post of each answer: what is fine must be there whatever stood before it.
    static QJsonObject fine() { return post(9999, {{u"text"_s, u"All is well"_s}}); }
    [[nodiscard]] std::vector<model::PostPtr> posts()
    {
        std::vector<model::PostPtr> found;
        for (int i = 0; i < window->feed().rowCount(); ++i) {
            if (const auto *row = std::get_if<ui::PostRow>(&window->feed().row(i).what)) {
                found.push_back(row->item->post);
            }
        }
        return found;
    }
    [[nodiscard]] bool hasFine()
    {
        return std::ranges::any_of(posts(), [](const auto &each) { return each->plainText() == u"All is well"_s; });
    }
    /// Every row is laid out and painted.
    void paintAll()
    {
        ui::FeedView &feed = window->feed();
        for (int row = 0; row < feed.rowCount(); ++row) {
            feed.setCurrentRow(row, ui::FeedView::Ring::Visible);
            QImage image(feed.viewport()->size(), QImage::Format_RGB32);
            feed.viewport()->render(&image);
            QCoreApplication::processEvents();
        }
    }

    QTemporaryDir folder;
    playback::VideoFiles videoFiles{folder.filePath(u"videos"_s), 0};
    base::SettableClock clock;
    QByteArray timeline = {};
    int asked = 0;
    ScriptedHttpClient http;
    net::MemorySecretStore secrets;
    std::unique_ptr<AccountWindow> window;
};

TEST_F(HostileTest, HugeTextsAreCut)
{
    open({post(1, {{u"text"_s, QString(10'000'000, u'a')}}),
          post(2, {{u"text"_s, QString(QString(1'000'000, u'\n') + u"end")}}),
          post(3, {{u"text"_s, u"a\u0301"_s.repeated(500'000)}}),
          post(4, {{u"text"_s, QString(u"```cpp\n"_s + u"{ "_s.repeated(500'000) + u"\n```")}}), fine()});
    EXPECT_TRUE(hasFine());
    for (const model::PostPtr &each : posts()) {
        EXPECT_LE(each->plainText().size(), kMostLetters);
    }
    paintAll();
}

TEST_F(HostileTest, NamesStayOneShortLine)
{
    open({post(1, {{u"text"_s, u"x"_s}}, {{u"author"_s, author(QString(100'000, u'x'))}}), fine()});
    ASSERT_TRUE(hasFine());
    EXPECT_LE(posts().front()->author.name().size(), 640);
    paintAll();
    open({post(1, {{u"text"_s, u"x"_s}}, {{u"author"_s, author(u"\u202EadA\u2066\n x"_s)}})});
    ASSERT_EQ(posts().size(), 1U);
    EXPECT_EQ(posts().front()->author.name(), u"adA x"_s);
    paintAll();
}

TEST_F(HostileTest, FacetsThatLieDoNoHarm)
{
    QJsonArray facets;
    for (int i = 0; i < 5'000; ++i) {
        const QJsonObject feature{{u"$type"_s, u"app.bsky.richtext.facet#link"_s}, {u"uri"_s, u"https://a.example"_s}};
        facets.append(QJsonObject{{u"index"_s, QJsonObject{{u"byteStart"_s, i % 7 - 2}, {u"byteEnd"_s, i % 11}}},
                                  {u"features"_s, QJsonArray{feature}}});
    }
    open({post(1, {{u"text"_s, u"åäö 👩‍🚀 link"_s}, {u"facets"_s, facets}}), fine()});
    ASSERT_TRUE(hasFine());
    EXPECT_EQ(posts().front()->plainText(), u"åäö 👩‍🚀 link"_s);
    paintAll();
}

TEST_F(HostileTest, ImagesOfImpossibleShapes)
{
    QJsonArray images;
    for (const auto &[width, height] : std::initializer_list<std::pair<double, double>>{
             {1, 1e9}, {1e9, 1}, {0, 5}, {-3, 4}, {4, 3}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}}) {
        images.append(QJsonObject{{u"thumb"_s, u"https://pictures.example/a.jpg"_s},
                                  {u"fullsize"_s, u"javascript:alert(1)"_s},
                                  {u"alt"_s, QString(100'000, u'x')},
                                  {u"aspectRatio"_s, QJsonObject{{u"width"_s, width}, {u"height"_s, height}}}});
    }
    open({post(1, {{u"text"_s, u"pictures"_s}},
               {{u"embed"_s, QJsonObject{{u"$type"_s, u"app.bsky.embed.images#view"_s}, {u"images"_s, images}}}}),
          fine()});
    EXPECT_TRUE(hasFine());
    paintAll();
    for (int row = 0; row < window->feed().rowCount(); ++row) {
        EXPECT_LT(window->feed().rowRect(row).height(), 4'000);
    }
}

TEST_F(HostileTest, DeepNestingCostsOnePost)
{
    constexpr int kDeep = 100'000;
    const QByteArray nested = QByteArray("[").repeated(kDeep) + QByteArray("]").repeated(kDeep);
    QByteArray deep = compact(post(1, {{u"text"_s, u"deep"_s}}));
    deep.chop(1);
    deep += ",\"extra\":" + nested + '}';
    open("{\"feed\":[{\"post\":" + compact(fine()) + "}]}");
    EXPECT_TRUE(hasFine());
    timeline = "{\"feed\":[{\"post\":" + deep + "},{\"post\":" + compact(fine()) + "}]}";
    window->home().feed().refresh();
    window->waitUntilComplete();
    EXPECT_TRUE(hasFine()) << "what was there stays, whatever comes";
}

TEST_F(HostileTest, LoneSurrogatesAndBadBytes)
{
    QByteArray odd = compact(post(1, {{u"text"_s, u"MARK"_s}}));
    odd.replace("MARK", R"(\ud800 and \udc00\ud83d)");
    QByteArray bytes = compact(post(2, {{u"text"_s, u"MARK"_s}}));
    bytes.replace("MARK", "\xff\xfe\xc0\x80");
    open("{\"feed\":[{\"post\":" + odd + "},{\"post\":" + compact(fine()) + "}]}");
    EXPECT_TRUE(hasFine());
    paintAll();
    timeline = "{\"feed\":[{\"post\":" + bytes + "},{\"post\":" + compact(fine()) + "}]}";
    window->home().feed().refresh();
    window->waitUntilComplete();
    EXPECT_TRUE(hasFine());
    paintAll();
}

TEST_F(HostileTest, ACursorThatLeadsInACircleEnds)
{
    QJsonArray feed;
    for (int i = 0; i < 40; ++i) {
        feed.append(QJsonObject{{u"post"_s, post(i, {{u"text"_s, u"again %1"_s.arg(i)}})}});
    }
    open(compact({{u"feed"_s, feed}, {u"cursor"_s, u"round"_s}}));
    for (int i = 0; i < 50; ++i) {
        window->home().feed().retryOlder();
        window->waitUntilComplete();
        QCoreApplication::processEvents();
    }
    EXPECT_EQ(posts().size(), 40U);
    EXPECT_LT(asked, 60);
}

} // namespace
} // namespace rostrum::tests
