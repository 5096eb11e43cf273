// embedded_test.cpp - the files in the program are the files of the repository, and their hash is SHA-256.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/files/embedded.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "evidence/files/sha256.hpp"

namespace embedded_test {
namespace {

using namespace magnesia::evidence;

std::string content_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream all;
    all << file.rdbuf();
    return all.str();
}

// Known answers of FIPS 180-2, appendix B, and of the empty text.
TEST(Sha256, GivesThePublishedAnswers) {
    EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256(std::string(1000000, 'a')), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Embedded, CarriesEveryDataFileUnchanged) {
    const std::filesystem::path root = MAGNESIA_SOURCE_DIR;
    std::size_t on_disk = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "data")) {
        const std::string extension = entry.path().extension().string();
        if (extension != ".toml" && extension != ".json" && extension != ".csv") continue;
        const std::string path = std::filesystem::relative(entry.path(), root).string();
        ASSERT_TRUE(embedded_file(path).has_value()) << path;
        EXPECT_TRUE(*embedded_file(path) == content_of(entry.path().string())) << path;
        ++on_disk;
    }

    EXPECT_GT(on_disk, 5U);
    EXPECT_EQ(embedded_files("data/").size(), on_disk);
}

TEST(Embedded, FindsByPrefixInOrderAndNothingElse) {
    const auto sources = embedded_files("data/sources/");
    ASSERT_GE(sources.size(), 2U);
    for (std::size_t i = 1; i < sources.size(); ++i) EXPECT_LT(sources[i - 1].path, sources[i].path);

    EXPECT_FALSE(embedded_file("data/forms").has_value());  // a prefix of a path is not the path
    EXPECT_FALSE(embedded_file("").has_value());
    EXPECT_TRUE(embedded_files("data/zzz").empty());
}

TEST(Embedded, HashesPathsAndContents) {  // the canonical text is written out here once more, independently
    std::ostringstream canonical;
    for (const auto& file : embedded_files("data/")) {
        canonical << file.path << '\n' << file.content.size() << '\n' << file.content;
    }

    EXPECT_EQ(data_hash(), sha256(canonical.str()));
    EXPECT_EQ(data_hash().size(), 64U);
}

}  // namespace
}  // namespace embedded_test
