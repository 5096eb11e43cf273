// markup_reader.hpp - reads a page strictly as XML, so that a tag left open or a sign not escaped is found.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace magnesia::api {

/// An element of a page with what is in it.
struct page_element {
    std::string name;
    std::map<std::string, std::string> attributes{};  ///< values with entities resolved
    std::string text{};                               ///< all text inside, also of elements inside, resolved
    std::vector<page_element> children{};

    bool has(const std::string& attribute) const { return attributes.count(attribute) > 0; }
    /// The first element of that name anywhere inside, or null.
    const page_element* find(std::string_view wanted) const;
    /// All elements of that name anywhere inside, in order.
    std::vector<const page_element*> all(std::string_view wanted) const;
};

/// The root element of a page: doctype, then one element.
///   throws   std::runtime_error saying where for anything that is not well-formed
page_element read_page(std::string_view page);

}  // namespace magnesia::api
