// people_file.hpp - the word `--people`: a file for everybody's curves, in the format that its name ends with.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "api/simulate/people.hpp"
#include "cli/output_file.hpp"

namespace magnesia::cli {

/// The file, whole at `finish` or not there at all.
class people_file {
 public:
    /// throws  input_error for another ending than .nc or .csv, and as output_file
    explicit people_file(const std::string& path);

    api::people_writer* writer() { return writer_.get(); }
    void finish() { file_.finish(""); }

 private:
    output_file file_;
    std::unique_ptr<api::people_writer> writer_;
};

/// Throws input_error when people are wanted beside a part: parts hold counts, no people.
void refuse_people_of_part(const std::string& people);

}  // namespace magnesia::cli
