// expr_steps.cpp - equal parts made one, counted, and cut out.
// SPDX-License-Identifier: Apache-2.0
#include "core/expr_steps.hpp"

#include <bit>
#include <cstdint>
#include <map>
#include <tuple>
#include <unordered_map>

#include "core/expr_fold.hpp"

namespace magnesia::inline core {
namespace {

bool is_leaf(const expr& e) {
    return e.at().arguments.empty();
}

/// Makes equal expressions the same node.
class one_of_each {
 public:
    expr of(const expr& e) {
        walked_.push_back(e);  // keeps its nodes, and so their addresses
        return fold<expr>(e, done_, [&](const expr& part, const std::vector<expr>& arguments) {
            std::vector<const expr::node*> ids;
            for (const expr& argument : arguments) ids.push_back(argument.id());
            const auto bits = std::bit_cast<std::uint64_t>(part.at().constant);
            const key k{part.at().kind, bits, part.at().name, ids};
            const auto at = known_.find(k);
            if (at != known_.end()) return at->second;
            const expr made = is_leaf(part) ? part : expr::apply(part.at().kind, arguments);
            return known_.emplace(k, made).first->second;
        });
    }

 private:
    using key = std::tuple<operation, std::uint64_t, std::string, std::vector<const expr::node*>>;
    std::map<key, expr> known_;
    folded<expr> done_;
    std::vector<expr> walked_;
};

/// How often each part is read: by other parts, and as a result.
std::unordered_map<const expr::node*, int> count_readers(const std::vector<expr>& wanted) {
    std::unordered_map<const expr::node*, int> readers;
    folded<bool> seen;
    for (const expr& e : wanted) {
        ++readers[e.id()];
        fold<bool>(e, seen, [&](const expr& part, const std::vector<bool>&) {
            for (const expr& argument : part.at().arguments) ++readers[argument.id()];
            return true;
        });
    }
    return readers;
}

}  // namespace

expr_steps cut_into_steps(const std::vector<named_expr>& known, const std::vector<expr>& wanted,
                          unnamed_parts unnamed) {
    one_of_each unique;
    std::unordered_map<const expr::node*, std::string> names;
    for (const named_expr& k : known) names.emplace(unique.of(k.value).id(), k.name);
    std::vector<expr> roots;
    for (const expr& e : wanted) roots.push_back(unique.of(e));
    const auto readers = count_readers(roots);

    expr_steps cut;
    int shared = 0;
    folded<expr> done;
    const auto shorten = [&](const expr& part, const std::vector<expr>& arguments) -> expr {
        if (is_leaf(part)) return part;
        const expr shorter = expr::apply(part.at().kind, arguments);
        const auto at = names.find(part.id());
        const bool is_shared = unnamed == unnamed_parts::get_names && readers.at(part.id()) > 1;
        if (at == names.end() && !is_shared) return shorter;
        const std::string name = at != names.end() ? at->second : "shared." + std::to_string(++shared);
        cut.steps.push_back({name, shorter});
        return expr::symbol(name);
    };
    for (const expr& root : roots) cut.results.push_back(fold<expr>(root, done, shorten));
    return cut;
}

}  // namespace magnesia::inline core
