// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/outbox.h"
#include "social/person_records.h"
#include "social/profile.h"
#include "ui/feedview/post_act.h"
#include "ui/social/page_context.h"

#include <QFrame>
#include <QTimer>

namespace rostrum::ui {

class Avatar;
class Button;
class ElidedLabel;
class Paragraph;

/// Who somebody is, shown while the pointer rests on their name or photo: from the store at once, then from the
/// network. Goes when the pointer leaves both, and at a key, a click elsewhere or the wheel. All that it offers is on
/// the profile and in the menus too, for whoever uses no pointer. Deletes itself.
class PersonCard final : public QFrame
{
    Q_OBJECT
public:
    /// Beside `area`, in the window's coordinates.
    PersonCard(const base::Did &did, const PageContext &context, QRect area, QWidget *window);
    ~PersonCard() override;

Q_SIGNALS:
    void profileRequested(const rostrum::base::Did &did);
    void followRequested(const rostrum::model::Person &person);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void showPerson();
    void place();
    void leaveIfLeft();
    void close();

    base::Did m_self;
    ImageCache &m_images;
    social::Profile m_profile;
    social::PersonRecords m_records;
    base::Did m_did;
    QRect m_area;
    QUrl m_shownPhoto = {};
    QPixmap m_photoPixmap = {};
    Avatar *m_photo;
    Button *m_name;
    ElidedLabel *m_handle;
    Paragraph *m_headline;
    Paragraph *m_about;
    Paragraph *m_counts;
    Button *m_follow;
    QTimer m_watch;
};

} // namespace rostrum::ui
