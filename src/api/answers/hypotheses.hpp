// hypotheses.hpp - open hypotheses switched on or off by a reader: words, refusals, and what an answer says of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "evidence/parameters/parameters.hpp"
#include "model/person/binding.hpp"

namespace magnesia::api {

/// `on` or `off`.
std::string state_word(bool is_on);

/// The states in words such as `piggyback=on`. Whether there are such hypotheses is not looked at.
///   throws  input_error naming `key`: no such word, or a name that is given twice
model::hypothesis_states hypotheses_of(const std::vector<std::string>& words, const std::string& key = "--hypothesis");

/// Throws input_error naming the first hypothesis that no gate of the body has, with the nearest one.
void refuse_unknown_hypotheses(const model::hypothesis_states& states,
                               const std::vector<evidence::parameter_set>& modules);

/// The words that switch them so again: ` --hypothesis piggyback=on`; empty for none.
std::string option_words(const model::hypothesis_states& states);

/// What a reader must know of an answer: that effects nobody has shown are in it.
std::vector<std::string> warnings_of_hypotheses(const model::hypothesis_states& states);

}  // namespace magnesia::api
