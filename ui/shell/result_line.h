// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace rostrum::ui {

class Paragraph;

/// What came of something that was tried, below the button that tried it: an icon and a sentence. Spoken by screen
/// readers; hidden while there is nothing to say.
class ResultLine final : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { UnderWay, Good, Bad };

    explicit ResultLine(QWidget *parent);

    void tell(Kind kind, const QString &text);
    void clear();
    [[nodiscard]] QString text() const;
    [[nodiscard]] Kind kind() const { return m_kind; }

private:
    void restyle();

    Kind m_kind = Kind::UnderWay;
    QLabel *m_icon;
    Paragraph *m_text;
};

} // namespace rostrum::ui
