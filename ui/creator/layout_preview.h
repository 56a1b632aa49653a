// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "creator/creator_profile.h"

#include <QPixmap>
#include <QWidget>

namespace rostrum::ui {

class ImageCache;
class ProfileHead;
class ProfileSections;

/// How visitors see one's profile in one of the two layouts: the real head and sections, drawn small. Nothing in it can
/// be used; assistive technology hears the order of the sections and the first button.
class LayoutPreview final : public QWidget
{
    Q_OBJECT
public:
    LayoutPreview(creator::LayoutKind kind, ImageCache &images, net::HttpClient &http, const base::Clock &clock,
                  QWidget *parent);
    ~LayoutPreview() override;

    /// With `mode` and `featured` in the place of the profile's own, as far as they fit the kind; `posts` are the
    /// newest texts.
    void setProfile(const creator::CreatorProfile &profile, const model::CreatorMode &mode,
                    const std::vector<creator::FeaturedItem> &featured, const QStringList &posts);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void draw();
    void describe(const creator::ProfileLayout &layout);
    [[nodiscard]] qreal scale() const;

    creator::LayoutKind m_kind;
    std::unique_ptr<QWidget> m_page; ///< never shown
    ProfileHead *m_head;
    ProfileSections *m_sections;
    QPixmap m_picture;
};

} // namespace rostrum::ui
