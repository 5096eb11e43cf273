// packed_evidence_test.cpp - what was packed when the program was built says what the TOML says, to the last place.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/files/packed_evidence.hpp"

#include <gtest/gtest.h>

#include "core/byte_stream.hpp"
#include "core/error.hpp"
#include "evidence/files/embedded.hpp"
#include "evidence/files/packed_tree.hpp"
#include "evidence/files/toml_file.hpp"

namespace magnesia::evidence::packed_evidence_test {
namespace {

void expect_same(const core::tree& a, const core::tree& b, const std::string& key);

void expect_same_place(const core::place& a, const core::place& b, const std::string& key) {
    EXPECT_EQ(a.file, b.file) << key;
    EXPECT_EQ(a.line, b.line) << key;
    EXPECT_EQ(a.column, b.column) << key;
}

void expect_same_entries(const core::tree::table& a, const core::tree::table& b, const std::string& key) {
    ASSERT_EQ(a.size(), b.size()) << key;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ASSERT_EQ(a[i].first, b[i].first) << key;
        expect_same(a[i].second, b[i].second, key + '.' + a[i].first);
    }
}

void expect_same_items(const core::tree::list& a, const core::tree::list& b, const std::string& key) {
    ASSERT_EQ(a.size(), b.size()) << key;
    for (std::size_t i = 0; i < a.size(); ++i) expect_same(a[i], b[i], key + '[' + std::to_string(i) + ']');
}

void expect_same(const core::tree& a, const core::tree& b, const std::string& key) {
    expect_same_place(a.where, b.where, key);
    ASSERT_EQ(a.value.index(), b.value.index()) << key;
    if (a.entries() != nullptr) return expect_same_entries(*a.entries(), *b.entries(), key);
    if (a.items() != nullptr) return expect_same_items(*a.items(), *b.items(), key);
    EXPECT_EQ(a.shown(), b.shown()) << key;
    if (a.real() != nullptr) {
        EXPECT_EQ(*a.real(), *b.real()) << key;
    }
}

std::string bytes_of(const core::tree& what) {
    core::byte_writer out;
    pack_tree(what, out);
    return out.take();
}

core::byte_reader reader_of(std::string_view bytes) {
    return {bytes, {.file = "pack", .bytes = "its bytes", .allowed = "a packed tree"}};
}

TEST(PackedEvidence, EveryFileSaysWhatItsTomlSays) {
    std::size_t files = 0;
    for (const embedded_entry& file : embedded_files("data/")) {
        if (!file.path.ends_with(".toml")) continue;
        const std::string path(file.path);
        const auto packed = packed_tree(path);
        ASSERT_TRUE(packed.has_value()) << path;
        expect_same(*packed, parse_toml(file.content, path), path);
        ++files;
    }

    EXPECT_GT(files, 50U);
}

TEST(PackedEvidence, HasNothingElse) {
    EXPECT_FALSE(packed_tree("data/nothing.toml").has_value());
    EXPECT_FALSE(packed_tree("data/foods/waters.csv").has_value());
}

TEST(PackedTree, EveryKindOfValueComesBack) {
    const core::tree all = parse_toml(
        "text = \"a \\\"b\\\" \\u00b5\"\nempty = \"\"\nsmall = -1\nlarge = 9223372036854775807\n"
        "least = -9223372036854775808\nreal = 0.1\nnegative = -0.0\nyes = true\nno = false\nday = 2026-03-02\n"
        "none = []\nlist = [1, 2.5, \"x\", [true]]\n[table]\nkey = { inner = 1 }\n[[rows]]\na = 1\n[[rows]]\n",
        "all.toml");
    const std::string bytes = bytes_of(all);
    core::byte_reader in = reader_of(bytes);

    expect_same(unpack_tree(in, "all.toml"), all, "all");
    EXPECT_EQ(in.left(), 0U);
}

TEST(PackedTree, DamagedBytesAreRefused) {
    const std::string bytes = bytes_of(parse_toml("a = [1, \"text\", 2026-03-02]\n", "a.toml"));
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        core::byte_reader in = reader_of(std::string_view(bytes).substr(0, size));
        EXPECT_THROW(static_cast<void>(unpack_tree(in, "a.toml")), input_error) << size;
    }
    std::string other = bytes;
    other.front() = 9;  // no kind of value
    core::byte_reader in = reader_of(other);
    EXPECT_THROW(static_cast<void>(unpack_tree(in, "a.toml")), input_error);
}

}  // namespace
}  // namespace magnesia::evidence::packed_evidence_test
