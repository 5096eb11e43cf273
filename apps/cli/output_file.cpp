// output_file.cpp - temporary file, write, rename.
// SPDX-License-Identifier: Apache-2.0
#include "cli/output_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "core/error.hpp"

namespace magnesia::cli {
namespace {

/// The permissions a new file of this person gets: all but what their umask takes away.
mode_t usual_permissions() {
    const mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

std::string followed(const std::string& path) {
    std::error_code failure;
    const std::filesystem::path real = std::filesystem::canonical(path, failure);
    return failure ? path : real.string();
}

}  // namespace

output_file::output_file(std::string path, std::string key)
    : path_(std::move(path)), key_(std::move(key)), target_(followed(path_)) {
    std::error_code ignored;
    if (path_.empty()) refuse("no name is given");
    if (std::filesystem::is_directory(target_, ignored)) refuse("it is a folder");
    if (std::filesystem::exists(target_, ignored) && access(target_.c_str(), W_OK) != 0) refuse(std::strerror(errno));
    if (is_special()) {
        file_ = open(target_.c_str(), O_WRONLY | O_CLOEXEC);
    } else {
        beside_ = target_ + ".XXXXXX";
        file_ = mkstemp(beside_.data());
        if (file_ < 0) beside_.clear();
    }
    if (file_ < 0) refuse(std::strerror(errno));
}

output_file::~output_file() {
    if (file_ >= 0) close(file_);
    if (!beside_.empty()) unlink(beside_.c_str());
}

void output_file::finish(std::string_view content) {
    write_all(file_, content);
    if (beside_.empty()) return;
    fchmod(file_, usual_permissions());
    const int closed = close(file_);
    file_ = -1;
    if (closed != 0 || std::rename(beside_.c_str(), target_.c_str()) != 0) refuse(std::strerror(errno));
    beside_.clear();
}

void output_file::write_all(int file, std::string_view content) const {
    while (!content.empty()) {
        const ssize_t written = write(file, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) refuse(std::strerror(errno));
        content.remove_prefix(static_cast<std::size_t>(written));
    }
}

void output_file::refuse(const std::string& why) const {
    throw input_error(issue{.where = {"command line"},
                            .key = key_,
                            .value = path_,
                            .found = "cannot be written: " + why,
                            .allowed = "a file name in a folder you may write to"});
}

bool output_file::is_special() const {
    std::error_code ignored;
    return std::filesystem::exists(target_, ignored) && !std::filesystem::is_regular_file(target_, ignored);
}

}  // namespace magnesia::cli
