// text_file.cpp - checks in the order that is safe: what is it, how large is it, then read, then is it text.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/files/text_file.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "core/error.hpp"

namespace magnesia::evidence {
namespace {

[[noreturn]] void refuse(const std::string& path, std::string found, std::string allowed = {}) {
    throw input_error(issue{.where = {.file = path}, .found = std::move(found), .allowed = std::move(allowed)});
}

std::string too_large(std::uintmax_t bytes, std::size_t largest) {
    return fmt::format("is {} bytes, more than the {} bytes a text file may have", bytes, largest);
}

/// A device or a pipe is recognised by its kind and never opened: opening a pipe nobody writes to waits for ever.
void require_regular_file(const std::string& path) {
    std::error_code failure;
    const auto kind = std::filesystem::status(path, failure).type();
    using std::filesystem::file_type;
    if (kind == file_type::regular) return;
    if (path.empty()) refuse("", "the file name is empty", "the path of a text file");
    if (kind == file_type::not_found) refuse(path, "no such file");
    if (kind == file_type::directory) refuse(path, "is a folder", "a text file");
    if (kind == file_type::none) refuse(path, "cannot be looked at: " + failure.message());
    refuse(path, "is a device, pipe or socket", "a regular text file");
}

struct text_place {
    std::size_t line = 1;
    std::size_t column = 1;
};

text_place place_of(std::string_view text, std::size_t offset) {
    text_place at;
    for (std::size_t i = 0; i < offset; ++i) {
        at.column = text[i] == '\n' ? 1 : at.column + 1;
        at.line += text[i] == '\n' ? 1 : 0;
    }
    return at;
}

bool is_continuation(unsigned char byte) {
    return (byte & 0xC0U) == 0x80U;
}

/// Bytes of the UTF-8 character at `offset`, or 0 when there is none: overlong, surrogate, beyond U+10FFFF, cut off.
std::size_t utf8_length(std::string_view text, std::size_t offset) {
    const auto byte = [&](std::size_t i) {
        return offset + i < text.size() ? static_cast<unsigned char>(text[offset + i]) : static_cast<unsigned char>(0);
    };
    const unsigned char first = byte(0);
    const unsigned char second = byte(1);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return is_continuation(second) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool overlong = first == 0xE0 && second < 0xA0;
        const bool surrogate = first == 0xED && second > 0x9F;
        return !overlong && !surrogate && is_continuation(second) && is_continuation(byte(2)) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool overlong = first == 0xF0 && second < 0x90;
        const bool beyond = first == 0xF4 && second > 0x8F;
        const bool follows = is_continuation(second) && is_continuation(byte(2)) && is_continuation(byte(3));
        return !overlong && !beyond && follows ? 4 : 0;
    }
    return 0;
}

void refuse_other_encodings(std::string_view bytes, const std::string& name) {
    using namespace std::string_view_literals;
    const bool utf32 = bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv);
    const bool utf16 = bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv);
    if (utf32) refuse(name, "is UTF-32; save it as UTF-8");
    if (utf16) refuse(name, "is UTF-16; save it as UTF-8");
}

void refuse_broken_text(std::string_view text, const std::string& name) {
    const auto fail = [&](std::size_t offset, const char* found) {
        const text_place at = place_of(text, offset);
        throw input_error(issue{.where = {name, at.line, at.column}, .found = found, .allowed = "UTF-8 text"});
    };
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '\0') fail(i, "holds a NUL byte: this is a binary file or UTF-16");
        const std::size_t length = utf8_length(text, i);
        if (length == 0) fail(i, "holds bytes that are not UTF-8");
        i += length;
    }
}

/// Up to `most` bytes. The stated size is a first guess: files under /proc state 0, and a growing file outgrows it.
std::string read_at_most(std::ifstream& file, std::size_t most, std::size_t stated) {
    constexpr std::size_t smallest_room = 4096;
    std::string content;
    while (file && content.size() < most) {
        const std::size_t had = content.size();
        content.resize(std::min(most, std::max({stated + 1, 2 * had, smallest_room})));
        file.read(content.data() + had, static_cast<std::streamsize>(content.size() - had));
        content.resize(had + static_cast<std::size_t>(file.gcount()));
    }
    return content;
}

}  // namespace

std::string read_text_file(const std::string& path, std::size_t largest) {
    require_regular_file(path);
    std::error_code failure;
    const std::uintmax_t bytes = std::filesystem::file_size(path, failure);
    if (failure) refuse(path, "cannot be looked at: " + failure.message());
    if (bytes > largest) refuse(path, too_large(bytes, largest));
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) refuse(path, std::string("cannot be opened: ") + std::strerror(errno));
    std::string content = read_at_most(file, largest + 1, static_cast<std::size_t>(bytes));
    if (file.bad()) refuse(path, std::string("cannot be read: ") + std::strerror(errno));
    if (content.size() > largest) refuse(path, too_large(content.size(), largest));
    return content;
}

std::string_view plain_text(std::string_view bytes, const std::string& name, std::size_t largest) {
    if (bytes.size() > largest) refuse(name, too_large(bytes.size(), largest));
    refuse_other_encodings(bytes, name);
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    refuse_broken_text(bytes, name);
    return bytes;
}

}  // namespace magnesia::evidence
