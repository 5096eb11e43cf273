// volumes.cpp - amounts per volume turned into those of a serving.
// SPDX-License-Identifier: Apache-2.0
#include "labels/volumes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace magnesia::labels {
namespace {

/// The one volume that all amounts are said in; 0: none is said. "108 mg/l" says of no serving how much it is.
double volume_of_amounts(const label_pieces& read, const label_volumes& said) {
    if (said.each_unit.column > 0) {
        refuse_label(said.each_unit.column, said.each_unit.shown, "is a unit of volume, and not how much is taken",
                     "the volume as well: `108 mg/l, 500 ml`, or `100 mg per 5 ml`");
    }
    double volume = said.each_ml;
    for (const label_piece& p : read.all) {
        const bool is_other = p.per_ml > 0.0 && volume > 0.0 && p.per_ml != volume;
        if (is_other) {
            refuse_label(p.column, p.text + " mg", "is in another volume than the amounts before it",
                         "one volume, or the one that is taken behind them: `30 ml`");
        }
        volume = std::max(volume, p.per_ml);
    }
    return volume;
}

}  // namespace

void spread_volumes(label_pieces& read, const label_volumes& said) {
    read.serving_ml = said.taken_ml > 0.0 ? said.taken_ml : volume_of_amounts(read, said);
    if (said.taken_ml == 0.0) return;
    for (label_piece& p : read.all) {
        if (p.kind != piece_kind::amount) continue;
        const double per_ml = p.per_ml > 0.0 ? p.per_ml : said.each_ml;
        if (per_ml == 0.0) {
            refuse_label(said.taken.column, said.taken.shown + " ml",
                         "is a volume, and not every amount is said per volume", "for example 400 mg/5 ml, 30 ml");
        }
        p.value *= said.taken_ml / per_ml;
        p.rounding_mg *= said.taken_ml / per_ml;
        judge_amount(said.taken, p.value);
    }
}

void judge_amount(const label_run& number, double mg) {
    if (mg > 0.0 && mg <= evidence::largest_label_mg) return;
    refuse_label(number.column, number.shown, "is no amount of a serving",
                 fmt::format("above 0 to {:g} mg", evidence::largest_label_mg));
}

}  // namespace magnesia::labels
