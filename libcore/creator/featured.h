// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task_scope.h"
#include "creator/featured_item.h"
#include "model/post.h"
#include "model/record.h"
#include "social/services.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <span>
#include <vector>

namespace rostrum::creator {

/// What a person features, looked up: posts in the store and at the AppView, other records in their repositories, links
/// on the web. Each is shown by its address until more is known of it. Main thread.
class Featured final : public QObject
{
    Q_OBJECT
public:
    /// All of `services` outlives the object.
    explicit Featured(social::Services services, QObject *parent = nullptr);
    ~Featured() override;

    /// at:// URIs and https links in order. `known` are records that need not be asked for.
    void setAddresses(const QStringList &addresses, std::span<const model::Record> known);
    /// In order.
    [[nodiscard]] std::vector<FeaturedItem> items() const;
    [[nodiscard]] bool isLoading() const { return m_pending > 0; }

Q_SIGNALS:
    void changed();

private:
    base::Task<void> findPosts(std::vector<base::AtUri> uris);
    base::Task<void> findRecord(base::AtUri uri);
    base::Task<void> findPublication(model::Record document, base::AtUri publication);
    base::Task<void> findPage(QUrl link);
    base::Task<base::Result<model::Record>> fetchRecord(base::AtUri uri);
    void takePost(const model::Post &post);
    void takeRecord(const model::Record &record, std::span<const model::Record> known);
    void markGone(const QString &address);
    void finish();

    social::Services m_services;
    QStringList m_addresses;
    QHash<QString, FeaturedItem> m_items; ///< by address; kept while the object lives
    int m_pending = 0;
    base::TaskScope m_tasks; // last: they use the others
};

/// What a record says for itself, of whatever kind it is: its title, name or text, and when it was made. Pure.
[[nodiscard]] FeaturedItem featuredOf(const model::Record &record);

[[nodiscard]] FeaturedItem featuredOf(const model::Post &post);
/// A site.standard.document, with the name of its publication and its address on the web where `known` has that. Pure.
[[nodiscard]] FeaturedItem articleOf(const model::Record &document, std::span<const model::Record> known);

} // namespace rostrum::creator
