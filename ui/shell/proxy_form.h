// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/proxy.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QRadioButton;

namespace rostrum::ui {

class Button;
class NetworkSettings;
class Paragraph;
class ResultLine;
class TextField;

/// Through what the network is reached. The system's way and the direct one take effect when they are chosen, another
/// one when it is complete and said to be used.
class ProxyForm final : public QWidget
{
    Q_OBJECT
public:
    /// `network` outlives the form.
    ProxyForm(NetworkSettings &network, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildFields();
    void choose(net::ProxySettings::Mode mode);
    void use();
    void showProxy();
    void showFailure(const QString &message);
    void retranslate();

    NetworkSettings &m_network;
    QButtonGroup *m_modes;
    QRadioButton *m_system;
    QRadioButton *m_none;
    QRadioButton *m_manual;
    QWidget *m_fields;
    Paragraph *m_kindLabel;
    QComboBox *m_kind;
    TextField *m_host;
    TextField *m_port;
    TextField *m_user;
    TextField *m_password;
    Button *m_use;
    ResultLine *m_result;
    bool m_wasPasswordTyped = false;
    bool m_isWaiting = false; ///< for what comes of setProxy()
};

} // namespace rostrum::ui
