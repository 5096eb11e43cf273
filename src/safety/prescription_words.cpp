// prescription_words.cpp - the list; a choice, not a finding: the words of four letters or more that we have met.
// SPDX-License-Identifier: Apache-2.0
#include "safety/prescription_words.hpp"

#include <algorithm>
#include <iterator>

namespace magnesia::safety {
namespace {

constexpr std::string_view all_words[] = {
    "tablet",    "tablets",      "capsule",     "capsules",    "caps",          "pills",     "softgel",
    "softgels",  "vial",         "ampoule",     "injection",   "infusion",      "solution",  "syrup",
    "drops",     "cream",        "ointment",    "patch",       "inhaler",       "spray",     "powder",
    "sachet",    "sachets",      "lozenge",     "gummies",     "suspension",    "granules",  "suppository",
    "unit",      "units",        "micrograms",  "millilitre",  "coated",        "film",      "film-coated",
    "release",   "extended",     "modified",    "prolonged",   "sustained",     "delayed",   "immediate",
    "slow",      "effervescent", "chewable",    "dispersible", "soluble",       "oral",      "sublingual",
    "enteric",   "gastro",       "resistant",   "generic",     "forte",         "retard",    "once",
    "twice",     "three",        "times",       "daily",       "nightly",       "weekly",    "monthly",
    "every",     "each",         "other",       "hours",       "days",          "weeks",     "morning",
    "midday",    "noon",         "afternoon",   "evening",     "night",         "bedtime",   "before",
    "after",     "with",         "breakfast",   "lunch",       "dinner",        "supper",    "meals",
    "empty",     "stomach",      "needed",      "required",    "since",         "until",     "then",
    "plus",      "maximum",      "total",       "alternating", "increasing",    "reducing",  "tapering",
    "monday",    "tuesday",      "wednesday",   "thursday",    "friday",        "saturday",  "sunday",
    "morgens",   "mittags",      "abends",      "nachts",      "matin",         "midi",      "soir",
    "noche",     "sodium",       "potassium",   "calcium",     "hydrochloride", "succinate", "maleate",
    "besylate",  "fumarate",     "monohydrate", "dihydrate",   "elemental",     "pain",      "sleep",
    "pressure",  "reflux",       "thyroid",     "infection",   "headache",      "starter",   "maintenance",
    "dose",      "halved",       "taken",       "from",        "doctor",        "pharmacy",  "bottle",
    "blister",   "pack",         "take",        "about",       "only",          "usually",   "approximately",
    "currently", "half",         "hour",        "week"};

}  // namespace

bool is_prescription_word(std::string_view word) {
    return std::find(std::begin(all_words), std::end(all_words), word) != std::end(all_words);
}

}  // namespace magnesia::safety
