// markup_reader.cpp - a small strict reader: elements, attributes, five entities, no comments, no scripts.
// SPDX-License-Identifier: Apache-2.0
#include "tests/api/markup_reader.hpp"

#include <cctype>
#include <stdexcept>

namespace magnesia::api {
namespace {

class reader {
 public:
    explicit reader(std::string_view page) : page_(page) {}

    page_element read() {
        constexpr std::string_view doctype = "<!DOCTYPE html>";
        if (page_.starts_with(doctype)) at_ = doctype.size();
        skip_blanks();
        page_element root = element();
        skip_blanks();
        if (at_ != page_.size()) fail("text after the root element");
        return root;
    }

 private:
    [[noreturn]] void fail(const std::string& what) const {
        throw std::runtime_error(what + " at byte " + std::to_string(at_) + ": " + std::string(page_.substr(at_, 60)));
    }

    bool is_next(std::string_view text) const { return page_.substr(at_).starts_with(text); }

    void expect(std::string_view text) {
        if (!is_next(text)) fail("not `" + std::string(text) + '`');
        at_ += text.size();
    }

    void skip_blanks() {
        while (at_ < page_.size() && std::isspace(static_cast<unsigned char>(page_[at_])) != 0) ++at_;
    }

    std::string name() {
        const std::size_t from = at_;
        while (at_ < page_.size() && (std::isalnum(static_cast<unsigned char>(page_[at_])) != 0 || page_[at_] == '-' ||
                                      page_[at_] == '_' || page_[at_] == ':')) {
            ++at_;
        }
        if (from == at_) fail("no name");
        return std::string(page_.substr(from, at_ - from));
    }

    char entity() {
        const std::map<std::string_view, char> known{
            {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
        for (const auto& [text, meaning] : known) {
            if (!is_next(text)) continue;
            at_ += text.size();
            return meaning;
        }
        fail("a `&` that is no entity");
    }

    std::string text_until(char end) {
        std::string text;
        while (at_ < page_.size() && page_[at_] != end) {
            if (page_[at_] == '<') fail("a `<` in a value");
            if (page_[at_] == '&') {
                text += entity();
            } else {
                text += page_[at_++];
            }
        }
        return text;
    }

    void read_attributes(page_element& into) {
        skip_blanks();
        while (at_ < page_.size() && page_[at_] != '>' && page_[at_] != '/') {
            const std::string key = name();
            expect("=\"");
            if (!into.attributes.emplace(key, text_until('"')).second) fail("`" + key + "` twice");
            expect("\"");
            skip_blanks();
        }
    }

    page_element element() {
        expect("<");
        page_element found{.name = name()};
        read_attributes(found);
        if (is_next("/>")) {
            at_ += 2;
            return found;
        }
        expect(">");
        read_content(found);
        expect("</" + found.name + '>');
        return found;
    }

    void read_content(page_element& into) {
        while (!is_next("</")) {
            if (at_ >= page_.size()) fail("`" + into.name + "` is not closed");
            if (page_[at_] != '<') {
                into.text += text_until('<');
                continue;
            }
            into.children.push_back(element());
            into.text += into.children.back().text;
        }
    }

    std::string_view page_;
    std::size_t at_ = 0;
};

void collect(const page_element& in, std::string_view wanted, std::vector<const page_element*>& found) {
    for (const page_element& child : in.children) {
        if (child.name == wanted) found.push_back(&child);
        collect(child, wanted, found);
    }
}

}  // namespace

std::vector<const page_element*> page_element::all(std::string_view wanted) const {
    std::vector<const page_element*> found;
    collect(*this, wanted, found);
    return found;
}

const page_element* page_element::find(std::string_view wanted) const {
    const auto found = all(wanted);
    return found.empty() ? nullptr : found.front();
}

page_element read_page(std::string_view page) {
    return reader(page).read();
}

}  // namespace magnesia::api
