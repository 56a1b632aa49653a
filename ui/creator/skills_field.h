// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form_field.h"
#include "model/cv.h"

#include <QCheckBox>
#include <QJsonArray>

namespace rostrum::ui {

/// A word that is chosen or not. A check box to assistive technology.
class CheckChip final : public QCheckBox
{
    Q_OBJECT
public:
    explicit CheckChip(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &pos) const override { return rect().contains(pos); }
};

/// Which of the person's skills belong to an entry. Tab reaches one, the arrow keys the others; references to anything
/// else stay.
class SkillsField final : public FormField
{
    Q_OBJECT
public:
    SkillsField(const model::CvField &field, const model::Cv &cv, QWidget *parent);

    [[nodiscard]] QJsonValue value() const override { return m_refs; }
    void setValue(const QJsonValue &value) override;
    [[nodiscard]] Span span() const override { return Span::Whole; }
    void retranslate() override;

protected:
    void showFault(bool /*isFaulty*/) override {}
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Skill
    {
        QString uri;
        CheckChip *chip;
    };

    void takeChecks();
    void moveTo(std::size_t skill);

    std::vector<Skill> m_skills;
    QJsonArray m_given; ///< what setValue() was given
    QJsonArray m_refs;
};

} // namespace rostrum::ui
