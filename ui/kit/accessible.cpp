// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessible.h"

#include <QAccessibleWidget>
#include <QLabel>
#include <QTextDocumentFragment>
#include <QVariant>

namespace rostrum::ui {

namespace {

constexpr char kRoleProperty[] = "rostrumAccessibleRole";

class RoleInterface final : public QAccessibleWidget
{
public:
    RoleInterface(QWidget *widget, QAccessible::Role role)
        : QAccessibleWidget(widget, role)
    {
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const QString own = QAccessibleWidget::text(kind);
        const auto *label = qobject_cast<const QLabel *>(widget());
        if (kind == QAccessible::Name && own.isEmpty() && label != nullptr)
            return QTextDocumentFragment::fromHtml(label->text()).toPlainText();
        return own;
    }
};

QAccessibleInterface *roleFactory(const QString & /*className*/, QObject *object)
{
    if (object == nullptr || !object->isWidgetType())
        return nullptr;
    const QVariant role = object->property(kRoleProperty);
    if (!role.isValid())
        return nullptr;
    return new RoleInterface(static_cast<QWidget *>(object), static_cast<QAccessible::Role>(role.toInt()));
}

} // namespace

void setAccessibleRole(QWidget *widget, QAccessible::Role role)
{
    static const bool installed = [] {
        QAccessible::installFactory(roleFactory);
        return true;
    }();
    Q_UNUSED(installed)
    widget->setProperty(kRoleProperty, static_cast<int>(role));
    // A label given its text while it was being made is in Qt's cache already, as what its base class is.
    if (QAccessibleInterface *early = QAccessible::queryAccessibleInterface(widget); early->role() != role)
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(early));
}

void announce(QWidget *source, const QString &message)
{
    QAccessibleAnnouncementEvent event(source, message);
    QAccessible::updateAccessibility(&event);
}

} // namespace rostrum::ui
