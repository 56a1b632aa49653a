// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain_secret_store.h"

#include "base/offload.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>
#include <QStandardPaths>

#include <qt6keychain/keychain.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace rostrum::net {

namespace {

const QString kService = u"rostrum"_s;

std::unexpected<base::Error> noKeychain()
{
    auto error = base::makeError(base::ErrorKind::Storage, u"no Secret Service and no KWallet on the session bus"_s,
                                 KeychainSecretStore::kNoKeychain);
    error.message = QCoreApplication::translate(
        "rostrum::net", "No keychain is running on this computer, so the sign-in cannot be kept safely.");
    return std::unexpected(std::move(error));
}

base::Error errorOf(const QKeychain::Job &job)
{
    auto error = base::makeError(base::ErrorKind::Storage, job.errorString(), QString::number(job.error()));
    error.message = job.error() == QKeychain::AccessDeniedByUser || job.error() == QKeychain::AccessDenied
                        ? QCoreApplication::translate("rostrum::net", "The keychain did not let Rostrum in.")
                        : QCoreApplication::translate("rostrum::net", "The keychain cannot be read or written.");
    return error;
}

/// Whether there is a session bus to ask: without one libdbus would try to start one, which takes long.
bool hasSessionBus()
{
    const auto runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") || QFileInfo::exists(runtime + u"/bus"_s);
}

/// The names that a call of the bus itself lists, or none.
base::Task<QStringList> askBus(QString method)
{
    constexpr int kTimeoutMs = 1000;
    const auto bus = u"org.freedesktop.DBus"_s;
    const auto call = QDBusMessage::createMethodCall(bus, u"/org/freedesktop/DBus"_s, bus, method);
    QDBusPendingCallWatcher watcher(QDBusConnection::sessionBus().asyncCall(call, kTimeoutMs));
    base::Suspension<bool> finished;
    QObject::connect(
        &watcher, &QDBusPendingCallWatcher::finished, &watcher,
        [resolver = finished.resolver()] { resolver.resolve(true); }, Qt::QueuedConnection);
    co_await finished;
    const QDBusPendingReply<QStringList> names = watcher;
    co_return names.isError() ? QStringList() : names.value();
}

/// Runs a job to its end and gives what `take` makes of it. The job belongs to QtKeychain and deletes itself, also when
/// nobody waits any more.
template <typename T, typename Job, typename Take>
base::Task<base::Result<T>> run(std::unique_ptr<Job> owned, QString key, Take take)
{
    if (!co_await KeychainSecretStore::isAvailable()) {
        co_return noKeychain();
    }
    base::Suspension<base::Result<T>> finished;
    Job *job = owned.release();
    QObject::connect(job, &QKeychain::Job::finished, job, [resolver = finished.resolver(), job, take] {
        base::postToMain([resolver, result = take(*job)] { resolver.resolve(result); });
    });
    job->setInsecureFallback(false);
    job->setKey(key);
    job->start();
    co_return co_await finished;
}

base::Result<void> done(const QKeychain::Job &job)
{
    const bool ok = job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound;
    return ok ? base::Result<void>() : std::unexpected(errorOf(job));
}

} // namespace

base::Task<bool> KeychainSecretStore::isAvailable()
{
    if (!hasSessionBus() || !QDBusConnection::sessionBus().isConnected()) {
        co_return false;
    }
    for (const QString &method : {u"ListNames"_s, u"ListActivatableNames"_s}) {
        const QStringList names = co_await askBus(method);
        for (const QString &name : {u"org.freedesktop.secrets"_s, u"org.kde.kwalletd6"_s, u"org.kde.kwalletd5"_s}) {
            if (names.contains(name)) {
                co_return true;
            }
        }
    }
    co_return false;
}

base::Task<base::Result<std::optional<base::Secret<QByteArray>>>> KeychainSecretStore::read(QString key)
{
    using Value = std::optional<base::Secret<QByteArray>>;
    return run<Value>(std::make_unique<QKeychain::ReadPasswordJob>(kService), std::move(key),
                      [](const QKeychain::ReadPasswordJob &job) -> base::Result<Value> {
                          if (job.error() == QKeychain::EntryNotFound) {
                              return std::nullopt;
                          }
                          if (job.error() != QKeychain::NoError) {
                              return std::unexpected(errorOf(job));
                          }
                          return base::Secret(job.textData().toUtf8());
                      });
}

base::Task<base::Result<void>> KeychainSecretStore::write(QString key, base::Secret<QByteArray> value)
{
    auto job = std::make_unique<QKeychain::WritePasswordJob>(kService);
    job->setTextData(QString::fromUtf8(value.reveal()));
    return run<void>(std::move(job), std::move(key), done);
}

base::Task<base::Result<void>> KeychainSecretStore::remove(QString key)
{
    return run<void>(std::make_unique<QKeychain::DeletePasswordJob>(kService), std::move(key), done);
}

} // namespace rostrum::net
