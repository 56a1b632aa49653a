// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

class QVBoxLayout;

namespace rostrum::ui {

class PageHeader;

/// A page that others lead to: a header with Back and the title, which follow the language, and its content below.
class SubPage : public Page
{
    Q_OBJECT
public:
    explicit SubPage(QWidget *parent);

protected:
    /// `content` takes all the room below the header, and the keyboard.
    void setContent(QWidget *content);
    /// A column that scrolls as the content; what is added stands one below another.
    [[nodiscard]] QVBoxLayout *makeScrolledColumn();
    /// To be called once title() can answer, and whenever it answers otherwise.
    void showTitle();
    /// The language is another one; the title follows by itself.
    virtual void retranslate() {}

    void changeEvent(QEvent *event) final;

private:
    PageHeader *m_header;
};

} // namespace rostrum::ui
