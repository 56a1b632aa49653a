// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "model/cv.h"
#include "support/run_task.h"
#include "ui/creator/edit_form.h"
#include "ui/kit/rostrum_style.h"
#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QApplication>
#include <QJsonDocument>
#include <QScrollArea>
#include <QTest>
#include <QVBoxLayout>

namespace rostrum::tests {

inline QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

/// A page in a window, where forms stand as they do in the program.
class FormBench : public testing::Test
{
protected:
    static void SetUpTestSuite() { ui::installStyle(*qApp); }

    void SetUp() override
    {
        auto *page = new QWidget;
        m_column = new QVBoxLayout(page);
        m_window.setWidgetResizable(true);
        m_window.setWidget(page);
        m_window.resize(664, 700);
        m_window.show();
        m_window.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
    }

    void TearDown() override
    {
        ui::theme().setTextScale(100);
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    /// In the page, with the focus in its first field.
    void open(ui::EditForm *form)
    {
        m_column->addWidget(form);
        form->show();
        form->setFocus();
        QCoreApplication::processEvents();
    }

    static ui::FormField *field(const ui::EditForm &form, QLatin1StringView name)
    {
        for (auto *field : form.findChildren<ui::FormField *>()) {
            if (field->field().name == name) {
                return field;
            }
        }
        qFatal("no field %s", name.data());
    }

    /// What is operated under this accessible name.
    template <typename T> static T *control(const QWidget &inside, const QString &name)
    {
        for (T *widget : inside.findChildren<T *>()) {
            const QString text = [&] {
                const auto *button = qobject_cast<const QAbstractButton *>(static_cast<QWidget *>(widget));
                return widget->accessibleName().isEmpty() && button ? button->text() : widget->accessibleName();
            }();
            if (text == name) {
                return widget;
            }
        }
        qFatal("nothing is called %s", qPrintable(name));
    }

    static QAbstractButton *button(const QWidget &inside, const QString &name)
    {
        return control<QAbstractButton>(inside, name);
    }

    /// Over what is there.
    static void type(QWidget *into, const QString &text)
    {
        into->setFocus();
        QTest::keyClick(into, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(into, Qt::Key_Delete);
        QTest::keyClicks(into, text);
    }

    QScrollArea m_window;
    QVBoxLayout *m_column = nullptr;
    base::SettableClock m_clock{base::Time(std::chrono::milliseconds(1'700'000'000'000))};
};

} // namespace rostrum::tests
