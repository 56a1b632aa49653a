// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form_field.h"

#include <QJsonObject>
#include <QTimer>

#include <span>

class QGridLayout;
class QVBoxLayout;

namespace rostrum::ui {

class Banner;
class Button;
class SectionTitle;

/// A form in the flow of a page: fields, in two columns where there is room, and what one does with them. Ctrl+Enter
/// saves, Esc leaves it. A field says what is wrong when one leaves it; at saving all do, and the first wrong one gets
/// the focus. What is typed can be kept as a draft at any time, also while it is wrong.
class EditForm : public QWidget
{
    Q_OBJECT
public:
    ~EditForm() override;

    /// What differs from what the form began with, by field; empty while nothing does.
    [[nodiscard]] QJsonObject draft() const;
    [[nodiscard]] bool isChanged() const;
    /// What was typed another time comes back, and the form says so and offers to drop it.
    void setDraft(const QJsonObject &draft);

Q_SIGNALS:
    /// draft() is another, and typing rests; also before the form is left or destroyed.
    void draftChanged();
    /// The form is to be closed. What was typed is kept as a draft.
    void cancelled();
    /// The form is to be closed, and its draft is of no use any more: it was saved, or its record is to be removed.
    void done();

protected:
    explicit EditForm(QWidget *parent);

    /// Takes it in, and shows in it what the record has.
    void addField(FormField *field, const QJsonObject &record);
    /// Above the fields, as wide as the form.
    [[nodiscard]] QVBoxLayout *head() const { return m_head; }
    /// After the last field, so that Tab reaches them last.
    enum class Removal { None, Offered };
    void addButtons(Removal removal);
    void setTitle(const QString &title);
    void setSavable(bool isSavable);
    /// The record with what was changed of `fields`; all else as it was.
    [[nodiscard]] QJsonObject wished(QJsonObject record, std::span<const model::CvField> fields) const;
    [[nodiscard]] const FormField *find(model::CvRole role) const;
    [[nodiscard]] bool isEdited(const FormField *field) const;
    [[nodiscard]] QJsonValue valueOf(const FormField *field) const { return field ? field->value() : QJsonValue(); }

    /// Everything is right: hand it on.
    virtual void save() = 0;
    virtual void remove() {}
    /// What is wrong with a field beside another one; empty: nothing.
    [[nodiscard]] virtual QString problemBeside(const FormField & /*field*/) const { return {}; }
    virtual void retranslate();

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Entry
    {
        FormField *field;
        QJsonValue before; ///< what it began with
    };

    void trySave();
    void leave();
    void discard();
    void noteEdit(FormField *field);
    void noteFocus(const QWidget *old, const QWidget *now);
    void checkLeft();
    [[nodiscard]] QString problemOf(const Entry &entry) const;
    [[nodiscard]] Entry *entryWith(const QWidget *inside);
    void arrange();
    void arrangeFields(bool isWide);
    void arrangeButtons(bool isOneRow);

    SectionTitle *m_title;
    Banner *m_restored; ///< hidden until there is a draft
    QVBoxLayout *m_head;
    QGridLayout *m_grid;
    QGridLayout *m_buttons;
    Button *m_save = nullptr;
    Button *m_cancel = nullptr;
    Button *m_remove = nullptr;
    std::vector<Entry> m_entries;
    FormField *m_left = nullptr; ///< to be checked
    QTimer m_pause;
    int m_columns = 0;
    int m_buttonRows = 0;
};

} // namespace rostrum::ui
