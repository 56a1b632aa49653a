// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QColor>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <memory>
#include <vector>

namespace rostrum::ui {

/// What a stretch of code is, as far as a colour of ours depends on it.
enum class CodeRole : quint8 { Plain, Keyword, Type, String, Number, Comment };

struct CodeSpan
{
    int start = 0;
    int length = 0;
    CodeRole role = CodeRole::Plain;

    bool operator==(const CodeSpan &) const = default;
};

[[nodiscard]] QColor codeColor(CodeRole role, bool dark);

/// Colours for code, by KDE Syntax Highlighting on one thread of its own: the repository of languages is read there,
/// once, when the first code asks. GUI thread.
class CodeHighlighter final : public QObject
{
    Q_OBJECT
public:
    /// Made at first use; ends with the application.
    [[nodiscard]] static CodeHighlighter &instance();
    ~CodeHighlighter() override;

    /// The spans if they are known, else null after asking for them. `language` is the word after a fence ("cpp").
    [[nodiscard]] const std::vector<CodeSpan> *spans(const QString &code, const QString &language);

Q_SIGNALS:
    /// Some code that was asked for has its spans now.
    void ready();

private:
    explicit CodeHighlighter(QObject *parent);
    class Worker;

    using Spans = std::vector<CodeSpan>;
    std::shared_ptr<Worker> m_worker; ///< touched by the pool's thread alone
    QThreadPool m_pool;
    QCache<QString, Spans> m_known{400};
    QSet<QString> m_asked = {};
};

} // namespace rostrum::ui
