// SPDX-License-Identifier: GPL-3.0-or-later
#include "code_highlighter.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QCoreApplication>
#include <QHash>
#include <QPointer>
#include <QStringView>

#include <optional>

using namespace Qt::StringLiterals;
using KSyntaxHighlighting::Theme;

namespace rostrum::ui {

namespace {

CodeRole roleOf(Theme::TextStyle style)
{
    switch (style) {
    case Theme::Keyword:
    case Theme::ControlFlow:
    case Theme::Preprocessor:
    case Theme::Import:
        return CodeRole::Keyword;
    case Theme::DataType:
    case Theme::BuiltIn:
    case Theme::Extension:
    case Theme::Attribute:
    case Theme::Function:
        return CodeRole::Type;
    case Theme::Char:
    case Theme::SpecialChar:
    case Theme::String:
    case Theme::VerbatimString:
    case Theme::SpecialString:
        return CodeRole::String;
    case Theme::DecVal:
    case Theme::BaseN:
    case Theme::Float:
    case Theme::Constant:
        return CodeRole::Number;
    case Theme::Comment:
    case Theme::Documentation:
    case Theme::Annotation:
    case Theme::CommentVar:
    case Theme::RegionMarker:
    case Theme::Information:
        return CodeRole::Comment;
    default:
        return CodeRole::Plain;
    }
}

class Collector final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    std::vector<CodeSpan> run(const KSyntaxHighlighting::Definition &definition, QStringView code)
    {
        setDefinition(definition);
        KSyntaxHighlighting::State state;
        for (const QStringView line : code.split(u'\n')) {
            state = highlightLine(line, state);
            m_lineStart += static_cast<int>(line.size()) + 1;
        }
        return std::move(m_spans);
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (const CodeRole role = roleOf(format.textStyle()); role != CodeRole::Plain && length > 0)
            m_spans.push_back({.start = m_lineStart + offset, .length = length, .role = role});
    }

private:
    std::vector<CodeSpan> m_spans = {};
    int m_lineStart = 0;
};

/// Words people write after a fence that no definition is called by.
QString usualName(const QString &language)
{
    static const QHash<QString, QString> kNames{
        {u"js"_s, u"JavaScript"_s}, {u"jsx"_s, u"JavaScript React (JSX)"_s},
        {u"ts"_s, u"TypeScript"_s}, {u"tsx"_s, u"TypeScript React (TSX)"_s},
        {u"sh"_s, u"Bash"_s},       {u"shell"_s, u"Bash"_s},
        {u"py"_s, u"Python"_s},     {u"rs"_s, u"Rust"_s},
        {u"rb"_s, u"Ruby"_s},       {u"kt"_s, u"Kotlin"_s},
        {u"golang"_s, u"Go"_s},     {u"cs"_s, u"C#"_s},
        {u"csharp"_s, u"C#"_s},     {u"yml"_s, u"YAML"_s},
        {u"md"_s, u"Markdown"_s},   {u"c++"_s, u"C++"_s},
        {u"cpp"_s, u"C++"_s},       {u"postgres"_s, u"SQL (PostgreSQL)"_s},
        {u"console"_s, u"Bash"_s},  {u"objc"_s, u"Objective-C"_s},
        {u"hs"_s, u"Haskell"_s},
    };
    return kNames.value(language.toLower(), language);
}

QString keyOf(const QString &code, const QString &language)
{
    return language % QChar::Null % code;
}

} // namespace

class CodeHighlighter::Worker
{
public:
    std::vector<CodeSpan> highlight(const QString &code, const QString &language)
    {
        if (!m_repository)
            m_repository.emplace();
        auto definition = m_repository->definitionForName(usualName(language));
        if (!definition.isValid())
            definition = m_repository->definitionForFileName(u"x."_s + language);
        return definition.isValid() ? Collector().run(definition, code) : std::vector<CodeSpan>();
    }

private:
    std::optional<KSyntaxHighlighting::Repository> m_repository = {};
};

QColor codeColor(CodeRole role, bool dark)
{
    switch (role) {
    case CodeRole::Keyword:
        return dark ? QColor(0xC79BF0) : QColor(0x7B2FA0);
    case CodeRole::Type:
    case CodeRole::Number:
        return dark ? QColor(0x82AAFF) : QColor(0x1B5FAD);
    case CodeRole::String:
        return dark ? QColor(0x9CCF9F) : QColor(0x2B6E3F);
    case CodeRole::Comment:
        return dark ? QColor(0x8E8B84) : QColor(0x6A6862);
    case CodeRole::Plain:
        break;
    }
    return {};
}

CodeHighlighter &CodeHighlighter::instance()
{
    static QPointer<CodeHighlighter> instance;
    if (instance.isNull())
        instance = new CodeHighlighter(qApp);
    return *instance;
}

CodeHighlighter::CodeHighlighter(QObject *parent)
    : QObject(parent)
    , m_worker(std::make_shared<Worker>())
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
}

CodeHighlighter::~CodeHighlighter()
{
    m_pool.clear();
    m_pool.waitForDone();
}

const std::vector<CodeSpan> *CodeHighlighter::spans(const QString &code, const QString &language)
{
    if (language.isEmpty())
        return nullptr;
    const QString key = keyOf(code, language);
    if (const Spans *known = m_known.object(key))
        return known;
    if (m_asked.contains(key))
        return nullptr;
    m_asked.insert(key);
    m_pool.start([this, worker = m_worker, code, language, key] {
        Spans spans = worker->highlight(code, language);
        // `this` outlives the pool's work: the destructor waits for it.
        QMetaObject::invokeMethod(this, [this, key, spans = std::move(spans)] {
            m_asked.remove(key);
            m_known.insert(key, new Spans(spans));
            Q_EMIT ready();
        });
    });
    return nullptr;
}

} // namespace rostrum::ui
