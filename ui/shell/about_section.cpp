// SPDX-License-Identifier: GPL-3.0-or-later
#include "about_section.h"

#include "base/version.h"
#include "ui/kit/paragraph.h"

using namespace Qt::StringLiterals;

namespace rostrum::ui {

AboutSection::AboutSection(QWidget *parent)
    : SettingsSection(parent)
{
    m_version = addText(TextRole::Body, &Tokens::text);
    m_licence = addText(TextRole::Headline, &Tokens::muted);
    m_librariesCaption = addCaption();
    m_libraries = addText(TextRole::Headline, &Tokens::muted);
    retranslate();
}

void AboutSection::retranslate()
{
    setTitle(tr("About"));
    //: %1 a version number
    m_version->setText(tr("Rostrum %1").arg(base::kVersion));
    m_licence->setText(
        tr("Free software under the GNU General Public License, version 3 or later. It comes without any "
           "warranty."));
    m_librariesCaption->setText(tr("Made with"));
    m_libraries->setText(u"Qt %1 (LGPL-3.0) · KDE Syntax Highlighting (MIT) · QtKeychain (BSD-3-Clause) · SQLite "
                         u"(public domain) · SQLiteCpp (MIT) · simdjson (Apache-2.0) · Inter (OFL-1.1) · "
                         u"JetBrains Mono (OFL-1.1)"_s.arg(QLatin1StringView(qVersion())));
}

} // namespace rostrum::ui
