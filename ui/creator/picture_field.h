// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/task_scope.h"
#include "form_field.h"
#include "publishing/drafts.h"
#include "social/new_post.h"

#include <QImage>
#include <QUrl>

namespace rostrum::ui {

class Button;
class ImageSource;
class PicturePreview;

/// The picture of a profile: what it is, and another one from a file, chosen or dropped, cut to its shape and small
/// enough to be uploaded. The file lies in the account's media folder. Its value is an object: empty while nothing
/// changed, {"removed": true}, or {"file", "mimeType", "width", "height"}.
class PictureField final : public FormField
{
    Q_OBJECT
public:
    enum class Shape { Photo, Cover };

    /// `present` is what the profile has, empty when it has none. `drafts` and `images` outlive the field.
    PictureField(const model::CvField &field, Shape shape, const QUrl &present, publishing::Drafts &drafts,
                 ImageSource &images, QWidget *parent);
    ~PictureField() override;

    [[nodiscard]] QJsonValue value() const override { return m_value; }
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] Span span() const override { return Span::Whole; }
    [[nodiscard]] model::FieldFault fault() const override { return model::FieldFault::None; }
    void retranslate() override;

    /// The new picture; nothing while there is none.
    [[nodiscard]] std::optional<social::NewMedia> picture() const;
    [[nodiscard]] bool isRemoved() const;
    /// A picture is being made ready.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// Asks which part of it is meant.
    void takeFile(const QString &path);

Q_SIGNALS:
    void busyChanged();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void showFault(bool /*isFaulty*/) override {}

private:
    void choose();
    void askForPart();
    void setBusy(bool isBusy);
    void showButtons();
    base::Task<void> read(QString path);
    base::Task<void> keep(QRect part);
    base::Task<void> showKept(QString file);
    [[nodiscard]] QSize ratio() const;

    Shape m_shape;
    bool m_hasPresent;
    publishing::Drafts &m_drafts;
    QJsonObject m_value;
    QByteArray m_whole; ///< the last file, upright and of a usual kind, of which a part is cut
    QSize m_wholeSize;
    bool m_isBusy = false;
    PicturePreview *m_preview;
    Button *m_choose;
    Button *m_crop;
    Button *m_remove;
    base::TaskScope m_tasks; // last: they use the others
};

} // namespace rostrum::ui
