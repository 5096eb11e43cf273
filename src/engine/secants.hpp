// secants.hpp - what the last steps of a search have taught of the slope, all of them at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>
#include <vector>

namespace magnesia::engine {

/// Mends corrections made by a slope that is not quite that of the body. A step that was made, and the step that the
/// slope would have made of the drift that vanished by it, should be the same. What of a new correction can be put
/// together from the latter (least squares) is replaced by the former.
///   source  D. G. Anderson, J. ACM 12:547-560 (1965), doi 10.1145/321296.321305, on corrections by a known slope;
///           for a linear map it finds what GMRES would (Walker and Ni 2011, doi 10.1137/10078356X)
class secants {
 public:
    /// Keeps so many of the latest; no more than there are pools.
    explicit secants(Eigen::Index pools);

    /// A step of the state [n], and the one that the slope expected of the change of the drift [n]. One that says next
    /// to nothing is not kept.
    void learn(const Eigen::VectorXd& step, const Eigen::VectorXd& expected);

    /// A correction by the slope [n], mended.
    Eigen::VectorXd mended(const Eigen::VectorXd& by_slope) const;

    /// For a new slope.
    void forget() { pairs_.clear(); }

 private:
    struct pair {
        Eigen::VectorXd step;      ///< in units of the size of `expected`
        Eigen::VectorXd expected;  ///< of size 1
    };

    std::size_t most_;
    std::vector<pair> pairs_;
};

}  // namespace magnesia::engine
