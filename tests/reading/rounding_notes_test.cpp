// SPDX-License-Identifier: BSD-3-Clause
// Sentences about rounding, made from their parts: what they speak of × how they say it × how many of them. The true
// numbers are known, and are rounded as the sentence says. Law: a range always holds the truth, and it is no wider
// than the rounding wherever the sentence names its figures.
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "document_maker.hpp"

using namespace kinderrechten;
using kinderrechten::test::DocumentMaker;

namespace {

struct Forms {
  std::string language;
  std::vector<std::string> labels, heads;
  std::vector<std::string> ordinals;
  // {s} stands for the place, {n} for its number
  std::vector<std::string> row_by_ordinal, row_by_number, last_row, first_rows, row_span, two_rows, by_label;
  std::vector<std::string> column_by_ordinal, last_column, by_head, all;
  std::vector<std::string> rule_one, rule_many;        // {b}: the base
  std::vector<std::string> elided;                     // without the verb
  std::vector<std::string> others_exact, joiners;
  std::vector<std::string> totals, except_totals, except_last;
  std::vector<std::string> vague;                      // which figures: a reader cannot tell; {b} and {c} are bases
  std::vector<std::pair<int, std::vector<std::string>>> bases;
};

const Forms dutch = {
    "nl",
    {"Meldingen", "Plaatsingen in pleeggezinnen", "Ondertoezichtstellingen", "Dakloze jongeren", "Thuiszitters", "Vermiste kinderen (COA)"},
    {"Geboorten", "Verhuizingen", "Sterfgevallen", "Adopties"},
    {"eerste", "tweede", "derde", "vierde", "vijfde", "zesde"},
    {"De {s} rij", "De {s} regel", "De cijfers in de {s} rij", "De aantallen in de {s} regel"},
    {"Rij {n}", "Regel {n}", "De cijfers in rij {n}"},
    {"De laatste rij", "De onderste regel", "De aantallen in de laatste regel"},
    {"De eerste {n} rijen", "De bovenste {n} regels", "De cijfers in de eerste {n} rijen"},
    {"Rijen {n} tot en met {m}", "De regels {n} t/m {m}", "De rijen {n}-{m}"},
    {"De {s} en de {t} rij", "De {s} en {t} regel", "De rijen {n} en {m}"},
    {"De cijfers over {l}", "De aantallen {l}", "De {l}", "De getallen voor {l}"},
    {"De {s} kolom", "De cijfers in de {s} kolom"},
    {"De laatste kolom"},
    {"De {l}", "De cijfers over {l}", "De kolom {l}"},
    {"Alle cijfers", "De aantallen in deze tabel", "De cijfers", "Alle aantallen"},
    {"is afgerond op {b}", "is door DJI afgerond op {b}", "is op {b} afgerond", "is {o} afgerond"},
    {"zijn afgerond op {b}", "worden door het bureau afgerond op {b}", "zijn op {b} afgerond", "zijn afgerond op het dichtstbijzijnde {1}"},
    {"op {b}"},
    {"de overige regels niet", "de overige rijen zijn niet afgerond", "de rest niet", "de andere rijen zijn exact"},
    {", ", "; ", " en ", ", terwijl "},
    {"De totalen", "De totalen in deze tabel"},
    {"behalve de totalen", "met uitzondering van de totalen"},
    {"behalve de laatste rij", "met uitzondering van de onderste regel"},
    {"Een deel van de cijfers is afgerond op {b}.", "De opgaven van enkele gemeenten zijn afgerond op {b}.",
     "Wat de ketenpartners leverden, is afgerond op {b}.", "Sommige rijen zijn afgerond op {b}, andere op {c}.",
     "De cijfers zijn afgerond op {b}, enkele op {c}.", "De aantallen zijn, waar het om registraties gaat, afgerond op {b}.",
     "Het ministerie rondt de opgaven af op {b}.", "Afgerond op {b}."},
    {{5, {"vijftallen", "5", "vijftal"}}, {10, {"tientallen", "10", "tiental"}}, {100, {"honderdtallen", "100", "honderdtal"}}}};

const Forms english = {
    "en",
    {"Notifications", "Placements in foster families", "Supervision orders", "Homeless youth", "Camp residents", "Missing children (COA)"},
    {"Births", "Departures", "Deaths", "Adoptions"},
    {"first", "second", "third", "fourth", "fifth", "sixth"},
    {"The {s} row", "The figures in the {s} row", "The {s} line"},
    {"Row {n}", "The figures in row {n}"},
    {"The last row", "The bottom row", "The counts in the last line"},
    {"The first {n} rows", "The top {n} rows", "The numbers in the first {n} rows"},
    {"Rows {n} to {m}", "Rows {n} through {m}", "Rows {n}-{m}"},
    {"The {s} and {t} rows", "The {s} and the {t} row", "Rows {n} and {m}"},
    {"The figures on {l}", "The numbers of {l}", "{L}", "The counts for {l}"},
    {"The {s} column", "The figures in the {s} column"},
    {"The last column"},
    {"The {l}", "The figures on {l}", "The column {l}"},
    {"All figures", "The counts in this table", "The figures", "All numbers"},
    {"is rounded to {b}", "has been rounded by the ministry to {b}", "was rounded (half up) to {b}"},
    {"are rounded to {b}", "have been rounded by the ministry to {b}", "were rounded to the nearest {1}", "are rounded (half up) to {b}"},
    {"to {b}"},
    {"the other rows are not", "the remaining rows are exact", "the rest is not rounded", "the others are not"},
    {", ", "; ", " and ", ", while "},
    {"Totals", "The totals in this table"},
    {"except the totals", "with the exception of totals"},
    {"except the last row", "with the exception of the bottom row"},
    {"Some of the figures are rounded to {b}.", "The returns of several authorities have been rounded to {b}.",
     "What partners supplied is rounded to {b}.", "Some rows are rounded to {b}, others to {c}.",
     "The figures are rounded to {b}, some to {c}.", "Counts that come from registrations are rounded to {b}.",
     "The ministry rounds its returns to {b}.", "Rounded to {b}."},
    {{5, {"fives", "5", "5"}}, {10, {"tens", "10", "ten"}}, {100, {"hundreds", "100", "hundred"}}}};

std::string with(std::string text, const std::string& key, const std::string& value) {
  for (auto at = text.find(key); at != std::string::npos; at = text.find(key, at + value.size())) text.replace(at, key.size(), value);
  return text;
}
std::string lower_first(std::string text) {
  text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  return text;
}

/// One table with true numbers, and sentences that say how some of them were rounded.
class Maker {
 public:
  Maker(const Forms& forms, unsigned seed) : forms_(forms), random_(seed) {
    rows_ = 3 + below(4), columns_ = 2 + below(3);
    years_ = below(2) == 0;
    truth_.assign(rows_, std::vector<long>(columns_));
    base_.assign(rows_, std::vector<int>(columns_, 0));
    for (std::size_t r = 0; r < rows_; ++r)
      for (std::size_t k = 0; k < columns_; ++k) {
        long& x = truth_[r][k];
        x = 150 + static_cast<long>(below(9000));
        if ((r == 0 || k == 0) && x % 5 == 0) ++x;  // no exact row or column is all multiples by accident
      }
  }

  std::string text;

  void run() {
    switch (below(9)) {
      case 0: {  // all of it
        const auto b = pick_base();
        set_rows(0, rows_, forms_.bases[b].first);
        text = pick(forms_.all) + " " + rule(forms_.rule_many, b) + ".";
        break;
      }
      case 1: case 2: rows_clause(true); break;
      case 3: two_clauses(); break;
      case 4: labels(); break;
      case 5: totals(); break;
      case 6: exceptions(); break;
      case 7: vague(); break;
      default: columns(); break;
    }
    check();
  }

 private:
  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_); }
  const std::string& pick(const std::vector<std::string>& list) { return list[below(list.size())]; }
  std::size_t pick_base() { return below(forms_.bases.size()); }
  std::string rule(const std::vector<std::string>& list, std::size_t b) {
    std::string form = pick(list);
    const auto& names = forms_.bases[b].second;
    form = with(form, "{o}", "op het dichtstbijzijnde " + names[2]);
    return with(with(form, "{1}", names[2]), "{b}", names[below(2)]);
  }
  void set_rows(std::size_t from, std::size_t to, int base) {
    for (std::size_t r = from; r < to; ++r) base_[r].assign(columns_, base);
  }

  /// Rows by number; what the others are is said, or said by silence.
  void rows_clause(bool may_name_others) {
    const auto b = pick_base();
    const int base = forms_.bases[b].first;
    std::string subject;
    bool many = true;
    std::size_t n = 1 + below(rows_), m = 0;
    switch (below(6)) {
      case 0: subject = with(pick(forms_.row_by_ordinal), "{s}", forms_.ordinals[n - 1]), many = false, set_rows(n - 1, n, base); break;
      case 1: subject = with(pick(forms_.row_by_number), "{n}", std::to_string(n)), many = false, set_rows(n - 1, n, base); break;
      case 2: subject = pick(forms_.last_row), many = false, set_rows(rows_ - 1, rows_, base); break;
      case 3: subject = with(pick(forms_.first_rows), "{n}", std::to_string(n = 2 + below(rows_ - 2))), set_rows(0, n, base); break;
      case 4:
        n = 1 + below(rows_ - 1), m = n + 1 + below(rows_ - n);
        subject = with(with(pick(forms_.row_span), "{n}", std::to_string(n)), "{m}", std::to_string(m)), set_rows(n - 1, m, base);
        break;
      default:
        n = 1 + below(rows_ - 1), m = n + 1 + below(rows_ - n);
        subject = with(with(pick(forms_.two_rows), "{n}", std::to_string(n)), "{m}", std::to_string(m));
        subject = with(with(subject, "{s}", forms_.ordinals[n - 1]), "{t}", forms_.ordinals[m - 1]);
        set_rows(n - 1, n, base), set_rows(m - 1, m, base);
    }
    text = subject + " " + rule(many || subject.find("cijfers") != std::string::npos ? forms_.rule_many : forms_.rule_one, b);
    if (may_name_others && below(2)) text += pick(forms_.joiners) + pick(forms_.others_exact);
    text += ".";
  }
  std::string label_in(const std::string& form, const std::string& label) {
    const std::string bare = label.substr(0, label.find(" ("));
    return with(with(form, "{l}", lower_first(bare)), "{L}", bare);
  }
  void two_clauses() {
    const auto a = pick_base();
    auto b = pick_base();
    if (b == a) b = (a + 1) % forms_.bases.size();
    const std::size_t n = below(rows_ - 1), m = n + 1 + below(rows_ - n - 1);
    const bool by_label = below(2);
    const auto subject = [&](std::size_t r) {
      return by_label ? label_in(pick(forms_.by_label), forms_.labels[r]) : with(pick(forms_.row_by_ordinal), "{s}", forms_.ordinals[r]);
    };
    set_rows(n, n + 1, forms_.bases[a].first), set_rows(m, m + 1, forms_.bases[b].first);
    text = subject(n) + " " + rule(by_label ? forms_.rule_many : forms_.rule_one, a) + pick(forms_.joiners) + lower_first(subject(m)) + " " +
           (below(2) ? rule(forms_.elided, b) : rule(by_label ? forms_.rule_many : forms_.rule_one, b)) + ".";
  }
  void labels() {
    const auto b = pick_base();
    const std::size_t n = below(rows_);
    set_rows(n, n + 1, forms_.bases[b].first);
    text = label_in(pick(forms_.by_label), forms_.labels[n]) + " " + rule(forms_.rule_many, b) + ".";
  }
  void columns() {
    const auto b = pick_base();
    std::size_t n = below(columns_);
    std::string subject;
    const std::size_t form = below(years_ ? 2 : 3);
    if (form == 0) subject = with(pick(forms_.column_by_ordinal), "{s}", forms_.ordinals[n]);
    else if (form == 1) subject = pick(forms_.last_column), n = columns_ - 1;
    else subject = label_in(pick(forms_.by_head), forms_.heads[n]);
    for (auto& row : base_) row[n] = forms_.bases[b].first;
    text = subject + " " + rule(form == 2 ? forms_.rule_many : forms_.rule_one, b) + ".";
  }

  void make_totals() {
    total_ = true;
    for (std::size_t k = 0; k < columns_; ++k) {
      truth_.back()[k] = 0;
      for (std::size_t r = 0; r + 1 < rows_; ++r) truth_.back()[k] += truth_[r][k];
    }
  }
  void totals() {
    make_totals();
    const auto b = pick_base();
    set_rows(rows_ - 1, rows_, forms_.bases[b].first);
    text = pick(forms_.totals) + " " + rule(forms_.rule_many, b) + ".";
  }
  void exceptions() {
    const auto b = pick_base();
    set_rows(0, rows_ - 1, forms_.bases[b].first);
    const bool totals = below(2);
    if (totals) make_totals();
    text = pick(forms_.all) + " " + rule(forms_.rule_many, b) + ", " + pick(totals ? forms_.except_totals : forms_.except_last) + ".";
  }
  /// Any figures may be the ones: what must hold is the truth.
  void vague() {
    tight_ = false;
    const auto b = pick_base();
    auto c = pick_base();
    text = with(with(pick(forms_.vague), "{b}", forms_.bases[b].second[0]), "{c}", forms_.bases[c].second[0]);
    if (text.find(forms_.bases[c].second[0]) == std::string::npos) c = b;
    for (auto& row : base_)
      for (int& base : row) base = below(3) == 0 ? 0 : forms_.bases[below(2) ? b : c].first;
  }

  [[nodiscard]] static long rounded(long x, int base) { return base == 0 ? x : (2 * x + base) / (2 * base) * base; }

  void check() {
    std::vector<std::string> lines{"Indicator <sup>1</sup>"};
    const bool noted = below(2);
    if (!noted) lines[0] = "Indicator";
    for (std::size_t k = 0; k < columns_; ++k) lines[0] += "|" + (years_ ? std::to_string(2019 + k) : forms_.heads[k]);
    for (std::size_t r = 0; r < rows_; ++r) {
      std::string line = total_ && r + 1 == rows_ ? (forms_.language == "nl" ? "Totaal" : "Total") : forms_.labels[r];
      for (std::size_t k = 0; k < columns_; ++k) line += "|" + std::to_string(rounded(truth_[r][k], base_[r][k]));
      lines.push_back(line);
    }
    DocumentMaker maker;
    maker.grid(std::vector<std::string_view>(lines.begin(), lines.end()));
    if (noted) maker.note("1", text);
    else maker.paragraph(text);
    const Report report = maker.read(forms_.language);
    REQUIRE(report.tables.size() == 1);
    CAPTURE(text);
    for (std::size_t r = 0; r < rows_; ++r)
      for (std::size_t k = 0; k < columns_; ++k) {
        const long printed = rounded(truth_[r][k], base_[r][k]);
        CAPTURE(r);
        CAPTURE(k);
        CAPTURE(printed);
        const Figure figure = report.tables[0].figure(r * columns_ + k);
        REQUIRE(figure.range);
        CHECK(figure.range->contains(truth_[r][k]));
        const Range tight = base_[r][k] == 0 ? Range(printed) : *Rounding(base_[r][k]).preimage(printed);
        if (tight_) CHECK(*figure.range == tight);
      }
  }

  const Forms& forms_;
  std::mt19937 random_;
  std::size_t rows_, columns_;
  bool years_, total_ = false, tight_ = true;
  std::vector<std::vector<long>> truth_;
  std::vector<std::vector<int>> base_;
};

}  // namespace

TEST_CASE("law: a sentence about rounding is tied to the figures that it names, however it says so") {
  for (const Forms* forms : {&dutch, &english})
    for (unsigned seed = 0; seed < 1500; ++seed) Maker(*forms, seed).run();
}

TEST_CASE("law: a rounding that is tied to no figure is that of the rows that print multiples only") {
  std::mt19937 random(715);
  const std::vector<std::pair<std::string, std::string>> said = {
      {"nl", "Het CBS en het COA ronden af op {b}tallen."}, {"nl", "Cijfers van het CBS, afgerond op {b}tallen."}, {"en", "Regional and national figures have been rounded to the nearest {b}."},
      {"en", "Counts of the agency are randomly rounded either up or down to a multiple of {b}."}};
  for (int round = 0; round < 60; ++round) {
    const auto& [language, text] = said[static_cast<std::size_t>(round) % said.size()];
    const int base = language == "nl" ? 10 : 5;
    std::string note = text;
    note.replace(note.find("{b}"), 3, language == "nl" ? "tien" : std::to_string(base));
    std::uniform_int_distribution<int> number(100, 900);
    std::vector<int> rounded, exact;  // of the exact row one is no multiple
    for (int k = 0; k < 4; ++k) rounded.push_back(number(random)), exact.push_back(number(random));
    exact[0] = exact[0] / base * base + 1;
    std::string row = "Removals", other = "Placements";
    for (const int n : rounded) row += "|" + std::to_string((n + base / 2) / base * base);
    for (const int n : exact) other += "|" + std::to_string(n);
    const Report r = DocumentMaker().grid({"X|2017|2018|2019|2020", row, other, "Visits <sup>1</sup>|1|2|3|4"}).note("1", note).paragraph("Text.").read(language);
    CAPTURE(note);
    CAPTURE(row);
    for (std::size_t k = 0; k < 4; ++k) {
      const auto cell = [&](std::size_t at) { return r.tables.at(0).figure(r.tables.at(0).at(at, k)); };
      CHECK(cell(0).range->contains(rounded[k]));
      CHECK(*cell(0).range->width() <= 2 * base);
      CHECK(cell(1).range == Range(exact[k]));
    }
  }
  const Report spoken = DocumentMaker().grid({"X|2018|2019|2020", "A|20|30|40"}).note("1", "Percentages are calculated from unrounded counts, numbers are rounded to the nearest 10.").read("en");
  CHECK(spoken.tables.at(0).figure(0).range->contains(18));
}

TEST_CASE("a verb far from its particle, and the first half of a word") {
  for (const bool hangs : {true, false}) {
    const Report r = DocumentMaker()
                         .grid({"X|2018|2019|2020", "Berecht volgens volwassenenstrafrecht|20|10|30", "Berecht volgens adolescentenstrafrecht|110|260|310", "Werkstraffen <sup>1</sup>|520|437|481"})
                         .note("1", hangs ? "De Raad voor de rechtspraak rondt de aantallen over het volwassenen- en adolescentenstrafrecht af op tientallen."
                                          : "De Raad rondt de aantallen over het volwassenenstrafrecht en die over het adolescentenstrafrecht in alle gevallen af op tientallen.")
                         .read("nl");
    REQUIRE(r.tables.size() == 1);
    const auto range = [&](std::size_t row) { return *r.tables[0].figure(r.tables[0].at(row, 2)).range; };
    CHECK(range(0) == Range(25, 34));
    CHECK(range(1) == Range(305, 314));
    CHECK(range(2) == Range(481));
  }
}

TEST_CASE("rounding of percentages that is said beside that of numbers is not theirs") {
  for (const std::string note : {"Numbers are rounded to the nearest hundred and percentages to the nearest whole number.",
                                 "Percentages are rounded to the nearest whole number and numbers to the nearest hundred.",
                                 "Numbers are rounded to the nearest hundred, percentages to whole numbers."}) {
    CAPTURE(note);
    const Report r = DocumentMaker().grid({"Concern|2020|2021", "Family|63,200 (32%)|68,900 (34%)", "All|200,200|201,200"}).paragraph(note).read("en");
    CHECK(r.tables.at(0).figure(0).range == Range(63150, 63249));
    CHECK(r.tables.at(0).figure(2).range == Range(200150, 200249));
  }
}

TEST_CASE("law: rounding that holds where something is the case makes no number wrong, and covers those that it may have made") {
  for (const std::string note : {"Waar een van de eilanden niet openbaar is, is het totaal afgerond op vijftallen.",
                                 "Het totaal is afgerond op vijftallen indien een van de eilanden niet openbaar is.",
                                 "Totals are rounded to the nearest five where an island is hidden.", "If an island is hidden, the total is rounded to the nearest 5."}) {
    CAPTURE(note);
    const std::string language = note.starts_with("T") || note.starts_with("I") ? "en" : "nl";
    const Report r = DocumentMaker().grid({"Eiland|2020|2021|2022|2023", "Bonaire|88|84|79|83", "Saba|<5|9|<5|17", "totaal|90|93|80|100"}).paragraph(note).read(language);
    CHECK(r.tables.at(0).figure(8).range == Range(88, 92));
    CHECK(r.tables.at(0).figure(9).range == Range(93));
    CHECK(r.tables.at(0).figure(11).range == Range(98, 102));
    const RowHead& total = r.tables.at(0).layout->rows.at(2);
    const Register* source = total.source ? r.source(*total.source) : nullptr;
    CHECK((source == nullptr || !source->rounding));
  }
}
