// product_formats.hpp - tablet, capsule, powder...: where and how fast a product gives off what is in it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/files/words.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view product_formats_schema = "magnesia.product_formats/1";

/// Where a product opens.
enum class release_site { stomach, upper_jejunum, lower_ileum, colon };

std::string_view word(release_site s);

/// One part of the content: it begins to enter after `lag_h` and does so evenly over `duration_h`.
struct release_phase {
    release_site into = release_site::stomach;
    double fraction = 1.0;    ///< of the content, in (0, 1]
    double lag_h = 0.0;       ///< hours after swallowing
    double duration_h = 0.0;  ///< hours; 0 is at once
};

/// One format of product.
struct product_format {
    std::string id;                         ///< for example `enteric_tablet`
    std::string label;                      ///< for example `enteric-coated tablet`
    std::vector<std::string> words;         ///< how labels call one piece
    std::optional<double> largest_unit_mg;  ///< what one piece can weigh at most; nothing when there is no limit
    std::vector<release_phase> release;     ///< fractions sum to 1
    bool is_dissolved = false;              ///< its own acid has dissolved the content, whatever the compound
    evidence_grade grade = evidence_grade::d;
    provenance known_from = provenance::assumption;
    std::string source;  ///< id; may be empty
    std::string note;
    core::place where;
};

/// How much of what a label says is inside.
struct content_spread {
    double low = 1.0;
    double high = 1.0;
    evidence_grade grade = evidence_grade::d;
    provenance known_from = provenance::assumption;
    std::string note;
};

/// All formats, and the spread of content.
struct product_formats {
    content_spread content;
    std::vector<product_format> all;

    /// The format of that id, or null.
    const product_format* find(std::string_view id) const;
    /// The format a word of a label (lower case) names, or null.
    const product_format* called(std::string_view word) const;
    /// Ids, and all words of labels.
    std::vector<std::string> ids() const;
    std::vector<std::string> words() const;
};

/// Reads a file of formats, appending faults: fractions that do not sum to 1 within 1e-9, a spread of the split without
/// a second phase, a word or id given twice, a missing source.
product_formats parse_product_formats(const core::tree& file, std::vector<core::issue>& issues);

/// The formats of the program (data/product_formats.toml).
///   throws   data_error
product_formats load_product_formats();

}  // namespace magnesia::evidence
