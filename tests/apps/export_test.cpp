// export_test.cpp - `magnesia export` from outside: what it writes where, and what it refuses in one sentence.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "apps/refusal.hpp"
#include "apps/sample_files.hpp"

namespace magnesia::apps::export_test {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

const std::string c_start = "/* The body of Magnesia ";
const std::string sbml_start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sbml ";

void expect_export_refused(const std::vector<std::string>& options, const std::string& sentence) {
    std::vector<std::string> words{"export", good_line};
    words.insert(words.end(), options.begin(), options.end());
    expect_refusal(scratch(), words, "command line: " + sentence);
}

TEST(Export, PrintsCOrSbml) {
    const scratch place;

    const ended c = run(place, {"export", good_line, "--c"});
    const ended sbml = run(place, {"export", good_line, "--sbml"});

    EXPECT_EQ(c.code, 0);
    EXPECT_EQ(c.err, "");
    EXPECT_THAT(c.out, StartsWith(c_start));
    EXPECT_THAT(c.out, EndsWith("}\n"));
    EXPECT_EQ(sbml.code, 0);
    EXPECT_EQ(sbml.err, "");
    EXPECT_THAT(sbml.out, StartsWith(sbml_start));
    EXPECT_THAT(sbml.out, EndsWith("</sbml>\n"));
}

TEST(Export, WritesAFileByEitherNameOfTheOption) {
    const scratch place;
    const std::string page = run(place, {"export", good_line, "--c"}).out;

    for (const std::vector<std::string>& option :
         {std::vector<std::string>{"-o", "a.c"}, {"-o=b.c"}, {"--output", "c.c"}, {"--output=d.c"}}) {
        std::vector<std::string> words{"export", "--c", good_line};
        words.insert(words.end(), option.begin(), option.end());
        const ended result = run(place, words);
        EXPECT_EQ(result.code, 0);
        EXPECT_EQ(result.out, "");
        EXPECT_THAT(result.err, StartsWith("wrote "));
    }

    EXPECT_EQ(place.names(), (std::vector<std::string>{"a.c", "b.c", "c.c", "d.c"}));
    for (const std::string& name : place.names()) EXPECT_EQ(place.read(name), page);
}

TEST(Export, TakesAScenarioOrALineWithAPerson) {
    const scratch place;
    place.write("s.toml", good_scenario);
    place.write("p.toml", changed(good_person, "weight_kg = 68", "weight_kg = 86"));

    EXPECT_THAT(run(place, {"export", "s.toml", "--c"}).out, HasSubstr("Woman, 45 y, 68 kg, 168 cm, eGFR 95"));
    EXPECT_THAT(run(place, {"export", good_line, "--person", "p.toml", "--sbml"}).out,
                HasSubstr("Woman, 45 y, 86 kg, 168 cm, eGFR 95"));
}

TEST(Export, OneFormAtATime) {
    expect_export_refused({}, "export does not say in which form; allowed: --c or --sbml");
    expect_export_refused({"--c", "--sbml"},
                          "--c stands beside --sbml, and a file is one or the other; allowed: --c or --sbml");
    expect_export_refused({"--sbm"}, "--sbm is not an option here; allowed: ");
    expect_export_refused({"-x"}, "-x is not an option here; allowed: ");
    expect_export_refused({"--c=1"}, "--c takes no value; allowed: --c alone");
}

TEST(Export, AnOutputIsNamedOnce) {
    expect_export_refused({"--c", "-o"}, "--output needs a value after it; allowed: --output VALUE");
    expect_export_refused({"--c", "-o", "a", "--output", "b"}, "--output is given twice; allowed: each option once");
    expect_export_refused({"--c", "-o", "no/such/folder.c"}, "--output = no/such/folder.c ");
}

TEST(Export, TheScenarioIsNotOverwritten) {
    const scratch place;
    place.write("s.toml", good_scenario);

    expect_refusal(place, {"export", "s.toml", "--c", "-o", "s.toml"},
                   "command line: --output = s.toml is the file the question stands in and would be lost; allowed: the "
                   "name of another file");
    EXPECT_EQ(place.read("s.toml"), good_scenario);
}

TEST(Export, WhatIsNoScenarioIsRefusedAsElsewhere) {
    const scratch place;
    place.write("s.toml", good_scenario);
    place.write("p.toml", good_person);

    expect_refusal(place, {"export", "missing.toml", "--c"}, "missing.toml: no such file");
    expect_refusal(place, {"export", "missing.toml", "--sbml", "-o", "m.xml"}, "missing.toml: no such file");
    expect_refusal(place, {"export", "s.toml", "--c", "--person", "p.toml"},
                   "command line: --person = p.toml stands beside a scenario file");
    expect_refusal(place, {"export", "200 mg citrate at 22:00", "--c"}, "dose:1:");
    expect_refusal(place, {"export", good_line, "a word", "--c"}, "command line: a word is a word too many");
    expect_refusal(place, {"export", "--c"}, "command line: ");
}

}  // namespace
}  // namespace magnesia::apps::export_test
