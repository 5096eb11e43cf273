// output_file.hpp - a file that appears whole or not at all: written beside its place, then renamed into it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace magnesia::cli {

/// Opens the way to `path` at once, so that a path that cannot be written is refused before a long computation.
/// Without `finish` nothing is left behind, also when an exception passes by.
class output_file {
 public:
    /// `key` is the option that named the path, for messages.
    ///   throws  input_error when the path cannot be written: no such folder, a folder itself, no permission
    output_file(std::string path, std::string key);
    output_file(const output_file&) = delete;
    output_file& operator=(const output_file&) = delete;
    ~output_file();

    /// Writes more of the content, before `finish`.
    ///   throws  as finish
    void append(std::string_view content) { write_all(file_, content); }

    /// Where the unfinished file is, for those who write it by its name; the path itself for a device or pipe.
    const std::string& unfinished() const { return beside_.empty() ? target_ : beside_; }

    /// Writes the (rest of the) content and puts the file in its place.
    ///   throws  input_error when the disk is full or the like; then nothing has changed at `path`
    void finish(std::string_view content);

    const std::string& path() const { return path_; }

 private:
    [[noreturn]] void refuse(const std::string& why) const;
    bool is_special() const;  ///< a device or pipe, which must not be replaced by a file
    void write_all(int file, std::string_view content) const;

    std::string path_;
    std::string key_;
    std::string target_;  ///< path_ with links followed
    std::string beside_;  ///< the unfinished file; empty when there is none
    int file_ = -1;
};

}  // namespace magnesia::cli
