// trial_library.cpp - reading the folders data/trials and data/reviews.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/trials/trial_library.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "evidence/files/embedded.hpp"
#include "evidence/files/load_embedded.hpp"

namespace magnesia::evidence {
namespace {

template <class Read, class Parse>
std::vector<Read> read_folder(const std::string& folder, Parse parse, std::vector<core::issue>& issues) {
    std::vector<Read> all;
    for (const embedded_entry& file : embedded_files(folder)) {
        const std::string path{file.path};
        all.push_back(parse(embedded_tree(path), issues));
        const std::string wanted = fmt::format("{}{}.toml", folder, all.back().id);
        if (path == wanted) continue;
        issues.push_back({.where = core::place{path, 1, 0},
                          .key = "id",
                          .value = all.back().id,
                          .found = "is not the name of the file",
                          .allowed = "the file's name without .toml"});
    }
    return all;  // embedded files are sorted by path, so these are by id
}

template <class Item>
const Item* find_by_id(const std::vector<Item>& all, std::string_view id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Item& item) { return item.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

const trial* trial_library::find_trial(std::string_view id) const {
    return find_by_id(trials, id);
}

const review* trial_library::find_review(std::string_view id) const {
    return find_by_id(reviews, id);
}

trial_library load_trial_library() {
    trial_library library;
    std::vector<core::issue> issues;
    library.trials = read_folder<trial>("data/trials/", parse_trial, issues);
    library.reviews = read_folder<review>("data/reviews/", parse_review, issues);
    if (!issues.empty()) throw data_error(std::move(issues));
    return library;
}

}  // namespace magnesia::evidence
