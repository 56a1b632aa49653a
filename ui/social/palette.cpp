// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette.h"

#include "ui/feedview/image_cache.h"
#include "ui/kit/accessible.h"
#include "ui/kit/choice_delegate.h"
#include "ui/kit/text_field.h"
#include "ui/social/photo_loader.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kWidth = 560;
constexpr int kHeight = 420; ///< of the list at most
constexpr std::size_t kPosts = 6;

/// Every word of `text` begins a word of `name`.
bool matches(const QString &name, const QString &text)
{
    const QStringList wanted = text.split(u' ', Qt::SkipEmptyParts);
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(wanted, [&words](const QString &begin) {
        return std::ranges::any_of(
            words, [&begin](const QString &word) { return word.startsWith(begin, Qt::CaseInsensitive); });
    });
}

} // namespace

Palette::Palette(std::vector<Command> commands, PageContext context, QWidget *window)
    : Sheet(window)
    , m_commands(std::move(commands))
    , m_context(std::move(context))
    , m_search(m_context.services, m_context.self)
    , m_field(new TextField(FieldKind::Search, content()))
    , m_list(new QListWidget(content()))
{
    m_field->setPlaceholder(tr("Find people, posts and commands"));
    field()->setAccessibleName(tr("Find"));
    field()->installEventFilter(this);
    m_list->setItemDelegate(new ChoiceDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setAccessibleName(tr("Results"));
    auto *column = new QVBoxLayout(content());
    column->setContentsMargins(14, 14, 14, 10);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_list);
    setMaximumCardWidth(kWidth);
    connect(m_field, &TextField::textEdited, this, &Palette::find);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) {
        m_list->setCurrentItem(item);
        accept();
    });
    connect(&m_search, &social::Search::changed, this, &Palette::fill);
    fill();
    open(tr("Find"));
}

QLineEdit *Palette::field() const
{
    return m_field->edit();
}

bool Palette::isComplete() const
{
    return !m_search.status().refreshing && m_context.images.isIdle();
}

void Palette::find()
{
    m_search.find(social::SearchQuery::parse(m_field->text()), social::SearchScope::Everything);
    fill();
}

void Palette::fill()
{
    const int row = m_list->currentRow();
    const QString chosen = row > 0 ? m_choices.at(static_cast<std::size_t>(row)).id : QString();
    m_list->clear();
    m_choices.clear();
    const QString text = m_field->text().simplified();
    addCommands(text);
    if (!text.isEmpty()) {
        QListWidgetItem *item = add({.id = u"search"_s, .run = [this, text] { openView(View::search(text)); }},
                                    tr("Search for “%1”").arg(text), {});
        item->setData(ChoiceDelegate::IconRole, u"search"_s);
        addFound();
    }
    const auto again = std::ranges::find(m_choices, chosen, &Choice::id);
    fitList();
    m_list->setCurrentRow(again == m_choices.end() ? 0 : static_cast<int>(again - m_choices.begin()));
    if (again == m_choices.end())
        announceCurrent();
}

/// As high as what it holds, where the window has the room.
void Palette::fitList()
{
    int height = 0;
    for (int row = 0; row < m_list->count(); ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(std::min({height, theme().scaled(kHeight), parentWidget()->height() - 200}));
}

void Palette::addCommands(const QString &text)
{
    for (const Command &command : m_commands) {
        if (!matches(command.name, text))
            continue;
        QListWidgetItem *item = add({.id = u"command/"_s + command.name, .run = command.run}, command.name, {});
        item->setData(ChoiceDelegate::IconRole, QString(command.icon));
        item->setData(ChoiceDelegate::KeysRole, command.keys.toString(QKeySequence::NativeText));
    }
}

void Palette::addFound()
{
    for (const model::Person &person : m_search.people()) {
        const QString did = QString::fromStdString(person.did.str());
        addPhoto(add({.id = did, .run = [this, did] { openView(View::profile(did)); }}, person.name(),
                     person.headline.isEmpty() ? QString(u'@' + person.handle) : person.headline),
                 person);
    }
    const auto &posts = m_search.posts();
    for (std::size_t i = 0; i < std::min(posts.size(), kPosts); ++i) {
        const model::Post &post = *posts[i]->post;
        const QString uri = QString::fromStdString(post.uri.str());
        const QString words = post.plainText().simplified();
        QListWidgetItem *item = add({.id = uri, .run = [this, uri] { openView(View::post(uri)); }},
                                    words.isEmpty() ? tr("Post without words") : words, post.author.name());
        item->setData(ChoiceDelegate::IsWordsRole, true);
        addPhoto(item, post.author);
    }
}

QListWidgetItem *Palette::add(Choice choice, const QString &title, const QString &detail)
{
    auto *item = new QListWidgetItem(title, m_list);
    item->setData(ChoiceDelegate::DetailRole, detail);
    item->setData(Qt::AccessibleTextRole, detail.isEmpty() ? title : QString(title + u", " + detail));
    m_choices.push_back(std::move(choice));
    return item;
}

void Palette::addPhoto(QListWidgetItem *item, const model::Person &person)
{
    item->setData(ChoiceDelegate::IsPhotoRole, true);
    const QString id = m_choices.back().id;
    loadPhoto(m_context.images, person.avatar, ChoiceDelegate::kPhoto, this, [this, id](const QPixmap &photo) {
        const auto at = std::ranges::find(m_choices, id, &Choice::id) - m_choices.begin();
        if (QListWidgetItem *shown = m_list->item(static_cast<int>(at)))
            shown->setData(ChoiceDelegate::PhotoRole, photo);
    });
}

void Palette::step(int by)
{
    const int count = m_list->count();
    if (count == 0)
        return;
    m_list->setCurrentRow((m_list->currentRow() + by + count) % count);
    announceCurrent();
}

void Palette::announceCurrent()
{
    if (const QListWidgetItem *item = m_list->currentItem(); item != nullptr && isVisible())
        announce(m_list, item->data(Qt::AccessibleTextRole).toString());
}

void Palette::accept()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const auto run = m_choices.at(static_cast<std::size_t>(row)).run; // what is done may need the window for itself
    dismiss();
    run();
}

void Palette::openView(const View &view)
{
    Q_EMIT viewRequested(view);
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != field() || event->type() != QEvent::KeyPress)
        return Sheet::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        accept();
        return true;
    default:
        return Sheet::eventFilter(watched, event);
    }
}

} // namespace rostrum::ui
