// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture_field.h"

#include "picture_preview.h"
#include "publishing/picture.h"
#include "ui/kit/button.h"
#include "ui/kit/flow_layout.h"
#include "ui/publishing/crop_sheet.h"
#include "ui/publishing/thumb.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QMimeData>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr qint64 kMostFile = 100'000'000;
/// app.bsky.actor.profile: PNG or JPEG of at most a million bytes.
constexpr qint64 kMostBytes = 1'000'000;
constexpr int kPhotoSide = 1000;
constexpr int kCoverSide = 3000;
constexpr qint64 kMostWhole = 12'000'000; ///< of what a part is cut from
constexpr int kCropPreview = 1600;
constexpr int kPreviewSide = 512;

base::Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return base::fail(base::ErrorKind::NotFound, file.errorString());
    }
    if (file.size() > kMostFile) {
        return base::fail(base::ErrorKind::Invalid, path);
    }
    return file.readAll();
}

} // namespace

PictureField::PictureField(const model::CvField &field, Shape shape, const QUrl &present, publishing::Drafts &drafts,
                           ImageSource &images, QWidget *parent)
    : FormField(field, parent)
    , m_shape(shape)
    , m_hasPresent(!present.isEmpty())
    , m_drafts(drafts)
    , m_preview(new PicturePreview(ratio(), images, this))
    , m_choose(new Button(ButtonKind::Outlined, {}, this))
    , m_crop(new Button(ButtonKind::Quiet, {}, this))
    , m_remove(new Button(ButtonKind::Quiet, {}, this))
{
    setAcceptDrops(true);
    m_preview->setAddress(present);
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons);
    flow->setSpacing(6);
    auto *row = new QWidget(this);
    auto *wrapping = new FlowLayout(row); // buttons stand below where there is no room beside
    wrapping->setSpacing(16);
    wrapping->addWidget(m_preview);
    wrapping->addWidget(buttons);
    for (Button *button : {m_choose, m_crop, m_remove}) {
        flow->addWidget(button);
        addControl(button);
    }
    content()->addWidget(row);
    connect(m_choose, &QAbstractButton::clicked, this, &PictureField::choose);
    connect(m_crop, &QAbstractButton::clicked, this, &PictureField::askForPart);
    connect(m_remove, &QAbstractButton::clicked, this, [this] {
        setValue(m_hasPresent ? QJsonObject{{u"removed"_s, true}} : QJsonObject());
        Q_EMIT edited();
    });
    PictureField::retranslate();
    showButtons();
}

PictureField::~PictureField() = default;

QSize PictureField::ratio() const
{
    return m_shape == Shape::Photo ? QSize(1, 1) : QSize(3, 1);
}

void PictureField::retranslate()
{
    FormField::retranslate();
    m_preview->setAccessibleName(name());
    m_choose->setText(tr("Choose a picture…"));
    m_choose->setAccessibleName(tr("%1: choose a picture").arg(name()));
    m_crop->setText(tr("Crop…"));
    m_crop->setAccessibleName(tr("%1: crop").arg(name()));
    m_remove->setText(tr("Remove"));
    m_remove->setAccessibleName(tr("%1: remove").arg(name()));
    setHint(m_shape == Shape::Photo ? tr("Files can also be dropped on the pictures.") : QString()); // once is enough
}

void PictureField::showButtons()
{
    m_crop->setVisible(!m_whole.isEmpty());
    m_remove->setVisible(picture() || (m_hasPresent && !isRemoved()));
    for (Button *button : {m_choose, m_crop, m_remove}) {
        button->setEnabled(!m_isBusy);
    }
}

void PictureField::setValue(const QJsonValue &value)
{
    m_value = value.toObject();
    m_preview->setImage({});
    if (const auto kept = picture()) {
        m_tasks.start(showKept(kept->file));
    } else {
        m_whole.clear();
    }
    m_preview->setIsEmpty(isRemoved());
    showButtons();
}

std::optional<social::NewMedia> PictureField::picture() const
{
    const QString file = m_value["file"_L1].toString();
    if (file.isEmpty()) {
        return std::nullopt;
    }
    return social::NewMedia{.file = file,
                            .mimeType = m_value["mimeType"_L1].toString().toLatin1(),
                            .aspect = {m_value["width"_L1].toInt(), m_value["height"_L1].toInt()}};
}

bool PictureField::isRemoved() const
{
    return m_value["removed"_L1].toBool();
}

void PictureField::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose a picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Pictures") + u" (*.jpg *.jpeg *.png *.webp *.gif *.avif *.heic *.bmp *.tif *.tiff)"_s,
                            tr("All files") + u" (*)"_s});
    connect(dialog, &QFileDialog::fileSelected, this, &PictureField::takeFile);
    dialog->open();
}

void PictureField::takeFile(const QString &path)
{
    if (!m_isBusy) {
        setProblem({});
        setBusy(true);
        m_tasks.start(read(path));
    }
}

void PictureField::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    showButtons();
    Q_EMIT busyChanged();
}

base::Task<void> PictureField::read(QString path)
{
    const auto bytes = co_await base::offload(QThreadPool::globalInstance(), [path] { return readFile(path); });
    const QString file = QFileInfo(path).fileName();
    if (!bytes) {
        setBusy(false);
        setProblem(bytes.error().kind == base::ErrorKind::Invalid
                       ? tr("“%1” is larger than %2.")
                             .arg(file, QLocale().formattedDataSize(kMostFile, 0, QLocale::DataSizeSIFormat))
                       : tr("“%1” cannot be read.").arg(file));
        co_return;
    }
    const auto whole = co_await base::offload(QThreadPool::globalInstance(), [bytes = *bytes] {
        return publishing::preparePicture(bytes, {.bytes = kMostWhole});
    });
    setBusy(false);
    if (!whole) {
        setProblem(tr("“%1” is no picture that can be read.").arg(file));
        co_return;
    }
    m_whole = whole->bytes;
    m_wholeSize = whole->size;
    askForPart();
}

void PictureField::askForPart()
{
    auto *sheet = new CropSheet(makeThumb(m_whole, kCropPreview), m_wholeSize, ratio(), window());
    connect(sheet, &CropSheet::cropped, this, [this](QRect part) {
        setBusy(true);
        m_tasks.start(keep(part));
    });
    sheet->open(tr("Crop"));
    showButtons();
}

base::Task<void> PictureField::keep(QRect part)
{
    const int side = m_shape == Shape::Photo ? kPhotoSide : kCoverSide;
    const auto picture = co_await base::offload(QThreadPool::globalInstance(), [bytes = m_whole, part, side] {
        return publishing::preparePicture(bytes, {.bytes = kMostBytes, .side = side, .crop = part});
    });
    if (!picture) {
        setBusy(false);
        setProblem(tr("This part of the picture cannot be used."));
        co_return;
    }
    const auto file = co_await m_drafts.keepFile(picture->bytes, picture->suffix);
    setBusy(false);
    if (!file) {
        setProblem(file.error().message);
        co_return;
    }
    setValue(QJsonObject{{u"file"_s, *file},
                         {u"mimeType"_s, QString::fromLatin1(picture->mimeType)},
                         {u"width"_s, picture->size.width()},
                         {u"height"_s, picture->size.height()}});
    Q_EMIT edited();
}

base::Task<void> PictureField::showKept(QString file)
{
    const QImage image = co_await base::offload(QThreadPool::globalInstance(), [files = m_drafts.files(), file] {
        const auto bytes = files.read(file);
        return bytes ? makeThumb(*bytes, kPreviewSide) : QImage();
    });
    if (m_value["file"_L1].toString() != file) {
        co_return;
    }
    if (image.isNull()) { // of a draft whose file is gone
        setValue(QJsonObject());
        co_return;
    }
    m_preview->setImage(image);
}

void PictureField::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().front().isLocalFile()) {
        event->acceptProposedAction();
    }
}

void PictureField::dropEvent(QDropEvent *event)
{
    takeFile(event->mimeData()->urls().front().toLocalFile());
    event->acceptProposedAction();
}

} // namespace rostrum::ui
