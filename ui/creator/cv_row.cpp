// SPDX-License-Identifier: GPL-3.0-or-later
#include "cv_row.h"

#include "cv_words.h"
#include "ui/kit/button.h"
#include "ui/kit/paint.h"
#include "ui/kit/text_stack.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kTile = 44;
constexpr int kFoldedLines = 3;
constexpr int kRowGap = 16; ///< below each row
constexpr int kDot = 8;

QString joined(std::initializer_list<QString> texts)
{
    QStringList parts(texts);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

/// A letter on a ground that the name chooses, as logos are not known.
void paintTile(QPainter &painter, const QRectF &tile, const QString &name)
{
    static constexpr QColor kGrounds[] = {QColor(0x33, 0x41, 0x4F), QColor(0x7A, 0x38, 0x4B), QColor(0x3F, 0x69, 0x4D),
                                          QColor(0x5D, 0x4A, 0x7D), QColor(0x8A, 0x5A, 0x23), QColor(0x2B, 0x62, 0x70)};
    std::size_t seed = 0;
    for (const QChar c : name) {
        seed = seed * 31 + c.unicode();
    }
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, tile, metrics::kControlRadius, kGrounds[seed % std::size(kGrounds)]);
    QFont font = theme().fontAt(TextRole::SectionTitle, 100);
    font.setPixelSize(17);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(tile, Qt::AlignCenter, name.left(1).toUpper());
}

void makeRow(QWidget *row, TextStack *texts)
{
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(kTile + metrics::kPhotoToText, 0, 0, kRowGap);
    layout->setSpacing(metrics::kGrid);
    layout->addWidget(texts, 1);
}

QRectF tileOf(const QWidget &row)
{
    const qreal x = row.layoutDirection() == Qt::RightToLeft ? row.width() - kTile : 0;
    return {x, 1, kTile, kTile};
}

} // namespace

CvRow::CvRow(const model::CvEntry &entry, Kind kind, const model::CvDate &today, QWidget *parent)
    : QWidget(parent)
    , m_entry(entry)
    , m_kind(kind)
    , m_today(today)
    , m_texts(new TextStack)
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(m_texts);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kTile + metrics::kPhotoToText, 0, 0, kRowGap);
    layout->setSpacing(metrics::kGrid);
    layout->addLayout(column, 1);
    if (m_entry.link.isValid()) {
        auto *link = new Button(ButtonKind::Link, m_entry.link.host());
        link->setToolTip(m_entry.link.toDisplayString());
        connect(link, &QAbstractButton::clicked, this, [this] { Q_EMIT linkActivated(m_entry.link); });
        column->addWidget(link, 0, Qt::AlignLeading);
    }
    setTexts();
    connect(m_texts, &TextStack::laidOut, this, &CvRow::showMore);
}

void CvRow::setTexts()
{
    const bool isPart = m_kind == Kind::Part;
    std::vector<StackedText> texts{
        {.text = m_entry.title, .role = TextRole::Name},
        {.text = joined({isPart ? QString() : m_entry.organisation, m_entry.detail}), .role = TextRole::Headline},
        {.text = joined({periodText(m_entry, m_today), m_entry.place}),
         .role = TextRole::Meta,
         .color = &Tokens::muted},
    };
    for (const model::CvEntry &occasion : m_entry.occasions) {
        texts.push_back({.text = joined({occasion.organisation.isEmpty() ? occasion.title : occasion.organisation,
                                         occasion.detail, periodText(occasion, m_today), occasion.place}),
                         .role = TextRole::Meta,
                         .color = &Tokens::muted});
    }
    texts.push_back({.text = m_entry.description, .gap = 6, .mostLines = m_isUnfolded ? 0 : kFoldedLines});
    if (!m_entry.skills.isEmpty()) {
        texts.push_back({.text = tr("Skills: %1").arg(m_entry.skills.join(u", "_s)),
                         .role = TextRole::Meta,
                         .color = &Tokens::muted,
                         .gap = 4});
    }
    m_texts->setTexts(std::move(texts));
}

void CvRow::showMore()
{
    if (!m_more && !m_isUnfolded && m_texts->isElided()) {
        m_more = new Button(ButtonKind::Link, tr("Show more"));
        m_more->setAccessibleName(tr("Show more of %1").arg(m_entry.title));
        connect(m_more, &QAbstractButton::clicked, this, &CvRow::unfold);
        auto *column = qobject_cast<QVBoxLayout *>(layout()->itemAt(0)->layout());
        column->insertWidget(1, m_more, 0, Qt::AlignLeading);
    }
}

void CvRow::unfold()
{
    m_isUnfolded = true;
    m_more->deleteLater();
    m_more = nullptr;
    setTexts();
}

void CvRow::showEdit()
{
    m_edit = new IconButton("write"_L1, tr("Edit %1").arg(m_entry.title), this);
    connect(m_edit, &QAbstractButton::clicked, this, &CvRow::editRequested);
    static_cast<QHBoxLayout *>(layout())->addWidget(m_edit, 0, Qt::AlignTop);
}

void CvRow::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    if (m_kind == Kind::Alone) {
        paintTile(painter, tileOf(*this), m_entry.organisation.isEmpty() ? m_entry.title : m_entry.organisation);
        return;
    }
    const Tokens &t = theme().tokens();
    const QRectF tile = tileOf(*this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.line);
    const qreal middle = theme().lineHeight(TextRole::Name) / 2;
    painter.drawEllipse(QPointF(tile.center().x(), middle), kDot / 2.0, kDot / 2.0);
    painter.drawRect(QRectF(tile.center().x() - 0.5, middle + kDot, 1, height() - kDot * 1.5));
}

CvGroupRow::CvGroupRow(const model::CvGroup &group, const model::CvDate &today, QWidget *parent)
    : QWidget(parent)
    , m_name(group.organisation())
{
    auto *texts = new TextStack;
    texts->setTexts({{.text = m_name, .role = TextRole::Name},
                     {.text = durationText(model::monthsOf(group.entries, today)),
                      .role = TextRole::Meta,
                      .color = &Tokens::muted}});
    makeRow(this, texts);
}

void CvGroupRow::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paintTile(painter, tileOf(*this), m_name);
}

} // namespace rostrum::ui
