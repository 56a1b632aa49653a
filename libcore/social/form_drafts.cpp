// SPDX-License-Identifier: GPL-3.0-or-later
#include "form_drafts.h"

#include "store/settings.h"

#include <QJsonDocument>

namespace rostrum::social {

namespace {

QByteArray keyOf(const QString &form)
{
    return store::kFormDraft + form.toUtf8();
}

} // namespace

FormDrafts::FormDrafts(store::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

FormDrafts::~FormDrafts() = default;

base::Task<QJsonObject> FormDrafts::find(QString form)
{
    if (const auto saved = m_saved.constFind(form); saved != m_saved.cend()) {
        co_return *saved;
    }
    const auto stored = co_await store::readSetting(m_store, keyOf(form));
    co_return stored && *stored ? QJsonDocument::fromJson(**stored).object() : QJsonObject();
}

void FormDrafts::save(const QString &form, const QJsonObject &draft)
{
    m_saved.insert(form, draft);
    m_tasks.start(write(form, draft.isEmpty() ? QByteArray() : QJsonDocument(draft).toJson(QJsonDocument::Compact)));
}

base::Task<void> FormDrafts::write(QString form, QByteArray draft)
{
    const auto written = draft.isEmpty() ? co_await store::removeSetting(m_store, keyOf(form))
                                         : co_await store::writeSetting(m_store, keyOf(form), std::move(draft));
    if (!written) {
        Q_EMIT notSaved(form, written.error());
    }
}

} // namespace rostrum::social
