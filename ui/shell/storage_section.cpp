// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage_section.h"

#include "settings_model.h"
#include "ui/kit/button.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/open_url.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/size_text.h"
#include "ui/kit/usage_bar.h"

#include <QComboBox>
#include <QLabel>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rostrum::ui {

namespace {

constexpr TokenColor kPostsColor = &Tokens::accent;
constexpr TokenColor kPicturesColor = &Tokens::text; // orange is for creators alone
constexpr TokenColor kVideosColor = &Tokens::muted;
constexpr int kMark = 10;

QPixmap markOf(TokenColor color, qreal dpr)
{
    return theme().icon("disc"_L1, theme().tokens().*color, theme().scaled(kMark), dpr);
}

} // namespace

StorageSection::StorageSection(SettingsModel &settings, QWidget *parent)
    : SettingsSection(parent)
    , m_settings(settings)
{
    m_about = addText(TextRole::Headline, &Tokens::muted);
    buildUse();
    buildFolders();
    connect(&m_settings, &SettingsModel::accountChanged, this, &StorageSection::retranslate);
    connect(&m_settings, &SettingsModel::cacheChanged, this, &StorageSection::showUse);
    retranslate();
}

StorageSection::Line StorageSection::addLine(TokenColor mark)
{
    const Line line{.name = new QLabel(this), .value = new QLabel(this)};
    auto *dot = new QLabel(this);
    setTextStyle(line.name, TextRole::Body, &Tokens::text);
    setTextStyle(line.value, TextRole::Body, &Tokens::text);
    line.name->setWordWrap(true);
    const auto paint = [dot, mark] { dot->setPixmap(markOf(mark, dot->devicePixelRatioF())); };
    paint();
    connect(&theme(), &Theme::changed, dot, paint);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(dot);
    row->addWidget(line.name, 1);
    row->addWidget(line.value);
    column()->addLayout(row);
    return line;
}

void StorageSection::buildUse()
{
    column()->addSpacing(6);
    m_bar = new UsageBar(this);
    column()->addWidget(m_bar);
    column()->addSpacing(4);
    m_posts = addLine(kPostsColor);
    m_pictures = addLine(kPicturesColor);
    m_videos = addLine(kVideosColor);
    m_sum = addText(TextRole::Headline, &Tokens::muted);
    m_limitCaption = addCaption();
    m_limit = addChoice();
    for (const qint64 bytes : SettingsModel::kCacheLimits)
        m_limit->addItem({}, bytes);
    connect(m_limit, &QComboBox::activated, this,
            [this](int index) { m_settings.setCacheLimit(m_limit->itemData(index).toLongLong()); });
    column()->addSpacing(6);
    m_clear = new Button(ButtonKind::Outlined, {}, this);
    column()->addWidget(m_clear, 0, Qt::AlignLeading);
    connect(m_clear, &QAbstractButton::clicked, this, &StorageSection::clearRequested);
}

void StorageSection::buildFolders()
{
    m_folderCaption = addCaption();
    m_folderText = addText(TextRole::Headline, &Tokens::muted);
    m_folder = new ElidedLabel(TextRole::Code, &Tokens::text, this);
    m_openFolder = new Button(ButtonKind::Outlined, {}, this);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_folder, 1);
    row->addWidget(m_openFolder);
    column()->addLayout(row);
    connect(m_openFolder, &QAbstractButton::clicked, this,
            [this] { openUrl(QUrl::fromLocalFile(m_settings.dataFolder()), m_openFolder); });
    m_cacheFolder = new ElidedLabel(TextRole::Code, &Tokens::text, this);
    column()->addWidget(m_cacheFolder);
}

void StorageSection::showUse()
{
    const CacheUse use = m_settings.cacheUse();
    const qint64 limit = m_settings.cacheLimit();
    m_bar->setParts({{.amount = use.posts, .color = kPostsColor},
                     {.amount = use.pictures, .color = kPicturesColor},
                     {.amount = use.videos, .color = kVideosColor}},
                    limit);
    m_posts.value->setText(sizeText(use.posts));
    m_pictures.value->setText(sizeText(use.pictures));
    m_videos.value->setText(sizeText(use.videos));
    //: %1 how much is used, %2 how much may be, both with their units
    m_sum->setText(tr("%1 of at most %2").arg(sizeText(use.total()), sizeText(limit)));
    m_bar->setAccessibleName(m_sum->text());
    const auto found = std::ranges::find(SettingsModel::kCacheLimits, limit);
    m_limit->setCurrentIndex(static_cast<int>(found - SettingsModel::kCacheLimits.begin()));
    m_clear->setEnabled(use.total() > 0);
}

void StorageSection::retranslate()
{
    setTitle(tr("Storage"));
    m_about->setText(tr("Posts, pictures and videos that were fetched already are kept, so that they are there at "
                        "once and offline too. What you wrote or did is never part of it."));
    m_posts.name->setText(tr("Posts and people"));
    m_pictures.name->setText(tr("Pictures"));
    m_videos.name->setText(tr("Videos"));
    m_limitCaption->setText(tr("Keep at most"));
    m_limit->setAccessibleName(tr("Keep at most"));
    for (int i = 0; i < m_limit->count(); ++i)
        m_limit->setItemText(i, sizeText(m_limit->itemData(i).toLongLong()));
    m_clear->setText(tr("Clear cache"));
    m_folderCaption->setText(tr("Folders"));
    const bool apart = !m_settings.cacheFolder().startsWith(QString(m_settings.dataFolder() + u'/')) &&
                       m_settings.cacheFolder() != m_settings.dataFolder();
    m_folderText->setText(apart ? tr("Settings and accounts lie in the first folder, copies of what you have read in "
                                     "the second. Sign out and delete both to remove everything.")
                                : tr("Settings, accounts and copies of what you have read lie in this folder. Sign out "
                                     "and delete it to remove everything."));
    m_folder->setText(m_settings.dataFolder());
    m_cacheFolder->setText(m_settings.cacheFolder());
    m_cacheFolder->setVisible(apart);
    m_openFolder->setText(tr("Open folder"));
    showUse();
}

} // namespace rostrum::ui
