// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit_form.h"

#include "ui/kit/accessible.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/paint.h"
#include "ui/kit/section_title.h"
#include "ui/kit/show_in_page.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::ui {

namespace {

constexpr int kPadding = 16;
constexpr int kGap = 16;
constexpr int kTwoColumns = 480; ///< width at 100 % text
constexpr auto kPause = 400ms;
constexpr auto kHeld = 50ms;

QString sentence(const FormField &field)
{
    const auto say = [](const char *text, int n = -1) {
        return QCoreApplication::translate("rostrum::ui::EditForm", text, nullptr, n);
    };
    const auto excess = model::excessOf(field.field(), field.value().toString()).value_or(0);
    switch (field.fault()) {
    case model::FieldFault::None:
        return {};
    case model::FieldFault::Missing:
        return field.field().kind == model::CvFieldKind::Choice
                   ? say(QT_TRANSLATE_NOOP("rostrum::ui::EditForm", "Choose one."))
                   : say(QT_TRANSLATE_NOOP("rostrum::ui::EditForm", "This is needed."));
    case model::FieldFault::TooLong:
        return say(QT_TRANSLATE_N_NOOP("rostrum::ui::EditForm", "Too long by %n."), static_cast<int>(excess));
    case model::FieldFault::TooMany:
        return say(QT_TRANSLATE_NOOP("rostrum::ui::EditForm", "At most 50 can be chosen."));
    case model::FieldFault::NoYear:
        return say(QT_TRANSLATE_NOOP("rostrum::ui::EditForm", "Type the year, with four digits."));
    case model::FieldFault::NoMonth:
        return say(QT_TRANSLATE_NOOP("rostrum::ui::EditForm", "Choose the month."));
    case model::FieldFault::NoDay:
        return say(QT_TRANSLATE_NOOP("rostrum::ui::EditForm", "Choose a day that this month has."));
    case model::FieldFault::NoAddress:
        return say(QT_TRANSLATE_NOOP("rostrum::ui::EditForm", "A web address is needed, like https://example.com."));
    case model::FieldFault::NoCountry:
        return say(QT_TRANSLATE_NOOP("rostrum::ui::EditForm", "Choose the country, too."));
    }
    return {};
}

bool isDate(const FormField &field)
{
    return field.field().kind == model::CvFieldKind::Date;
}

/// A field that stands alone in its row takes all of it where long words belong into it.
bool growsAlone(const FormField &field)
{
    using enum model::CvFieldKind;
    return field.field().kind == Line || field.field().kind == Url || field.field().kind == Links;
}

} // namespace

EditForm::EditForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new SectionTitle({}, this))
    , m_restored(new Banner(BannerKind::Info, this))
    , m_head(new QVBoxLayout)
    , m_grid(new QGridLayout)
    , m_buttons(new QGridLayout)
{
    setAccessibleRole(this, QAccessible::Grouping);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, kPadding - 2, kPadding, kPadding);
    column->setSpacing(kGap);
    m_head->setSpacing(kGap);
    m_grid->setHorizontalSpacing(kGap);
    m_grid->setVerticalSpacing(kGap);
    m_buttons->setHorizontalSpacing(10);
    m_buttons->setVerticalSpacing(10);
    m_buttons->setColumnStretch(2, 1);
    column->addWidget(m_title);
    column->addWidget(m_restored);
    column->addLayout(m_head);
    column->addLayout(m_grid);
    column->addLayout(m_buttons);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &EditForm::draftChanged);
    m_restored->hide();
    connect(m_restored, &Banner::actionTriggered, this, &EditForm::discard);
    connect(qApp, &QApplication::focusChanged, this, &EditForm::noteFocus);
    connect(&theme(), &Theme::changed, this, &EditForm::arrange);
}

EditForm::~EditForm()
{
    disconnect(qApp, nullptr, this, nullptr); // fields lose the focus while they are destroyed
    if (m_pause.isActive()) {
        Q_EMIT draftChanged();
    }
}

void EditForm::addField(FormField *field, const QJsonObject &record)
{
    field->setValue(model::editedValue(record, field->field()));
    // As the field says it, which may differ in what cannot be seen: a value counts as changed only when it is.
    m_entries.push_back({.field = field, .before = field->value()});
    connect(field, &FormField::edited, this, [this, field] { noteEdit(field); });
    if (m_entries.size() == 1) {
        setFocusProxy(field);
    }
    m_columns = 0;
}

void EditForm::addButtons(Removal removal)
{
    m_save = new Button(ButtonKind::Filled, {}, this);
    m_cancel = new Button(ButtonKind::Outlined, {}, this);
    connect(m_save, &QAbstractButton::clicked, this, &EditForm::trySave);
    connect(m_cancel, &QAbstractButton::clicked, this, &EditForm::leave);
    if (removal == Removal::None) {
        return;
    }
    m_remove = new Button(ButtonKind::QuietDanger, {}, this);
    connect(m_remove, &QAbstractButton::clicked, this, [this] {
        m_pause.stop();
        remove();
        Q_EMIT done();
    });
}

void EditForm::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void EditForm::setSavable(bool isSavable)
{
    m_save->setEnabled(isSavable);
}

void EditForm::retranslate()
{
    m_save->setText(tr("Save"));
    m_cancel->setText(tr("Cancel"));
    if (m_remove) {
        m_remove->setText(tr("Delete"));
    }
    m_restored->setText(tr("What you had not saved is here again."));
    m_restored->setAction(tr("Discard"));
}

QJsonObject EditForm::draft() const
{
    QJsonObject draft;
    for (const Entry &entry : m_entries) {
        if (const QJsonValue now = entry.field->value(); now != entry.before) {
            draft[entry.field->field().name] = now;
        }
    }
    return draft;
}

bool EditForm::isChanged() const
{
    return std::ranges::any_of(m_entries, [this](const Entry &entry) { return isEdited(entry.field); });
}

void EditForm::setDraft(const QJsonObject &draft)
{
    for (const Entry &entry : m_entries) {
        if (const QJsonValue typed = draft[entry.field->field().name]; !typed.isUndefined()) {
            entry.field->setValue(typed);
        }
    }
    if (isChanged()) {
        m_restored->show();
        announce(m_restored, m_restored->text());
    }
}

void EditForm::discard()
{
    m_restored->hide();
    for (const Entry &entry : m_entries) {
        entry.field->setValue(entry.before);
        entry.field->setProblem({});
    }
    m_pause.stop();
    Q_EMIT draftChanged();
    setFocus(Qt::OtherFocusReason);
}

QJsonObject EditForm::wished(QJsonObject record, std::span<const model::CvField> fields) const
{
    for (const Entry &entry : m_entries) {
        const bool isAsked = std::ranges::contains(fields, entry.field->field().name, &model::CvField::name);
        if (const QJsonValue now = entry.field->value(); isAsked && now != entry.before) {
            model::setEditedValue(record, entry.field->field(), now);
        }
    }
    return record;
}

const FormField *EditForm::find(model::CvRole role) const
{
    const auto found = std::ranges::find(m_entries, role, [](const Entry &entry) { return entry.field->field().role; });
    return found == m_entries.end() ? nullptr : found->field;
}

bool EditForm::isEdited(const FormField *field) const
{
    const auto found = std::ranges::find(m_entries, field, &Entry::field);
    return found != m_entries.end() && found->field->value() != found->before;
}

EditForm::Entry *EditForm::entryWith(const QWidget *inside)
{
    // Over the borders of windows: the list of a combo box is one of its own.
    for (const QWidget *widget = inside; widget != nullptr; widget = widget->parentWidget()) {
        const auto found = std::ranges::find(m_entries, widget, &Entry::field);
        if (found != m_entries.end()) {
            return &*found;
        }
    }
    return nullptr;
}

QString EditForm::problemOf(const Entry &entry) const
{
    // What others wrote and one did not touch does not keep one from saving the rest.
    if (isEdited(entry.field) || entry.field->fault() == model::FieldFault::Missing) {
        if (QString problem = sentence(*entry.field); !problem.isEmpty()) {
            return problem;
        }
    }
    return problemBeside(*entry.field);
}

void EditForm::noteEdit(FormField *field)
{
    field->setProblem({});
    for (const Entry &entry : m_entries) { // what was wrong beside it may be right now
        if (!entry.field->problem().isEmpty()) {
            entry.field->setProblem(problemOf(entry));
        }
    }
    m_pause.start();
}

void EditForm::noteFocus(const QWidget *old, const QWidget *now)
{
    if (now != nullptr && isAncestorOf(now) && QGuiApplication::mouseButtons() == Qt::NoButton) {
        const Entry *reached = entryWith(now); // with its label and notes
        const QWidget *seen = reached ? reached->field : now;
        showInPage(seen, seen->rect());
    }
    const Entry *left = entryWith(old);
    // Neither while the window is another one, nor on the way to a button that closes the form.
    if (left == nullptr || now == nullptr || left == entryWith(now) || now == m_cancel || now == m_remove ||
        now == m_save) {
        return;
    }
    m_left = left->field;
    checkLeft();
}

void EditForm::checkLeft()
{
    // What stands below moves when a problem is said: not while the mouse is pressed on it.
    if (QGuiApplication::mouseButtons() != Qt::NoButton) {
        QTimer::singleShot(kHeld, this, &EditForm::checkLeft);
        return;
    }
    const FormField *left = std::exchange(m_left, nullptr);
    for (const Entry &entry : m_entries) {
        // Of a period, both ends are known only now.
        const bool isOther = left && isDate(*left) && isDate(*entry.field) && isEdited(entry.field);
        if (entry.field == left || isOther) {
            entry.field->setProblem(problemOf(entry));
        }
    }
}

void EditForm::trySave()
{
    FormField *first = nullptr;
    for (const Entry &entry : m_entries) {
        entry.field->setProblem(problemOf(entry));
        if (first == nullptr && !entry.field->problem().isEmpty()) {
            first = entry.field;
        }
    }
    if (first) {
        first->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_pause.stop();
    save();
    Q_EMIT done();
}

void EditForm::leave()
{
    if (m_pause.isActive()) {
        m_pause.stop();
        Q_EMIT draftChanged();
    }
    Q_EMIT cancelled();
}

void EditForm::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier)) {
        if (m_save->isEnabled()) {
            trySave();
        }
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        leave();
        return;
    }
    // The page around it has keys of its own, which here are a slip.
    const bool isPaging = event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    if (isPaging || (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) != Qt::NoModifier) {
        QWidget::keyPressEvent(event);
    }
}

void EditForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (const Entry &entry : m_entries) {
            entry.field->retranslate();
            if (!entry.field->problem().isEmpty()) {
                entry.field->setProblem(problemOf(entry));
            }
        }
        retranslate();
        arrange();
    }
    QWidget::changeEvent(event);
}

void EditForm::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    arrange();
}

void EditForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void EditForm::arrange()
{
    const bool isWide = width() >= theme().scaled(kTwoColumns);
    if (const int columns = isWide ? 2 : 1; columns != m_columns) {
        m_columns = columns;
        arrangeFields(isWide);
    }
    const int wanted = m_save->sizeHint().width() + m_cancel->sizeHint().width() +
                       (m_remove ? m_remove->sizeHint().width() : 0) + 3 * m_buttons->horizontalSpacing();
    const bool isOneRow = wanted <= width() - 2 * kPadding;
    if (const int rows = isOneRow ? 1 : 2; rows != m_buttonRows) {
        m_buttonRows = rows;
        arrangeButtons(isOneRow);
    }
}

void EditForm::arrangeFields(bool isWide)
{
    while (m_grid->count() > 0) {
        delete m_grid->takeAt(0);
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, isWide ? 1 : 0);
    int row = 0;
    for (std::size_t i = 0; i < m_entries.size(); ++i, ++row) {
        FormField *field = m_entries[i].field;
        FormField *next = i + 1 < m_entries.size() ? m_entries[i + 1].field : nullptr;
        const bool isHalf = isWide && field->span() == FormField::Span::Half;
        if (isHalf && next && next->span() == FormField::Span::Half && isDate(*field) == isDate(*next)) {
            m_grid->addWidget(field, row, 0);
            m_grid->addWidget(next, row, 1);
            ++i;
        } else {
            m_grid->addWidget(field, row, 0, 1, isHalf && !growsAlone(*field) ? 1 : 2);
        }
    }
}

void EditForm::arrangeButtons(bool isOneRow)
{
    m_buttons->addWidget(m_save, 0, 0);
    m_buttons->addWidget(m_cancel, 0, 1);
    if (m_remove) {
        m_buttons->addWidget(m_remove, isOneRow ? 0 : 1, isOneRow ? 3 : 0, 1, isOneRow ? 1 : 3, Qt::AlignLeading);
    }
}

void EditForm::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = theme().tokens();
    QPainter painter(this);
    paintBox(painter, rect(), metrics::kCardRadius, t.raised, t.line);
}

} // namespace rostrum::ui
