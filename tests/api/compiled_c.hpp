// compiled_c.hpp - C text made into a library in this process, or into a program that is run; strict about warnings.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <dlfcn.h>

#include <cstdio>
#include <stdexcept>
#include <string>

#include "tests/api/sample_file.hpp"

namespace magnesia::api {

/// What every compilation must pass without a word.
inline const std::string strict_c = MAGNESIA_C_COMPILER " -std=c99 -Wall -Wextra -Wpedantic -Werror -O1 ";

/// What a shell command prints; throws when it fails.
inline std::string output_of(const std::string& command) {
    std::FILE* pipe = popen((command + " 2>&1").c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("no shell to be had");
    std::string said;
    char bytes[4096];
    while (const std::size_t count = std::fread(bytes, 1, sizeof bytes, pipe)) said.append(bytes, count);
    if (pclose(pipe) != 0) throw std::runtime_error(command + "\n" + said);
    return said;
}

/// A C file as a library of this process.
class compiled_c {
 public:
    explicit compiled_c(const std::string& text) : file_("body.c", text) {
        const std::string library = file_.path() + ".so";
        output_of(strict_c + "-fPIC -shared -o '" + library + "' '" + file_.path() + "' -lm");
        handle_ = dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
        if (handle_ == nullptr) throw std::runtime_error(dlerror());
    }
    compiled_c(const compiled_c&) = delete;
    compiled_c& operator=(const compiled_c&) = delete;
    ~compiled_c() { dlclose(handle_); }

    /// A function or an object of the library by its name.
    template <class T>
    T* symbol(const char* name) const {
        void* found = dlsym(handle_, name);
        if (found == nullptr) throw std::runtime_error(std::string("the C file has no ") + name);
        return reinterpret_cast<T*>(found);
    }

 private:
    sample_file file_;
    void* handle_ = nullptr;
};

/// What a program prints: `text`, which may include "body.c" with the content `body`.
inline std::string run_c_program(const std::string& body, const std::string& text) {
    const sample_file file("body.c", body);
    const std::string folder = std::filesystem::path(file.path()).parent_path();
    std::ofstream(folder + "/main.c") << text;
    output_of(strict_c + "-o '" + folder + "/program' '" + folder + "/main.c' -lm");
    return output_of("'" + folder + "/program'");
}

}  // namespace magnesia::api
