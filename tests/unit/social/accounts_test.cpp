// SPDX-License-Identifier: GPL-3.0-or-later
#include "social/accounts.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace rostrum::social {
namespace {

Account account(const char *name)
{
    return {.did = *base::Did::parse(std::string("did:plc:") + name),
            .handle = *base::Handle::parse(std::string(name) + ".example.com"),
            .pds = QUrl(u"https://pds.example.com/p?q=1,2"_s)};
}

struct AccountsTest : testing::Test
{
    static QStringList names(const Accounts &accounts)
    {
        QStringList out;
        for (const Account &one : accounts.all()) {
            out.push_back(QString::fromStdString(one.handle.str()).section(u'.', 0, 0));
        }
        return out;
    }

    QTemporaryDir folder;
    QString file = folder.filePath(u"settings.ini"_s);
};

TEST_F(AccountsTest, AreFoundAgain)
{
    {
        Accounts accounts(file);
        EXPECT_TRUE(accounts.all().empty());
        EXPECT_FALSE(accounts.current());
        EXPECT_TRUE(accounts.add(account("ada")));
        EXPECT_TRUE(accounts.add(account("bo")));
    }
    Accounts accounts(file);
    EXPECT_EQ(names(accounts), QStringList({u"ada"_s, u"bo"_s}));
    ASSERT_TRUE(accounts.current());
    EXPECT_EQ(accounts.current()->did, account("bo").did) << "the one used last";
    EXPECT_EQ(accounts.all()[0].pds, account("ada").pds);
    EXPECT_EQ(accounts.find(u"ADA.example.com"_s)->did, account("ada").did);
    EXPECT_FALSE(accounts.find(u"cy.example.com"_s));
    EXPECT_FALSE(accounts.find(u"not a handle"_s));
}

TEST_F(AccountsTest, OneThatIsAddedAgainIsBroughtUpToDate)
{
    Accounts accounts(file);
    EXPECT_TRUE(accounts.add(account("ada")));
    auto moved = account("ada");
    moved.pds = QUrl(u"https://other.example.com"_s);
    QSignalSpy changes(&accounts, &Accounts::accountsChanged);
    EXPECT_TRUE(accounts.add(moved));
    EXPECT_EQ(changes.count(), 1);
    ASSERT_EQ(accounts.all().size(), 1U);
    EXPECT_EQ(Accounts(file).all().at(0).pds, moved.pds);
}

TEST_F(AccountsTest, TheAppViewOfEachIsItsOwnAndStaysWhenOneSignsInAgain)
{
    {
        Accounts accounts(file);
        EXPECT_TRUE(accounts.add(account("ada")));
        EXPECT_TRUE(accounts.add(account("bo")));
        EXPECT_TRUE(accounts.setAppView(account("ada").did, u"did:web:view.example"_s));
        EXPECT_FALSE(accounts.setAppView(account("cy").did, u"did:web:view.example"_s));
        EXPECT_TRUE(accounts.add(account("ada")));
    }
    Accounts accounts(file);
    EXPECT_EQ(accounts.find(account("ada").did)->appView, u"did:web:view.example"_s);
    EXPECT_EQ(accounts.find(account("bo").did)->appView, QString());
    EXPECT_TRUE(accounts.setAppView(account("ada").did, {}));
    EXPECT_EQ(Accounts(file).find(account("ada").did)->appView, QString());
}

TEST_F(AccountsTest, RemovedMeansRemoved)
{
    Accounts accounts(file);
    EXPECT_TRUE(accounts.add(account("ada")));
    EXPECT_TRUE(accounts.add(account("bo")));
    EXPECT_TRUE(accounts.remove(account("bo").did));
    EXPECT_FALSE(accounts.current());
    Accounts again(file);
    EXPECT_EQ(names(again), QStringList({u"ada"_s}));
    EXPECT_FALSE(again.current());
    QFile text(file);
    ASSERT_TRUE(text.open(QIODevice::ReadOnly));
    EXPECT_FALSE(text.readAll().contains("did:plc:bo")) << "not a trace";
}

TEST_F(AccountsTest, SayWhenTheyCannotBeWritten)
{
    QFile inTheWay(folder.filePath(u"data"_s)); // not a folder's mode: root writes everywhere
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    const QString nowhere = inTheWay.fileName() + u"/settings.ini"_s;
    Accounts accounts(nowhere);
    const auto added = accounts.add(account("ada"));
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().kind, base::ErrorKind::Storage);
    EXPECT_FALSE(added.error().message.isEmpty());
    EXPECT_TRUE(accounts.current()) << "for this run it holds";
    EXPECT_FALSE(accounts.setCurrent(std::nullopt));
    EXPECT_FALSE(accounts.remove(account("ada").did));
    ASSERT_TRUE(inTheWay.remove());
    EXPECT_TRUE(accounts.add(account("ada"))) << "the disk is there again";
    EXPECT_EQ(names(Accounts(nowhere)), QStringList({u"ada"_s}));
}

TEST_F(AccountsTest, TheSampleNetworkMayBeCurrent)
{
    Accounts accounts(file);
    EXPECT_TRUE(accounts.add(account("ada")));
    EXPECT_TRUE(accounts.setCurrent(std::nullopt));
    EXPECT_FALSE(Accounts(file).current());
    EXPECT_TRUE(accounts.setCurrent(account("ada").did));
    EXPECT_TRUE(Accounts(file).current());
}

TEST_F(AccountsTest, LinesThatMakeNoSenseAreLeftOut)
{
    QFile text(file);
    ASSERT_TRUE(text.open(QIODevice::WriteOnly));
    text.write("currentAccount=nonsense\n[accounts]\nsize=3\n1\\did=did:plc:ada\n1\\handle=ada.example.com\n"
               "2\\did=nonsense\n2\\handle=bo.example.com\n3\\handle=..\n");
    text.close();
    const Accounts accounts(file);
    EXPECT_EQ(names(accounts), QStringList({u"ada"_s}));
    EXPECT_FALSE(accounts.current());
}

} // namespace
} // namespace rostrum::social
