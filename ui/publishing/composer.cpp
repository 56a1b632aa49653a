// SPDX-License-Identifier: GPL-3.0-or-later
#include "composer.h"

#include "publishing/habits.h"
#include "publishing/text_measure.h"
#include "social/people.h"
#include "store/people_cache.h"
#include "ui/kit/accessible.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/excerpt.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/section_title.h"
#include "ui/kit/toast.h"
#include "ui/publishing/completer.h"
#include "ui/publishing/composer_options.h"
#include "ui/publishing/drafts_sheet.h"
#include "ui/publishing/excerpt_view.h"
#include "ui/publishing/post_edit.h"
#include "ui/publishing/post_editor.h"
#include "ui/social/photo_loader.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rostrum::ui {

namespace {

constexpr auto kPause = 400ms; ///< of typing, after which the draft is saved
constexpr auto kPatience = 2500ms;
constexpr auto kToast = "draftToast"_L1;

publishing::Draft draftFor(const WriteRequest &start)
{
    if (start.reply) {
        return publishing::replyTo(*start.reply);
    }
    if (start.quote) {
        return publishing::quoteOf(*start.quote);
    }
    publishing::Draft draft = publishing::newDraft();
    draft.posts.front().post.text = start.text;
    return draft;
}

} // namespace

Composer::Composer(PageContext context, publishing::Drafts &drafts, QWidget *window)
    : Sheet(window)
    , m_context(std::move(context))
    , m_drafts(drafts)
    , m_completion(m_context.services, m_context.self)
{
    build();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        save();
        m_tasks.start(resolveMentions(unknownHandles()));
    });
    connect(&m_patience, &QTimer::timeout, this, &Composer::finish);
    connect(&m_drafts, &publishing::Drafts::notSaved, this, [this](const QString &id, const base::Error &error) {
        if (id == m_draft.id) {
            tellProblem(tr("The draft could not be kept. %1").arg(error.message));
        }
    });
    connect(this, &Sheet::dismissed, this, &Composer::close);
    retranslate();
}

Composer::~Composer()
{
    if (m_state != State::Done) {
        save(); // the window or the account goes with the sheet open
    }
    delete m_draftsSheet;
}

void Composer::begin(const WriteRequest &start)
{
    show(draftFor(start));
    m_isWritten = !start.text.isEmpty();
    m_isChanged = m_isWritten;
    if (auto *toast = parentWidget()->findChild<Toast *>(kToast)) {
        toast->hide(); // it is about a draft that is offered again here
    }
    Sheet::open(tr("Write"));
    m_posts->begin();
    m_tasks.start(loadAuthor());
    if (!start.draft.isEmpty()) {
        m_tasks.start(loadDraft(start.draft));
        return;
    }
    m_tasks.start(loadLanguages());
    m_tasks.start(offerUnfinished());
}

bool Composer::isComplete() const
{
    return m_tasks.isIdle() && !m_posts->isBusy();
}

publishing::Draft Composer::draft() const
{
    publishing::Draft draft = m_draft;
    draft.posts = m_posts->posts();
    m_options->copyTo(draft);
    return draft;
}

void Composer::show(const publishing::Draft &draft)
{
    m_draft = draft;
    m_isChanged = false;
    delete m_repliedTo;
    if (draft.repliedTo) {
        m_repliedTo = new ExcerptView(*draft.repliedTo, tr("Replying to"), m_context.images);
        m_thread->insertWidget(0, m_repliedTo);
    }
    m_posts->setPosts(draft.posts);
    m_options->show(draft);
    refresh();
}

void Composer::watch(PostEditor *editor)
{
    editor->edit()->installEventFilter(this);
    m_completer->watch(editor->edit()); // the last one hears first: Esc closes the suggestions before the sheet
}

void Composer::tellProblem(const QString &message)
{
    m_problem->setText(message);
    m_problem->show();
    announce(m_problem, message);
}

void Composer::addMedia()
{
    auto *dialog = new QFileDialog(this, tr("Add pictures or a video"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Pictures and videos") +
                                u" (*.jpg *.jpeg *.png *.webp *.gif *.avif *.heic *.bmp *.tif *.tiff *.svg *.mp4)"_s,
                            tr("All files") + u" (*)"_s});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        QList<QUrl> files;
        std::ranges::transform(paths, std::back_inserter(files), &QUrl::fromLocalFile);
        m_posts->current()->media()->addFiles(files);
    });
    dialog->open();
}

void Composer::noteChange()
{
    if (m_state != State::Writing) {
        return;
    }
    m_isChanged = true;
    m_isWritten = true;
    m_offer->hide();
    m_pause.start();
    refresh();
}

void Composer::save()
{
    m_pause.stop();
    if (std::exchange(m_isChanged, false)) {
        m_drafts.save(draft());
    }
}

QStringList Composer::unknownHandles() const
{
    QStringList handles;
    for (const PostEditor *editor : editors()) {
        for (const model::Span &span : publishing::findSpans(editor->edit()->content())) {
            if (span.kind == model::Span::Kind::Mention && !m_completion.didOf(span.target)) {
                handles << span.target;
            }
        }
    }
    handles.removeDuplicates();
    return handles;
}

void Composer::submit()
{
    refresh();
    if (m_state != State::Writing || !m_post->isEnabled()) {
        return;
    }
    m_isChanged = true;
    save(); // whatever comes now, the words are on the disk
    m_state = State::Posting;
    refresh();
    const QStringList handles = unknownHandles();
    if (handles.isEmpty()) {
        finish();
        return;
    }
    m_patience.start(); // a mention whose account cannot be found in time stays plain text
    m_tasks.start(resolveThenFinish(handles));
}

base::Task<void> Composer::resolveMentions(QStringList handles)
{
    co_await m_completion.learn(std::move(handles));
}

base::Task<void> Composer::resolveThenFinish(QStringList handles)
{
    co_await m_completion.learn(std::move(handles));
    finish();
}

void Composer::finish()
{
    if (m_state != State::Posting) {
        return;
    }
    m_state = State::Done;
    m_patience.stop();
    const publishing::Draft whole = draft();
    Q_EMIT postRequested(
        publishing::makeThread(whole, [this](const QString &handle) { return m_completion.didOf(handle); }), whole.at,
        whole.id);
    dismiss();
}

void Composer::close()
{
    m_pause.stop();
    if (m_state == State::Done) {
        return;
    }
    m_state = State::Done;
    if (m_isChanged) {
        m_drafts.save(draft());
    }
    if (m_isWritten && !draft().isEmpty()) {
        sayKept();
    }
}

void Composer::sayKept()
{
    auto *toast = parentWidget()->findChild<Toast *>(kToast);
    if (toast == nullptr) {
        toast = new Toast(parentWidget());
        toast->setObjectName(kToast);
    }
    toast->disconnect(&m_drafts);
    connect(toast, &Toast::actionTriggered, &m_drafts, [drafts = &m_drafts, id = m_draft.id] { drafts->remove(id); });
    toast->showMessage(tr("Draft kept"), tr("Discard"));
}

void Composer::openDrafts()
{
    save();
    m_draftsSheet = new DraftsSheet(m_drafts, m_draft.id, parentWidget());
    connect(m_draftsSheet, &DraftsSheet::chosen, this, [this](const publishing::Draft &chosen) {
        show(chosen);
        m_isWritten = true;
        m_offer->hide();
        m_posts->begin();
    });
    m_draftsSheet->open(tr("Drafts"));
}

base::Task<void> Composer::loadDraft(QString id)
{
    const auto found = co_await m_drafts.find(id);
    if (found && *found) {
        show(**found);
        m_isWritten = true;
        m_posts->begin();
    } else if (!found) {
        tellProblem(found.error().message);
    }
}

base::Task<void> Composer::loadAuthor()
{
    const QString self = QString::fromStdString(m_context.self.str());
    std::vector<base::Did> own{m_context.self};
    co_await m_context.services.people.ensure(std::move(own));
    const auto me = co_await m_context.services.store.cacheReader().read(
        [self](store::Database &db) { return store::readPerson(db, self); });
    if (!me || !*me) {
        co_return;
    }
    const auto apply = [this, name = (*me)->name()](const QPixmap &photo) { m_posts->setAuthor(name, photo); };
    apply({});
    loadPhoto(m_context.images, (*me)->avatar, PostEditor::kPhoto, this, apply);
}

base::Task<void> Composer::loadLanguages()
{
    QStringList languages = co_await publishing::lastLanguages(m_context.services.store);
    if (languages.isEmpty()) {
        languages = {ownLanguage()};
    }
    publishing::Draft whole = draft();
    if (!whole.languages.isEmpty()) { // chosen meanwhile
        co_return;
    }
    whole.languages = languages;
    m_options->show(whole);
}

base::Task<void> Composer::rememberLanguages(QStringList languages)
{
    co_await publishing::rememberLanguages(m_context.services.store, std::move(languages));
}

base::Task<void> Composer::offerUnfinished()
{
    const auto drafts = co_await m_drafts.list();
    if (!drafts || m_isWritten) {
        co_return;
    }
    const auto parentOf = [](const publishing::Draft &each) {
        return each.replyTo ? std::optional(each.replyTo->parent.uri) : std::nullopt;
    };
    const auto found = std::ranges::find_if(*drafts, [&](const publishing::Draft &each) {
        return parentOf(each) == parentOf(m_draft) && each.id != m_draft.id;
    });
    if (found != drafts->end()) {
        m_unfinished = *found;
        m_offer->setText(tr("You were writing: “%1”").arg(excerptOf(draftTitle(*found), 60)));
        m_offer->show();
    }
}

} // namespace rostrum::ui
