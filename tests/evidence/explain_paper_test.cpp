// explain_paper_test.cpp - papers by their numbers, sources as texts write them, and how many a trial had.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "evidence/explain/explain.hpp"
#include "tests/evidence/support.hpp"

namespace explain_paper_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

const evidence_base& all() {
    static const evidence_base base = load_evidence();
    return base;
}

TEST(ExplainPaper, FindsAPublicationByTheNumbersOthersGiveIt) {
    const std::pair<const char*, const char*> asked[] = {{"PMC11227245", "tarsitano2024"},
                                                         {"pmc5622706", "zhang2017_exercise"},
                                                         {"35184264", "arab2022"},
                                                         {"PMID 35184264", "arab2022"},
                                                         {"PMC3703169", "abbasi2012"},
                                                         {"10.3390/NU9090946", "zhang2017_exercise"},
                                                         {"https://doi.org/10.3390/nu9090946", "zhang2017_exercise"},
                                                         {"https://pubmed.ncbi.nlm.nih.gov/23853635/", "abbasi2012"}};
    for (const auto& [number, id] : asked) EXPECT_EQ(explain(all(), number).id, id) << number;
    EXPECT_THROW(explain(all(), "PMC1"), core::input_error);
}

TEST(ExplainPaper, FindsWhomTextsNameAsTheyWriteIt) {
    const std::pair<const char*, const char*> asked[] = {
        {"InnoPure", "innopure"},   {"Innopure", "innopure"},
        {"INNOPURE", "innopure"},   {"Mayo Clinic", "mayo_clinic"},
        {"WebMD", "webmd"},         {"Harvard Health Publishing", "harvard_health"},
        {"amazon", "amazon_links"}, {"Cleveland Clinic", "cleveland_clinic"},
        {"Amazon", "amazon_links"}, {"Rest & Rise", "rest_and_rise"}};
    for (const auto& [name, id] : asked) EXPECT_EQ(explain(all(), name).id, id) << name;
}

TEST(ExplainPaper, TellsHowManyATrialHadInAllAndInEachArm) {
    const auto fact = [](const char* id, const std::string& name) {
        for (const auto& [known, text] : explain(all(), id).facts) {
            if (known == name) return text;
        }
        return std::string();
    };
    EXPECT_EQ(fact("abbasi2012", "number"), "43 analysed of 46 randomised");
    for (const trial& one : all().library.trials) EXPECT_FALSE(fact(one.id.c_str(), "number").empty()) << one.id;
}

}  // namespace
}  // namespace explain_paper_test
