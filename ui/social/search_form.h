// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "social/search_query.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;

namespace rostrum::ui {

class Button;
class TextField;

/// A search's operators as fields: whose, since, until, language, with pictures or video.
class SearchForm final : public QWidget
{
    Q_OBJECT
public:
    explicit SearchForm(QWidget *parent = nullptr);

    /// Shows the operators of `query`; its words are kept for query().
    void setQuery(const social::SearchQuery &query);

Q_SIGNALS:
    /// The person changed a field, and all of them can be read.
    void queryChanged(const rostrum::social::SearchQuery &query);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void placeFields();
    void submit();
    [[nodiscard]] bool readDay(TextField *field, QDate &into);
    void fillLanguages();
    void retranslate();

    social::SearchQuery m_query = {};
    TextField *m_from;
    TextField *m_since;
    TextField *m_until;
    QWidget *m_languages; ///< the choice with its label
    QLabel *m_languageLabel;
    QComboBox *m_language;
    QCheckBox *m_hasMedia;
    Button *m_clear;
    QGridLayout *m_fields;
};

} // namespace rostrum::ui
