// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxy_form.h"

#include "network_settings.h"
#include "result_line.h"
#include "settings_section.h"
#include "ui/kit/button.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/text_field.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QIntValidator>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {
using Mode = net::ProxySettings::Mode;
constexpr int kPortWidth = 120;
constexpr int kMostPort = 65535;
constexpr int kLargeText = 150; ///< percent: server and port stand below one another
} // namespace

ProxyForm::ProxyForm(NetworkSettings &network, QWidget *parent)
    : QWidget(parent)
    , m_network(network)
    , m_modes(new QButtonGroup(this))
    , m_system(new QRadioButton(this))
    , m_none(new QRadioButton(this))
    , m_manual(new QRadioButton(this))
    , m_fields(new QWidget(this))
    , m_kindLabel(new Paragraph(TextRole::Button, &Tokens::text, m_fields))
    , m_kind(new QComboBox(m_fields))
    , m_host(new TextField(FieldKind::Plain, m_fields))
    , m_port(new TextField(FieldKind::Plain, m_fields))
    , m_user(new TextField(FieldKind::Plain, m_fields))
    , m_password(new TextField(FieldKind::Secret, m_fields))
    , m_use(new Button(ButtonKind::Outlined, {}, m_fields))
    , m_result(new ResultLine(this))
{
    build();
    retranslate();
    showProxy();
    connect(m_modes, &QButtonGroup::idClicked, this, [this](int id) { choose(static_cast<Mode>(id)); });
    connect(m_use, &QAbstractButton::clicked, this, &ProxyForm::use);
    for (TextField *field : {m_host, m_port, m_user, m_password}) {
        connect(field, &TextField::returnPressed, this, &ProxyForm::use);
        connect(field, &TextField::textEdited, m_result, &ResultLine::clear);
    }
    connect(m_password, &TextField::textEdited, this, [this] { m_wasPasswordTyped = true; });
    connect(&m_network, &NetworkSettings::proxyChanged, this, &ProxyForm::showProxy);
    connect(&m_network, &NetworkSettings::proxyFailed, this, &ProxyForm::showFailure);
}

void ProxyForm::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(6);
    const std::pair<QRadioButton *, Mode> modes[] = {
        {m_system, Mode::System}, {m_none, Mode::None}, {m_manual, Mode::Manual}};
    for (const auto &[button, mode] : modes) {
        setTextStyle(button, TextRole::Body);
        m_modes->addButton(button, static_cast<int>(mode));
        column->addWidget(button);
    }
    buildFields();
    column->addWidget(m_fields);
    column->addSpacing(2);
    column->addWidget(m_result);
}

void ProxyForm::buildFields()
{
    setTextStyle(m_kind, TextRole::Body);
    m_kind->addItem(u"HTTP"_s, QVariant::fromValue(net::ProxySettings::Kind::Http));
    m_kind->addItem(u"SOCKS5"_s, QVariant::fromValue(net::ProxySettings::Kind::Socks5));
    ignoreWheel(m_kind);
    m_host->edit()->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText | Qt::ImhUrlCharactersOnly);
    m_host->setPlaceholder(u"proxy.example.com"_s);
    m_port->edit()->setInputMethodHints(Qt::ImhDigitsOnly);
    m_port->edit()->setValidator(new QIntValidator(0, kMostPort, m_port));
    m_port->setPlaceholder(u"8080"_s);
    m_user->edit()->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    auto *place = new QBoxLayout(QBoxLayout::LeftToRight);
    place->setSpacing(12);
    place->addWidget(m_host, 1, Qt::AlignTop);
    place->addWidget(m_port, 0, Qt::AlignTop);
    const auto arrange = [this, place] {
        const bool isLarge = theme().textScale() >= kLargeText;
        m_port->setFixedWidth(theme().scaled(kPortWidth));
        place->setDirection(isLarge ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    };
    arrange();
    connect(&theme(), &Theme::changed, m_port, arrange);
    auto *column = new QVBoxLayout(m_fields);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_kindLabel);
    column->addWidget(m_kind, 0, Qt::AlignLeading);
    column->addSpacing(6);
    column->addLayout(place);
    column->addSpacing(6);
    column->addWidget(m_user);
    column->addSpacing(6);
    column->addWidget(m_password);
    column->addSpacing(8);
    column->addWidget(m_use, 0, Qt::AlignLeading);
}

void ProxyForm::choose(Mode mode)
{
    m_fields->setVisible(mode == Mode::Manual);
    m_result->clear();
    if (mode == Mode::Manual) {
        m_host->setFocus(Qt::OtherFocusReason);
        return;
    }
    net::ProxySettings proxy = m_network.proxy();
    proxy.mode = mode;
    m_isWaiting = true;
    m_network.setProxy(proxy, std::nullopt); // what was typed for another one is kept
}

void ProxyForm::use()
{
    const QString host = m_host->text().trimmed();
    const int port = m_port->text().toInt();
    const bool knowsHost = net::isProxyHost(host);
    if (!knowsHost)
        m_host->setError(host.isEmpty() ? tr("Type the name or address of the proxy.")
                                        : tr("Only the name or address: no http:// and no port."));
    if (port <= 0)
        m_port->setError(tr("A port is missing."));
    if (!knowsHost || port <= 0) {
        (knowsHost ? m_port : m_host)->setFocus(Qt::OtherFocusReason);
        return;
    }
    const net::ProxySettings proxy{.mode = Mode::Manual,
                                   .kind = m_kind->currentData().value<net::ProxySettings::Kind>(),
                                   .host = host,
                                   .port = static_cast<quint16>(port),
                                   .user = m_user->text()};
    m_isWaiting = true;
    m_network.setProxy(proxy, m_wasPasswordTyped ? std::optional(m_password->text()) : std::nullopt);
}

void ProxyForm::showProxy()
{
    const net::ProxySettings proxy = m_network.proxy();
    m_modes->button(static_cast<int>(proxy.mode))->setChecked(true);
    m_fields->setVisible(proxy.mode == Mode::Manual);
    m_kind->setCurrentIndex(m_kind->findData(QVariant::fromValue(proxy.kind)));
    m_host->setText(proxy.host);
    m_port->setText(proxy.port > 0 ? QString::number(proxy.port) : QString());
    m_user->setText(proxy.user);
    if (!std::exchange(m_isWaiting, false))
        return;
    QString said;
    switch (proxy.mode) {
    case Mode::System:
        said = tr("The network is reached as the system says.");
        break;
    case Mode::None:
        said = tr("The network is reached directly.");
        break;
    case Mode::Manual:
        //: %1 a host and its port
        said = tr("The network is reached through %1.").arg(proxy.host + u':' + QString::number(proxy.port));
        break;
    }
    m_result->tell(ResultLine::Kind::Good, said);
}

void ProxyForm::showFailure(const QString &message)
{
    m_isWaiting = false;
    m_result->tell(ResultLine::Kind::Bad, message + u' ' + tr("Nothing was changed."));
}

void ProxyForm::retranslate()
{
    m_system->setText(tr("As the system says"));
    m_none->setText(tr("No proxy"));
    m_manual->setText(tr("This one:"));
    m_kindLabel->setText(tr("Kind"));
    m_kind->setAccessibleName(tr("Kind of proxy"));
    m_host->setLabel(tr("Server"));
    m_port->setLabel(tr("Port"));
    m_user->setLabel(tr("User"));
    m_user->setHint(tr("Only if the proxy asks for one."));
    m_password->setLabel(tr("Password"));
    m_password->setHint(tr("It is kept in the keychain of your system, not in a file."));
    m_use->setText(tr("Use this proxy"));
}

void ProxyForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace rostrum::ui
