// SPDX-License-Identifier: GPL-3.0-or-later
#include "completer.h"

#include "ui/publishing/post_edit.h"

#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

using publishing::Completable;

Completer::Completer(publishing::Completion &completion, ImageCache &images, QWidget *area)
    : QObject(area)
    , m_completion(completion)
    , m_area(area)
    , m_popup(new CompletionPopup(images, area))
{
    connect(m_popup, &CompletionPopup::accepted, this, &Completer::take);
}

Completer::~Completer() = default;

void Completer::watch(PostEdit *edit)
{
    edit->installEventFilter(this);
    connect(edit, &QTextEdit::cursorPositionChanged, this, [this, edit] { follow(edit); });
}

void Completer::follow(PostEdit *edit)
{
    const bool isTyping = edit->hasFocus() && !edit->textCursor().hasSelection();
    const auto word = isTyping ? publishing::completableAt(edit->content(), edit->cursorPosition()) : std::nullopt;
    if (word == m_word && edit == m_edit) {
        return;
    }
    if (!word || (m_refused && m_refused->start == word->start)) {
        close();
        m_refused = word ? m_refused : std::nullopt;
        return;
    }
    m_edit = edit;
    m_word = word;
    m_refused.reset();
    m_tasks.cancelAll();
    m_tasks.start(find(*word));
}

base::Task<void> Completer::find(Completable word)
{
    std::vector<Offer> offers;
    if (word.kind == Completable::Kind::Tag) {
        const QStringList tags = co_await m_completion.tags(word.prefix);
        std::ranges::transform(tags, std::back_inserter(offers), [](const QString &tag) { return offerOf(tag); });
        std::erase_if(offers, [&](const Offer &each) { return each.text.sliced(1) == word.prefix; });
        offer(offers);
        co_return;
    }
    const auto add = [&offers](const std::vector<model::Person> &people) {
        for (const model::Person &person : people) {
            const Offer found = offerOf(person);
            if (offers.size() < publishing::Completion::kMost &&
                !std::ranges::contains(offers, found.text, &Offer::text)) {
                offers.push_back(found);
            }
        }
    };
    add(co_await m_completion.localPeople(word.prefix));
    offer(offers);
    add(co_await m_completion.remotePeople(word.prefix));
    // What is written out already needs no help.
    std::erase_if(offers, [&](const Offer &each) { return each.text.sliced(1) == word.prefix; });
    offer(offers);
}

void Completer::offer(const std::vector<Offer> &offers)
{
    if (m_edit.isNull() || !m_word) {
        return;
    }
    QTextCursor at = m_edit->textCursor();
    at.setPosition(static_cast<int>(m_word->start));
    const QRect place = m_edit->cursorRect(at);
    m_popup->show(offers, QRect(m_edit->viewport()->mapTo(m_area, place.topLeft()), place.size()));
}

void Completer::take(const QString &text)
{
    if (m_edit.isNull() || !m_word) {
        return;
    }
    const qsizetype start = m_word->start;
    PostEdit *edit = m_edit;
    close();
    edit->complete(start, text + u' ');
    edit->setFocus(Qt::OtherFocusReason);
}

void Completer::close()
{
    m_tasks.cancelAll();
    m_popup->hide();
    m_word.reset();
}

bool Completer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        close();
    }
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey || !m_popup->isVisible()) {
        return QObject::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isPlain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    switch (isPlain ? key->key() : 0) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Escape:
        break;
    default:
        return QObject::eventFilter(watched, event);
    }
    event->accept();
    if (event->type() == QEvent::ShortcutOverride) {
        return true;
    }
    if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) {
        m_popup->step(key->key() == Qt::Key_Up ? -1 : 1);
    } else if (key->key() == Qt::Key_Escape) {
        m_refused = m_word;
        close();
    } else {
        m_popup->accept();
    }
    return true;
}

} // namespace rostrum::ui
