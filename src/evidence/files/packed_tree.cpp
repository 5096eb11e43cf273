// packed_tree.cpp - each value behind its kind, line and column; lists and tables behind their size.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/files/packed_tree.hpp"

#include <cstdint>
#include <limits>
#include <type_traits>
#include <utility>
#include <variant>

namespace magnesia::evidence {
namespace {

using core::byte_reader;
using core::byte_writer;
using core::tree;

constexpr std::size_t any_size = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint64_t any_integer = std::uint64_t{1} << 63;

/// The alternatives of a tree's value, in their order: the place of one is its kind among the bytes.
using tree_value = decltype(tree::value);

void put(const std::string& text, byte_writer& out) {
    out.text(text);
}

void put(std::int64_t integer, byte_writer& out) {
    out.signed_whole(integer);
}

void put(double real, byte_writer& out) {
    out.number(real);
}

void put(bool is_so, byte_writer& out) {
    out.whole(is_so ? 1 : 0);
}

void put(const core::date_value& date, byte_writer& out) {
    out.signed_whole(date.year);
    out.whole(date.month);
    out.whole(date.day);
}

void put(const tree::list& items, byte_writer& out) {
    out.whole(items.size());
    for (const tree& item : items) pack_tree(item, out);
}

void put(const tree::table& entries, byte_writer& out) {
    out.whole(entries.size());
    for (const tree::entry& one : entries) {
        out.text(one.first);
        pack_tree(one.second, out);
    }
}

/// Takes back what `put` wrote of each kind.
struct taker {
    byte_reader& in;
    const std::string& file;

    void take(std::string& text) const { text = in.text(in.left()); }
    void take(std::int64_t& integer) const { integer = in.signed_whole(any_integer); }
    void take(double& real) const { real = in.number(); }
    void take(bool& is_so) const { is_so = in.whole(1) == 1; }

    void take(core::date_value& date) const {
        date.year = static_cast<int>(in.signed_whole(any_size));
        date.month = static_cast<unsigned>(in.whole(12));
        date.day = static_cast<unsigned>(in.whole(31));
    }

    void take(tree::list& items) const {
        const std::size_t size = in.whole(in.left());
        items.reserve(size);
        for (std::size_t i = 0; i < size; ++i) items.push_back(unpack_tree(in, file));
    }

    void take(tree::table& entries) const {
        const std::size_t size = in.whole(in.left());
        entries.reserve(size);
        for (std::size_t i = 0; i < size; ++i) {
            std::string key(in.text(in.left()));
            entries.push_back({std::move(key), unpack_tree(in, file)});
        }
    }
};

/// The alternative of this number, filled.
template <std::size_t kind_index = 0>
tree_value taken(std::size_t wanted, const taker& from) {
    if (kind_index == wanted) {
        std::variant_alternative_t<kind_index, tree_value> one{};
        from.take(one);
        return tree_value(std::in_place_index<kind_index>, std::move(one));
    }
    if constexpr (kind_index + 1 < std::variant_size_v<tree_value>) {
        return taken<kind_index + 1>(wanted, from);
    } else {
        from.in.refuse("there is no such kind of value");
    }
}

}  // namespace

void pack_tree(const tree& from, byte_writer& out) {
    out.whole(from.value.index());
    out.whole(from.where.line);
    out.whole(from.where.column);
    std::visit([&](const auto& one) { put(one, out); }, from.value);
}

tree unpack_tree(byte_reader& in, const std::string& file) {
    const std::size_t kind_index = in.whole(std::variant_size_v<tree_value> - 1);
    core::place where{.file = file, .line = in.whole(any_size), .column = 0};
    where.column = in.whole(any_size);
    return {.value = taken(kind_index, {in, file}), .where = std::move(where)};
}

}  // namespace magnesia::evidence
