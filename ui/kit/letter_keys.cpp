// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter_keys.h"

namespace rostrum::ui {

namespace {

LetterKeys &current()
{
    static LetterKeys keys = LetterKeys::On;
    return keys;
}

} // namespace

LetterKeys letterKeys()
{
    return current();
}

void setLetterKeys(LetterKeys keys)
{
    current() = keys;
}

} // namespace rostrum::ui
