// SPDX-License-Identifier: BSD-3-Clause
#include <charconv>

#include "io/escape.hpp"
#include "kinderrechten/io/bounds_json.hpp"
#include "kinderrechten/table/cell_boxes.hpp"

namespace kinderrechten {

namespace {

/// Writes straight into a buffer that is handed on when it is large: proofs have millions of lines.
class ProofWriter {
 public:
  ProofWriter(std::ostream& out, const BoundsProof& proof)
      : out_(&out), proof_(&proof), units_(units_per_one(proof.kind)) {}

  void write() {
    const Certificate& c = proof_->certificate;
    head();
    lines("facts", c.facts.size(), [&](std::size_t f) { fact(f, c.facts[f]); });
    lines("steps", c.steps.size(), [&](std::size_t s) { step(s, c.steps[s]); });
    if (c.contradiction) {
      text_ += "\"contradiction\": \"s";
      whole(*c.contradiction);
      text_ += "\",\n";
    }
    lines("bounds", c.bounds.size(), [&](std::size_t b) { bound(c.bounds[b]); });
    text_ += "\"base\": ";
    world(c.base);
    text_ += ",\n";
    const auto left_out = [&](std::size_t w) { return proof_->left_out(static_cast<std::uint32_t>(w)); };
    lines("worlds", c.left_out + c.worlds.size(),
          [&](std::size_t w) { w < c.left_out ? world(left_out(w)) : world(c.worlds[w - c.left_out]); }, false);
    text_ += "}\n";
    flush(0);
  }

 private:
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

  template <class Line>
  void lines(std::string_view key, std::size_t count, Line line, bool more = true) {
    text_ += "\"" + std::string(key) + "\": [";
    for (std::size_t k = 0; k < count; ++k) {
      text_ += k ? ",\n" : "\n";
      line(k);
      flush(1 << 20);
    }
    text_ += more ? "],\n" : "]";
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

  void fact(std::size_t index, const CertificateFact& fact) {
    text_ += "{\"id\": ";
    name('f', index);
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

  void step(std::size_t index, const CertificateStep& s) {
    text_ += "{\"id\": ";
    name('s', index);
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

  void world(const CertificateWorld& w) {
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

  void bound(const CertificateBound& b) {
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
};

}  // namespace

void write_bounds_proof(std::ostream& out, const BoundsProof& proof) {
  ProofWriter(out, proof).write();
}

}  // namespace kinderrechten
