// targets_test.cpp - the list of targets is the one that was imported, and a row that was edited shows.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/trials/targets.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "evidence/files/embedded.hpp"
#include "evidence/files/load_embedded.hpp"

namespace magnesia::evidence::targets_test {
namespace {

constexpr const char* manifest_path = "data/validation/manifest.toml";

std::string list_text() {
    return std::string(embedded_file("data/validation/targets.csv").value());
}

target_list parsed(const std::string& csv, std::vector<core::issue>& issues) {
    return parse_targets(csv, "list.csv", embedded_tree(manifest_path), issues);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    if (at == std::string::npos) throw std::logic_error("no " + from);
    return text.replace(at, from.size(), to);
}

TEST(Targets, AreTheBytesThatWereImported) {  // sha256sum of the owners' file on the day of the import
    const target_list list = load_targets();

    EXPECT_EQ(list.sha256, "8d8e8d7f935807f35ee3bde57450e33e9624779f58b825d52c2fe74c3d12873d");
    EXPECT_EQ(list.sha256, list.imported);
    for (const target& t : list.targets) EXPECT_FALSE(t.is_changed) << t.id;
}

TEST(Targets, AreAsManyAsTheOwnersCount) {  // the tables of counts that came with the list
    std::map<std::string, std::array<int, 3>> count;
    std::set<std::string> ids;
    for (const target& t : load_targets().targets) {
        ++count[t.system][static_cast<std::size_t>(t.role)];
        ids.insert(t.id);
    }

    EXPECT_EQ(ids.size(), 152U);
    EXPECT_EQ(count.size(), 18U);
    using numbers = std::array<int, 3>;  // calibrate, check, verify
    EXPECT_EQ(count["gut"], (numbers{10, 7, 1}));
    EXPECT_EQ(count["plasma"], (numbers{5, 7, 0}));
    EXPECT_EQ(count["kidney"], (numbers{7, 6, 0}));
    EXPECT_EQ(count["pools"], (numbers{6, 1, 0}));
    EXPECT_EQ(count["bone"], (numbers{0, 1, 0}));
    EXPECT_EQ(count["sleep"], (numbers{11, 7, 4}));
    EXPECT_EQ(count["muscle"], (numbers{9, 9, 0}));
}

TEST(Targets, ARowThatWasEditedIsMarkedAndNoOther) {
    std::vector<core::issue> issues;

    const target_list list = parsed(replaced(list_text(), "%,32.4,26.4,38.4", "%,32.4,16.4,48.4"), issues);

    EXPECT_TRUE(issues.empty());
    EXPECT_NE(list.sha256, list.imported);
    for (const target& t : list.targets) EXPECT_EQ(t.is_changed, t.id == "sabatier2011_2x63_absorption") << t.id;
}

TEST(Targets, ANewRowIsMarkedAndALostOneIsNoted) {
    std::vector<core::issue> issues;

    const target_list list = parsed(replaced(list_text(), "\nwhi_hip_bmd,", "\nwhi_hip_bmd_2,"), issues);

    EXPECT_TRUE(find_target(list.targets, "whi_hip_bmd_2")->is_changed);
    ASSERT_EQ(issues.size(), 1U);
    EXPECT_EQ(issues[0].key, "whi_hip_bmd");
}

TEST(Targets, AnObservedValueOutsideItsIntervalIsNoted) {
    std::vector<core::issue> issues;

    parsed(replaced(list_text(), "%,32.4,26.4,38.4", "%,42.4,26.4,38.4"), issues);

    ASSERT_EQ(issues.size(), 1U);
    EXPECT_EQ(issues[0].where.line, 2U);
}

}  // namespace
}  // namespace magnesia::evidence::targets_test
