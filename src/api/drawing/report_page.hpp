// report_page.hpp - what every page has around its content: head, style, header, sections, footer.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace magnesia::api {

/// The top of a page: the program with its version, then `content`, markup already.
std::string page_header(const std::string& version, const std::string& content);

/// Each warning in a paragraph of its own.
std::string warning_paragraphs(const std::vector<std::string>& warnings);

/// A section with its heading, or nothing when there is nothing to show. `content` is markup already.
std::string section(const std::string& id, const std::string& heading, const std::string& words,
                    const std::string& content);

/// A picture under its caption; nothing for no picture. `style` is a class of the page's style.
std::string captioned(const std::string& caption, const std::string& picture, const std::string& style = {});

/// Figures side by side, as many as the page is wide; nothing for none.
std::string figure_grid(const std::string& figures);

/// The parts of a page; header and sections are markup already.
struct page_content {
    std::string title;
    std::string header;
    std::string sections;
    std::string_view style = {};  ///< on top of the style of every page
};

/// The whole page, self-contained.
std::string page_of(const page_content& what);

}  // namespace magnesia::api
