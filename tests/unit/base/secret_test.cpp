// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include <gtest/gtest.h>

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>
#include <ostream>
#include <string>

using namespace Qt::StringLiterals;

namespace rostrum::base {
namespace {

template <typename T>
concept Streams = requires(std::ostream &out, const T &value) { out << value; };

struct Account
{
    QString name;
    Secret<QByteArray> token;
};

QDebug operator<<(QDebug debug, const Account &account)
{
    return debug << account.name << account.token;
}

template <typename T> QString debugText(const T &value)
{
    QString text;
    QDebug(&text) << value;
    return text;
}

TEST(Secret, NeverPrints)
{
    const Secret<QByteArray> token(QByteArray("hunter2"));
    EXPECT_EQ(debugText(token).trimmed(), u"***"_s);
    EXPECT_EQ(token.reveal(), QByteArray("hunter2"));
}

TEST(Secret, NeverPrintsInsideOtherTypes)
{
    const Secret<QByteArray> bytes(QByteArray("hunter2"));
    const Secret<QString> text(u"hunter2"_s);
    const QStringList printed = {
        debugText(Account{.name = u"mira"_s, .token = bytes}),
        debugText(QList{bytes}),
        debugText(QMap<QString, Secret<QString>>{{u"password"_s, text}}),
        debugText(std::pair(1, text)),
        debugText(std::optional(text)),
    };
    for (const QString &line : printed) {
        EXPECT_TRUE(line.contains(u"***"_s)) << line.toStdString();
        EXPECT_FALSE(line.contains(u"hunter2"_s)) << line.toStdString();
    }
}

TEST(Secret, HasNoOtherWayIntoText)
{
    static_assert(!Streams<Secret<std::string>>);
    static_assert(!std::is_convertible_v<Secret<QString>, QString>);
    static_assert(!std::is_convertible_v<QString, Secret<QString>>);
    const Secret<std::string> secret(std::string("hunter2"));
    EXPECT_EQ(testing::PrintToString(secret).find("hunter2"), std::string::npos); // what a failing test shows
}

} // namespace
} // namespace rostrum::base
