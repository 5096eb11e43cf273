// typed_signs.cpp - word for word: the longest known name that begins here, denials before it, and where a piece ends.
// SPDX-License-Identifier: Apache-2.0
#include "interview/typed_signs.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>

#include "core/add_once.hpp"
#include "core/text.hpp"
#include "interview/answers.hpp"

namespace magnesia::interview {
namespace {

using sign_words = std::vector<std::string>;

constexpr std::string_view piece_end = ",";  // what any mark between pieces is read as
constexpr std::size_t shortest_sure_name = 4;

constexpr std::string_view articles[] = {"a", "an", "the", "my", "your", "some", "any", "this", "that"};
constexpr std::string_view joints[] = {piece_end, "and", "or", "nor", "but", "plus", "und", "oder"};
constexpr std::string_view denials[] = {"no",      "not",    "never", "without", "none",   "nope",   "nothing", "nah",
                                        "neither", "don't",  "dont",  "haven't", "havent", "hasn't", "didn't",  "isn't",
                                        "aren't",  "wasn't", "n",     "nein",    "keine",  "nil"};
/// Behind a denial they begin a statement of its own.
constexpr std::string_view affirmations[] = {"yes", "yeah", "yep", "y", "i", "i'm", "i've", "have", "am", "do", "got"};
/// Words that say nothing of a sign; between a denial and a sign they do not part the two.
constexpr std::string_view small_words[] = {
    "had",         "having",  "has",     "get",       "getting",  "feel",       "feeling",      "felt",     "is",
    "are",         "was",     "were",    "been",      "be",       "does",       "did",          "of",       "ever",
    "really",      "real",    "now",     "currently", "today",    "yesterday",  "last",         "week",     "month",
    "year",        "night",   "day",     "sometimes", "often",    "always",     "lately",       "recently", "very",
    "bit",         "little",  "slight",  "mild",      "moderate", "severe",     "bad",          "strong",   "also",
    "too",         "it",      "these",   "those",     "them",     "such",       "sign",         "signs",    "symptom",
    "symptoms",    "warning", "history", "longer",    "more",     "at",         "all",          "like",     "there",
    "thanks",      "thank",   "you",     "ok",        "please",   "in",         "life",         "here",     "about",
    "fortunately", "so",      "far",     "from",      "list",     "occasional", "occasionally", "sure",     "suffer",
    "experience",  "me",      "with",    "problem",   "problems", "thoughts",   "thought",      "kind"};

template <class Words>
bool is_one_of(const Words& words, const std::string& word) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// Words as typed, and a comma for each mark between pieces; hyphens and underscores part words.
sign_words words_and_marks(std::string_view said) {
    constexpr std::string_view marks = ",;.:/&+()!?\n";
    sign_words words(1);
    const auto end_word = [&words] {
        if (!words.back().empty()) words.emplace_back();
    };
    for (const char c : with_plain_apostrophes(said)) {
        const auto letter = static_cast<unsigned char>(c);
        if (std::isalnum(letter) != 0 || letter >= 0x80 || c == '\'') {
            words.back() += c;
            continue;
        }
        end_word();
        if (marks.find(c) == marks.npos) continue;
        words.back() = piece_end;
        words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

sign_words small(sign_words words) {
    for (std::string& word : words) word = lower_case(word);
    return words;
}

struct sign_name {
    sign_words words;  ///< without articles
    std::string id;
};

std::vector<sign_name> names_by_words(const std::vector<scenario::known_name>& names) {
    std::vector<sign_name> all;
    const auto add = [&all](const std::string& name, const std::string& id) {
        sign_words words = small(words_and_marks(name));
        std::erase_if(words, [](const std::string& word) { return is_one_of(articles, word); });
        all.push_back({words, id});
    };
    for (const scenario::known_name& one : names) {
        add(one.id, one.id);
        for (const std::string& alias : one.aliases) add(alias, one.id);
    }
    return all;
}

struct sign_run {
    std::size_t words = 0;  ///< that it takes; 0: none begins here
    std::string id;
};

class sign_reader {
 public:
    sign_reader(std::string_view said, const std::vector<scenario::known_name>& names)
        : typed_(words_and_marks(said)), words_(small(typed_)), names_(names_by_words(names)) {}

    typed_signs read() {
        for (std::size_t i = 0; i < words_.size();) i += take(i);
        end_piece(words_.size());
        return std::move(read_);
    }

 private:
    /// How many words were taken.
    std::size_t take(std::size_t i) {
        const sign_run run = longest_run(i);
        if (run.words > 0) {
            take_sign(run.id);
            return run.words;
        }
        const std::string& word = words_[i];
        if (is_one_of(joints, word)) {
            end_piece(i);
            begin_piece(i);
        } else if (is_one_of(denials, word)) {
            is_denied_ = has_denial_ = read_.denies = true;
        } else if (is_one_of(affirmations, word)) {
            affirms_ = true;
        } else if (!is_one_of(small_words, word) && !is_one_of(articles, word)) {
            has_content_ = true;
            is_denied_ = false;
        }
        return 1;
    }

    void take_sign(const std::string& id) {
        if (is_denied_) {
            add_once(read_.denied, id);
        } else if (is_behind_denial_ && !affirms_) {
            add_once(read_.doubtful, id);
            is_said_ = true;
        } else {
            add_once(read_.ids, id);
            is_said_ = true;
        }
    }

    void end_piece(std::size_t end) {
        if (has_content_ && !is_said_) read_.unknown.push_back(typed_from(piece_, end));
        if (has_denial_) is_behind_denial_ = true;
        if (!has_denial_ && affirms_) is_behind_denial_ = false;
    }

    /// "or" takes a denial along; "but" ends it.
    void begin_piece(std::size_t joint) {
        const std::string& word = words_[joint];
        is_denied_ = has_denial_ = is_denied_ && (word == "or" || word == "nor" || word == "oder");
        if (word == "but") is_behind_denial_ = false;
        affirms_ = has_content_ = is_said_ = false;
        piece_ = joint + 1;
    }

    sign_run longest_run(std::size_t first) const {
        sign_run longest;
        for (const sign_name& one : names_) {
            const std::size_t taken = words_taken(one, first);
            if (taken > longest.words) longest = {taken, one.id};
        }
        return longest;
    }

    /// How many words from here on are this name; 0: they are not. A name as short as "fit" must be all of its piece.
    std::size_t words_taken(const sign_name& name, std::size_t first) const {
        std::size_t at = first;
        for (const std::string& word : name.words) {
            while (at > first && at < words_.size() && is_one_of(articles, words_[at])) ++at;
            if (at >= words_.size() || words_[at] != word) return 0;
            ++at;
        }
        const bool is_short = name.words.size() == 1 && name.words.front().size() < shortest_sure_name;
        return is_short && !is_alone(first) ? 0 : at - first;
    }

    bool is_alone(std::size_t at) const {
        const bool begins = at == 0 || is_one_of(joints, words_[at - 1]) || is_one_of(articles, words_[at - 1]);
        return begins && (at + 1 == words_.size() || is_one_of(joints, words_[at + 1]));
    }

    std::string typed_from(std::size_t first, std::size_t end) const {
        std::string text;
        for (std::size_t i = first; i < end; ++i) text += (i == first ? "" : " ") + typed_[i];
        return text;
    }

    sign_words typed_;
    sign_words words_;
    std::vector<sign_name> names_;
    typed_signs read_;
    std::size_t piece_ = 0;          ///< where the piece begins
    bool is_denied_ = false;         ///< whether a sign that comes next is
    bool has_denial_ = false;        ///< in this piece
    bool is_behind_denial_ = false;  ///< of a piece before
    bool affirms_ = false;
    bool has_content_ = false;  ///< a word that is not understood
    bool is_said_ = false;      ///< a sign of this piece
};

}  // namespace

typed_signs read_typed_signs(std::string_view said, const std::vector<scenario::known_name>& names) {
    return sign_reader(said, names).read();
}

}  // namespace magnesia::interview
