// SPDX-License-Identifier: GPL-3.0-or-later
#include "post_editor.h"

#include "publishing/link_card.h"
#include "ui/kit/button.h"
#include "ui/kit/paint.h"
#include "ui/publishing/card_preview.h"
#include "ui/publishing/excerpt_view.h"
#include "ui/publishing/post_edit.h"
#include "ui/publishing/thumb.h"
#include "ui/theme/metrics.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyle>
#include <QThreadPool>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::ui {

namespace {

constexpr auto kLinkPause = 600ms;
constexpr int kCardThumb = 320;
constexpr int kLineWidth = 2;

} // namespace

PostEditor::PostEditor(PageContext context, publishing::Drafts &drafts, QWidget *parent)
    : QWidget(parent)
    , m_context(std::move(context))
    , m_drafts(drafts)
    , m_column(new QVBoxLayout)
    , m_edit(new PostEdit)
    , m_media(new MediaStrip(drafts))
    , m_card(new CardPreview)
    , m_quote(new QWidget)
    , m_removeQuote(new IconButton("close"_L1, {}))
    , m_remove(new IconButton("close"_L1, {}))
{
    setAcceptDrops(true);
    auto *top = new QHBoxLayout;
    top->setSpacing(4);
    top->addWidget(m_edit, 1);
    top->addWidget(m_remove, 0, Qt::AlignTop);
    auto *quote = new QHBoxLayout(m_quote);
    quote->setContentsMargins(0, 0, 0, 0);
    quote->setSpacing(4);
    quote->addWidget(m_removeQuote, 0, Qt::AlignTop);
    m_column->setContentsMargins(0, 6, 0, 14);
    m_column->setSpacing(12);
    m_column->addLayout(top);
    for (QWidget *part : {static_cast<QWidget *>(m_media), static_cast<QWidget *>(m_card), m_quote}) {
        m_column->addWidget(part);
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addSpacing(kPhoto + metrics::kPhotoToText);
    row->addLayout(m_column, 1);
    m_card->hide();
    m_quote->hide();

    m_pause.setSingleShot(true);
    m_pause.setInterval(kLinkPause);
    connect(&m_pause, &QTimer::timeout, this, &PostEditor::lookForLink);
    connect(m_edit, &QTextEdit::textChanged, this, &PostEditor::noteChange);
    connect(m_edit, &PostEdit::filesGiven, m_media, &MediaStrip::addFiles);
    connect(m_edit, &PostEdit::pictureGiven, m_media, &MediaStrip::addImage);
    connect(m_media, &MediaStrip::failed, this, &PostEditor::failed);
    connect(m_media, &MediaStrip::changed, this, [this] {
        showCard();
        Q_EMIT changed();
    });
    connect(m_removeQuote, &QAbstractButton::clicked, this, &PostEditor::removeQuote);
    connect(m_remove, &QAbstractButton::clicked, this, &PostEditor::removeRequested);
    connect(m_card, &CardPreview::removeRequested, this, [this] {
        m_post.refusedCards.append(m_link.toString());
        m_post.post.card.reset();
        showCard();
        m_edit->setFocus(Qt::OtherFocusReason);
        Q_EMIT changed();
    });
    retranslate();
}

PostEditor::~PostEditor() = default;

void PostEditor::setPost(const publishing::DraftPost &post)
{
    m_post = post;
    m_lastText = post.post.text;
    m_edit->setContent(post.post.text);
    m_media->setMedia(post.post.images, post.post.video);
    m_link = post.post.card ? post.post.card->uri : QUrl();
    showCard();
    showQuote();
    if (m_link.isEmpty() && !post.post.text.isEmpty()) {
        m_pause.start();
    }
}

publishing::DraftPost PostEditor::post() const
{
    publishing::DraftPost post = m_post;
    post.post.text = m_edit->content();
    post.post.images = m_media->images();
    post.post.video = m_media->video();
    if (!m_media->isEmpty()) {
        post.post.card.reset(); // a post carries one of them
    }
    return post;
}

void PostEditor::setPlace(std::size_t index, std::size_t count)
{
    m_index = index;
    m_count = count;
    m_remove->setVisible(count > 1);
    retranslate();
    update();
}

void PostEditor::setAuthor(const QString &name, const QPixmap &photo)
{
    m_name = name;
    m_photo = photo;
    update();
}

void PostEditor::retranslate()
{
    //: The field of the composer
    m_edit->setAccessibleName(m_index == 0 ? tr("Post text") : tr("Post text, %1").arg(m_index + 1));
    m_edit->setPlaceholder(m_index == 0 ? tr("What do you want to say?") : tr("Go on here"));
    m_removeQuote->setName(tr("Remove the quote"));
    m_remove->setName(tr("Remove this post"));
}

void PostEditor::noteChange()
{
    const QString text = m_edit->content();
    if (text == m_lastText) { // colours alone
        return;
    }
    m_lastText = text;
    m_pause.start();
    Q_EMIT changed();
}

void PostEditor::showQuote()
{
    delete m_excerpt;
    m_excerpt = nullptr;
    if (m_post.post.quote && m_post.quoted) {
        m_excerpt = new ExcerptView(*m_post.quoted, {}, m_context.images, m_quote);
        static_cast<QHBoxLayout *>(m_quote->layout())->insertWidget(0, m_excerpt, 1);
    }
    m_quote->setVisible(m_excerpt != nullptr);
}

void PostEditor::removeQuote()
{
    m_post.post.quote.reset();
    m_post.quoted.reset();
    m_edit->setFocus(Qt::OtherFocusReason);
    showQuote();
    Q_EMIT changed();
}

void PostEditor::showCard()
{
    const bool isShown = m_post.post.card && m_media->isEmpty();
    m_card->setVisible(isShown);
    if (isShown) {
        m_card->setCard(*m_post.post.card, {});
        if (m_post.post.card->thumb) {
            m_tasks.start(showThumb(m_post.post.card->thumb->file));
        }
    }
}

void PostEditor::lookForLink()
{
    const QString text = m_edit->content();
    const auto spans = publishing::findSpans(text);
    const auto first = std::ranges::find_if(spans, [this](const model::Span &span) {
        return span.kind == model::Span::Kind::Link && !m_post.refusedCards.contains(span.target);
    });
    // The card of a link stays when its words are taken out: the link itself is in the card.
    if (first == spans.end() || m_post.post.card || QUrl(first->target) == m_link) {
        return;
    }
    m_link = QUrl(first->target);
    m_tasks.cancelAll();
    m_tasks.start(fetchCard(m_link));
}

base::Task<void> PostEditor::fetchCard(QUrl link)
{
    const auto card = co_await publishing::makeCard(m_context.services.http, m_drafts, link);
    if (!card || link != m_link) {
        co_return; // the link is in the text all the same
    }
    m_post.post.card = *card;
    showCard();
    Q_EMIT changed();
}

base::Task<void> PostEditor::showThumb(QString file)
{
    const QImage thumb = co_await base::offload(QThreadPool::globalInstance(), [files = m_drafts.files(), file] {
        const auto bytes = files.read(file);
        return bytes ? makeThumb(*bytes, kCardThumb) : QImage();
    });
    if (m_post.post.card) {
        m_card->setCard(*m_post.post.card, QPixmap::fromImage(thumb));
    }
}

void PostEditor::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void PostEditor::dropEvent(QDropEvent *event)
{
    QList<QUrl> files = event->mimeData()->urls();
    files.removeIf([](const QUrl &url) { return !url.isLocalFile(); });
    m_media->addFiles(files);
    event->acceptProposedAction();
}

void PostEditor::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const auto place = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const QRect photo(0, 2, kPhoto, kPhoto);
    const int x = photo.center().x();
    if (m_index + 1 < m_count) {
        const int top = photo.bottom() + 7;
        painter.fillRect(place({x, top, kLineWidth, height() - top - 4}), theme().tokens().line);
    }
    paintAvatar(painter, place(photo), m_photo, m_name);
}

void PostEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace rostrum::ui
