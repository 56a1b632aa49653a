// SPDX-License-Identifier: GPL-3.0-or-later
#include "skills_field.h"

#include "ui/kit/accessible.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/paint.h"
#include "ui/kit/paragraph.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kHeight = 30;
constexpr int kPaddingX = 11;
constexpr int kIcon = 15;
constexpr int kIconGap = 6;
constexpr int kMinimumWidth = 48;
constexpr int kGap = 8;

QString uriOf(const QJsonValue &ref)
{
    return ref.isString() ? ref.toString() : ref["uri"_L1].toString();
}

} // namespace

CheckChip::CheckChip(const QString &text, QWidget *parent)
    : QCheckBox(text, parent)
{
    setTextStyle(this, TextRole::MetaStrong);
    setCursor(Qt::PointingHandCursor);
    setToolTip(text);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    FocusRing::setRadius(this, theme().scaled(kHeight) / 2.0);
}

QSize CheckChip::sizeHint() const
{
    // The mark has its room always, so that nothing moves when it comes.
    const int mark = theme().scaled(kIcon) + kIconGap;
    return {fontMetrics().horizontalAdvance(text()) + 1 + mark + 2 * theme().scaled(kPaddingX),
            theme().scaled(kHeight)};
}

QSize CheckChip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), kMinimumWidth), sizeHint().height()};
}

void CheckChip::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    const qreal radius = height() / 2.0;
    const QColor border = isChecked() ? t.accent : underMouse() ? t.text : t.faint;
    paintBox(painter, rect(), radius, isChecked() ? t.accentSoft : t.surface, border);
    if (isDown()) {
        paintBox(painter, rect(), radius, t.pressed);
    }
    const int side = theme().scaled(kIcon);
    const int padding = theme().scaled(kPaddingX);
    const auto placed = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const QRect mark(padding, (height() - side) / 2, side, side);
    painter.drawPixmap(placed(mark).topLeft(),
                       theme().icon(isChecked() ? "check"_L1 : "plus"_L1, isChecked() ? t.accent : t.muted, side,
                                    devicePixelRatioF()));
    const QRect words(mark.right() + 1 + kIconGap, 0, width() - mark.right() - 1 - kIconGap - padding, height());
    painter.setPen(isChecked() ? t.accent : t.text);
    painter.drawText(placed(words), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

SkillsField::SkillsField(const model::CvField &field, const model::Cv &cv, QWidget *parent)
    : FormField(field, parent)
{
    auto *chips = new QWidget(this);
    setAccessibleRole(chips, QAccessible::Grouping);
    auto *flow = new FlowLayout(chips);
    flow->setSpacing(kGap);
    addControl(chips);
    for (const model::CvEntry &entry : cv.entries(model::CvPart::Skills)) {
        auto *chip = new CheckChip(entry.title, chips);
        m_skills.push_back({.uri = QString::fromStdString(entry.record.uri.str()), .chip = chip});
        chip->installEventFilter(this);
        chip->setFocusPolicy(m_skills.size() == 1 ? Qt::StrongFocus : Qt::ClickFocus);
        connect(chip, &QAbstractButton::clicked, this, &SkillsField::takeChecks);
        flow->addWidget(chip);
    }
    if (!m_skills.empty()) {
        chips->setFocusProxy(m_skills.front().chip);
    }
    content()->addWidget(chips);
    SkillsField::retranslate();
}

void SkillsField::retranslate()
{
    FormField::retranslate();
    setHint(m_skills.empty() ? tr("Your skills can be chosen here as soon as your profile has some.") : QString());
}

void SkillsField::setValue(const QJsonValue &value)
{
    m_given = value.toArray();
    m_refs = m_given;
    for (const Skill &skill : m_skills) {
        skill.chip->setChecked(std::ranges::contains(m_refs, skill.uri, &uriOf));
    }
}

void SkillsField::takeChecks()
{
    m_refs = {};
    for (const QJsonValue &ref : std::as_const(m_given)) { // where they were, and those of nothing that is here
        const auto skill = std::ranges::find(m_skills, uriOf(ref), &Skill::uri);
        if (skill == m_skills.end() || skill->chip->isChecked()) {
            m_refs.append(ref);
        }
    }
    for (const Skill &skill : m_skills) {
        if (skill.chip->isChecked() && !std::ranges::contains(m_refs, skill.uri, &uriOf)) {
            m_refs.append(QJsonObject{{u"uri"_s, skill.uri}});
        }
    }
    Q_EMIT edited();
}

bool SkillsField::eventFilter(QObject *watched, QEvent *event)
{
    const auto at = std::ranges::find(m_skills, watched, &Skill::chip);
    if (at == m_skills.end()) {
        return FormField::eventFilter(watched, event);
    }
    const auto index = static_cast<std::size_t>(at - m_skills.begin());
    if (event->type() == QEvent::FocusIn) { // Tab comes back to where one was
        for (const Skill &skill : m_skills) {
            skill.chip->setFocusPolicy(skill.chip == watched ? Qt::StrongFocus : Qt::ClickFocus);
        }
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        const bool isOn = key == Qt::Key_Down || key == (isMirrored ? Qt::Key_Left : Qt::Key_Right);
        const bool isBack = key == Qt::Key_Up || key == (isMirrored ? Qt::Key_Right : Qt::Key_Left);
        if (isOn || isBack) {
            moveTo(isOn ? index + 1 : index - 1);
            return true;
        }
    }
    return FormField::eventFilter(watched, event);
}

void SkillsField::moveTo(std::size_t skill)
{
    if (skill < m_skills.size()) { // before the first it is out of range as well
        m_skills[skill].chip->setFocus(Qt::TabFocusReason);
    }
}

} // namespace rostrum::ui
