// SPDX-License-Identifier: GPL-3.0-or-later
#include "lexicon/codec.h"

#include "lexicon/json_value.h"

#include <QString>

#include <memory>

namespace rostrum::lexicon::detail {

namespace {

/// Kept between documents, so that a feed costs no fresh memory; let go when a document was unusually large.
struct Workspace
{
    std::unique_ptr<ondemand::parser> parser = std::make_unique<ondemand::parser>();
    std::string padded;

    void trim()
    {
        constexpr std::size_t kKeep = 4U << 20;
        if (padded.capacity() > kKeep) {
            *this = Workspace();
        }
    }
};

std::unexpected<base::Error> malformed(std::string_view detail)
{
    return base::fail(base::ErrorKind::Malformed,
                      QString::fromUtf8(detail.data(), static_cast<qsizetype>(detail.size())));
}

} // namespace

base::Result<void> decodeDocument(QByteArrayView json, DecodeStats *stats, Visitor<Reader &, Value &> read)
{
    static thread_local Workspace workspace;
    DecodeStats own;
    const auto size = static_cast<std::size_t>(json.size());
    workspace.padded.reserve(size + simdjson::SIMDJSON_PADDING);
    workspace.padded.assign(json.data(), size);

    ondemand::document document;
    ondemand::value root;
    auto error = workspace.parser->iterate(simdjson::padded_string_view(workspace.padded)).get(document);
    if (!error) {
        error = document.get_value().get(root);
    }
    if (error) {
        return malformed(error_message(error));
    }
    JsonValue value(root);
    Reader in(stats ? *stats : own, workspace.padded.data() + size);
    const bool ok = read(in, value);
    const bool atEnd = ok && document.at_end(); // an iteration that failed may stand nowhere
    workspace.trim();
    if (!ok) {
        return malformed(in.problem());
    }
    if (!atEnd) {
        return malformed("text after the end");
    }
    return {};
}

} // namespace rostrum::lexicon::detail
