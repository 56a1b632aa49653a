// SPDX-License-Identifier: GPL-3.0-or-later
// How the composer is laid out, and what it says.
#include "composer.h"

#include "publishing/text_measure.h"
#include "ui/kit/accessible.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/paint.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/section_title.h"
#include "ui/publishing/completer.h"
#include "ui/publishing/composer_options.h"
#include "ui/publishing/post_edit.h"
#include "ui/publishing/post_editor.h"
#include "ui/publishing/tall_page.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr int kSide = 26;
constexpr int kIconInset = 8;         ///< from the edge of a button that is an icon to its ink
constexpr int kQuietInset = 11;       ///< and of one with words behind the icon
constexpr qsizetype kNearTheEnd = 20; ///< graphemes left, from where it is said

class Hairline final : public QWidget
{
public:
    explicit Hairline(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        paintHairline(painter, rect(), Qt::TopEdge);
    }
};

} // namespace

void Composer::build()
{
    m_title = new SectionTitle({}, content());
    m_title->setRole(TextRole::PageTitle);
    m_openDrafts = new Button(ButtonKind::Quiet, {}, content());
    m_openDrafts->setIconName("draft"_L1);
    m_close = new IconButton("close"_L1, {}, content());
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kSide, 20, kSide - kIconInset, 10);
    head->setSpacing(6);
    head->addWidget(m_title, 1);
    head->addWidget(m_openDrafts);
    head->addWidget(m_close);

    m_media = new IconButton("image"_L1, {}, content());
    m_code = new IconButton("code"_L1, {}, content());
    m_add = new Button(ButtonKind::Quiet, {}, content());
    m_add->setIconName("plus"_L1);
    m_warning = new QLabel(content());
    m_counter = new QLabel(content());
    setTextStyle(m_counter, TextRole::Meta, &Tokens::muted);
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(kSide - kIconInset, 4, kSide, 4);
    tools->setSpacing(4);
    tools->addWidget(m_media);
    tools->addWidget(m_code);
    tools->addWidget(m_add);
    tools->addStretch(1);
    tools->addWidget(m_warning);
    tools->addWidget(m_counter);

    m_options = new ComposerOptions(m_context.services.clock, content());
    m_obstacle = new Paragraph(TextRole::Meta, &Tokens::muted, content());
    m_post = new Button(ButtonKind::Filled, {}, content());
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(kSide - kQuietInset, 10, kSide, 20);
    foot->setSpacing(12);
    auto *choices = new QVBoxLayout;
    choices->setSpacing(4);
    choices->addWidget(m_options);
    auto *obstacle = new QHBoxLayout;
    obstacle->setContentsMargins(kQuietInset, 0, 0, 0);
    obstacle->addWidget(m_obstacle);
    choices->addLayout(obstacle);
    foot->addLayout(choices, 1);
    foot->addWidget(m_post, 0, Qt::AlignTop);

    auto *page = new TallPage(makePage(), content());
    m_completer = new Completer(m_completion, m_context.images, this);
    auto *column = new QVBoxLayout(content());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(page, 1);
    column->addLayout(tools);
    column->addWidget(new Hairline(content()));
    column->addLayout(foot);
    setMaximumCardWidth(620);
    setOverflow(Overflow::LeftToContent); // the posts scroll, Post stays in sight

    connect(m_close, &QAbstractButton::clicked, this, &Sheet::dismiss);
    connect(m_openDrafts, &QAbstractButton::clicked, this, &Composer::openDrafts);
    connect(m_media, &QAbstractButton::clicked, this, &Composer::addMedia);
    connect(m_code, &QAbstractButton::clicked, this, [this] { m_posts->current()->edit()->insertFence(); });
    connect(m_add, &QAbstractButton::clicked, m_posts, &ThreadEditor::addPost);
    connect(m_posts, &ThreadEditor::changed, this, &Composer::noteChange);
    connect(m_posts, &ThreadEditor::currentChanged, this, &Composer::refreshCounter);
    connect(m_posts, &ThreadEditor::editorAdded, this, &Composer::watch);
    connect(m_posts, &ThreadEditor::failed, this, &Composer::tellProblem);
    connect(m_post, &QAbstractButton::clicked, this, &Composer::submit);
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) { // wherever in the sheet one is
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | enter), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &Composer::submit);
    }
    connect(m_options, &ComposerOptions::changed, this, &Composer::noteChange);
    connect(m_options, &ComposerOptions::languagesChosen, this,
            [this](const QStringList &languages) { m_tasks.start(rememberLanguages(languages)); });
    connect(&theme(), &Theme::changed, this, &Composer::refreshCounter);
}

QWidget *Composer::makePage()
{
    auto *page = new QWidget;
    m_problem = new Banner(BannerKind::Error, page);
    m_offer = new Banner(BannerKind::Info, page);
    m_problem->hide();
    m_offer->hide();
    m_thread = new QVBoxLayout;
    m_thread->setSpacing(8);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(kSide, 4, kSide, 0);
    column->setSpacing(12);
    column->addWidget(m_problem);
    column->addWidget(m_offer);
    column->addLayout(m_thread);
    m_posts = new ThreadEditor(m_context, m_drafts, page);
    m_thread->addWidget(m_posts);
    column->addStretch(1);
    connect(m_problem, &Banner::actionTriggered, m_problem, &QWidget::hide);
    connect(m_offer, &Banner::actionTriggered, this, [this] {
        m_offer->hide();
        show(*m_unfinished);
        m_isWritten = true;
        m_posts->begin();
    });
    return page;
}

void Composer::retranslate()
{
    setAccessibleName(tr("Write"));
    m_title->setText(tr("Write"));
    m_openDrafts->setText(tr("Drafts"));
    m_close->setName(tr("Close, keep the draft"));
    m_media->setName(tr("Add pictures or a video"));
    m_code->setName(tr("Code block"));
    m_add->setText(tr("Add post"));
    m_offer->setAction(tr("Continue"));
    m_problem->setAction(tr("OK"));
    if (!editors().empty()) {
        refresh();
    }
}

QString Composer::obstacleText(const publishing::Problem &problem) const
{
    using enum publishing::Obstacle;
    const bool isThread = editors().size() > 1;
    const auto post = problem.post + 1;
    switch (problem.obstacle) {
    case Empty:
        return tr("Write something first.");
    case EmptyPost:
        return tr("Post %1 is empty.").arg(post);
    case TooLong:
        if (problem.excess == 0) {
            return isThread ? tr("Post %1 is too long.").arg(post) : tr("The text is too long.");
        }
        return isThread ? tr("Post %1 is %n characters too long.", nullptr, static_cast<int>(problem.excess)).arg(post)
                        : tr("The text is %n characters too long.", nullptr, static_cast<int>(problem.excess));
    case TimeIsPast:
        return tr("The chosen time is past.");
    case None:
        break;
    }
    return m_posts->isBusy() ? tr("A picture is being prepared.") : QString();
}

void Composer::refresh()
{
    const publishing::Draft whole = draft();
    const auto problem = publishing::findProblem(whole, m_context.services.clock.now());
    const QString obstacle = obstacleText(problem);
    const bool isPosting = m_state == State::Posting;
    m_post->setText(isPosting ? tr("Posting…") : whole.at ? tr("Schedule") : tr("Post"));
    m_post->setEnabled(obstacle.isEmpty() && !isPosting);
    m_posts->setEnabled(!isPosting); // what is checked is what goes out
    m_options->setEnabled(!isPosting);
    m_post->setToolTip(obstacle.isEmpty() ? tr("Ctrl+Enter") : obstacle);
    m_post->setAccessibleDescription(obstacle);
    // An empty sheet says enough by itself, and so does the counter of the only post.
    const bool isCounted = problem.obstacle == publishing::Obstacle::TooLong && editors().size() == 1;
    const bool isSaid = !obstacle.isEmpty() && problem.obstacle != publishing::Obstacle::Empty && !isCounted;
    m_obstacle->setText(isSaid ? obstacle : QString());
    m_obstacle->setVisible(isSaid);
    m_add->setEnabled(m_posts->hasRoom());
    refreshCounter();
}

void Composer::refreshCounter()
{
    const auto size = publishing::measure(m_posts->current()->edit()->content().trimmed());
    const qsizetype left = publishing::kMostGraphemes - size.graphemes;
    const bool isOver = left < 0 || size.bytes > publishing::kMostBytes;
    setTextStyle(m_counter, isOver ? TextRole::MetaStrong : TextRole::Meta, isOver ? &Tokens::danger : &Tokens::muted);
    m_counter->setText(left < 0 ? tr("%n too many", nullptr, static_cast<int>(-left))
                       : isOver ? tr("Too long")
                                : tr("%n left", nullptr, static_cast<int>(left)));
    m_warning->setVisible(isOver);
    if (isOver) {
        m_warning->setPixmap(
            theme().icon("warning"_L1, theme().tokens().danger, theme().scaled(16), devicePixelRatioF()));
    }
    if (left == kNearTheEnd || left == -1) {
        announce(m_counter, m_counter->text());
    }
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && qobject_cast<PostEdit *>(watched) != nullptr) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            dismiss();
            return true;
        }
    }
    return Sheet::eventFilter(watched, event);
}

void Composer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    Sheet::changeEvent(event);
}

} // namespace rostrum::ui
