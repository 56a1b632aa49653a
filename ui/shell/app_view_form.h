// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace rostrum::ui {

class Button;
class NetworkSettings;
class ResultLine;
class TextField;

/// Another AppView than the usual one: typed, checked, used, and given up again.
class AppViewForm final : public QWidget
{
    Q_OBJECT
public:
    /// `network` outlives the form.
    AppViewForm(NetworkSettings &network, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Wish { Check, Use };
    void build();
    void ask(Wish wish);
    void showAnswer(const QString &name);
    void showFailure(const QString &message);
    void showChoice();
    void setBusy(bool isBusy);
    void retranslate();

    NetworkSettings &m_network;
    TextField *m_did;
    Button *m_check;
    Button *m_use;
    Button *m_back;
    ResultLine *m_result;
    Wish m_wish = Wish::Check;
    bool m_isBusy = false;
};

} // namespace rostrum::ui
