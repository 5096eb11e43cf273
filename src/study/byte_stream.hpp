// byte_stream.hpp - numbers as bytes, the same on every machine, and read back with doubt.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace magnesia::study {

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

/// Takes them back. Everything read is checked against its limit before memory is asked for.
class byte_reader {
 public:
    /// `file` is named in messages; `bytes` must outlive the reader.
    byte_reader(std::string_view bytes, std::string file);

    /// Each throws input_error where the bytes end too early or hold something else.
    std::uint64_t whole(std::uint64_t most);
    std::int64_t signed_whole(std::uint64_t largest_size);
    double number();  ///< a finite one
    std::string text(std::size_t longest);
    void end() const;  ///< nothing may follow

    [[noreturn]] void refuse(const std::string& why) const;

    std::size_t left() const { return bytes_.size() - at_; }

 private:
    std::uint8_t byte();
    std::uint64_t any_whole();

    std::string_view bytes_;
    std::string file_;
    std::size_t at_ = 0;
};

}  // namespace magnesia::study
