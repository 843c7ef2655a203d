// SPDX-License-Identifier: BSD-3-Clause
#include <charconv>
#include <utility>

#include "io/escape.hpp"
#include "kinderrechten/io/bounds_json.hpp"
#include "kinderrechten/table/cell_boxes.hpp"

namespace kinderrechten {

namespace {

/// Writes straight into a buffer that is handed on when it is large: proofs have millions of lines.
class ProofWriter final : public CertificateSink {
 public:
  ProofWriter(std::ostream& out, const BoundsProof& proof)
      : out_(&out), proof_(&proof), units_(units_per_one(proof.kind)) {
    head();
  }

  void fact(CertificateFact& fact) override {
    line(facts);
    write_fact(fact);
  }
  void step(CertificateStep& step) override {
    line(steps);
    write_step(step);
  }
  void bound(CertificateBound& bound) override {
    line(bounds);
    write_bound(bound);
  }
  void contradiction(std::uint32_t step) override {
    complete(bounds);
    text_ += "\"contradiction\": ";
    name('s', step);
    text_ += ",\n";
  }
  void base(CertificateWorld& base) override {
    complete(base_world);
    text_ += "\"base\": ";
    write_world(base);
    text_ += ",\n";
    next_ = worlds;
  }
  void world(CertificateWorld& world) override {
    line(worlds);
    write_world(world);
  }
  void end() {
    open(worlds);
    text_ += "]}\n";
    flush(0);
  }

 private:
  enum Section : std::size_t { facts, steps, bounds, base_world, worlds };
  static constexpr std::string_view keys[] = {"facts", "steps", "bounds", "base", "worlds"};

  void head() {
    text_ += "{\"format\": \"kinderrechten-bounds\", \"version\": 1, \"input_sha256\": \"" +
             proof_->input_sha256 + "\"";
    if (!proof_->linked_sha256.empty()) {
      text_ += ", \"linked_sha256\": [";
      for (std::size_t k = 0; k < proof_->linked_sha256.size(); ++k)
        text_ += (k ? ", \"" : "\"") + proof_->linked_sha256[k] + "\"";
      text_ += "]";
    }
    text_ += ", \"structure_sha256\": \"" + proof_->structure_sha256 + "\", \"cells\": ";
    whole(proof_->certificate.cells);
    text_ += ", \"unit\": \"" + to_string(Rational(Integer(1), units_)) + "\", \"minimum\": ";
    text_ += proof_->kind.nonnegative ? "\"0\",\n" : "null,\n";
  }

  /// Ends the section that is open, and writes those before `section` that have nothing in them.
  void complete(Section section) {
    if (std::exchange(open_, false)) text_ += "],\n";
    for (; next_ < section; ++next_) text_ += "\"" + std::string(keys[next_]) + "\": [],\n";
  }
  void open(Section section) {
    if (open_ && next_ == section + 1) return;
    complete(section);
    text_ += "\"" + std::string(keys[section]) + "\": [";
    open_ = first_ = true;
    next_ = section + 1;
  }
  void line(Section section) {
    flush(1 << 20);
    open(section);
    text_ += std::exchange(first_, false) ? "\n" : ",\n";
  }
  void flush(std::size_t over) {
    if (text_.size() <= over) return;
    out_->write(text_.data(), static_cast<std::streamsize>(text_.size()));
    text_.clear();
  }

  void whole(std::int64_t value) {
    char digits[24];
    const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
    text_.append(digits, end);
  }
  void quoted(const Integer& value) {
    text_ += '"';
    if (const auto word = to_int64(value)) whole(*word);
    else text_ += value.str();
    text_ += '"';
  }
  void quoted(const Rational& value) {
    if (is_whole(value)) return quoted(Integer(numerator(value)));
    text_ += '"' + to_string(value) + '"';
  }
  /// A number of units in the table's own measure.
  void measure(const Integer& units) {
    if (units_ == 1) quoted(units);
    else quoted(Rational(units, units_));
  }
  void end(const std::optional<Rational>& units) {
    if (!units) text_ += "null";
    else quoted(units_ == 1 ? *units : Rational(*units / Rational(units_)));
  }

  void row(const CertificateRow& r) {
    text_ += "\"cells\": [";
    for (std::size_t k = 0; k < r.cells.size(); ++k) {
      if (k) text_ += ", ";
      whole(r.cells[k]);
    }
    text_ += "], \"coefficients\": [";
    for (std::size_t k = 0; k < r.coefficients.size(); ++k) {
      if (k) text_ += ", ";
      quoted(r.coefficients[k]);
    }
    text_ += "], \"low\": ";
    end(r.low);
    text_ += ", \"high\": ";
    end(r.high);
  }

  void name(char letter, std::size_t index) {
    text_ += '"';
    text_ += letter;
    whole(static_cast<std::int64_t>(index));
    text_ += '"';
  }

  void write_fact(const CertificateFact& fact) {
    text_ += "{\"id\": ";
    name('f', facts_++);
    text_ += ", \"kind\": \"" + fact.kind + "\", ";
    row(fact.row);
    if (!fact.source.empty()) {
      text_ += ", \"source\": ";
      detail::output::append_json(text_, fact.source);
    }
    text_ += '}';
  }

  void premise(const Premise& p) {
    text_ += "[\"";
    text_ += p.kind == Premise::Kind::fact ? 'f' : 's';
    whole(p.index);
    if (p.kind == Premise::Kind::below) text_ += ".below";
    if (p.kind == Premise::Kind::above) text_ += ".above";
    text_ += "\", ";
    quoted(p.multiplier);
    text_ += ']';
  }

  void write_step(const CertificateStep& s) {
    text_ += "{\"id\": ";
    name('s', steps_++);
    text_ += ", \"rule\": \"" + std::string(to_string(s.rule)) + "\", ";
    if (s.rule == Rule::split) {
      text_ += "\"cell\": ";
      whole(s.cell);
      text_ += ", \"at\": ";
      measure(s.at);
      text_ += ", \"below\": ";
      name('s', s.below);
      text_ += ", \"above\": ";
      name('s', s.above);
    } else {
      text_ += "\"from\": [";
      for (std::size_t k = 0; k < s.from.size(); ++k) {
        if (k) text_ += ", ";
        premise(s.from[k]);
      }
      text_ += ']';
    }
    text_ += ", \"gives\": {";
    row(s.gives);
    text_ += '}';
    under(s);
    text_ += '}';
  }
  void under(const CertificateStep& s) {
    if (s.under.empty()) return;
    text_ += ", \"under\": [";
    for (std::size_t k = 0; k < s.under.size(); ++k) {
      text_ += k ? ", [" : "[";
      name('s', s.under[k].split);
      text_ += ", \"" + std::string(to_string(s.under[k].side)) + "\"]";
    }
    text_ += ']';
  }

  void write_world(const CertificateWorld& w) {
    text_ += '[';
    for (std::size_t k = 0; k < w.size(); ++k) {
      text_ += k ? ", [" : "[";
      whole(w[k].first);
      text_ += ", ";
      measure(w[k].second);
      text_ += ']';
      flush(1 << 20);
    }
    text_ += ']';
  }

  void write_bound(const CertificateBound& b) {
    text_ += "{\"cell\": ";
    whole(b.cell);
    side("low", b.low, b.low_step, b.low_world);
    side("high", b.high, b.high_step, b.high_world);
    text_ += b.tight ? ", \"tight\": true}" : ", \"tight\": false}";
  }
  void side(std::string_view which, const std::optional<Integer>& end,
            const std::optional<std::uint32_t>& step, const std::optional<std::int32_t>& world) {
    const auto key = [&](std::string_view suffix) {
      text_ += ", \"";
      text_ += which;
      text_ += suffix;
      text_ += "\": ";
    };
    key("");
    end ? measure(*end) : void(text_ += "null");
    key("_step");
    step ? name('s', *step) : void(text_ += "null");
    key("_world");
    world ? whole(*world) : void(text_ += "null");
  }

  std::ostream* out_;
  const BoundsProof* proof_;
  Integer units_;
  std::string text_;
  std::size_t facts_ = 0, steps_ = 0;  // written
  std::size_t next_ = facts;           // the first section that is not begun
  bool open_ = false, first_ = false;
};

}  // namespace

void write_bounds_proof(std::ostream& out, const BoundsProof& proof, const std::function<void(CertificateSink&)>& show) {
  ProofWriter writer(out, proof);
  show(writer);
  writer.end();
}

void write_bounds_proof(std::ostream& out, const BoundsProof& proof) {
  write_bounds_proof(out, proof, [&proof](CertificateSink& sink) { show(proof.certificate, sink); });
}

}  // namespace kinderrechten
