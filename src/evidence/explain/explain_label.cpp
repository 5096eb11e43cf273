// explain_label.cpp - ids by what people read: labels of outcomes and numbers, hypotheses, who is named.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>

#include "core/text.hpp"
#include "evidence/explain/explain_kinds.hpp"

namespace magnesia::evidence {
namespace {

using takes_label = std::function<void(const std::string& id, const std::string& label)>;

void for_each_label(const evidence_base& base, const takes_label& take) {
    for (const outcome& one : base.outcomes) take(one.id, one.label);
    for (const instrument& one : base.instruments) take(one.id, one.label);
    for (const named_source& one : base.named.all) {
        take(one.id, one.name);
        for (const std::string& name : one.also) take(one.id, name);
    }
    for (const parameter_set& set : base.modules) {
        for (const parameter& one : set.parameters) {
            take(one.id, one.label);
            if (one.effect && !one.effect->hypothesis.empty()) take(one.id, one.effect->hypothesis);
        }
    }
}

std::vector<std::string> each_once(std::vector<std::string> ids) {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

}  // namespace

std::vector<std::string> ids_labelled(const evidence_base& base, std::string_view label) {
    const std::string wanted = spaced_words(label);
    if (wanted == " ") return {};
    std::vector<std::string> ids;
    for_each_label(base, [&](const std::string& id, const std::string& known) {
        if (spaced_words(known) == wanted) ids.push_back(id);
    });
    return each_once(std::move(ids));
}

std::string module_named(const evidence_base& base, std::string_view words) {
    const std::string wanted = spaced_words(words);
    for (const parameter_set& set : base.modules) {
        const bool has_words = set.module.find('_') != std::string::npos;
        if (spaced_words(set.module) == wanted || (has_words && wanted.ends_with(spaced_words(set.module))))
            return set.module;
    }
    return {};
}

}  // namespace magnesia::evidence
