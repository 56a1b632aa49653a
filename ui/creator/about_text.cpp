// SPDX-License-Identifier: GPL-3.0-or-later
#include "about_text.h"

#include "ui/kit/button.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QRegularExpression>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr qsizetype kFolded = 560;  ///< letters that are shown at first
constexpr qsizetype kWorthIt = 160; ///< so many more at least, or nothing is folded

/// Running text with the line height of the body, addresses made links.
QString toHtml(const QString &text)
{
    static const QRegularExpression kAddress(u"https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]"_s);
    QString html;
    qsizetype done = 0;
    for (const auto &match : kAddress.globalMatch(text)) {
        html += text.sliced(done, match.capturedStart() - done).toHtmlEscaped();
        const QString address = match.captured().toHtmlEscaped();
        html += u"<a href=\"%1\" style=\"color:%2; text-decoration:none\">%1</a>"_s.arg(address,
                                                                                        theme().tokens().accent.name());
        done = match.capturedEnd();
    }
    html += text.sliced(done).toHtmlEscaped();
    return u"<p style=\"line-height:%1px\">%2</p>"_s.arg(QString::number(theme().lineHeight(TextRole::Body)),
                                                         html.replace(u'\n', u"<br>"_s));
}

/// Cut at the end of a word.
QString folded(const QString &text)
{
    const qsizetype end = text.lastIndexOf(u' ', kFolded);
    return text.first(end > kFolded / 2 ? end : kFolded) + u"…"_s;
}

} // namespace

AboutText::AboutText(QString text, QWidget *parent)
    : QWidget(parent)
    , m_text(std::move(text))
    , m_label(new QLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::RichText);
    m_label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    setTextStyle(m_label, TextRole::Body, &Tokens::text);
    connect(m_label, &QLabel::linkActivated, this, [this](const QString &link) { Q_EMIT linkActivated(QUrl(link)); });
    column->addWidget(m_label);
    if (m_text.size() > kFolded + kWorthIt) {
        m_more = new Button(ButtonKind::Link, tr("Show more"));
        m_more->setAccessibleName(tr("Show more of the text"));
        connect(m_more, &QAbstractButton::clicked, this, [this] {
            m_more->deleteLater();
            m_more = nullptr;
            showText();
        });
        column->addWidget(m_more, 0, Qt::AlignLeading);
    }
    connect(&theme(), &Theme::changed, this, &AboutText::showText);
    showText();
}

void AboutText::showText()
{
    m_label->setText(toHtml(m_more ? folded(m_text) : m_text));
}

} // namespace rostrum::ui
