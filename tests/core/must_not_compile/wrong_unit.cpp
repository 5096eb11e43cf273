// wrong_unit.cpp - a dropped factor, milligrams for millimoles, and a unit that does not match.
// SPDX-License-Identifier: Apache-2.0
#include "core/number.hpp"

using namespace magnesia;
using q = with_units<double>;

in<q, mmol / hour> uptake(const in<q, mmol / hour>& largest, const in<q, mmol>& lumen, const in<q, mmol>& half) {
#ifdef MISTAKE_dropped_factor
    return largest / (half + lumen);
#endif
    return largest * lumen / (half + lumen);
}

in<q, mmol> swallowed(const in<q, gram>& label, const in<q, gram / mmol>& molar_mass) {
#ifdef MISTAKE_grams_for_mmol
    return label;
#endif
    return label / molar_mass;
}

in<q, mmol> total(const in<q, mmol>& amount, const in<q, mmol / litre>& concentration, const in<q, litre>& volume) {
#ifdef MISTAKE_added_concentration
    return amount + concentration;
#endif
    return amount + concentration * volume;
}

in<q, one> saturation(const in<q, mmol>& lumen, const in<q, mmol>& half) {
#ifdef MISTAKE_exponential_of_amount
    return exp(lumen);
#endif
    return exp(-lumen / half);
}

in<q, mmol> bare(double value) {
#ifdef MISTAKE_bare_number
    return value;
#endif
    return in<q, mmol>(value);
}
