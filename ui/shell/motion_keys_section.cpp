// SPDX-License-Identifier: GPL-3.0-or-later
#include "motion_keys_section.h"

#include "settings_model.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/switch.h"

#include <QVBoxLayout>

namespace rostrum::ui {

MotionKeysSection::MotionKeysSection(SettingsModel &settings, QWidget *parent)
    : SettingsSection(parent)
    , m_reduce(new Switch({}, this))
    , m_autoplay(new Switch({}, this))
    , m_letters(new Switch({}, this))
{
    m_reduce->setChecked(settings.motion() == Motion::Reduced);
    column()->addWidget(m_reduce);
    m_reduceAbout = addText(TextRole::Headline, &Tokens::muted);
    column()->addSpacing(10);
    m_autoplay->setChecked(settings.autoplay() == Autoplay::On);
    m_autoplay->setEnabled(!m_reduce->isChecked());
    column()->addWidget(m_autoplay);
    m_autoplayAbout = addText(TextRole::Headline, &Tokens::muted);
    column()->addSpacing(10);
    m_letters->setChecked(settings.letterKeys() == LetterKeys::On);
    column()->addWidget(m_letters);
    m_lettersAbout = addText(TextRole::Headline, &Tokens::muted);
    connect(m_autoplay, &QAbstractButton::toggled, this, [&settings](bool isOn) {
        const Autoplay choice = isOn ? Autoplay::On : Autoplay::Off;
        settings.setAutoplay(choice);
        setAutoplay(choice);
    });
    connect(m_reduce, &QAbstractButton::toggled, m_autoplay, &QWidget::setDisabled);
    connect(m_reduce, &QAbstractButton::toggled, this, [&settings](bool isOn) {
        const Motion motion = isOn ? Motion::Reduced : Motion::System;
        settings.setMotion(motion);
        theme().setMotion(motion);
    });
    connect(m_letters, &QAbstractButton::toggled, this, [&settings](bool isOn) {
        const LetterKeys keys = isOn ? LetterKeys::On : LetterKeys::Off;
        settings.setLetterKeys(keys);
        setLetterKeys(keys);
    });
    retranslate();
}

void MotionKeysSection::retranslate()
{
    setTitle(tr("Motion and keys"));
    m_reduce->setText(tr("Reduce motion"));
    m_reduceAbout->setText(tr("Nothing slides or turns. Switched off, it is as your system says."));
    m_reduce->setAccessibleDescription(m_reduceAbout->text());
    m_autoplay->setText(tr("Play videos by themselves"));
    m_autoplayAbout->setText(tr("Without sound, where you stop to read. Never where motion is reduced."));
    m_autoplay->setAccessibleDescription(m_autoplayAbout->text());
    m_letters->setText(tr("Single-letter keys"));
    m_lettersAbout->setText(tr("J, K, L, R and the others act on the post you are at, never while you type."));
    m_letters->setAccessibleDescription(m_lettersAbout->text());
}

} // namespace rostrum::ui
