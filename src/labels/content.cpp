// content.cpp - ranges over what a label leaves open: basis, variant, split.
// SPDX-License-Identifier: Apache-2.0
#include "labels/content.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/error.hpp"
#include "core/text.hpp"
#include "labels/mix.hpp"
#include "scenario/values/regimen.hpp"

namespace magnesia::labels {
namespace {

constexpr double rounding_mg = 0.5;  // labels print whole milligrams
constexpr const char* bisglycinate = "bisglycinate";
constexpr const char* oxide = "oxide";

[[noreturn]] void refuse(const std::string& value, const std::string& found, const std::string& allowed) {
    throw input_error(core::issue{.where = {"label"}, .key = {}, .value = value, .found = found, .allowed = allowed});
}

std::string mg(double value) {
    return figures_of_mg(value) + " mg";
}

std::string mg(const mg_range& range) {
    return mg(range.low) == mg(range.high) ? mg(range.low)
                                           : fmt::format("{} to {}", figures_of_mg(range.low), mg(range.high));
}

mg_range sum(const mg_range& a, const mg_range& b) {
    return {a.low + b.low, a.high + b.high};
}

mg_range hull(const mg_range& a, const mg_range& b) {
    return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

/// Reads one label; the phases stand in `compute`.
class content_reader {
 public:
    content_reader(const evidence::product& label, const std::vector<evidence::form>& forms,
                   const evidence::product_formats& formats, const label_choices& choices)
        : forms_(forms), formats_(formats), choices_(choices) {
        read_.what = label;
    }

    label_content compute() {
        add_form();
        add_buffer();
        add_basis();
        use_percent();
        resolve_declared();
        for (const evidence::label_item& item : read_.what.items) read_.items.push_back(content(item));
        add_up();
        use_declared();
        judge_size();
        add_glycine();
        judge_pieces();
        return std::move(read_);
    }

 private:
    const evidence::form& the(const std::string& id) const { return *evidence::find_form(forms_, id); }
    std::string name(const std::string& id) const { return the(id).label; }

    std::string names(const std::vector<std::string>& ids) const {
        std::string text;
        for (const std::string& id : ids) text += (text.empty() ? "" : " or ") + name(id);
        return text;
    }

    void add_form() {
        if (choices_.form.empty()) return;
        bool has_place = false;
        for (evidence::label_item& item : read_.what.items) {
            if (!item.forms.empty()) continue;
            item.forms.push_back(choices_.form);
            has_place = true;
        }
        if (!has_place) refuse(choices_.form, "is not needed: the label names its forms", "a label without a form");
    }

    /// "Buffered" without saying with what is taken as oxide, the usual one, where the magnesium in all is not said.
    void add_buffer() {
        if (!read_.what.is_buffered || read_.what.items.size() != 1) return;
        std::vector<std::string>& forms = read_.what.items.front().forms;
        const bool is_counted = forms.size() == 1 && forms.front() != oxide && !is_share_known();
        if (!is_counted && forms != std::vector<std::string>{bisglycinate}) return;
        if (is_counted) forms.emplace_back(oxide);
        read_.findings.emplace_back("Buffered means that an alkaline salt was added; oxide is assumed.");
    }

    bool is_share_known() const { return read_.what.declared_elemental_mg || read_.what.declared_percent; }

    void add_basis() {
        if (choices_.basis == evidence::label_basis::unknown) return;
        bool has_place = false;
        for (evidence::label_item& item : read_.what.items) {
            if (item.basis != evidence::label_basis::unknown) continue;
            item.basis = choices_.basis;
            has_place = true;
        }
        if (!has_place) {
            refuse(std::string(evidence::word(choices_.basis)),
                   "is not needed: the label says what its milligrams count", "a label that does not");
        }
    }

    void use_percent() {
        if (!read_.what.declared_percent) return;
        if (read_.what.items.size() != 1) {
            refuse(shortest(*read_.what.declared_percent) + " %", "stands beside several amounts",
                   "a percentage beside one");
        }
        evidence::label_item& item = read_.what.items.front();
        const double fraction = *read_.what.declared_percent / 100.0;
        if (item.basis == evidence::label_basis::elemental) {
            read_.what.declared_elemental_mg = item.mg;
            item.mg /= fraction;
        } else {
            const double held = item.mg * fraction;
            if (read_.what.declared_elemental_mg &&
                std::abs(*read_.what.declared_elemental_mg - held) > 1 + held * 0.05) {
                refuse(mg(*read_.what.declared_elemental_mg),
                       fmt::format("is not {:.4g} % of {}, which would be {}", *read_.what.declared_percent,
                                   mg(item.mg), mg(held)),
                       "two numbers that agree");
            }
            read_.what.declared_elemental_mg = read_.what.declared_elemental_mg.value_or(held);
        }
        item.basis = evidence::label_basis::compound;
    }

    /// With a total of magnesium beside amounts, the amounts are either its parts or the compounds.
    void resolve_declared() {
        if (!read_.what.declared_elemental_mg) return;
        const double total = *read_.what.declared_elemental_mg;
        double all = 0.0;
        for (const evidence::label_item& item : read_.what.items) all += item.mg;
        if (all < total - rounding_mg) {
            refuse(mg(total) + " of magnesium", fmt::format("cannot be in {} of compound", mg(all)),
                   "less magnesium than compound");
        }
        const bool are_parts = all <= total + rounding_mg;
        for (evidence::label_item& item : read_.what.items) {
            const evidence::label_basis meant =
                are_parts ? evidence::label_basis::elemental : evidence::label_basis::compound;
            if (item.basis != evidence::label_basis::unknown && item.basis != meant) {
                refuse(mg(item.mg),
                       fmt::format("is said to be {}, which does not go with {} of magnesium in all",
                                   evidence::word(item.basis), mg(total)),
                       "parts that add up to the total, or compounds that hold it");
            }
            item.basis = meant;
        }
    }

    mg_range fractions_of(const evidence::label_item& item) const {
        mg_range all = fraction_range(the(item.forms.front()), item.variant);
        for (const std::string& id : item.forms) all = hull(all, fraction_range(the(id), item.variant));
        return all;
    }

    label_reading as_elemental(const evidence::label_item& item) const {
        label_reading r{.basis = evidence::label_basis::elemental, .elemental = {item.mg, item.mg}, .compound = {}};
        if (item.forms.empty()) return r;
        const mg_range share = fractions_of(item);
        r.compound = mg_range{item.mg / share.high, item.mg / share.low};
        return r;
    }

    label_reading as_compound(const evidence::label_item& item) const {
        if (item.forms.empty()) {
            refuse(mg(item.mg), "of a compound holds magnesium as its form says, and no form is named",
                   "a form on the label, or --form");
        }
        const mg_range share = fractions_of(item);
        return {.basis = evidence::label_basis::compound,
                .elemental = {item.mg * share.low, item.mg * share.high},
                .compound = mg_range{item.mg, item.mg}};
    }

    item_content content(const evidence::label_item& item) {
        item_content c{.item = item, .readings = {}, .elemental = {}, .compound = {}};
        if (item.basis != evidence::label_basis::elemental) c.readings.push_back(as_compound(item));
        if (item.basis != evidence::label_basis::compound) c.readings.push_back(as_elemental(item));
        if (item.basis == evidence::label_basis::unknown) read_.is_basis_known = false;
        c.elemental = c.readings.front().elemental;
        c.compound = c.readings.front().compound;
        for (const label_reading& r : c.readings) {
            c.elemental = hull(c.elemental, r.elemental);
            if (c.compound && r.compound) c.compound = hull(*c.compound, *r.compound);
        }
        return c;
    }

    void add_up() {
        read_.compound = mg_range{};
        for (const item_content& c : read_.items) {
            read_.elemental = sum(read_.elemental, c.elemental);
            if (read_.compound && c.compound) {
                read_.compound = sum(*read_.compound, *c.compound);
            } else {
                read_.compound.reset();
            }
        }
    }

    /// How far the printed numbers may be from those meant, as magnesium: rounding of the total and of the compounds.
    double slack() const {
        double all = std::max(rounding_mg, read_.what.declared_rounding_mg);
        for (const item_content& c : read_.items) all += c.item.rounding_mg * fractions_of(c.item).high;
        return all;
    }

    /// A total that was said replaces the range, and is compared with it.
    void use_declared() {
        if (!read_.what.declared_elemental_mg || read_.items.front().item.basis == evidence::label_basis::elemental)
            return;
        const double total = *read_.what.declared_elemental_mg;
        const mg_range possible = read_.elemental;
        read_.elemental = {total, total};
        const bool is_bisglycinate =
            read_.items.size() == 1 && read_.items.front().item.forms == std::vector<std::string>{bisglycinate};
        if (total > possible.high + slack()) {
            if (is_bisglycinate) {
                find_buffer();
            } else {
                say_too_rich(total, possible);
            }
        } else if (total < possible.low - slack()) {
            say_too_poor(total, possible);
        } else if (read_.items.size() == 1 && read_.items.front().item.forms.size() == 2) {
            find_split(read_.items.front().item);
        }
        if (read_.items.size() == 1) read_.items.front().elemental = read_.elemental;
    }

    std::string all_names() const {
        std::vector<std::string> all;
        for (const item_content& c : read_.items) all.insert(all.end(), c.item.forms.begin(), c.item.forms.end());
        return names(all);
    }

    void refuse_above_oxide(double total, double compound) const {
        const double most = evidence::richest_variant(the(oxide)).elemental_fraction;
        if (total <= compound * most + rounding_mg) return;
        refuse(fmt::format("{} of magnesium in {}", mg(total), mg(compound)),
               fmt::format("is {:.1f} %, and even pure oxide holds {:.1f} %", 100 * total / compound, 100 * most),
               "two numbers that are possible");
    }

    void say_too_rich(double total, const mg_range& possible) {
        refuse_above_oxide(total, read_.compound->high);
        if (total <= possible.high * formats_.content.high + slack())
            return;  // rounded, or as much as a product differs
        read_.findings.push_back(fmt::format(
            "{} of magnesium is more than {} can hold ({}): something richer, such as oxide, was added, or a "
            "number is wrong.",
            mg(total), all_names(), mg(possible)));
    }

    /// What is weighed is never all compound: water and what else is in it stay within the spread of content.
    void say_too_poor(double total, const mg_range& possible) {
        if (total >= possible.low * formats_.content.low - slack()) return;
        if (read_.items.size() > 1) return say_open(total, possible);
        read_.findings.push_back(fmt::format("{} of magnesium is less than this compound holds ({}): it is not all {}.",
                                             mg(total), mg(possible), all_names()));
    }

    /// Beside several compounds, too little for all may be the magnesium of some.
    void say_open(double total, const mg_range& possible) {
        read_.elemental = {total, possible.high};
        read_.findings.push_back(
            fmt::format("{} of magnesium is less than these compounds hold ({}): it may be that of some of them, so up "
                        "to {} count.",
                        mg(total), mg(possible), mg(possible.high)));
    }

    /// Oxide in bisglycinate that was not named.
    void find_buffer() {
        const double total = read_.elemental.low;
        const double compound = read_.compound->high;
        refuse_above_oxide(total, compound);
        read_.mix = mix_of(the(bisglycinate), the(oxide), total, compound);
        if (!read_.mix) throw internal_error("bisglycinate and oxide explain no share between theirs");
        read_.findings.push_back(fmt::format(
            "{:.1f} % magnesium is more than {} holds ({:.1f} %): it is buffered. Oxide would make up {:.0f} to {:.0f} "
            "% "
            "of the compound and bring {} of the magnesium.",
            100 * read_.mix->fraction, name(bisglycinate), 100 * fraction_range(the(bisglycinate), "").high,
            100 * read_.mix->rich_share.low, 100 * read_.mix->rich_share.high, mg(read_.mix->rich_elemental)));
    }

    /// Two named forms whose split follows from the magnesium in the whole.
    void find_split(const evidence::label_item& item) {
        read_.mix = mix_of(the(item.forms[0]), the(item.forms[1]), read_.elemental.low, read_.compound->high);
        if (!read_.mix) return;
        read_.findings.push_back(fmt::format("{:.1f} % magnesium in the whole: {} makes up {:.0f} to {:.0f} % of it.",
                                             100 * read_.mix->fraction, name(read_.mix->rich),
                                             100 * read_.mix->rich_share.low, 100 * read_.mix->rich_share.high));
    }

    void judge_size() const {
        if (read_.elemental.low <= scenario::largest_dose_elemental_mg) return;
        refuse(mg(read_.elemental.low) + " of magnesium", "is no serving anybody swallows",
               fmt::format("up to {:g} mg", scenario::largest_dose_elemental_mg));
    }

    /// The glycine of one amount: none is certain when other forms may hold the magnesium.
    std::optional<mg_range> glycine_of(const item_content& c) const {
        std::optional<mg_range> found;
        for (const std::string& id : c.item.forms) {
            const double per = glycine_per_elemental(the(id));
            if (per == 0.0) continue;
            const double most = per * most_of(c, id);
            // A total that is rounded upwards holds no more than the compound can.
            found = mg_range{c.item.forms.size() == 1 ? std::min(per * c.elemental.low, most) : 0.0, most};
            if (read_.mix && read_.mix->poor == id) {
                found = mg_range{per * read_.mix->poor_elemental.low, per * read_.mix->poor_elemental.high};
            }
        }
        return found;
    }

    /// The most magnesium that form `id` can bring to an amount: of a compound, no more than if all of it were that
    /// form.
    double most_of(const item_content& c, const std::string& id) const {
        double most = 0.0;
        for (const label_reading& r : c.readings) {
            const double as_all = r.basis == evidence::label_basis::compound
                                      ? c.item.mg * fraction_range(the(id), c.item.variant).high
                                      : r.elemental.high;
            most = std::max(most, as_all);
        }
        return std::min(most, c.elemental.high);
    }

    void add_glycine() {
        for (const item_content& c : read_.items) {
            if (const auto found = glycine_of(c)) read_.glycine = sum(read_.glycine.value_or(mg_range{}), *found);
        }
    }

    /// What cannot be in one piece cannot be meant.
    void judge_pieces() {
        const evidence::product_format* format = formats_.find(read_.what.format);
        if (format == nullptr || !format->largest_unit_mg) return;
        for (const item_content& c : read_.items) {
            for (const label_reading& r : c.readings) {
                const double least = r.compound ? r.compound->low / read_.what.units_per_serving : 0.0;
                if (least <= *format->largest_unit_mg) continue;
                read_.findings.push_back(
                    fmt::format("Read as {}, one {} would hold at least {} of compound, more than the {:g} mg that fit "
                                "(remembered): "
                                "unlikely.",
                                r.basis == evidence::label_basis::elemental ? "magnesium" : "compound", format->label,
                                mg(least), *format->largest_unit_mg));
            }
        }
    }

    const std::vector<evidence::form>& forms_;
    const evidence::product_formats& formats_;
    const label_choices& choices_;
    label_content read_;
};

}  // namespace

std::string figures_of_mg(double mg) {
    constexpr int figures = 4;
    constexpr int most_decimals = 7;
    if (mg == 0.0) return "0";
    const int decimals =
        std::clamp(figures - 1 - static_cast<int>(std::floor(std::log10(std::abs(mg)))), 0, most_decimals);
    std::string text = fmt::format("{:.{}f}", mg, decimals);
    if (decimals == 0) return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

double glycine_per_elemental(const evidence::form& what) {
    constexpr double glycine_molar_mass = 75.067;  // C2H5NO2: IUPAC weights as in data/atomic_weights.toml
    return what.entry.glycine_per_magnesium * glycine_molar_mass / scenario::magnesium_mg_per_mmol;
}

label_content content_of(const evidence::product& label, const std::vector<evidence::form>& forms,
                         const evidence::product_formats& formats, const label_choices& choices) {
    return content_reader(label, forms, formats, choices).compute();
}

}  // namespace magnesia::labels
