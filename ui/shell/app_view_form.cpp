// SPDX-License-Identifier: GPL-3.0-or-later
#include "app_view_form.h"

#include "network_settings.h"
#include "result_line.h"
#include "ui/kit/button.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/text_field.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

AppViewForm::AppViewForm(NetworkSettings &network, QWidget *parent)
    : QWidget(parent)
    , m_network(network)
    , m_did(new TextField(FieldKind::Plain, this))
    , m_check(new Button(ButtonKind::Outlined, {}, this))
    , m_use(new Button(ButtonKind::Outlined, {}, this))
    , m_back(new Button(ButtonKind::Outlined, {}, this))
    , m_result(new ResultLine(this))
{
    build();
    connect(m_did, &TextField::textEdited, this, [this] {
        m_result->clear();
        setBusy(false);
    });
    connect(m_did, &TextField::returnPressed, this, [this] { ask(Wish::Check); });
    connect(m_check, &QAbstractButton::clicked, this, [this] { ask(Wish::Check); });
    connect(m_use, &QAbstractButton::clicked, this, [this] { ask(Wish::Use); });
    connect(m_back, &QAbstractButton::clicked, &m_network, &NetworkSettings::useStandardAppView);
    connect(&m_network, &NetworkSettings::appViewChanged, this, &AppViewForm::showChoice);
    connect(&m_network, &NetworkSettings::appViewAnswered, this, &AppViewForm::showAnswer);
    connect(&m_network, &NetworkSettings::appViewFailed, this, &AppViewForm::showFailure);
    retranslate();
    showChoice();
}

void AppViewForm::build()
{
    m_did->edit()->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText | Qt::ImhUrlCharactersOnly);
    m_did->setPlaceholder(u"did:web:api.example.com#bsky_appview"_s);
    auto *row = new QWidget(this);
    auto *buttons = new FlowLayout(row);
    for (Button *button : {m_check, m_use, m_back})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(m_did);
    column->addWidget(row);
    column->addWidget(m_result);
}

void AppViewForm::ask(Wish wish)
{
    if (m_isBusy)
        return;
    if (m_did->text().trimmed().isEmpty()) {
        m_did->setError(tr("Type the DID of an AppView."));
        return;
    }
    m_wish = wish;
    setBusy(true);
    m_result->tell(ResultLine::Kind::UnderWay, tr("Asking the AppView…"));
    if (wish == Wish::Use)
        m_network.useAppView(m_did->text());
    else
        m_network.checkAppView(m_did->text());
}

void AppViewForm::showAnswer(const QString &name)
{
    setBusy(false);
    QString said = name.isEmpty() ? tr("It answers, but does not know your account yet. Your timeline may be empty.")
                                  //: %1 the name of the person who asked
                                  : tr("It answers, and knows you as %1.").arg(name);
    if (m_wish == Wish::Use)
        said = tr("It is in use now.") + u' ' + said;
    m_result->tell(ResultLine::Kind::Good, said);
}

void AppViewForm::showFailure(const QString &message)
{
    setBusy(false);
    m_result->tell(ResultLine::Kind::Bad, m_wish == Wish::Use ? message + u' ' + tr("Nothing was changed.") : message);
}

void AppViewForm::showChoice()
{
    const AppViewChoice choice = m_network.appView();
    const bool isChosen = choice.current != choice.standard;
    m_back->setVisible(isChosen);
    if (isChosen && m_did->text().isEmpty())
        m_did->setText(choice.current); // to be copied, or changed a little
}

/// The buttons stay: one that loses the focus would take the keyboard with it.
void AppViewForm::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
}

void AppViewForm::retranslate()
{
    m_did->setLabel(tr("Another AppView"));
    m_did->setHint(tr("Its DID, as whoever runs it says. Your server passes your calls on to it."));
    m_check->setText(tr("Check"));
    m_use->setText(tr("Use this AppView"));
    m_back->setText(tr("Back to the default"));
}

void AppViewForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace rostrum::ui
