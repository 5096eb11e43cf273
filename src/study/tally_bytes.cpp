// tally_bytes.cpp - ledger first, then row by row; every number is checked on the way back.
// SPDX-License-Identifier: Apache-2.0
#include "study/tally_bytes.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

#include "core/byte_stream.hpp"

namespace magnesia::study {
namespace {

constexpr std::size_t longest_reason = 4096;
constexpr std::uint64_t most_bins = 40'000;  // of all numbers up to most_resolutions, both signs
constexpr std::uint64_t any_sum = std::uint64_t{1} << 62;

// ----- writing -----

void write(const tally_ledger& ledger, byte_writer& out) {
    const std::vector<index_range> stretches = ledger.finished.stretches({0, ledger.finished.size()}, true);
    out.whole(stretches.size());
    std::size_t after = 0;
    for (const index_range& one : stretches) {
        out.whole(one.first - after);
        out.whole(one.size());
        after = one.last;
    }
    out.whole(ledger.failures.size());
    for (const failed_draw& one : ledger.failures) {
        out.whole(one.draw);
        out.text(std::string_view(one.reason).substr(0, longest_reason));
    }
    out.number(ledger.worst_balance_error);
    out.whole(ledger.unsettled);
}

void write(const summary::values& all, byte_writer& out) {
    out.whole(all.size());
    for (const double value : all) out.number(value);
}

void write(const histogram& counted, byte_writer& out) {
    const histogram::kept kept = counted.state();
    out.whole(kept.counts.size());
    if (kept.counts.empty()) return;
    out.signed_whole(kept.lowest_bin);
    for (const std::uint32_t count : kept.counts) out.whole(count);
    out.number(kept.smallest);
    out.number(kept.largest);
    out.signed_whole(kept.sum);
}

// ----- reading -----

/// Bytes become a ledger and columns; limits come from the tally they are for.
class tally_reader {
 public:
    tally_reader(const tally& into, std::string_view bytes, const std::string& file)
        : into_(into),
          in_(bytes, {.file = file, .bytes = "its counts", .allowed = "a part as `magnesia simulate --part` wrote it"}),
          bodies_(into.plan().size()) {}

    tally_ledger ledger() {
        tally_ledger read{.finished = index_set(bodies_), .failures = {}, .worst_balance_error = 0, .unsettled = 0};
        const std::uint64_t stretches = in_.whole(bodies_);
        std::size_t after = 0;
        for (std::uint64_t i = 0; i < stretches; ++i) {
            const std::size_t first = after + in_.whole(bodies_ - after);
            const std::size_t last = first + in_.whole(bodies_ - first);
            read.finished.insert(index_range{first, last});
            after = last;
        }
        finished_ = read.finished.count();
        const std::uint64_t failures = in_.whole(finished_);
        for (std::uint64_t i = 0; i < failures; ++i) {
            const std::size_t draw = in_.whole(into_.plan().draws());
            read.failures.push_back({draw, std::string(in_.text(longest_reason))});
        }
        read.worst_balance_error = in_.number();
        read.unsettled = in_.whole(finished_);
        return read;
    }

    std::vector<std::vector<summary>> columns() {
        std::vector<std::vector<summary>> all;
        for (const tally_row& row : into_.rows()) {
            std::vector<summary> of_row;
            for (std::size_t i = 0; i < row.columns.size(); ++i) of_row.push_back(column(row.rule));
            all.push_back(std::move(of_row));
        }
        in_.end();
        return all;
    }

 private:
    summary column(const bins& rule) {
        if (into_.how() == keeping::counts) return summary(counts(rule));
        summary::values all(in_.whole(std::min<std::uint64_t>(finished_, in_.left() / sizeof(double))));
        for (double& value : all) value = in_.number();
        return summary(std::move(all));
    }

    histogram counts(const bins& rule) {
        histogram::kept kept;
        kept.counts.resize(in_.whole(std::min<std::uint64_t>(most_bins, in_.left())));
        if (kept.counts.empty()) return {};
        kept.lowest_bin = static_cast<std::int32_t>(in_.signed_whole(most_bins));
        std::uint64_t total = 0;
        for (std::uint32_t& count : kept.counts) {
            count = static_cast<std::uint32_t>(in_.whole(finished_));
            total += count;
        }
        kept.smallest = in_.number();
        kept.largest = in_.number();
        kept.sum = in_.signed_whole(any_sum);
        refuse_contradiction(rule, kept, total);
        return histogram(std::move(kept));
    }

    /// The smallest and the largest value stand in the first and the last bin, and no value is no body's.
    void refuse_contradiction(const bins& rule, const histogram::kept& kept, std::uint64_t total) const {
        const auto last = kept.lowest_bin + static_cast<int>(kept.counts.size()) - 1;
        const double farthest = rule.resolution() * most_resolutions;
        const bool is_possible = std::abs(kept.smallest) <= farthest && std::abs(kept.largest) <= farthest;
        if (!is_possible || rule.bin_of(kept.smallest) != kept.lowest_bin || rule.bin_of(kept.largest) != last)
            in_.refuse("the smallest and the largest value stand in other bins than the counts");
        if (kept.smallest > kept.largest) in_.refuse("the smallest value is above the largest");
        if (kept.counts.front() == 0 || kept.counts.back() == 0) in_.refuse("a bin at the end is empty");
        if (total > finished_) in_.refuse("it counts more bodies than it says are finished");
    }

    const tally& into_;
    byte_reader in_;
    std::size_t bodies_;
    std::size_t finished_ = 0;
};

}  // namespace

std::string bytes_of(const tally& what) {
    byte_writer out;
    write(what.ledger(), out);
    for (const tally_row& row : what.rows()) {
        for (const summary& column : row.columns)
            std::visit([&](const auto& kept) { write(kept, out); }, column.kept());
    }
    return out.take();
}

void read_bytes(tally& into, std::string_view bytes, const std::string& file) {
    tally_reader reader(into, bytes, file);
    tally_ledger ledger = reader.ledger();
    into.restore(std::move(ledger), reader.columns());
}

}  // namespace magnesia::study
