// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "block.h"

#include "model/person.h"

#include <optional>

namespace rostrum::ui {

/// A person's photo; leads to their profile.
class PortraitBlock final : public Block
{
public:
    PortraitBlock(const model::Person &person, const FeedStyle &style, QPoint at, int size);

    void paint(QPainter &painter, const PaintContext &context) const override;
    void addParts(std::vector<Part> *parts) const override;
    void addImages(std::vector<ImageKey> *images) const override;

private:
    QString m_name;
    QString m_did;
    QString m_handle;
    bool m_isCreator; ///< told by a ring, and in the tip
    ImageKey m_key;
};

/// Name, headline, and the age at the far end, on one baseline; or the headline on a line of its own. Without a moment
/// there is no age.
class AuthorBlock final : public Block
{
public:
    enum class Shape {
        Line,   ///< all on one line
        Stacked ///< the headline under the name
    };
    struct Faces
    {
        const TextFace &name;
        const TextFace &rest;
    };
    AuthorBlock(const model::Person &person, std::optional<base::Time> moment, base::Time now, const Faces &faces,
                Shape shape, QPoint at, int width);
    [[nodiscard]] Shape shape() const { return m_shape; }

    /// The headline is cut to less than `least` pixels, or has no room at all.
    [[nodiscard]] bool isSqueezed(int least) const;

    void paint(QPainter &painter, const PaintContext &context) const override;
    void addParts(std::vector<Part> *parts) const override;
    bool setNow(base::Time now) override;

private:
    void fit();
    [[nodiscard]] QRect nameRect() const;
    [[nodiscard]] QRect ageRect() const;

    QString m_name;
    QString m_did;
    QString m_headline;
    std::optional<base::Time> m_moment;
    QString m_age;
    TextFace m_nameFace;
    TextFace m_restFace;
    Shape m_shape;
    bool m_isAgeBelow = false; ///< on the second line, for the name needs the first
    std::unique_ptr<TextFlow> m_nameFlow = {};
    std::unique_ptr<TextFlow> m_headlineFlow = {};
    std::unique_ptr<TextFlow> m_ageFlow = {};
};

} // namespace rostrum::ui
