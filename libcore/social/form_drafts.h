// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "store/store.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QString>

namespace rostrum::social {

/// What was typed into the forms of one account and is not saved yet, by a name for what a form edits: the at:// URI of
/// a record, the collection of a new one. Kept in person.db. What save() was given is on the disk in the end even when
/// the object is destroyed right after. Main thread.
class FormDrafts final : public QObject
{
    Q_OBJECT
public:
    /// `store` outlives it.
    explicit FormDrafts(store::Store &store, QObject *parent = nullptr);
    ~FormDrafts() override;

    /// Empty when there is none, or none that can be read.
    [[nodiscard]] base::Task<QJsonObject> find(QString form);
    /// An empty draft is removed. notSaved() follows when it could not be kept.
    void save(const QString &form, const QJsonObject &draft);

Q_SIGNALS:
    void notSaved(const QString &form, const rostrum::base::Error &error);

private:
    base::Task<void> write(QString form, QByteArray draft);

    store::Store &m_store;
    QHash<QString, QJsonObject> m_saved; ///< since the start, also what is still on its way to the disk
    base::TaskScope m_tasks;             // last: they use the others
};

} // namespace rostrum::social
