// everyday_words.cpp - reading data/everyday_words.toml.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/base/everyday_words.hpp"

#include <algorithm>

#include "core/table_reader.hpp"
#include "core/text.hpp"
#include "evidence/files/known_names.hpp"
#include "evidence/files/load_embedded.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view everyday_file_keys[] = {"schema", "word"};
constexpr std::string_view everyday_word_keys[] = {"said", "outcomes"};

std::string plainly(std::string_view text) {
    std::string plain = plain_id(lower_case(text));
    std::ranges::replace(plain, '-', ' ');
    return plain;
}

}  // namespace

std::vector<everyday_word> parse_everyday_words(const core::tree& file, const std::vector<outcome>& outcomes,
                                                std::vector<core::issue>& issues) {
    std::vector<everyday_word> all;
    if (!check_schema(file, everyday_words_schema, issues)) return all;
    const table_reader top{file, "", everyday_file_keys, issues};
    const std::vector<std::string> known = ids_of(outcomes);
    top.for_each_table("word", everyday_word_keys, {.low = 1, .unit = "of [[word]]"}, [&](const table_reader& in) {
        everyday_word read{.said = in.texts("said"), .outcomes = in.texts("outcomes")};
        if (read.said.empty()) in.note("said", "is missing", "at least one spelling");
        if (read.outcomes.empty()) in.note("outcomes", "is missing", "at least one id of data/outcomes.toml");
        for (const std::string& spelling : read.said) {
            if (spelling != lower_case(spelling)) in.note("said", "is not in lower case", "lower-case spellings");
            if (find_everyday_word(all, spelling) != nullptr) in.note("said", "stands twice in this file", "each once");
        }
        for (const std::string& id : read.outcomes)
            check_known(in.where(), "word.outcomes", id, known, "is no outcome that is known", issues);
        all.push_back(std::move(read));
    });
    return all;
}

std::vector<everyday_word> load_everyday_words(const std::vector<outcome>& outcomes) {
    return load_embedded("data/everyday_words.toml", [&](const core::tree& file, std::vector<core::issue>& issues) {
        return parse_everyday_words(file, outcomes, issues);
    });
}

const everyday_word* find_everyday_word(const std::vector<everyday_word>& all, std::string_view text) {
    const std::string asked = plainly(text);
    const auto found = std::ranges::find_if(all, [&](const everyday_word& one) {
        return std::ranges::any_of(one.said, [&](const std::string& said) { return plainly(said) == asked; });
    });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace magnesia::evidence
