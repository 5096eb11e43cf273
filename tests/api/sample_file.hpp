// sample_file.hpp - a file that is there as long as a test needs it, and texts to put into it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace magnesia::api {

/// A file in a folder of its own below the system's folder for such files.
class sample_file {
 public:
    sample_file(const std::string& name, const std::string& content) {
        std::string form = (std::filesystem::temp_directory_path() / "magnesia-api-XXXXXX").string();
        if (mkdtemp(form.data()) == nullptr) throw std::runtime_error("no folder to be had for a test");
        folder_ = form;
        path_ = (folder_ / name).string();
        std::ofstream(path_, std::ios::binary) << content;
    }
    sample_file(const sample_file&) = delete;
    sample_file& operator=(const sample_file&) = delete;
    ~sample_file() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }

    const std::string& path() const { return path_; }

 private:
    std::filesystem::path folder_;
    std::string path_;
};

inline const std::string person_part = R"(
[person]
age_y = 71
sex = "male"
weight_kg = 80
height_cm = 175
egfr_ml_min = 90
diet_magnesium_mg = 300

[routine]
zone = "Europe/Berlin"
bed = "23:00"
rise = "07:00"
)";

inline const std::string person_text = "schema = \"magnesia.person/1\"\n" + person_part;

inline const std::string scenario_text = "schema = \"magnesia.scenario/1\"\n" + person_part + R"(
[[regimen]]
dose = "200 mg elemental citrate at 22:00 daily for 2 d, fasting"

[run]
start = 2026-03-28
days = 5
)";

/// `text` with one place changed, which must be there.
inline std::string with_change(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    if (at == std::string::npos) throw std::invalid_argument("the sample does not hold: " + from);
    return text.replace(at, from.size(), to);
}

}  // namespace magnesia::api
