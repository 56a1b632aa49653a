#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes C++ of lexicon documents (https://atproto.com/specs/lexicon).

    generate.py --out FOLDER DOCUMENT.json...

For each document a header and a source, named after its NSID with underscores. Objects become structs with read() and
write(), queries and procedures become tag structs in rostrum::lexicon that name their Params, Input and Output.
Documents that refer to each other in a circle share one header, that of the first by name; the others include it.
Members of a struct that contains itself are boxed. What the script does not know it refuses.
"""

import argparse
import json
import pathlib
import sys
from dataclasses import dataclass, field

FORMATS = {
    "did": "base::Did", "handle": "base::Handle", "at-uri": "base::AtUri", "cid": "base::Cid",
    "datetime": "base::Datetime", "tid": "base::Tid", "nsid": "base::Nsid", "record-key": "base::RecordKey",
    "at-identifier": "AtIdentifier", "uri": "std::string", "language": "std::string",
}
PLAIN = {"integer": "std::int64_t", "boolean": "bool", "unknown": "Unknown", "blob": "Blob", "bytes": "Bytes",
         "cid-link": "CidLink"}
OBJECTS = ("object", "params")
KEYWORDS = {"default", "delete", "public", "private", "operator", "register", "union", "enum", "class", "new", "not",
            "and", "or", "namespace", "template", "this", "switch", "case", "for", "if", "bool", "int", "read", "write", "unset", "extra"}
LICENCE = "// SPDX-License-Identifier: GPL-3.0-or-later\n"


class LexiconError(Exception):
    pass


def namespace_of(nsid):
    return nsid.replace(".", "_").replace("-", "_")


def capital(name):
    return name[0].upper() + name[1:]


def quoted(text):
    return json.dumps(text)


@dataclass
class Type:
    """A C++ type. `struct` and `union` are keys of the tables below; a list has an `item`."""
    plain: str = ""
    struct: tuple = ()
    union: tuple = ()
    item: "Type" = None


@dataclass
class Member:
    key: str
    type: Type
    required: bool
    nullable: bool
    limits: str
    schema: dict

    @property
    def name(self):
        return self.key + "_" if self.key in KEYWORDS else self.key


@dataclass
class Struct:
    doc: str
    name: str
    lexicon_type: str = ""  # what "$type" says; empty for parameters, input and output
    is_record: bool = False
    is_params: bool = False
    keeps_extra: bool = False
    members: list = field(default_factory=list)


@dataclass
class Union:
    doc: str
    name: str
    refs: list
    closed: bool


class Model:
    """The documents as C++ sees them: structs, unions, constants and endpoints, each by (document, name)."""

    def __init__(self, documents):
        self.documents = documents
        self.structs, self.unions, self.tokens, self.endpoints = {}, {}, {}, {}
        for nsid in sorted(documents):
            for name, schema in documents[nsid]["defs"].items():
                self.add_definition(nsid, name, schema)
        self.mark_extra()

    def add_definition(self, nsid, name, schema):
        kind = schema["type"]
        lexicon_type = nsid if name == "main" else f"{nsid}#{name}"
        if kind == "object":
            self.add_struct(nsid, capital(name), schema, lexicon_type=lexicon_type)
        elif kind == "record":
            self.add_struct(nsid, capital(name), schema["record"], lexicon_type=lexicon_type, is_record=True)
        elif kind in ("query", "procedure"):
            self.add_endpoint(nsid, schema)
        elif kind == "token":
            self.tokens.setdefault(nsid, []).append((capital(name), lexicon_type))
        elif kind not in ("string", "array", *PLAIN):  # these are taken in where they are referred to
            raise LexiconError(f"{nsid}#{name}: definitions of type {kind} are not supported")

    def add_struct(self, nsid, name, schema, **kind):
        key = (nsid, name)
        if key in self.structs:
            raise LexiconError(f"{nsid}: two types are called {name}")
        struct = self.structs[key] = Struct(nsid, name, **kind)
        required, nullable = schema.get("required", []), schema.get("nullable", [])
        for missing in set(required) - set(schema["properties"]):
            raise LexiconError(f"{nsid} {name}: required {missing} is not a property")
        for member, inner in schema["properties"].items():
            place = f"{nsid} {name}.{member}"
            resolved, resolved_type = self.resolve(nsid, inner, (nsid, name + capital(member)), place)
            struct.members.append(Member(member, resolved_type, member in required, member in nullable,
                                         limits_of(resolved, place), resolved))
        if sum(m.required for m in struct.members) > 64:
            raise LexiconError(f"{nsid} {name}: more than 64 required members")
        return key

    def resolve(self, nsid, schema, key, place):
        """(schema without references to non-objects, Type). `key` names what has no name of its own."""
        kind = schema["type"]
        if kind == "ref":
            target, target_name = self.target(nsid, schema["ref"], place)
            definition = self.documents[target]["defs"][target_name]
            if definition["type"] in ("object", "record"):
                return schema, Type(struct=(target, capital(target_name)))
            return self.resolve(target, definition, key, place)
        if kind == "string":
            if schema.get("format") not in FORMATS and "format" in schema:
                raise LexiconError(f"{place}: format {schema['format']} is not supported")
            return schema, Type(plain=FORMATS.get(schema.get("format"), "std::string"))
        if kind in PLAIN:
            return schema, Type(plain=PLAIN[kind])
        if kind == "array":
            item, item_type = self.resolve(nsid, schema["items"], key, place)
            return {**schema, "items": item}, Type(item=item_type)
        if kind == "union":
            refs = [self.target(nsid, ref, place) for ref in schema["refs"]]
            for doc, target_name in refs:
                if self.documents[doc]["defs"][target_name]["type"] not in ("object", "record"):
                    raise LexiconError(f"{place}: {doc}#{target_name} is not an object")
            key = (key[0], key[1] + "Union")
            self.unions[key] = Union(*key, [(doc, capital(name)) for doc, name in refs], schema.get("closed", False))
            return schema, Type(union=key)
        if kind == "object":
            return schema, Type(struct=self.add_struct(*key, schema))
        raise LexiconError(f"{place}: type {kind} is not supported")

    def target(self, nsid, ref, place):
        doc, _, name = ref.partition("#")
        doc, name = doc or nsid, name or "main"
        if name not in self.documents.get(doc, {"defs": {}})["defs"]:
            raise LexiconError(f"{place}: {ref} does not exist")
        return doc, name

    def add_endpoint(self, nsid, schema):
        parts = {}
        for part, source in (("Params", schema.get("parameters")), ("Input", schema.get("input", {}).get("schema")),
                             ("Output", schema.get("output", {}).get("schema"))):
            if source is None:
                parts[part] = "Nothing"
            elif source["type"] == "ref":
                target, target_name = self.target(nsid, source["ref"], f"{nsid} {part}")
                parts[part] = f"{namespace_of(target)}::{capital(target_name)}"
                self.structs.setdefault((nsid, None), Struct(nsid, "")).members.append(
                    Member(part, Type(struct=(target, capital(target_name))), True, False, "", {}))
            elif source["type"] in OBJECTS:
                self.add_struct(nsid, part, source, is_params=part == "Params")
                parts[part] = f"{namespace_of(nsid)}::{part}"
            else:
                raise LexiconError(f"{nsid} {part}: type {source['type']} is not supported")
        name = capital(nsid.rsplit(".", 1)[1])
        for other, (other_name, _, _) in self.endpoints.items():
            if other_name == name:
                raise LexiconError(f"{nsid} and {other} would both be called {name}")
        self.endpoints[nsid] = (name, parts, [e["name"] for e in schema.get("errors", [])])

    def mark_extra(self):
        """Records and what they are made of keep members that are newer than we are, for when they are edited."""
        pending = [key for key, struct in self.structs.items() if struct.is_record]
        while pending:
            struct = self.structs[pending.pop()]
            if not struct.keeps_extra:
                struct.keeps_extra = True
                pending += self.parts(struct)

    def parts(self, struct):
        """Keys of the structs that a struct contains, in order."""
        found = []
        for member in struct.members:
            inner = member.type
            while inner.item:
                inner = inner.item
            found += [inner.struct] if inner.struct else self.unions[inner.union].refs if inner.union else []
        return found


def limits_of(schema, place):
    """The C++ initialiser of what is asked beyond the type, or an empty string."""
    parts = {}
    if schema["type"] == "array":
        parts["minItems"], parts["maxItems"] = schema.get("minLength"), schema.get("maxLength")
        schema = schema["items"]
        if schema["type"] == "array" and ("minLength" in schema or "maxLength" in schema):
            raise LexiconError(f"{place}: limits of lists in lists are not supported")
    if schema["type"] == "string":
        parts["minBytes"], parts["maxBytes"] = schema.get("minLength"), schema.get("maxLength")
        values = [schema["const"]] if "const" in schema else schema.get("enum")
        parts["oneOf"] = f"kAllowed<{', '.join(map(quoted, values))}>" if values else None
    elif schema["type"] == "integer":
        if "enum" in schema:
            raise LexiconError(f"{place}: integers with enum are not supported")
        parts["minimum"] = schema.get("const", schema.get("minimum"))
        parts["maximum"] = schema.get("const", schema.get("maximum"))
    elif schema["type"] == "boolean" and "const" in schema:
        parts["minimum"] = parts["maximum"] = int(schema["const"])
    order = ("minimum", "maximum", "minBytes", "maxBytes", "minItems", "maxItems", "oneOf")
    given = [f".{name} = {parts[name]}" for name in order if parts.get(name) is not None]
    return "{" + ", ".join(given) + "}" if given else ""


class Layout:
    """Which documents share a header, in which order structs stand, and which members are boxed."""

    def __init__(self, model):
        self.model = model
        self.uses = {nsid: set() for nsid in model.documents}
        for key, struct in model.structs.items():
            self.uses[struct.doc] |= {doc for doc, _ in model.parts(struct)} - {struct.doc}
        self.leader = {nsid: min(other for other in model.documents if self.same_circle(nsid, other))
                       for nsid in model.documents}
        self.order, self.boxed, self._state = [], set(), {}
        for key in model.structs:
            if key not in self._state:
                self.visit(key)

    def reach(self, nsid):
        found, pending = set(), [nsid]
        while pending:
            for other in self.uses[pending.pop()] - found:
                found.add(other)
                pending.append(other)
        return found

    def same_circle(self, a, b):
        return a == b or (b in self.reach(a) and a in self.reach(b))

    def visit(self, key):
        """Depth first, so that what a struct contains stands before it; an edge back to a struct that is still open is boxed."""
        self._state[key] = "open"
        for part in self.model.parts(self.model.structs[key]):
            if self._state.get(part) == "open":
                self.boxed.add((key, part))
            elif part not in self._state:
                self.visit(part)
        self._state[key] = "done"
        if key[1]:
            self.order.append(key)


class Renderer:
    def __init__(self, model):
        self.model = model
        self.layout = Layout(model)

    def type_name(self, type_, owner):
        """`owner` is the struct whose member this is."""
        if type_.item:
            return f"std::vector<{self.type_name(type_.item, owner)}>"
        if type_.struct:
            return self.struct_name(type_.struct, owner)
        if type_.union:
            return self.qualified(type_.union, owner.doc)
        return type_.plain

    def struct_name(self, key, owner):
        name = self.qualified(key, owner.doc)
        return f"Box<{name}>" if ((owner.doc, owner.name), key) in self.layout.boxed else name

    def qualified(self, key, doc):
        return key[1] if key[0] == doc else f"{namespace_of(key[0])}::{key[1]}"

    # Headers

    def header(self, nsid):
        leader = self.layout.leader[nsid]
        if leader != nsid:
            return f'{LICENCE}#pragma once\n\n#include "lexicon/{namespace_of(leader)}.h"\n'
        group = [other for other, its in sorted(self.layout.leader.items()) if its == nsid]
        includes = {namespace_of(use) for doc in group for use in self.layout.uses[doc]} - {
            namespace_of(doc) for doc in group}
        lines = [LICENCE + "#pragma once\n", '#include "lexicon/generated.h"']
        lines += [f'#include "lexicon/{name}.h"' for name in sorted(includes)]
        lines += ["", "namespace rostrum::lexicon {", ""]
        lines += self.forward_declarations(group)
        previous = None
        for key in self.layout.order:
            if key[0] not in group:
                continue
            if key[0] != previous:
                lines += [f"}} // namespace {namespace_of(previous)}\n"] if previous else []
                lines += [f"namespace {namespace_of(key[0])} {{", ""]
                previous = key[0]
            lines += self.struct_declaration(self.model.structs[key])
        lines += [f"}} // namespace {namespace_of(previous)}", ""] if previous else []
        for doc in group:
            lines += self.tokens(doc) + self.endpoint(doc)
        return "\n".join(lines + ["} // namespace rostrum::lexicon", ""])

    def forward_declarations(self, group):
        boxed = sorted({part for _, part in self.layout.boxed if part[0] in group})
        lines = []
        for doc, name in boxed:
            lines += [f"namespace {namespace_of(doc)} {{", f"struct {name};", "}", ""]
        return lines

    def struct_declaration(self, struct):
        lines = []
        for member in struct.members:
            inner = member.type
            while inner.item:
                inner = inner.item
            if inner.union:
                lines += self.union_declaration(self.model.unions[inner.union], struct)
        lines.append(f"struct {struct.name}")
        lines.append("{")
        if struct.lexicon_type:
            lines.append(f"    static constexpr std::string_view kType = {quoted(struct.lexicon_type)};")
        if struct.is_record:
            lines.append("    static constexpr std::string_view kNsid = kType;")
        if struct.is_params:
            lines.append("    static const std::span<const QueryField> kQueryFields;")
        if lines[-1] != "{":
            lines.append("")
        for member in struct.members:
            name = self.type_name(member.type, struct)
            if member.required and not member.nullable:
                lines.append(f"    {name} {member.name};")
            else:
                wrapped = f"OrNull<{name}>" if member.nullable and not member.required else name
                lines.append(f"    std::optional<{wrapped}> {member.name} = {{}};")
        if struct.keeps_extra:
            lines.append("    std::string extra = {}; ///< members we do not know, raw")
        lines += ["", f"    [[nodiscard]] static {struct.name} unset();",
                  "    [[nodiscard]] bool read(Reader &in, Value &value);",
                  "    void write(Writer &out) const;"]
        if struct.is_params:
            lines.append("    void writeQuery(QueryWriter &out) const;")
        lines += [f"    bool operator==(const {struct.name} &) const = default;", "};", ""]
        return lines

    def union_declaration(self, union, owner):
        members = [self.struct_name(ref, owner) for ref in union.refs] + ([] if union.closed else ["Unknown"])
        one_line = f"using {union.name} = std::variant<{', '.join(members)}>;"
        if len(one_line) <= 120:
            return [one_line]
        return [f"using {union.name} =", f"    std::variant<{(',' + chr(10) + ' ' * 17).join(members)}>;"]

    def tokens(self, nsid):
        if nsid not in self.model.tokens:
            return []
        lines = [f"namespace {namespace_of(nsid)} {{"]
        lines += [f"inline constexpr std::string_view k{name} = {quoted(value)};"
                  for name, value in self.model.tokens[nsid]]
        return lines + [f"}} // namespace {namespace_of(nsid)}", ""]

    def endpoint(self, nsid):
        if nsid not in self.model.endpoints:
            return []
        name, parts, errors = self.model.endpoints[nsid]
        lines = [f"struct {name}", "{", f"    static constexpr std::string_view kNsid = {quoted(nsid)};"]
        lines += [f"    using {part} = {type_};" for part, type_ in parts.items()]
        if errors:
            lines += ["    struct Errors", "    {"]
            lines += [f"        static constexpr QLatin1StringView k{error}{{{quoted(error)}}};" for error in errors]
            lines += ["    };"]
        return lines + ["};", ""]

    # Sources

    def source(self, nsid):
        structs = [s for (doc, name), s in self.model.structs.items() if doc == nsid and name]
        own = f'#include "lexicon/{namespace_of(nsid)}.h"\n'
        if not structs:
            return LICENCE + own
        lines = [LICENCE + own, '#include "lexicon/query.h"', '#include "lexicon/reader.h"',
                 '#include "lexicon/writer.h"', "", f"namespace rostrum::lexicon::{namespace_of(nsid)} {{", ""]
        for struct in structs:
            lines += self.allowed(struct) + self.unset(struct) + self.reader(struct) + self.writer(struct)
            lines += self.query(struct) if struct.is_params else []
        return "\n".join(lines + [f"}} // namespace rostrum::lexicon::{namespace_of(nsid)}", ""])

    def allowed(self, struct):
        lines = []
        for member in struct.members:
            if "kAllowed<" in member.limits:
                values = member.limits.split("kAllowed<")[1].split(">")[0]
                name = f"k{struct.name}{capital(member.key)}"
                lines += [f"static constexpr std::string_view {name}[] = {{{values}}};", ""]
                member.limits = member.limits.replace(f"kAllowed<{values}>", name)
        return lines

    def unset(self, struct):
        lines = [f"{struct.name} {struct.name}::unset()", "{", "    return {"]
        for member in struct.members:
            if member.required and not member.nullable:
                lines.append(f"        .{member.name} = lexicon::unset<{self.type_name(member.type, struct)}>(),")
        return lines[:-1] + ["    return {};", "}", ""] if lines[-1] == "    return {" else lines + ["    };", "}", ""]

    def reader(self, struct):
        """Local names end in an underscore, so that they never are the name of a member."""
        required = [m for m in struct.members if m.required and not m.nullable]
        known = {}  # key -> statement
        for member in struct.members:
            arguments = [member.name]
            if member in required:
                arguments += ["seen_", str(required.index(member))]
            if member.limits:
                arguments.append(member.limits)
            function = "required" if member in required else "optional"
            known[member.key] = f"return in_.{function}(v_, key_, {', '.join(arguments)});"
        if struct.is_record:
            known["$type"] = "return in_.type(v_, kType);"
        elif struct.keeps_extra:
            known["$type"] = "return true;"
        lines = [f"bool {struct.name}::read(Reader &in_, Value &value_)", "{"]
        lines += ["    std::uint64_t seen_ = 0;"] if required else []
        capture = "[&, this]" if known.keys() - {"$type"} else "[&in_]"
        lines.append(f"    auto member_ = {capture}(std::string_view key_, Value &v_) {{")
        if known:
            lines.append("        switch (key_.size()) {")
            for size in sorted({len(key) for key in known}):
                lines.append(f"        case {size}:")
                for key, statement in known.items():
                    if len(key) == size:
                        lines += [f"            if (key_ == {quoted(key)}) {{", f"                {statement}",
                                  "            }"]
                lines.append("            break;")
            lines.append("        }")
        lines += ["        return in_.unknown(v_, key_);", "    };"]
        result = "in_.object(value_, member_, &extra)" if struct.keeps_extra else "in_.object(value_, member_)"
        if required:
            result += f" && in_.complete(seen_, {{{', '.join(quoted(m.key) for m in required)}}})"
        if struct.keeps_extra:
            lines.append("    extra.clear();")
        return lines + [f"    return {result};", "}", ""]

    def writer(self, struct):
        lines = [f"void {struct.name}::write(Writer &out_) const", "{",
                 "    out_.begin(kType);" if struct.is_record else "    out_.begin();"]
        for member in struct.members:
            function = "memberOrNull" if member.required and member.nullable else "member"
            lines.append(f"    out_.{function}({quoted(member.key)}, {member.name});")
        return lines + ["    out_.end(extra);" if struct.keeps_extra else "    out_.end();", "}", ""]

    def query(self, struct):
        kinds = {"std::int64_t": "Integer", "bool": "Boolean"}
        lines = [f"void {struct.name}::writeQuery(QueryWriter &out_) const", "{"]
        lines += [f"    out_.add({quoted(m.key)}, {m.name});" for m in struct.members]
        lines += ["}", "", "static constexpr QueryField kFields[] = {"]
        for member in struct.members:
            kind = kinds.get((member.type.item or member.type).plain, "String")
            count = "Many" if member.type.item else "One"
            lines.append(f"    {{{quoted(member.key)}, QueryField::Kind::{kind}, QueryField::Count::{count}}},")
        return lines + ["};", f"const std::span<const QueryField> {struct.name}::kQueryFields = kFields;", ""]


def write_if_changed(path, text):
    if not path.exists() or path.read_text() != text:
        path.write_text(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("documents", type=pathlib.Path, nargs="+")
    arguments = parser.parse_args()
    documents = {}
    for path in arguments.documents:
        document = json.loads(path.read_text())
        if document.get("lexicon") != 1 or document["id"] != path.stem:
            raise LexiconError(f"{path}: not lexicon version 1, or its id is not the file's name")
        documents[document["id"]] = document
    renderer = Renderer(Model(documents))
    arguments.out.mkdir(parents=True, exist_ok=True)
    for nsid in documents:
        write_if_changed(arguments.out / f"{namespace_of(nsid)}.h", renderer.header(nsid))
        write_if_changed(arguments.out / f"{namespace_of(nsid)}.cpp", renderer.source(nsid))


if __name__ == "__main__":
    try:
        main()
    except LexiconError as error:
        sys.exit(f"generate.py: {error}")
