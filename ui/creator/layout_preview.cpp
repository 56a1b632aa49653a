// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout_preview.h"

#include "cv_words.h"
#include "profile_head.h"
#include "profile_sections.h"
#include "ui/feedview/image_cache.h"
#include "ui/kit/accessible.h"
#include "ui/kit/paint.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace rostrum::ui {

namespace {
constexpr int kWidth = 300;
constexpr int kHeightRatio = 150; ///< percent of the width
} // namespace

LayoutPreview::LayoutPreview(creator::LayoutKind kind, ImageCache &images, net::HttpClient &http,
                             const base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_page(std::make_unique<QWidget>())
    , m_head(new ProfileHead(images, http, creator::Viewer::Other, m_page.get()))
    , m_sections(new ProfileSections(images, clock, creator::Viewer::Other, m_page.get()))
{
    setAccessibleRole(this, QAccessible::Pane);
    setAccessibleName(kind == creator::LayoutKind::Follow ? tr("Preview: follow layout")
                                                          : tr("Preview: connect layout"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto *column = new QVBoxLayout(m_page.get());
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_sections);
    m_page->setAttribute(Qt::WA_DontShowOnScreen);
    connect(&images, &ImageCache::becameIdle, this, &LayoutPreview::draw); // photo and cover came
    connect(&theme(), &Theme::changed, this, &LayoutPreview::draw);
}

LayoutPreview::~LayoutPreview() = default;

void LayoutPreview::setProfile(const creator::CreatorProfile &profile, const model::CreatorMode &mode,
                               const std::vector<creator::FeaturedItem> &featured, const QStringList &posts)
{
    creator::ProfileFacts facts = profile.facts(creator::Motion::Still);
    facts.viewer = creator::Viewer::Other;
    facts.relationship = {};
    facts.mode = mode;
    facts.mode.isEnabled = m_kind == creator::LayoutKind::Follow;
    if (featured.empty()) {
        facts.filled.erase(creator::Section::Featured);
    } else {
        facts.filled.insert(creator::Section::Featured);
    }
    const creator::ProfileLayout layout = creator::layoutOf(facts);
    HeadContent head{
        .person = *profile.person(), .layout = layout, .live = profile.live(), .connections = profile.connections()};
    head.person.relationship = {};
    head.person.topics = mode.topics;
    m_head->setContent(head);
    m_sections->setContent(layout.sections,
                           {.cv = profile.cv(), .about = profile.about(), .featured = featured, .activity = posts});
    describe(layout);
    draw();
}

void LayoutPreview::describe(const creator::ProfileLayout &layout)
{
    QStringList sections;
    for (const creator::PlacedSection &placed : layout.sections) {
        sections.append(sectionName(placed.section));
    }
    QStringList words{QLocale().createSeparatedList(sections)};
    if (layout.primary) {
        words.prepend(tr("Button: %1").arg(profileActName(*layout.primary)));
    }
    setAccessibleDescription(words.join(QStringLiteral(". ")));
}

QSize LayoutPreview::sizeHint() const
{
    return {kWidth, heightForWidth(kWidth)};
}

int LayoutPreview::heightForWidth(int width) const
{
    return width * kHeightRatio / 100;
}

qreal LayoutPreview::scale() const
{
    return qreal(width()) / metrics::kReadingWidth;
}

void LayoutPreview::draw()
{
    if (width() <= 0) {
        return;
    }
    m_page->ensurePolished();
    const int needed =
        m_page->hasHeightForWidth() ? m_page->heightForWidth(metrics::kReadingWidth) : m_page->sizeHint().height();
    m_page->resize(metrics::kReadingWidth, std::max(needed, static_cast<int>(height() / scale())));
    m_picture = QPixmap(size() * devicePixelRatioF());
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture.fill(theme().tokens().surface);
    QPainter painter(&m_picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform | QPainter::TextAntialiasing);
    painter.scale(scale(), scale());
    m_page->render(&painter, {}, {}, QWidget::DrawChildren);
    update();
}

void LayoutPreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    draw();
}

void LayoutPreview::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath round;
    round.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kCardRadius, metrics::kCardRadius);
    painter.save();
    painter.setClipPath(round);
    painter.drawPixmap(0, 0, m_picture);
    painter.restore();
    paintBox(painter, rect(), metrics::kCardRadius, {}, t.line);
}

} // namespace rostrum::ui
