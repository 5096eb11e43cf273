// label_fuzz.cpp - any label is refused with a reason, or gives ranges that hold together; the same for product files.
// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "evidence/files/toml_file.hpp"
#include "labels/content.hpp"
#include "labels/label_text.hpp"
#include "tests/fuzz/must.hpp"

namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::labels;

void must_hold_together(const mg_range& range) {
    fuzz::must(std::isfinite(range.low) && std::isfinite(range.high));
    fuzz::must(range.low >= 0.0 && range.low <= range.high * (1 + 1e-12));
}

void must_be_sound(const label_content& content) {
    must_hold_together(content.elemental);
    fuzz::must(content.elemental.low > 0.0 && !content.items.empty());
    if (content.compound) {
        must_hold_together(*content.compound);
        fuzz::must(content.elemental.low <= content.compound->high);  // never more magnesium than compound
    }
    if (content.glycine) must_hold_together(*content.glycine);
    if (content.mix) {
        must_hold_together(content.mix->rich_share);
        must_hold_together(content.mix->rich_elemental);
        must_hold_together(content.mix->poor_elemental);
        fuzz::must(content.mix->rich_share.high <= 1.0);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::vector<form> forms = load_forms();
    static const product_formats formats = load_product_formats();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const label_choices& choices : {label_choices{}, label_choices{label_basis::compound, "citrate"}}) {
        fuzz::must_read_or_say_why(
            "label", [&] { must_be_sound(content_of(read_label(text, forms, formats), forms, formats, choices)); });
    }
    fuzz::must_read_or_say_why("", [&] {  // the file is fuzz.toml, or the label it says
        must_be_sound(content_of(read_product(parse_toml(text, "fuzz.toml"), forms, formats), forms, formats, {}));
    });
    return 0;
}
