// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture_viewer.h"

#include "base/offload.h"
#include "ui/feedview/image_cache.h"
#include "ui/feedview/image_decoder.h"
#include "ui/kit/accessible.h"
#include "ui/kit/button.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/zoom_view.h"
#include "ui/social/photo_loader.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeDatabase>
#include <QPainter>
#include <QSaveFile>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kLongestSide = 4096; ///< of what is decoded; more is not seen on a screen
constexpr qint64 kMostBytes = 64LL * 1024 * 1024;
constexpr int kMargin = 14;
constexpr qreal kPanStep = 80;

/// Why it failed, in the system's words; empty when it is on the disk. Blocking; any thread.
QString writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return isWritten ? QString() : file.errorString();
}

} // namespace

PictureViewer::PictureViewer(const model::PostPtr &post, int index, const PageContext &context, QWidget *page)
    : QWidget(page->window())
    , m_page(page)
    , m_post(post)
    , m_images(context.images)
    , m_http(context.services.http)
    , m_returnFocus(QApplication::focusWidget())
    , m_view(new ZoomView(this))
    , m_counter(new ElidedLabel(TextRole::Name, &Tokens::text, this))
    , m_zoomOut(new IconButton("minus"_L1, tr("Zoom out"), this))
    , m_zoomIn(new IconButton("plus"_L1, tr("Zoom in"), this))
    , m_copy(new IconButton("copy"_L1, tr("Copy picture"), this))
    , m_save(new IconButton("download"_L1, tr("Save picture as…"), this))
    , m_close(new IconButton("close"_L1, tr("Close"), this))
    , m_previous(new IconButton("back"_L1, tr("Previous picture"), this))
    , m_next(new IconButton("forward"_L1, tr("Next picture"), this))
    , m_words(new Paragraph(TextRole::Headline, &Tokens::text, this))
    , m_problem(new Paragraph(TextRole::Body, &Tokens::text, this))
    , m_retry(new Button(ButtonKind::Outlined, tr("Try again"), this))
{
    setAccessibleRole(this, QAccessible::Dialog);
    setFocusPolicy(Qt::StrongFocus);
    build();
    connect(m_view, &ZoomView::zoomChanged, this, [this] {
        m_zoomIn->setEnabled(m_view->canZoomIn());
        m_zoomOut->setEnabled(!m_view->isFitted());
    });
    connect(m_zoomIn, &QAbstractButton::clicked, m_view, &ZoomView::zoomIn);
    connect(m_zoomOut, &QAbstractButton::clicked, m_view, &ZoomView::zoomOut);
    connect(m_copy, &QAbstractButton::clicked, this, &PictureViewer::copy);
    connect(m_save, &QAbstractButton::clicked, this, &PictureViewer::save);
    connect(m_close, &QAbstractButton::clicked, this, &PictureViewer::leave);
    connect(m_previous, &QAbstractButton::clicked, this, [this] { showPicture(m_index - 1); });
    connect(m_next, &QAbstractButton::clicked, this, [this] { showPicture(m_index + 1); });
    connect(m_retry, &QAbstractButton::clicked, this, [this] { showPicture(m_index); });
    qApp->installEventFilter(this);
    connect(page, &QObject::destroyed, this, [this] {
        hide();
        deleteLater();
    });
    setGeometry(parentWidget()->rect());
    showPicture(index);
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

void PictureViewer::build()
{
    auto *top = new QHBoxLayout;
    top->setSpacing(6);
    top->addWidget(m_counter, 1);
    for (IconButton *button : {m_zoomOut, m_zoomIn, m_copy, m_save, m_close})
        top->addWidget(button);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(kMargin);
    middle->addWidget(m_previous);
    middle->addWidget(m_view, 1);
    middle->addWidget(m_next);
    auto *failure = new QHBoxLayout;
    failure->setSpacing(kMargin);
    failure->addWidget(m_problem, 1);
    failure->addWidget(m_retry);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(kMargin);
    column->addLayout(top);
    column->addLayout(middle, 1);
    column->addLayout(failure);
    column->addWidget(m_words);
}

const std::vector<model::Image> &PictureViewer::images() const
{
    return std::get<model::Images>(m_post->embed.media).images;
}

void PictureViewer::showPicture(int index)
{
    const auto count = static_cast<int>(images().size());
    m_index = std::clamp(index, 0, count - 1);
    m_tasks.cancelAll();
    m_bytes.clear();
    m_isComplete = false;
    m_problem->hide();
    m_retry->hide();
    m_copy->setEnabled(false);
    m_save->setEnabled(false);
    m_previous->setVisible(count > 1);
    m_next->setVisible(count > 1);
    m_previous->setEnabled(m_index > 0);
    m_next->setEnabled(m_index + 1 < count);
    m_view->setImage({}, ZoomView::Place::Fitted);
    showWords();
    showThumb();
    m_tasks.start(load(images().at(static_cast<std::size_t>(m_index)).full));
}

void PictureViewer::showWords()
{
    const model::Image &image = images().at(static_cast<std::size_t>(m_index));
    const auto count = static_cast<int>(images().size());
    const QString place = count > 1 ? tr("Picture %1 of %2").arg(m_index + 1).arg(count) : tr("Picture");
    m_counter->setText(place);
    m_words->setText(image.alt);
    m_words->setVisible(!image.alt.isEmpty());
    m_view->setAccessibleName(image.alt.isEmpty() ? tr("Picture without a description") : image.alt);
    setAccessibleName(place + u". "_s + m_view->accessibleName());
    if (isVisible())
        announce(this, accessibleName());
}

/// The small one is mostly there already.
void PictureViewer::showThumb()
{
    const model::Image &image = images().at(static_cast<std::size_t>(m_index));
    if (image.aspect.isEmpty())
        return;
    const QSize size = image.aspect.scaled(1000, 1000, Qt::KeepAspectRatio);
    loadPicture(m_images, image.thumb, size, this, [this, index = m_index](const QPixmap &thumb) {
        if (index == m_index && m_view->image().isNull())
            m_view->setImage(thumb.toImage(), ZoomView::Place::Fitted);
    });
}

base::Task<void> PictureViewer::load(QUrl url)
{
    auto reply = co_await m_http.send(
        {.url = url, .maxBytes = kMostBytes, .diskCache = net::DiskCache::Prefer, .urlSource = net::UrlSource::Record});
    if (!reply) {
        co_return tellFailure(reply.error().message);
    }
    if (!reply->ok()) {
        co_return tellFailure(tr("The server does not have this picture."));
    }
    m_bytes = std::move(reply->body);
    const QImage image = co_await base::offload(QThreadPool::globalInstance(),
                                                [bytes = m_bytes] { return decodeWhole(bytes, kLongestSide); });
    if (image.isNull()) {
        co_return tellFailure(tr("This file cannot be shown as a picture."));
    }
    m_view->setImage(image, ZoomView::Place::Kept);
    m_copy->setEnabled(true);
    m_save->setEnabled(true);
    m_isComplete = true;
}

void PictureViewer::tellFailure(const QString &message)
{
    m_problem->setText(message);
    m_problem->show();
    m_retry->show();
    announce(this, message);
    m_isComplete = true;
}

void PictureViewer::copy()
{
    QGuiApplication::clipboard()->setImage(m_view->image());
    announce(this, tr("Copied"));
}

/// "ada.example.com-3l5k-1.jpg"
QString PictureViewer::suggestedName() const
{
    const QString suffix = QMimeDatabase().mimeTypeForData(m_bytes).preferredSuffix();
    return m_post->author.handle + u'-' + QString::fromUtf8(m_post->uri.rkey()) + u'-' + QString::number(m_index + 1) +
           (suffix.isEmpty() ? QString() : QString(u'.' + suffix));
}

void PictureViewer::save()
{
    auto *dialog = new QFileDialog(this, tr("Save picture as…"),
                                   QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestedName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { m_writing.start(write(path)); });
    dialog->open();
}

base::Task<void> PictureViewer::write(QString path)
{
    const QString error = co_await base::offload(QThreadPool::globalInstance(),
                                                 [path, bytes = m_bytes] { return writeFile(path, bytes); });
    m_problem->setText(error.isEmpty() ? tr("Saved as %1").arg(QFileInfo(path).fileName())
                                       : tr("The picture cannot be saved: %1").arg(error));
    m_problem->show();
    announce(this, m_problem->text());
}

void PictureViewer::leave()
{
    hide();
    if (m_returnFocus != nullptr && m_returnFocus->isVisible())
        m_returnFocus->setFocus(Qt::OtherFocusReason);
    deleteLater();
}

/// The window's own shortcuts rest.
bool PictureViewer::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void PictureViewer::keyPressEvent(QKeyEvent *event)
{
    const bool pans = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Escape:
        return leave();
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return m_view->zoomIn();
    case Qt::Key_Minus:
        return m_view->zoomOut();
    case Qt::Key_0:
        return m_view->fit();
    case Qt::Key_Left:
        return pans ? m_view->pan({kPanStep, 0}) : showPicture(m_index - 1);
    case Qt::Key_Right:
        return pans ? m_view->pan({-kPanStep, 0}) : showPicture(m_index + 1);
    case Qt::Key_Up:
        return m_view->pan({0, kPanStep});
    case Qt::Key_Down:
        return m_view->pan({0, -kPanStep});
    default:
        event->accept(); // nothing below hears the keyboard
    }
}

/// Beside the picture.
void PictureViewer::mousePressEvent(QMouseEvent * /*event*/)
{
    leave();
}

bool PictureViewer::focusNextPrevChild(bool next)
{
    std::vector<QWidget *> stops{this};
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_zoomOut, m_zoomIn, m_copy, m_save, m_close, m_previous, m_next, m_retry}) {
        if (each->isVisible() && each->isEnabled())
            stops.push_back(each);
    }
    const auto at = std::ranges::find(stops, focusWidget());
    const auto count = std::ssize(stops);
    const auto now = at == stops.end() ? 0 : at - stops.begin();
    stops[static_cast<std::size_t>((now + (next ? 1 : count - 1)) % count)]->setFocus(next ? Qt::TabFocusReason
                                                                                           : Qt::BacktabFocusReason);
    return true;
}

bool PictureViewer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    else if (watched == m_page && event->type() == QEvent::Hide && m_page->isHidden())
        leave(); // another page came, from a link or a notification: nothing may lie over it
    else if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType() && isVisible() &&
             static_cast<QMouseEvent *>(event)->button() == Qt::BackButton &&
             (watched == this || isAncestorOf(static_cast<QWidget *>(watched)))) {
        leave(); // and the page stays: one step back
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PictureViewer::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().tokens().bg);
}

} // namespace rostrum::ui
