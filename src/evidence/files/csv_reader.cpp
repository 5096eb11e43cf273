// csv_reader.cpp - splitting into fields, and checked values out of them.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/files/csv_reader.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/text.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::size_t absent = static_cast<std::size_t>(-1);
const std::string nothing;

/// What stands between fields: where the first line has no comma, the semicolon or tab of spreadsheets that write
/// decimals with a comma.
char separator_in(std::string_view text) {
    const std::string_view head = text.substr(0, text.find('\n'));
    for (const char one : {',', ';', '\t'}) {
        if (head.find(one) != std::string_view::npos) return one;
    }
    return ',';
}

std::string_view name_of(char separator) {
    return separator == ',' ? "comma" : separator == ';' ? "semicolon" : "tab";
}

}  // namespace

csv_reader::csv_reader(std::string_view text, std::string file, csv_columns columns, std::vector<core::issue>& issues)
    : text_(text), file_(std::move(file)), columns_(columns), issues_(issues), separator_(separator_in(text)) {
    read_head();
}

void csv_reader::fault(std::size_t column, std::string found, std::string allowed) const {
    issues_.push_back({.where = {file_, row_line_, column},
                       .key = {},
                       .value = {},
                       .found = std::move(found),
                       .allowed = std::move(allowed)});
}

/// A field in quotes, from its opening quote on; a doubled quote stands for one.
bool csv_reader::read_quoted(field& into) {
    ++at_;
    while (at_ < text_.size()) {
        const char c = text_[at_++];
        if (c == '"') {
            if (at_ == text_.size() || text_[at_] != '"') return true;
            ++at_;
        }
        into.text += c;
        if (c == '\n') {
            ++line_;
            line_start_ = at_;
        }
    }
    fault(into.column, "a quotation mark is not closed", "a second quotation mark at the end of the field");
    return false;
}

/// One field up to its separator or line end, which is left unread.
bool csv_reader::read_field(field& into) {
    into.text.clear();
    into.column = column_here();
    if (at_ < text_.size() && text_[at_] == '"') {
        if (!read_quoted(into)) return false;
        if (at_ == text_.size() || text_[at_] == separator_ || text_[at_] == '\n' || text_[at_] == '\r') return true;
        fault(column_here(), "text stands behind a closing quotation mark",
              fmt::format("a {} or the end of the line", name_of(separator_)));
        return false;
    }
    const char ends[] = {separator_, '\r', '\n'};
    const std::size_t end = std::min(text_.find_first_of({ends, std::size(ends)}, at_), text_.size());
    into.text.assign(text_.substr(at_, end - at_));
    at_ = end;
    return true;
}

bool csv_reader::read_row() {
    used_ = 0;
    row_line_ = line_;
    if (at_ >= text_.size()) return false;
    bool is_good = true;
    while (true) {
        if (used_ == fields_.size()) fields_.emplace_back();
        is_good = read_field(fields_[used_++]);
        if (!is_good || at_ == text_.size() || text_[at_] != separator_) break;
        ++at_;
    }
    if (!is_good) used_ = 0;
    at_ = std::min(text_.find('\n', at_), text_.size());
    if (at_ < text_.size()) {
        ++at_;
        ++line_;
        line_start_ = at_;
    }
    return true;
}

void csv_reader::read_head() {
    const auto& names = columns_.names;
    positions_.assign(names.size(), absent);
    const std::vector<std::string> known(names.begin(), names.end());
    is_sound_ = read_row() && used_ > 0;
    for (std::size_t i = 0; i < used_; ++i) {
        const auto found = std::find(known.begin(), known.end(), fields_[i].text);
        const auto number = static_cast<std::size_t>(found - known.begin());
        const bool is_known = found != known.end();
        if (is_known && positions_[number] == absent) {
            positions_[number] = i;
            continue;
        }
        issues_.push_back({.where = {file_, 1, fields_[i].column},
                           .key = {},
                           .value = fields_[i].text,
                           .found = is_known ? "is a column given twice" : "is not a column of this table",
                           .allowed = fmt::format("{}", fmt::join(known, ", ")),
                           .nearest = is_known ? "" : nearest_name(fields_[i].text, known)});
        is_sound_ = false;
    }
    for (std::size_t i = 0; i < columns_.required; ++i) {
        if (positions_[i] != absent) continue;
        fault(1, fmt::format("the first line has no column {}", known[i]), fmt::format("{}", fmt::join(known, ",")));
        is_sound_ = false;
        return;
    }
}

bool csv_reader::next() {
    const auto width = static_cast<std::size_t>(
        std::count_if(positions_.begin(), positions_.end(), [](std::size_t at) { return at != absent; }));
    while (is_sound_ && read_row()) {
        const bool is_blank = used_ == 1 && fields_[0].text.empty();
        if (used_ == width && !(is_blank && width > 1)) return true;
        if (used_ == 0 || is_blank) continue;  // noted already, or an empty line
        fault(1, fmt::format("the row has {} fields", used_), fmt::format("{}, as the first line", width));
    }
    return false;
}

const csv_reader::field* csv_reader::at(std::size_t column) const {
    return positions_[column] == absent ? nullptr : &fields_[positions_[column]];
}

const std::string& csv_reader::text(std::size_t column) const {
    const field* found = at(column);
    return found == nullptr ? nothing : found->text;
}

core::place csv_reader::where(std::size_t column) const {
    const field* found = at(column);
    return {file_, row_line_, found == nullptr ? 0 : found->column};
}

void csv_reader::note(std::size_t column, std::string found, std::string allowed, std::string nearest) const {
    issues_.push_back({.where = where(column),
                       .key = std::string(columns_.names[column]),
                       .value = text(column),
                       .found = std::move(found),
                       .allowed = std::move(allowed),
                       .nearest = std::move(nearest)});
}

const std::string& csv_reader::filled(std::size_t column) const {
    if (text(column).empty()) note(column, "is empty", "a text");
    return text(column);
}

std::optional<double> csv_reader::number_or_nothing(std::size_t column, const core::allowed_range& range) const {
    if (text(column).empty()) return std::nullopt;
    const auto value = finite_number(text(column));
    if (value && range.contains(*value)) return value;
    note(column, value ? "is out of range" : "is not a number", range.text());
    return std::nullopt;
}

double csv_reader::number(std::size_t column, const core::allowed_range& range) const {
    if (text(column).empty()) note(column, "is empty", range.text());
    return number_or_nothing(column, range).value_or(0);
}

std::string csv_reader::choice(std::size_t column, std::span<const std::string_view> choices) const {
    const std::string& said = text(column);
    if (std::find(choices.begin(), choices.end(), said) != choices.end()) return said;
    const std::vector<std::string> known(choices.begin(), choices.end());
    note(column, "is none of the words known here", fmt::format("{}", fmt::join(known, ", ")),
         nearest_name(said, known));
    return {};
}

}  // namespace magnesia::evidence
