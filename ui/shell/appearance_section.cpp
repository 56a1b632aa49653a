// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance_section.h"

#include "settings_model.h"
#include "text_preview.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/radio_card.h"
#include "ui/theme/metrics.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLocale>
#include <QSlider>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {
constexpr int kSizeStep = 5;

int rounded(int percent)
{
    return static_cast<int>(std::lround(percent / static_cast<double>(kSizeStep))) * kSizeStep;
}
} // namespace

AppearanceSection::AppearanceSection(SettingsModel &settings, QWidget *parent)
    : SettingsSection(parent)
    , m_settings(settings)
{
    buildTheme();
    buildTextSize();
    retranslate();
}

void AppearanceSection::buildTheme()
{
    m_themeCaption = addCaption();
    m_system = new RadioCard("theme-system"_L1, {}, this);
    m_light = new RadioCard("theme-light"_L1, {}, this);
    m_dark = new RadioCard("theme-dark"_L1, {}, this);
    m_themes = new QBoxLayout(QBoxLayout::LeftToRight);
    m_themes->setSpacing(12);
    for (RadioCard *card : {m_system, m_light, m_dark}) {
        card->setMinimumWidth(1); // where they do not fit beside each other they are stacked
        m_themes->addWidget(card);
    }
    column()->addLayout(m_themes);
    showTheme();
    connect(&theme(), &Theme::changed, this, [this] {
        showTheme();
        placeThemes();
    });
    connect(m_system, &QAbstractButton::clicked, this, [this] { chooseTheme(ThemeMode::System); });
    connect(m_light, &QAbstractButton::clicked, this, [this] { chooseTheme(ThemeMode::Light); });
    connect(m_dark, &QAbstractButton::clicked, this, [this] { chooseTheme(ThemeMode::Dark); });
}

void AppearanceSection::resizeEvent(QResizeEvent *event)
{
    SettingsSection::resizeEvent(event);
    placeThemes();
}

void AppearanceSection::placeThemes()
{
    int wanted = 0;
    for (const RadioCard *card : {m_system, m_light, m_dark})
        wanted += card->sizeHint().width() + m_themes->spacing();
    const int room = contentsRect().width() - 2 * metrics::kColumnPadding;
    m_themes->setDirection(wanted - m_themes->spacing() > room ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void AppearanceSection::showTheme()
{
    // The one in force, which need not be the one that was chosen here.
    (theme().mode() == ThemeMode::System  ? m_system
     : theme().mode() == ThemeMode::Light ? m_light
                                          : m_dark)
        ->setChecked(true);
}

void AppearanceSection::chooseTheme(ThemeMode mode)
{
    m_settings.setThemeMode(mode);
    theme().setMode(mode);
}

void AppearanceSection::buildTextSize()
{
    column()->addSpacing(10);
    auto *captions = new QHBoxLayout;
    m_sizeCaption = new QLabel(this);
    setTextStyle(m_sizeCaption, TextRole::Button, &Tokens::text);
    m_sizeValue = new QLabel(this);
    setTextStyle(m_sizeValue, TextRole::Meta, &Tokens::muted);
    captions->addWidget(m_sizeCaption, 1);
    captions->addWidget(m_sizeValue);
    column()->addLayout(captions);
    m_size = new QSlider(Qt::Horizontal, this);
    m_size->setRange(Theme::kMinimumTextScale, Theme::kMaximumTextScale);
    m_size->setSingleStep(kSizeStep);
    m_size->setPageStep(20);
    m_size->setValue(theme().textScale());
    ignoreWheel(m_size);
    column()->addWidget(m_size);
    m_preview = new TextPreview(this);
    column()->addSpacing(4);
    column()->addWidget(m_preview);
    connect(&m_settings, &SettingsModel::accountChanged, this, &AppearanceSection::showAccount);
    // While the handle is dragged only the preview follows: the slider must not move away below the pointer.
    connect(m_size, &QSlider::valueChanged, this, [this] {
        showTextSize();
        if (!m_size->isSliderDown())
            applyTextSize();
    });
    connect(m_size, &QSlider::sliderReleased, this, &AppearanceSection::applyTextSize);
}

void AppearanceSection::showTextSize()
{
    const int percent = rounded(m_size->value());
    //: %1 a number: the text size in percent, as the language writes it
    const QString text = tr("%1%").arg(QLocale().toString(percent));
    m_sizeValue->setText(text);
    m_size->setAccessibleDescription(text);
    m_preview->setTextScale(percent);
}

void AppearanceSection::applyTextSize()
{
    const int percent = rounded(m_size->value());
    m_settings.setTextScale(percent);
    theme().setTextScale(percent);
}

void AppearanceSection::showAccount()
{
    m_preview->setPost(m_settings.account(), tr("A good question is worth a second cup of coffee."));
}

void AppearanceSection::retranslate()
{
    setTitle(tr("Appearance"));
    m_themeCaption->setText(tr("Theme"));
    m_system->setText(tr("System"));
    m_light->setText(tr("Light"));
    m_dark->setText(tr("Dark"));
    m_sizeCaption->setText(tr("Text size"));
    m_size->setAccessibleName(tr("Text size"));
    showAccount();
    showTextSize();
}

} // namespace rostrum::ui
