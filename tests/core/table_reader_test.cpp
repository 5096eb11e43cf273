// table_reader_test.cpp - every kind of field taken and refused, each refusal against the sentence a reader should see.
// SPDX-License-Identifier: Apache-2.0
#include "core/table_reader.hpp"

#include <gtest/gtest.h>

#include <array>
#include <limits>

namespace table_reader_test {
namespace {

using namespace magnesia;
using namespace std::string_literals;

constexpr std::string_view all_keys[] = {"age", "name", "sex", "start", "is_fed", "goals", "meals", "who"};
constexpr std::string_view sexes[] = {"female", "male"};
constexpr allowed_range adult{18, 90, "years", "adults only"};

/// A value on line 7 of the file whose table begins on line 1.
template <class Value>
tree valued(Value what) {
    return {.value = std::move(what), .where = {"f.toml", 7, 3}};
}

tree texts_of(std::initializer_list<const char*> texts) {
    tree::list items;
    for (const char* one : texts) items.push_back(valued(std::string{one}));
    return valued(std::move(items));
}

/// A table that holds `value` under `key`, with a reader of it that knows `all_keys`.
struct sample {
    sample(std::string key, tree value) : file{tree::table{{std::move(key), std::move(value)}}, {"f.toml", 1, 1}} {}
    explicit sample(tree whole) : file(std::move(whole)) {}
    sample(const sample&) = delete;
    sample& operator=(const sample&) = delete;

    /// The one sentence noted so far; "" when there is none, so that a good field can be told from a bad one.
    std::string said() const {
        EXPECT_LE(issues.size(), 1u);
        return issues.empty() ? "" : sentence(issues[0]);
    }

    tree file;
    std::vector<issue> issues;
    table_reader in{file, "top", all_keys, issues};
};

sample with_nothing() {
    return sample{tree{tree::table{}, {"f.toml", 1, 1}}};
}

TEST(TableReader, TakesNumbersFromTheLowestToTheHighest) {
    for (const double fine : {18.0, 45.5, 90.0}) EXPECT_EQ(sample("age", valued(fine)).in.number("age", adult), fine);
    EXPECT_EQ(sample("age", valued(std::int64_t{45})).in.number("age", adult), 45.0);

    for (const double wrong : {17.9, 90.1}) {
        sample s("age", valued(wrong));
        EXPECT_EQ(s.in.number("age", adult), std::nullopt);
        EXPECT_EQ(s.said(), "f.toml:7:3: top.age = " + s.file.find("age")->shown() +
                                " is out of range; allowed: 18 to 90 years (adults only)");
    }
}

TEST(TableReader, AnAbsentNumberIsNothingAndNotAnIssue) {
    EXPECT_EQ(sample("age", valued(45.5)).in.number_if_said("age", adult), 45.5);
    sample absent("name", valued(std::string{"x"}));
    EXPECT_EQ(absent.in.number_if_said("age", adult), std::nullopt);
    EXPECT_TRUE(absent.issues.empty());
    sample wrong("age", valued(90.1));
    EXPECT_EQ(wrong.in.number_if_said("age", adult), std::nullopt);
    EXPECT_EQ(wrong.issues.size(), 1u);
}

TEST(TableReader, RefusesWhatIsNoFiniteNumberWhateverTheRange) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (const double value : {infinity, -infinity, std::numeric_limits<double>::quiet_NaN()}) {
        for (const allowed_range& range : {allowed_range{}, allowed_range{-infinity, infinity}}) {
            sample s("age", valued(value));
            EXPECT_EQ(s.in.number("age", range), std::nullopt) << value;
            EXPECT_EQ(s.issues.size(), 1u) << value;
        }
    }
}

TEST(TableReader, TellsAWholeNumberFromABrokenOne) {
    EXPECT_EQ(sample("age", valued(45.0)).in.whole_number("age", adult), 45);
    sample s("age", valued(45.5));
    EXPECT_EQ(s.in.whole_number("age", adult), std::nullopt);
    EXPECT_EQ(s.issues.at(0).found, "is not a whole number");
}

TEST(TableReader, SaysWhatKindAValueIsAndWhatItShouldBe) {
    const std::array<std::pair<tree, std::string>, 6> kinds{{{valued(std::string{"x"}), "a text"},
                                                             {valued(true), "true or false"},
                                                             {valued(date_value{2026, 3, 2}), "a date"},
                                                             {valued(tree::list{}), "a list"},
                                                             {valued(tree::table{}), "a table"},
                                                             {valued(1.5), "a number"}}};
    for (const auto& [value, kind] : kinds) {
        sample s("age", value);
        s.in.number("age", {});
        s.in.text("age");
        s.in.date("age", "a day");
        s.in.truth_or("age", false);
        s.in.texts("age");
        s.in.table("age", all_keys);

        EXPECT_EQ(s.issues.size(), 5u) << kind;  // one of the six readers wanted just this
        for (const issue& what : s.issues) EXPECT_TRUE(what.found.starts_with("is " + kind + ", not ")) << what.found;
    }
}

TEST(TableReader, NamesWhatIsMissingAtTheTable) {
    const auto said = [](auto read) {
        sample s{tree{tree::table{}, {"f.toml", 1, 1}}};
        read(s.in);
        return s.said();
    };

    EXPECT_EQ(said([](auto& in) { in.number("age", adult); }),
              "f.toml:1:1: top.age is missing; allowed: 18 to 90 years (adults only)");
    EXPECT_EQ(said([](auto& in) { in.text("name"); }), "f.toml:1:1: top.name is missing; allowed: a text in quotes");
    EXPECT_EQ(said([](auto& in) { in.choice("sex", sexes); }),
              "f.toml:1:1: top.sex is missing; allowed: \"female\", \"male\"");
    EXPECT_EQ(said([](auto& in) { in.date("start", "a day"); }), "f.toml:1:1: top.start is missing; allowed: a day");
    EXPECT_EQ(said([](auto& in) { in.table("who", sexes); }),
              "f.toml:1:1: top.who is missing; allowed: a table [top.who] with female, male");
}

TEST(TableReader, FallsBackWhereAFieldMayBeAbsentAndNotesAWrongOne) {
    const sample absent = with_nothing();
    EXPECT_EQ(absent.in.number_or("age", 7, adult), 7);
    EXPECT_EQ(absent.in.text_or("name", "nobody"), "nobody");
    EXPECT_EQ(absent.in.choice_or("sex", "male", sexes), "male");
    EXPECT_TRUE(absent.in.truth_or("is_fed", true));
    EXPECT_EQ(absent.said(), "");

    EXPECT_EQ(sample("age", valued(20.0)).in.number_or("age", 7, adult), 20);
    EXPECT_EQ(sample("name", valued(std::string{"Ann"})).in.text_or("name", "nobody"), "Ann");
    EXPECT_EQ(sample("sex", valued(std::string{"female"})).in.choice_or("sex", "male", sexes), "female");
    EXPECT_FALSE(sample("is_fed", valued(false)).in.truth_or("is_fed", true));

    sample wrong("age", valued(7.5));
    EXPECT_EQ(wrong.in.number_or("age", 30, adult), 30);
    EXPECT_EQ(wrong.issues.size(), 1u);
}

TEST(TableReader, RefusesAnEmptyTextAndAWordThatIsNoChoice) {
    sample empty("name", valued(std::string{}));
    EXPECT_EQ(empty.in.text("name", "a name"), std::nullopt);
    EXPECT_EQ(empty.said(), "f.toml:7:3: top.name = \"\" is empty; allowed: a name");

    sample near("sex", valued(std::string{"femal"}));
    EXPECT_EQ(near.in.choice("sex", sexes), std::nullopt);
    EXPECT_EQ(near.said(),
              "f.toml:7:3: top.sex = \"femal\" is not known; allowed: \"female\", \"male\"; did you mean `female`?");
}

TEST(TableReader, TakesTheGoodItemsOfAListAndPointsAtTheOthers) {
    sample texts("goals", valued(tree::list{valued(std::string{"a"}), valued(7.5), valued(std::string{"a"})}));
    EXPECT_EQ(texts.in.texts("goals"), (std::vector<std::string>{"a", "a"}));
    EXPECT_EQ(texts.said(),
              "f.toml:7:3: top.goals[2] = 7.5 is a number, not a text in quotes; allowed: a text in quotes");

    sample words("goals", texts_of({"male", "mal", "male"}));
    EXPECT_EQ(words.in.words("goals", sexes), (std::vector<std::string>{"male"}));
    ASSERT_EQ(words.issues.size(), 2u);
    EXPECT_EQ(words.issues[0].nearest, "male");
    EXPECT_EQ(words.issues[1].key, "top.goals[3]");
    EXPECT_EQ(words.issues[1].found, "is said twice");
}

TEST(TableReader, RefusesMoreAndLongerTextsThanAreAllowed) {
    const sample three("goals", texts_of({"a", "b", "c"}));
    EXPECT_TRUE(three.in.texts("goals", {.count = 2, .bytes = 9}).empty());
    EXPECT_EQ(three.said(), "f.toml:7:3: top.goals = [a list of 3] is too long; allowed: 0 to 2 of texts in quotes");

    const sample one_long("goals", texts_of({"abc", "abcd"}));
    EXPECT_EQ(one_long.in.texts("goals", {.count = 2, .bytes = 3}), (std::vector<std::string>{"abc"}));
    EXPECT_EQ(one_long.said(), "f.toml:7:3: top.goals[2] = \"abcd\" is 4 bytes long; allowed: at most 3");

    const sample name("name", valued("abcd"s));
    EXPECT_EQ(name.in.short_text("name", 4), "abcd");
    EXPECT_EQ(name.in.short_text("name", 3), std::nullopt);
    EXPECT_EQ(name.said(), "f.toml:7:3: top.name = \"abcd\" is 4 bytes long; allowed: at most 3");
}

TEST(TableReader, AListOfWordsThatGoesOnAndOnIsRefusedInOneSentence) {
    const sample often("goals", valued(tree::list(1001, valued("male"s))));

    EXPECT_TRUE(often.in.words("goals", sexes).empty());
    EXPECT_NE(often.said().find("top.goals = [a list of 1001] is too long; allowed: 0 to 1000"), std::string::npos);
}

TEST(TableReader, NotesAnUnknownKeyWithTheNearestKnownOne) {
    const sample s("gaols", valued(1.5));
    EXPECT_EQ(s.said(),
              "f.toml:7:3: top.gaols = 1.5 is not a known key; allowed: age, name, sex, start, is_fed, goals, meals, "
              "who; did you mean `goals`?");

    sample any{tree{s.file}};
    any.issues.clear();
    EXPECT_EQ(table_reader(any.file, "top", any.issues).number("gaols", {}), 1.5);  // no closed list of keys
    EXPECT_EQ(any.said(), "");
}

TEST(TableReader, SaysOnceThatATableIsNoneAndNothingOfItsKeys) {
    const sample s(valued(1.5));

    EXPECT_EQ(s.in.number("age", adult), std::nullopt);
    EXPECT_EQ(s.said(), "f.toml:7:3: top = 1.5 is a number, not a table");
}

TEST(TableReader, ReadsATableWithinUnderItsPath) {
    const sample s("who", valued(tree::table{{"mal", valued(1.5)}}));
    const auto who = s.in.table("who", sexes);

    ASSERT_TRUE(who);
    EXPECT_EQ(who->path_of("male"), "top.who.male");
    EXPECT_EQ(who->where().line, 7u);
    EXPECT_EQ(s.issues.at(0).key, "top.who.mal");
    EXPECT_EQ(s.issues.at(0).nearest, "male");
}

/// Which paths are visited, and what is said, when a list of `size` tables meets `count`.
std::pair<std::string, std::string> visited(std::size_t size, const allowed_range& count) {
    const sample s("meals", valued(tree::list(size, valued(tree::table{}))));
    std::string paths;
    s.in.for_each_table("meals", all_keys, count, [&](const table_reader& one) { paths += one.path_of("age") + ' '; });
    return {paths, s.said()};
}

TEST(TableReader, VisitsTheTablesOfAListCountedFromOne) {
    const std::pair<std::string, std::string> two{"top.meals[1].age top.meals[2].age ", ""};
    EXPECT_EQ(visited(2, {1, 2}), two);
    EXPECT_EQ(visited(2, {2, 3}), two);
    EXPECT_EQ(visited(2, {}), two);
    EXPECT_EQ(visited(3, {1, 2, "of [[meals]]"}).first, "");
    EXPECT_EQ(visited(3, {1, 2, "of [[meals]]"}).second,
              "f.toml:7:3: top.meals = [a list of 3] is too long; allowed: 1 to 2 of [[meals]]");
    EXPECT_EQ(visited(0, {.low = 1, .unit = "of [[meals]]"}).second,
              "f.toml:7:3: top.meals = [a list of 0] is too short; allowed: at least 1 of [[meals]]");
}

TEST(TableReader, MissesAListOnlyWhereItMayNotBeEmpty) {
    sample s{tree{tree::table{}, {"f.toml", 1, 1}}};
    const auto visit = [](const table_reader&) { FAIL() << "there is nothing to visit"; };

    s.in.for_each_table("meals", all_keys, {.high = 2}, visit);
    EXPECT_EQ(s.said(), "");
    s.in.for_each_table("meals", all_keys, {.low = 1, .unit = "of [[meals]]"}, visit);
    EXPECT_EQ(s.said(), "f.toml:1:1: top.meals is missing; allowed: at least 1 of [[meals]]");
}

TEST(TableReader, IsSoundUntilSomethingWithinIsWrong) {
    const sample s("who", valued(tree::table{{"male", valued(1.5)}}));
    const auto who = s.in.table("who", sexes);
    EXPECT_TRUE(s.in.is_sound());

    who->text("male");

    EXPECT_FALSE(who->is_sound());
    EXPECT_FALSE(s.in.is_sound());
    EXPECT_TRUE(s.in.table("who", sexes)->is_sound());  // made after it
    EXPECT_FALSE(sample("gaols", valued(1.5)).in.is_sound());
}

TEST(TableReader, NotesTheKeyWhereItStandsOrTheTable) {
    sample s("age", valued(45.5));

    s.in.note("age", "is odd", "even", "46");
    s.in.note("sex", "is needed");

    ASSERT_EQ(s.issues.size(), 2u);
    EXPECT_EQ(sentence(s.issues[0]), "f.toml:7:3: top.age = 45.5 is odd; allowed: even; did you mean `46`?");
    EXPECT_EQ(sentence(s.issues[1]), "f.toml:1:1: top.sex is needed");
}

TEST(CheckSchema, RefusesAnotherSchemaAndMissesNone) {
    const auto judged = [](const tree::table& file) {
        std::vector<issue> issues;
        const bool may_be_read = check_schema(tree{file, {"f.toml", 1, 1}}, "ours/1", issues);
        EXPECT_LE(issues.size(), 1u);
        return std::pair{may_be_read, issues.empty() ? "" : sentence(issues[0])};
    };

    EXPECT_EQ(judged({{"schema", valued(std::string{"ours/1"})}, {"any", valued(1.5)}}), (std::pair{true, ""s}));
    EXPECT_EQ(judged({{"schema", valued(std::string{"ours/2"})}}),
              (std::pair{false, "f.toml:7:3: schema = \"ours/2\" is not the schema read here; allowed: \"ours/1\""s}));
    EXPECT_EQ(judged({}),
              (std::pair{true, "f.toml:1:1: schema is missing; allowed: schema = \"ours/1\" as the first line"s}));
    EXPECT_FALSE(judged({{"schema", valued(3.5)}}).first);
}

TEST(AllowedRange, IsSaidWithTheEndsItHas) {
    EXPECT_EQ((allowed_range{0.5, 2, "mg", "a reason"}.text()), "0.5 to 2 mg (a reason)");
    EXPECT_EQ((allowed_range{.low = 0}.text()), "at least 0");
    EXPECT_EQ((allowed_range{.high = 24, .unit = "cups"}.text()), "at most 24 cups");
    EXPECT_EQ(allowed_range{}.text(), "any number");
}

}  // namespace
}  // namespace table_reader_test
