// SPDX-License-Identifier: GPL-3.0-or-later
#include "creator_profile.h"

#include "social/broadcast.h"
#include "social/outbox.h"
#include "store/connections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::creator {

namespace {

constexpr std::string_view kDocuments = "site.standard.document";

/// The part of a CV that fills a section.
std::optional<model::CvPart> partOf(Section section)
{
    using enum model::CvPart;
    static const std::map<Section, model::CvPart> kParts{
        {Section::Experience, Positions}, {Section::Education, Education},
        {Section::Skills, Skills},        {Section::Certifications, Certifications},
        {Section::Projects, Projects},    {Section::Publications, Publications},
        {Section::Talks, Talks},          {Section::Volunteering, Volunteering},
        {Section::Courses, Courses},      {Section::Honors, Honors},
        {Section::Languages, Languages},
    };
    const auto found = kParts.find(section);
    return found == kParts.end() ? std::nullopt : std::optional(found->second);
}

Standing standingOf(const std::optional<base::Error> &error)
{
    return error && error->code == "AccountDeactivated"_L1 ? Standing::Deactivated
           : error && error->code == "AccountTakedown"_L1  ? Standing::TakenDown
                                                           : Standing::Active;
}

LiveKind kindOf(const model::Live &live)
{
    switch (live.kind) {
    case model::Live::Kind::Broadcast:
        return LiveKind::Broadcast;
    case model::Live::Kind::Elsewhere:
        return LiveKind::Elsewhere;
    case model::Live::Kind::Room:
        return LiveKind::Room;
    case model::Live::Kind::None:
        break;
    }
    return LiveKind::None;
}

} // namespace

CreatorProfile::CreatorProfile(QString actor, base::Did self, social::Services services, QObject *parent)
    : QObject(parent)
    , m_self(std::move(self))
    , m_services(services)
    , m_profile(std::move(actor), services)
    , m_featured(std::move(services))
{
    connect(&m_profile, &social::Profile::changed, this, &CreatorProfile::takePerson);
    connect(&m_featured, &Featured::changed, this, &CreatorProfile::changed);
}

CreatorProfile::~CreatorProfile() = default;

void CreatorProfile::load()
{
    m_profile.load();
    if (m_records) {
        m_records->load();
    }
}

bool CreatorProfile::isLoading() const
{
    return m_profile.isLoading() || (m_records && m_records->isLoading()) || m_featured.isLoading();
}

void CreatorProfile::takePerson()
{
    m_person = m_profile.person();
    if (m_person && !m_records) {
        m_records = std::make_unique<social::PersonRecords>(m_person->did, m_services);
        connect(m_records.get(), &social::PersonRecords::changed, this, &CreatorProfile::takeRecords);
        connect(m_records.get(), &social::PersonRecords::changed, &m_profile, &social::Profile::reread);
        m_records->load();
    }
    takeRecords();
}

void CreatorProfile::takeRecords()
{
    if (!m_person || !m_records) {
        Q_EMIT changed();
        return;
    }
    m_all = m_records->records();
    m_cv = model::readCv(m_all);
    m_mode = model::readCreatorMode(record(model::CreatorMode::kNsid, "self"_L1).value);
    m_support = readSupport(m_all);
    m_connections = m_records->connections();
    m_person->isCreator = m_mode.isEnabled;
    m_person->topics = m_mode.topics;
    if (!m_cv.self.headline.isEmpty()) {
        m_person->headline = m_cv.self.headline;
    }
    m_live = social::liveOf(*m_person, m_all, m_services.clock.now());
    m_featured.setAddresses(m_mode.featured, m_all); // says changed()
}

QString CreatorProfile::about() const
{
    if (!m_cv.self.about.isEmpty() || !m_person) {
        return m_cv.self.about;
    }
    const QString description = m_person->description.trimmed();
    const bool repeatsHeadline = description.section(u'\n', 0, 0).simplified() == m_person->headline;
    return repeatsHeadline ? description.section(u'\n', 1).trimmed() : description;
}

std::vector<FeaturedItem> CreatorProfile::articles() const
{
    std::vector<FeaturedItem> articles;
    for (const model::Record &record : m_all) {
        if (record.uri.collection() == kDocuments) {
            FeaturedItem item = articleOf(record, m_all);
            if (!item.title.isEmpty()) {
                articles.push_back(std::move(item));
            }
        }
    }
    std::ranges::stable_sort(articles, std::greater<>(), &FeaturedItem::at);
    return articles;
}

model::Record CreatorProfile::record(QLatin1StringView collection, QLatin1StringView key) const
{
    const auto is = [&](const model::Record &record) {
        return collection == QLatin1StringView(record.uri.collection()) && key == QLatin1StringView(record.uri.rkey());
    };
    if (const auto found = std::ranges::find_if(m_all, is); found != m_all.end()) {
        return *found;
    }
    const std::string did = m_person ? m_person->did.str() : m_self.str();
    const std::string uri = "at://" + did + '/' + std::string(collection.data(), std::size_t(collection.size())) + '/' +
                            std::string(key.data(), std::size_t(key.size()));
    return {.uri = *base::AtUri::parse(uri)};
}

std::set<Section> CreatorProfile::filledSections() const
{
    std::set<Section> filled;
    for (int i = 0; i <= static_cast<int>(Section::Activity); ++i) {
        const auto section = static_cast<Section>(i);
        if (const auto part = partOf(section); part && !m_cv.entries(*part).empty()) {
            filled.insert(section);
        }
    }
    if (!about().isEmpty()) {
        filled.insert(Section::About);
    }
    if (!m_mode.featured.isEmpty()) {
        filled.insert(Section::Featured);
    }
    const bool isKnownEmpty = m_person && m_person->counts && m_person->counts->posts == 0 && articles().empty();
    if (!isKnownEmpty) {
        filled.insert(Section::Activity);
    }
    return filled;
}

ProfileFacts CreatorProfile::facts(Motion motion) const
{
    ProfileFacts facts{.mode = m_mode,
                       .viewer = isOwn() ? Viewer::Self : Viewer::Other,
                       .standing = standingOf(error()),
                       .filled = filledSections(),
                       .hasSupport = !m_support.isEmpty(),
                       .live = kindOf(m_live),
                       .motion = motion};
    if (m_person) {
        facts.relationship = m_person->relationship;
        facts.isLabelled = !m_person->labels.empty();
    }
    return facts;
}

} // namespace rostrum::creator
