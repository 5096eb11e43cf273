// byte_stream.hpp - numbers as bytes, the same on every machine, and read back with doubt.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace magnesia::inline core {

/// Puts numbers behind each other. Whole numbers take as few bytes as they need (7 bits a byte, low ones first).
class byte_writer {
 public:
    void whole(std::uint64_t value);
    void signed_whole(std::int64_t value);
    void number(double value);
    void text(std::string_view value);

    const std::string& bytes() const { return bytes_; }
    std::string take() { return std::move(bytes_); }

 private:
    std::string bytes_;
};

/// What bytes are, for messages when they are damaged.
struct byte_source {
    std::string file;
    std::string bytes;    ///< what they stand for, for example "its counts"
    std::string allowed;  ///< what writes such bytes
};

/// Takes them back. Everything read is checked against its limit before memory is asked for.
class byte_reader {
 public:
    /// `bytes` must outlive the reader.
    byte_reader(std::string_view bytes, byte_source from);

    /// Each throws input_error where the bytes end too early or hold something else.
    std::uint64_t whole(std::uint64_t most);
    std::int64_t signed_whole(std::uint64_t largest_size);
    double number();                             ///< a finite one
    std::string_view text(std::size_t longest);  ///< lives as long as the bytes
    void end() const;                            ///< nothing may follow

    [[noreturn]] void refuse(const std::string& why) const;

    std::size_t left() const { return bytes_.size() - at_; }

 private:
    std::uint8_t byte();
    std::uint64_t any_whole();

    std::string_view bytes_;
    byte_source from_;
    std::size_t at_ = 0;
};

}  // namespace magnesia::inline core
