// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/link_card.h"
#include "support/run_task.h"
#include "support/scripted_http_client.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QImage>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::publishing {
namespace {

const QUrl &page()
{
    static const QUrl url(u"https://anna.se/blogg/1"_s);
    return url;
}

PageFacts read(const QByteArray &html, const QByteArray &type = "text/html; charset=utf-8")
{
    return readPage(html, type, page());
}

TEST(LinkCardTest, ReadsWhatAPageSaysOfItself)
{
    const auto facts = read(R"(<!doctype html><html><head><title>Other</title>
        <meta property="og:title" content="Räksmörgås &amp; te &#8211; &quot;nu&quot;">
        <META name=description content='Den <b>b&auml;sta</b>'><meta content="/bild.jpg" property=og:image /></head>)");
    EXPECT_EQ(facts.title, u"Räksmörgås & te – \"nu\""_s);
    EXPECT_EQ(facts.description, u"Den <b>bästa</b>"_s);
    EXPECT_EQ(facts.picture, QUrl(u"https://anna.se/bild.jpg"_s));
}

TEST(LinkCardTest, IsTolerant)
{
    EXPECT_EQ(read("<title>\n  A \n  B  </title>").title, u"A B"_s);
    EXPECT_EQ(read("<script>'<title>no</title>'</script><!-- <title>no</title> --><title>yes").title, u"yes"_s);
    EXPECT_EQ(read("<body><meta property=og:title content=no>").title, QString());
    EXPECT_EQ(read("<meta property=\"og:title\" content=\"a>b\">").title, u"a>b"_s);
    EXPECT_EQ(read("<meta property=\"og:title").title, QString());
    EXPECT_EQ(read("<title>\xe5</title>", "text/html; charset=iso-8859-1").title, u"å"_s);
    EXPECT_EQ(read("<meta charset=iso-8859-1><title>\xe5</title>", "text/html").title, u"å"_s);
    EXPECT_EQ(read("<title>a</title><meta property=og:image content='javascript:alert(1)'>").picture, QUrl());
    EXPECT_EQ(read("<title>" + QByteArray(1'000'000, 'a')).title.size(), 300);
    EXPECT_EQ(read(QByteArray(400'000, '<')).title, QString());
}

class LinkCardFetchTest : public testing::Test
{
protected:
    void SetUp() override
    {
        auto store = store::Store::open(
            {.person = m_folder.filePath(u"person.db"_s), .cache = m_folder.filePath(u"cache.db"_s)});
        ASSERT_TRUE(store.has_value());
        m_store = std::move(*store);
        m_drafts = std::make_unique<Drafts>(*m_store, m_clock);
    }
    static net::HttpReply reply(const QByteArray &type, const QByteArray &body)
    {
        return {.status = 200, .headers = {{"content-type", type}}, .body = body};
    }
    static QByteArray picture()
    {
        QImage image(2000, 1000, QImage::Format_RGB32);
        image.fill(Qt::green);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "png");
        return buffer.data();
    }

    QTemporaryDir m_folder;
    base::SettableClock m_clock{base::Time(1000ms)};
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<Drafts> m_drafts;
};

TEST_F(LinkCardFetchTest, KeepsThePictureSmall)
{
    tests::ScriptedHttpClient http([](const net::HttpRequest &request) -> tests::ScriptedHttpClient::Outcome {
        return request.url == page() ? reply("text/html", "<title>Hej</title><meta property=og:image content=/b.png>")
                                     : reply("image/png", picture());
    });
    const auto card = tests::runTask(makeCard(http, *m_drafts, page()));
    ASSERT_TRUE(card.has_value());
    EXPECT_EQ(card->uri, page());
    EXPECT_EQ(card->title, u"Hej"_s);
    ASSERT_TRUE(card->thumb.has_value());
    EXPECT_EQ(card->thumb->aspect, QSize(1200, 600));
    EXPECT_LE(m_drafts->files().read(card->thumb->file)->size(), 1'000'000);
    for (const net::HttpRequest &request : http.requests()) {
        EXPECT_EQ(request.urlSource, net::UrlSource::Record);
        EXPECT_EQ(request.redirects, net::Redirects::Follow);
    }
}

TEST_F(LinkCardFetchTest, WhatIsNoPageHasNoCard)
{
    tests::ScriptedHttpClient http(
        [](const net::HttpRequest &) { return reply("application/pdf", "<title>Hej</title>"); });
    EXPECT_FALSE(tests::runTask(makeCard(http, *m_drafts, page())).has_value());
    http.setScript([](const net::HttpRequest &) { return reply("text/html", "<p>Hej"); });
    EXPECT_FALSE(tests::runTask(makeCard(http, *m_drafts, page())).has_value());
}

TEST_F(LinkCardFetchTest, ABrokenPictureIsLeftOut)
{
    tests::ScriptedHttpClient http([](const net::HttpRequest &request) {
        return request.url == page() ? reply("text/html", "<title>Hej</title><meta property=og:image content=/b.png>")
                                     : reply("image/png", "no");
    });
    const auto card = tests::runTask(makeCard(http, *m_drafts, page()));
    ASSERT_TRUE(card.has_value());
    EXPECT_FALSE(card->thumb.has_value());
}

} // namespace
} // namespace rostrum::publishing
