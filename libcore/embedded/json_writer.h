// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <concepts>

namespace rostrum::embedded {

/// Writes JSON text forwards. Values that are JSON already (records as they were stored) go in by raw() unread, which
/// is what makes answers cheap.
class JsonWriter
{
public:
    JsonWriter &beginObject() { return open('{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray() { return open('['); }
    JsonWriter &endArray() { return close(']'); }

    JsonWriter &key(QByteArrayView name);
    JsonWriter &text(QByteArrayView utf8);
    JsonWriter &text(const char *utf8) { return text(QByteArrayView(utf8)); }
    JsonWriter &text(const QByteArray &utf8) { return text(QByteArrayView(utf8)); }
    JsonWriter &text(const QString &text) { return this->text(QByteArrayView(text.toUtf8())); }
    JsonWriter &raw(QByteArrayView json);
    JsonWriter &number(qint64 number) { return raw(QByteArray::number(number)); }
    JsonWriter &boolean(std::same_as<bool> auto value) { return raw(value ? "true" : "false"); }

    /// A member of the open object.
    JsonWriter &field(QByteArrayView name, QByteArrayView utf8) { return key(name).text(utf8); }
    JsonWriter &field(QByteArrayView name, const QString &value) { return key(name).text(value); }
    JsonWriter &field(QByteArrayView name, const char *utf8) { return key(name).text(QByteArrayView(utf8)); }
    JsonWriter &field(QByteArrayView name, const QByteArray &utf8) { return key(name).text(QByteArrayView(utf8)); }
    JsonWriter &field(QByteArrayView name, std::integral auto value)
    {
        if constexpr (std::same_as<decltype(value), bool>) {
            return key(name).boolean(value);
        } else {
            return key(name).number(static_cast<qint64>(value));
        }
    }
    /// A member whose value is JSON text.
    JsonWriter &rawField(QByteArrayView name, QByteArrayView json) { return key(name).raw(json); }
    /// A text member that is left out when it is empty.
    JsonWriter &optional(QByteArrayView name, QByteArrayView utf8)
    {
        return utf8.isEmpty() ? *this : field(name, utf8);
    }

    [[nodiscard]] const QByteArray &json() const { return m_out; }
    [[nodiscard]] QByteArray take() { return std::move(m_out); }

private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    void separate();

    QByteArray m_out;
    bool m_needComma = false;
};

/// Compact JSON text of an object.
[[nodiscard]] QByteArray toJson(const QJsonObject &object);

} // namespace rostrum::embedded
