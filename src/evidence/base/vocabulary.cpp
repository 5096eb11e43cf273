// vocabulary.cpp - the names, gathered.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/base/vocabulary.hpp"

namespace magnesia::evidence {

scenario::vocabulary vocabulary_of(const std::vector<form>& forms, const product_formats& formats,
                                   const std::vector<modifier>& modifiers) {
    scenario::vocabulary words = form_vocabulary(forms);
    for (const product_format& format : formats.all) words.formats.push_back({format.id, format.words});
    words.conditions = modifier_names(modifiers, modifier_kind::condition);
    words.drugs = modifier_names(modifiers, modifier_kind::drug);
    for (const modifier& one : modifiers) {
        if (one.changes.empty()) words.unchanging.push_back(one.id);
    }
    return words;
}

scenario::vocabulary vocabulary_of(const evidence_base& base) {
    scenario::vocabulary words = vocabulary_of(base.forms, base.formats, base.modifiers);
    add_safety_names(base.safety, words);
    return words;
}

scenario::vocabulary load_vocabulary() {
    scenario::vocabulary words = vocabulary_of(load_forms(), load_product_formats(), load_modifiers());
    add_safety_names(load_safety_base(), words);
    return words;
}

}  // namespace magnesia::evidence
