// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts_sheet.h"

#include "ui/kit/button.h"
#include "ui/kit/excerpt.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/paint.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/section_title.h"
#include "ui/publishing/composer_options.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kPadding = 10;
constexpr qsizetype kTitle = 120;

int lineOf(TextRole role)
{
    return QFontMetrics(theme().font(role)).height();
}

/// Two lines that open a draft.
class DraftButton final : public QAbstractButton
{
public:
    DraftButton(const QString &title, QString detail, QWidget *parent)
        : QAbstractButton(parent)
        , m_detail(std::move(detail))
    {
        setText(title);
        setAccessibleName(title + u", "_s + m_detail);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        FocusRing::setRadius(this, metrics::kControlRadius);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {200, lineOf(TextRole::Body) + lineOf(TextRole::Meta) + 2 + 2 * kPadding};
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const Tokens &t = theme().tokens();
        QPainter painter(this);
        if (isDown() || underMouse()) {
            paintBox(painter, rect(), metrics::kControlRadius, isDown() ? t.pressed : t.hover);
        }
        int top = kPadding;
        const auto draw = [&](const QString &words, TextRole role, const QColor &color) {
            const QFont font = theme().font(role);
            const QRect line(kPadding, top, width() - 2 * kPadding, lineOf(role));
            painter.setFont(font);
            painter.setPen(color);
            painter.drawText(line, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                             QFontMetrics(font).elidedText(words, Qt::ElideRight, line.width()));
            top += line.height() + 2;
        };
        draw(text(), TextRole::Body, t.text);
        draw(m_detail, TextRole::Meta, t.muted);
    }

private:
    QString m_detail;
};

} // namespace

QString draftTitle(const publishing::Draft &draft)
{
    for (const publishing::DraftPost &post : draft.posts) {
        const QString text = post.post.text.left(4 * kTitle).simplified();
        if (!text.isEmpty()) {
            return excerptOf(text, kTitle);
        }
    }
    for (const publishing::DraftPost &post : draft.posts) {
        if (!post.post.images.empty()) {
            return DraftsSheet::tr("%n pictures", nullptr, static_cast<int>(post.post.images.size()));
        }
    }
    return DraftsSheet::tr("A post without words");
}

DraftsSheet::DraftsSheet(publishing::Drafts &drafts, QString current, QWidget *window)
    : Sheet(window)
    , m_drafts(drafts)
    , m_current(std::move(current))
    , m_rows(new QVBoxLayout)
    , m_close(new IconButton("close"_L1, tr("Close"), content()))
{
    auto *title = new SectionTitle(tr("Drafts"), content());
    title->setRole(TextRole::PageTitle);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kPadding, 0, 0, 0);
    head->addWidget(title, 1);
    head->addWidget(m_close);
    m_rows->setSpacing(2);
    auto *column = new QVBoxLayout(content());
    column->setContentsMargins(28 - kPadding, 22, 20, 20);
    column->setSpacing(10);
    column->addLayout(head);
    column->addLayout(m_rows);
    setMaximumCardWidth(480);
    connect(m_close, &QAbstractButton::clicked, this, &Sheet::dismiss);
    m_tasks.start(load());
}

DraftsSheet::~DraftsSheet() = default;

base::Task<void> DraftsSheet::load()
{
    const auto drafts = co_await m_drafts.list();
    const bool hadKeyboard = isAncestorOf(QApplication::focusWidget());
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (drafts) {
        for (const publishing::Draft &draft : *drafts) {
            if (draft.id != m_current) {
                addRow(draft);
            }
        }
    }
    if (m_rows->count() == 0) {
        auto *none = new Paragraph(TextRole::Body, &Tokens::muted, content());
        none->setText(drafts ? tr("No other drafts. What you begin and leave is kept here.") : drafts.error().message);
        none->setContentsMargins(kPadding, 0, 0, 0);
        m_rows->addWidget(none);
    }
    if (hadKeyboard && QApplication::focusWidget() == nullptr) { // it was on a row that is gone
        m_close->setFocus(Qt::OtherFocusReason);
    }
}

void DraftsSheet::addRow(const publishing::Draft &draft)
{
    auto *row = new QWidget(content());
    QString detail = timeWords(draft.updatedAt);
    if (draft.repliedTo) {
        detail = tr("Reply to %1").arg(draft.repliedTo->name) + u" · "_s + detail;
    } else if (draft.posts.size() > 1) {
        detail = tr("%n posts", nullptr, static_cast<int>(draft.posts.size())) + u" · "_s + detail;
    }
    auto *open = new DraftButton(draftTitle(draft), detail, row);
    auto *remove = new IconButton("trash"_L1, tr("Delete “%1”").arg(excerptOf(draftTitle(draft), 40)), row);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(open, 1);
    line->addWidget(remove);
    m_rows->addWidget(row);
    connect(open, &QAbstractButton::clicked, this, [this, draft] {
        dismiss(); // first: it gives the keyboard back to the button that opened this
        Q_EMIT chosen(draft);
    });
    connect(remove, &QAbstractButton::clicked, this, [this, id = draft.id] {
        m_drafts.remove(id);
        m_tasks.start(load());
    });
}

} // namespace rostrum::ui
