// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace rostrum::ui {

class FieldNotes;
class IconButton;

enum class FieldKind {
    Plain,
    Search, ///< with a magnifier before the text
    Secret, ///< hidden text with a button that shows it
};

/// A line of text with its label above and a hint below; an error stands between field and hint, in words and with an
/// icon, and gives the field its colour.
class TextField final : public QWidget
{
    Q_OBJECT
public:
    explicit TextField(FieldKind kind = FieldKind::Plain, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    void setHint(const QString &hint);
    void setPlaceholder(const QString &placeholder);
    /// Shows `error` at the field until the text is edited; empty takes it away.
    void setError(const QString &error);
    [[nodiscard]] QString error() const;

    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void textEdited();
    void returnPressed();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showFault();
    void showMagnifier();
    /// The magnifier or the button, and the room that the text leaves them.
    void placeParts();
    void retranslate();

    QLabel *m_label;
    QLineEdit *m_edit;
    QLabel *m_magnifier = nullptr;
    IconButton *m_reveal = nullptr;
    FieldNotes *m_notes;
};

} // namespace rostrum::ui
