// byte_stream.cpp - LEB128 for whole numbers, IEEE 754 low byte first for the others.
// SPDX-License-Identifier: Apache-2.0
#include "core/byte_stream.hpp"

#include <fmt/core.h>

#include <bit>
#include <cmath>
#include <utility>

#include "core/error.hpp"

namespace magnesia::inline core {
namespace {

constexpr int bits_in_byte = 7;
constexpr std::uint8_t more_follows = 0x80;
constexpr std::size_t bytes_of_number = sizeof(double);

}  // namespace

void byte_writer::whole(std::uint64_t value) {
    while (value >= more_follows) {
        bytes_.push_back(static_cast<char>(static_cast<std::uint8_t>(value) | more_follows));
        value >>= bits_in_byte;
    }
    bytes_.push_back(static_cast<char>(value));
}

void byte_writer::signed_whole(std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    whole(value < 0 ? ~bits << 1 | 1 : bits << 1);  // the sign is the lowest bit, so that small ones stay short
}

void byte_writer::number(double value) {
    const auto bits = std::bit_cast<std::uint64_t>(value);
    for (std::size_t i = 0; i < bytes_of_number; ++i) bytes_.push_back(static_cast<char>(bits >> (8 * i)));
}

void byte_writer::text(std::string_view value) {
    whole(value.size());
    bytes_ += value;
}

byte_reader::byte_reader(std::string_view bytes, byte_source from) : bytes_(bytes), from_(std::move(from)) {}

void byte_reader::refuse(const std::string& why) const {
    throw input_error(issue{.where = {.file = from_.file},
                            .found = fmt::format("is damaged at byte {} of {}: {}", at_, from_.bytes, why),
                            .allowed = from_.allowed});
}

std::uint8_t byte_reader::byte() {
    if (at_ == bytes_.size()) refuse("it ends too early");
    return static_cast<std::uint8_t>(bytes_[at_++]);
}

std::uint64_t byte_reader::any_whole() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += bits_in_byte) {
        const std::uint8_t next = byte();
        const std::uint64_t bits = next & ~more_follows;
        if (shift + bits_in_byte > 64 && bits > 1) break;
        value |= bits << shift;
        if ((next & more_follows) == 0) return value;
    }
    refuse("a whole number is too long");
}

std::uint64_t byte_reader::whole(std::uint64_t most) {
    const std::uint64_t value = any_whole();
    if (value > most) refuse(fmt::format("{} where at most {} can stand", value, most));
    return value;
}

std::int64_t byte_reader::signed_whole(std::uint64_t largest_size) {
    const std::uint64_t folded = any_whole();
    const std::uint64_t bits = folded >> 1;
    if (bits >= largest_size) refuse(fmt::format("{} where less than {} can stand", bits, largest_size));
    const auto size = static_cast<std::int64_t>(bits);
    return (folded & 1) == 0 ? size : -size - 1;
}

double byte_reader::number() {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < bytes_of_number; ++i) bits |= static_cast<std::uint64_t>(byte()) << (8 * i);
    const auto value = std::bit_cast<double>(bits);
    if (!std::isfinite(value)) refuse("a number is not finite");
    return value;
}

std::string_view byte_reader::text(std::size_t longest) {
    const std::uint64_t size = whole(longest);
    if (size > left()) refuse("it ends too early");
    const std::string_view value = bytes_.substr(at_, size);
    at_ += size;
    return value;
}

void byte_reader::end() const {
    if (left() > 0) refuse("more follows than belongs there");
}

}  // namespace magnesia::inline core
