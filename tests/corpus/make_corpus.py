#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-3-Clause
"""Generates a corpus of reports whose truth is known, to measure the audit.

Written before, and kept apart from, the rules of the reader and of the audit: nothing here is imported by
them, and no sentence here may be added to their word lists because it stands here.

    make_corpus.py --out DIR [--count 200] [--seed 1]

One report per file in one of four layouts (tab-separated text, Markdown, HTML, CSV), Dutch or English, and beside
it NAME.truth.json:

    {"language": "nl", "layout": "text",
     "cells":   [{"table": 1, "r": 0, "c": 2, "value": 109, "parts": [23, 86]}],   true numbers (null: not stated)
     "planted": [{"kind": "change", "cells": [[1, 0, 4]], "sentence": null, "what": "..."}],
     "sentences": [{"text": "...", "true": true, "claim": true}]}

`claim` is false for sentences that state nothing about a figure of the report: calling them refuted is an error, calling
them anything at all is noise. Every report has at most one planted error; two in five have none.
"""
import argparse, html, json, pathlib, random
from fractions import Fraction

# ---------------------------------------------------------------- words of the reports (not of the reader)
LABELS = {
    "nl": ["Kinderen in de opvang", "Minderjarige verdachten", "Meldingen van kindermishandeling", "Uithuisplaatsingen",
           "Kinderen in armoede", "Thuiszitters", "Jongeren in detentie", "Ondertoezichtstellingen", "Jeugdigen met pleegzorg",
           "Leerlingen zonder school", "Aanvragen gezinshereniging", "Kinderen op de wachtlijst", "Hulpvragen bij de telefoonlijn",
           "Zelfmeldingen van jongeren", "Crisisplaatsingen", "Kinderen in noodopvang"],
    "en": ["Children in shelters", "Juvenile suspects", "Reports of child abuse", "Out-of-home placements", "Children in poverty",
           "Pupils out of school", "Young people in detention", "Supervision orders", "Young people in foster care",
           "Pupils without a place", "Requests for family reunion", "Children on the waiting list", "Calls to the helpline",
           "Self-reports by young people", "Emergency placements", "Children in temporary housing"]}
CATEGORIES = {
    "nl": [["Groningen", "Utrecht", "Limburg", "Zeeland", "Drenthe"], ["Jeugdzorg", "Politie", "Onderwijs", "Overig"],
           ["0 t/m 5 jaar", "6 t/m 11 jaar", "12 t/m 17 jaar"], ["Geweld", "Diefstal", "Vernieling", "Drugs", "Overig"]],
    "en": [["North", "South", "East", "West", "Islands"], ["Youth care", "Police", "Schools", "Other"],
           ["0 to 5 years", "6 to 11 years", "12 to 17 years"], ["Violence", "Theft", "Damage", "Drugs", "Other"]]}
COLUMNS = {"nl": [["Jongens", "Meisjes"], ["NL", "BL", "Onbekend"], ["Noord", "Oost", "Zuid", "West"]],
           "en": [["Boys", "Girls"], ["Domestic", "Foreign", "Unknown"], ["North", "East", "South", "West"]]}
COUNTRIES = {"nl": ["Syrië", "Eritrea", "Marokko", "Vietnam", "Albanië", "Guinee"],
             "en": ["Syria", "Eritrea", "Morocco", "Vietnam", "Albania", "Guinea"]}
WORDS = {
    "nl": dict(stub="Indicatoren", total="Totaal", change=["Verschil met {y}", "Verschil t.o.v. {y}", "Verandering {y}-{z}"],
               hint="(jongens-meisjes)", j="j", m="m", unknown=["onbekend", "x"], of_which="waarvan {}", tens="(afgerond op tientallen)",
               table="Tabel {n}: {t}"),
    "en": dict(stub="Indicators", total="Total", change=["Change from {y}", "Change vs {y}", "Change {y}-{z}"],
               hint="(boys-girls)", j="b", m="g", unknown=["unknown", "x"], of_which="of which {}", tens="(rounded to tens)",
               table="Table {n}: {t}")}
BOYS_GIRLS = {"nl": ("jongens", "meisjes"), "en": ("boys", "girls")}
OF_WHICH = {"nl": ["jonger dan 12 jaar", "meisjes", "in een gesloten instelling", "zonder ouders"],
            "en": ["under 12 years", "girls", "in a closed facility", "without parents"]}
IDLE = {"nl": ["De cijfers zijn opgevraagd bij het ministerie.", "Er is nog geen onderzoek gedaan naar de oorzaken.",
               "In 2016 is de wet gewijzigd.", "De organisatie is bereikbaar op werkdagen van 9 tot 17 uur.",
               "Artikel 34 van het Kinderrechtenverdrag verplicht tot bescherming.", "De pilot liep in 12 gemeenten.",
               "Kinderen van 12 tot 18 jaar mogen zelf klagen."],
        "en": ["The figures were requested from the ministry.", "No research into the causes has been done yet.",
               "The law was changed in 2016.", "The organisation can be reached on weekdays from 9 to 17.",
               "Article 34 of the Convention demands protection.", "The pilot ran in 12 municipalities.",
               "Children aged 12 to 18 may complain themselves."]}


def fmt(n, lang, decimals=0):
    """A number as printed in that language."""
    q = Fraction(n)
    sign, q = ("-" if q < 0 else ""), abs(q)
    scaled = int(q * 10 ** decimals + Fraction(1, 2))
    whole, frac = divmod(scaled, 10 ** decimals) if decimals else (scaled, 0)
    text = f"{whole:,}"
    if lang == "nl":
        text = text.replace(",", ".")
    return sign + text + ((("," if lang == "nl" else ".") + str(frac).zfill(decimals)) if decimals else "")


def half_up(q):
    q = Fraction(q)
    return int(q + Fraction(1, 2)) if q >= 0 else -int(-q + Fraction(1, 2))


def percent(before, after):
    return half_up(Fraction(100 * (after - before), before))


def signed(p):
    return f"{'+' if p > 0 else ''}{p}%"


def mutate(n, rng):
    """A number a typist could have printed instead."""
    for _ in range(50):
        s = list(str(n))
        kind = rng.choice(["digit", "swap", "add"])
        if kind == "digit":
            i = rng.randrange(len(s)); s[i] = rng.choice("0123456789")
        elif kind == "swap" and len(s) > 1:
            i = rng.randrange(len(s) - 1); s[i], s[i + 1] = s[i + 1], s[i]
        else:
            s.insert(rng.randrange(1, len(s) + 1), rng.choice("0123456789"))
        t = "".join(s)
        if t != str(n) and t[0] != "0" and abs(int(t) - n) > max(2, n // 25):
            return int(t)
    return n * 2 + 7


class Report:
    def __init__(self, rng):
        self.rng = rng
        self.lang = rng.choice(["nl", "en"])
        self.layout = rng.choice(["text", "text", "markdown", "html", "csv"])
        self.w = WORDS[self.lang]
        self.cells, self.planted, self.sentences, self.tables, self.notes = [], [], [], [], []
        self.last = rng.randrange(2015, 2026)
        self.years = list(range(self.last - rng.randrange(3, 8), self.last + 1))
        self.series = {}     # label -> true values by year, for the sentences
        self.exact = {}      # label -> printed exactly in all years

    # ------------------------------------------------------------ tables
    def series_table(self, index):
        rng, lang, w = self.rng, self.lang, self.w
        labels = rng.sample([l for l in LABELS[lang] if l not in self.series], rng.randrange(3, 7))
        header = [w["stub"]] + [str(y) for y in self.years]
        has_change = rng.random() < 0.75
        if has_change:
            header.append(rng.choice(w["change"]).format(y=self.years[-2], z=self.years[-1]))
        rows = []
        for label in labels:
            r = len(rows)
            base = rng.choice([12, 60, 300, 2500, 20000])
            true = []
            x = rng.randrange(base // 2 + 5, base * 2 + 6)
            for _ in self.years:
                x = max(3, int(x * rng.uniform(0.7, 1.4)))
                true.append(x)
            style = rng.choice(["plain", "plain", "gender", "gender", "share", "tens", "threshold", "plain"])
            cells, parts = [], []
            text_label = label
            change = signed(percent(true[-2], true[-1]))
            if style == "gender":
                text_label = f"{label} {w['hint']}"
                for v in true:
                    a = rng.randrange(0, v + 1)
                    parts.append([a, v - a])
                    cells.append(f"{fmt(v, lang)} ({fmt(a, lang)}{w['j']}-{fmt(v - a, lang)}{w['m']})")
            elif style == "share":
                for v in true:
                    a = rng.randrange(v // 5, v + 1)
                    parts.append([a])
                    cells.append(f"{fmt(v, lang)} ({half_up(Fraction(100 * a, v))}% = {fmt(a, lang)})")
            elif style == "tens":
                text_label = f"{label} {w['tens']}"
                true = [v * 4 for v in true]
                cells = [fmt((v + 5) // 10 * 10, lang) for v in true]
                change = signed(percent(true[-2], true[-1]))
            elif style == "threshold":
                true = [max(0, min(v, 40) - rng.randrange(0, 30)) for v in true]
                cells = [fmt(v, lang) if v >= 5 or v == 0 else rng.choice(["<5", "< 5"]) for v in true]
                change = "-" if true[-2] < 5 or true[-1] < 5 else signed(percent(true[-2], true[-1]))
            else:
                cells = [fmt(v, lang) for v in true]
                if rng.random() < 0.3:
                    k = rng.randrange(len(cells) - 2 if len(cells) > 2 else 1)
                    cells[k] = rng.choice(w["unknown"])
            exact = style in ("plain", "gender", "share") and not any(c in w["unknown"] for c in cells)
            self.series[label], self.exact[label] = true, exact
            for c, v in enumerate(true):
                self.cells.append(dict(table=index, r=r, c=c, value=v, parts=parts[c] if parts else []))
            rows.append([text_label] + cells + ([change] if has_change else []))
            self.plantable(index, r, style, true, parts, cells, has_change, rows[-1])
            if style == "plain" and rng.random() < 0.35:
                sub = rng.choice(OF_WHICH[lang])
                values = [rng.randrange(0, v + 1) for v in true]
                subcells = [fmt(v, lang) for v in values]
                subchange = signed(percent(values[-2], values[-1])) if values[-2] else "-"
                for c, v in enumerate(values):
                    self.cells.append(dict(table=index, r=r + 1, c=c, value=v, parts=[]))
                rows.append([w["of_which"].format(sub)] + subcells + ([subchange] if has_change else []))
                if exact:
                    row, k = rows[-1], rng.randrange(len(values))
                    self.options.append(("bound", lambda row=row, k=k, v=true[k], r=r: self.put(
                        row, k, fmt(v + v // 2 + 9, lang), "bound", [[index, r + 1, k], [index, r, k]])))
        if rng.random() < 0.4:
            rows.append([{"nl": "Top 2 herkomstlanden", "en": "Top 2 countries of origin"}[lang]] +
                        [", ".join(rng.sample(COUNTRIES[lang], 2)) for _ in self.years] + (["-"] if has_change else []))
        return header, rows

    def plantable(self, index, r, style, true, parts, cells, has_change, row):
        rng, lang, w = self.rng, self.lang, self.w
        k = rng.randrange(len(true))
        if style == "gender":
            a, b = parts[k]
            wrong = mutate(a + b, rng)
            self.options.append(("breakdown", lambda wrong=wrong: self.put(
                row, k, f"{fmt(wrong, lang)} ({fmt(a, lang)}{w['j']}-{fmt(b, lang)}{w['m']})", "breakdown", [[index, r, k]])))
            bad = mutate(b, rng)
            self.options.append(("breakdown", lambda: self.put(
                row, k, f"{fmt(a + b, lang)} ({fmt(a, lang)}{w['j']}-{fmt(bad, lang)}{w['m']})", "breakdown", [[index, r, k]])))
        if style == "share":
            v, a = true[k], parts[k][0]
            p = half_up(Fraction(100 * a, v))
            wrong = (p + rng.choice([3, 7, 11, 20])) % 100
            self.options.append(("share", lambda wrong=wrong: self.put(
                row, k, f"{fmt(v, lang)} ({wrong}% = {fmt(a, lang)})", "share", [[index, r, k]])))
        if has_change and style in ("plain", "gender", "share") and cells[-1] not in w["unknown"] and cells[-2] not in w["unknown"]:
            p = percent(true[-2], true[-1])
            wrong = rng.choice([-p if abs(p) > 3 else p + 9, p + rng.choice([-12, -5, 6, 14])])
            if wrong != p and wrong >= -100:
                self.options.append(("change", lambda wrong=wrong: self.put(row, len(true), signed(wrong), "change", [[index, r, len(true)]])))

    def put(self, row, k, text, kind, where):
        before, row[k + 1] = row[k + 1], text
        self.planted.append(dict(kind=kind, cells=where, sentence=None, what=f"{before} -> {text}"))

    def cross_table(self, index):
        """Categories by categories with totals; sometimes a hidden cell, correctly or not."""
        rng, lang, w = self.rng, self.lang, self.w
        cats, cols = rng.choice(CATEGORIES[lang]), rng.choice(COLUMNS[lang])
        true = [[rng.randrange(0, rng.choice([9, 60, 400])) for _ in cols] for _ in cats]
        col_total, row_total = True, rng.random() < 0.7
        header = [""] + list(cols) + ([w["total"]] if row_total else [])
        grid = [list(t) + ([sum(t)] if row_total else []) for t in true]
        grid.append([sum(col) for col in zip(*grid)])
        labels = list(cats) + [w["total"]]
        rows = [[label] + [fmt(v, lang) for v in values] for label, values in zip(labels, grid)]
        for r, values in enumerate(grid):
            for c, v in enumerate(values):
                self.cells.append(dict(table=index, r=r, c=c, value=v, parts=[]))
        hide = rng.random()
        if hide < 0.3:      # a rectangle hidden by <5: no finding, ranges must hold
            for r in range(len(cats)):
                for c in range(len(cols)):
                    if 1 <= true[r][c] <= 4:
                        rows[r][c + 1] = "<5"
        elif hide < 0.75:
            r, c = rng.randrange(len(cats)), rng.randrange(len(cols))
            self.options.append(("disclosure", lambda: self.put(rows[r], c, "x", "disclosure", [[index, r, c]])))
        if not any("<5" in cell for row in rows for cell in row):
            r, c = rng.choice([(len(cats), rng.randrange(len(cols))), (rng.randrange(len(cats)), rng.randrange(len(cols)))])
            wrong = mutate(grid[r][c], rng) if grid[r][c] else 17
            column = [[index, i, c] for i in range(len(grid))]
            self.options.append(("total", lambda: self.put(rows[r], c, fmt(wrong, lang), "total", [[index, r, c]] + column)))
        return header, rows

    def nested_table(self, index):
        """Cells of `25 meisjes, 4 jongens`, with a row of plain totals."""
        rng, lang, w = self.rng, self.lang, self.w
        cats, cols = rng.choice(CATEGORIES[lang]), rng.choice(COLUMNS[lang][1:])
        boys, girls = BOYS_GIRLS[lang]
        rows, totals = [], [0] * len(cols)
        for r, cat in enumerate(cats):
            row = [cat]
            for c in range(len(cols)):
                a, b = rng.randrange(0, 30), rng.randrange(0, 30)
                if rng.random() < 0.15:
                    a = b = 0
                totals[c] += a + b
                row.append("-" if a + b == 0 else f"{b} {girls}, {a} {boys}" if a and b else f"{b} {girls}" if b else f"{a} {boys}")
                self.cells.append(dict(table=index, r=r, c=c, value=a + b, parts=[x for x in (b, a) if x]))
            rows.append(row)
        rows.append([w["total"]] + [fmt(t, lang) for t in totals])
        for c, t in enumerate(totals):
            self.cells.append(dict(table=index, r=len(cats), c=c, value=t, parts=[]))
        c = rng.randrange(len(cols))
        wrong = mutate(totals[c], rng)
        where = [[index, i, c] for i in range(len(rows))]
        row = rows[-1]
        self.options.append(("total", lambda: self.put(row, c, fmt(wrong, lang), "total", where)))
        return [""] + list(cols), rows

    # ------------------------------------------------------------ sentences
    def sentence(self):
        """One sentence about a figure: (true text, false text or None)."""
        rng, lang = self.rng, self.lang
        usable = [l for l, e in self.exact.items() if e]
        if not usable:
            return None
        label = rng.choice(usable)
        t = self.series[label]
        y, z, a, b = self.years[-2], self.years[-1], t[-2], t[-1]
        name = label[0].lower() + label[1:]
        f = lambda n: fmt(n, lang)
        p = percent(a, b)
        up = b > a
        wrong_b, wrong_p = mutate(b, rng), p + rng.choice([-15, 13, 22]) if abs(p) < 60 else p // 2
        nl = lang == "nl"
        made = []
        if nl:
            made += [(f"In {z} ging het om {f(b)} {name}.", f"In {z} ging het om {f(wrong_b)} {name}."),
                     (f"Het aantal {name} ging van {f(a)} in {y} naar {f(b)} in {z}.", f"Het aantal {name} ging van {f(a)} in {y} naar {f(wrong_b)} in {z}."),
                     (f"Het aantal {name} is {'gestegen' if up else 'gedaald'} ten opzichte van {y}.", f"Het aantal {name} is {'gedaald' if up else 'gestegen'} ten opzichte van {y}.")]
            if abs(p) >= 5 and a >= 40:
                word = "gestegen" if up else "gedaald"
                made.append((f"Het aantal {name} is in {z} met {abs(p)}% {word}.", f"Het aantal {name} is in {z} met {abs(wrong_p)}% {'gestegen' if wrong_p > 0 else 'gedaald'}."))
            if b >= 30:
                made.append((f"Bijna {f(b + max(1, b // 60))} {name} werden in {z} geteld.", f"Bijna {f(b * 2)} {name} werden in {z} geteld."))
                made.append((f"In {z} waren er ruim {f(b - max(1, b // 60))} {name}.", f"In {z} waren er ruim {f(b + b // 2)} {name}."))
                made.append((f"In {z} waren er minder dan {f(b + 5)} {name}.", f"In {z} waren er minder dan {f(b - 5)} {name}."))
            if Fraction(b, a) >= Fraction(19, 10) and Fraction(b, a) <= Fraction(21, 10):
                made.append((f"Het aantal {name} is verdubbeld ten opzichte van {y}.", None))
            elif Fraction(b, a) < Fraction(3, 2):
                made.append((None, f"Het aantal {name} is in {z} verdubbeld ten opzichte van {y}."))
        else:
            made += [(f"In {z} there were {f(b)} {name}.", f"In {z} there were {f(wrong_b)} {name}."),
                     (f"The number of {name} went from {f(a)} in {y} to {f(b)} in {z}.", f"The number of {name} went from {f(a)} in {y} to {f(wrong_b)} in {z}."),
                     (f"The number of {name} {'rose' if up else 'fell'} compared with {y}.", f"The number of {name} {'fell' if up else 'rose'} compared with {y}.")]
            if abs(p) >= 5 and a >= 40:
                made.append((f"The number of {name} {'rose' if up else 'fell'} by {abs(p)}% in {z}.", f"The number of {name} {'rose' if wrong_p > 0 else 'fell'} by {abs(wrong_p)}% in {z}."))
            if b >= 30:
                made.append((f"Nearly {f(b + max(1, b // 60))} {name} were counted in {z}.", f"Nearly {f(b * 2)} {name} were counted in {z}."))
                made.append((f"In {z} there were more than {f(b - 4)} {name}.", f"In {z} there were more than {f(b + 5)} {name}."))
                made.append((f"In {z} there were fewer than {f(b + 5)} {name}.", f"In {z} there were fewer than {f(b - 5)} {name}."))
            if Fraction(19, 10) <= Fraction(b, a) <= Fraction(21, 10):
                made.append((f"The number of {name} doubled compared with {y}.", None))
            elif Fraction(b, a) < Fraction(3, 2):
                made.append((None, f"The number of {name} doubled in {z} compared with {y}."))
        return rng.choice([m for m in made if a != b] or [(None, None)])

    # ------------------------------------------------------------ putting together
    def build(self):
        rng = self.rng
        self.options = []
        kinds = ["series"] + rng.sample(["cross", "nested", "series"], rng.randrange(0, 3)) if self.layout != "csv" else [rng.choice(["series", "cross"])]
        for n, kind in enumerate(kinds, 1):
            head, rows = getattr(self, kind + "_table")(n)
            self.tables.append((n, head, rows))
        clean = rng.random() < 0.4
        paragraphs = [] if self.layout == "csv" else rng.sample(IDLE[self.lang], 2)
        self.sentences += [dict(text=s, true=True, claim=False) for s in paragraphs]
        wrong_sentence = not clean and self.layout != "csv" and rng.random() < 0.35
        for k in range(0 if self.layout == "csv" else rng.randrange(1, 5)):
            made = self.sentence()
            if not made:
                continue
            good, bad = made
            if wrong_sentence and bad and not self.planted:
                self.planted.append(dict(kind="prose", cells=[], sentence=bad, what="sentence"))
                self.sentences.append(dict(text=bad, true=False, claim=True)); paragraphs.append(bad)
            elif good:
                self.sentences.append(dict(text=good, true=True, claim=True)); paragraphs.append(good)
        if not clean and not self.planted and self.options:
            kinds = sorted({k for k, _ in self.options})
            kind = rng.choice(kinds)
            rng.choice([f for k, f in self.options if k == kind])()
        rng.shuffle(paragraphs)
        return getattr(self, self.layout)(paragraphs)

    def text(self, paragraphs):
        out = ["# " + {"nl": "CIJFERS", "en": "FIGURES"}[self.lang], ""]
        for n, head, rows in self.tables:
            out += ["\t".join(r) for r in [head] + rows] + [""]
        half = len(paragraphs) // 2
        return "\n".join(out + ["# " + {"nl": "ANALYSE", "en": "ANALYSIS"}[self.lang], "", " ".join(paragraphs[:half]), "", " ".join(paragraphs[half:]), ""])

    def markdown(self, paragraphs):
        out = ["# " + {"nl": "Cijfers", "en": "Figures"}[self.lang], ""]
        for n, head, rows in self.tables:
            out += ["**" + self.w["table"].format(n=n, t=rows[0][0]) + "**", ""]
            out += ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)] + ["| " + " | ".join(r) + " |" for r in rows] + [""]
        return "\n".join(out + ["## " + {"nl": "Analyse", "en": "Analysis"}[self.lang], ""] + [p + "\n" for p in paragraphs])

    def html(self, paragraphs):
        e = html.escape
        out = ["<!doctype html><html><head><meta charset='utf-8'><title>x</title><style>td{color:red}</style></head><body>", "<h1>1</h1>"]
        for n, head, rows in self.tables:
            out.append(f"<table><caption>{e(self.w['table'].format(n=n, t=rows[0][0]))}</caption><thead><tr>" + "".join(f"<th>{e(h)}</th>" for h in head) + "</tr></thead><tbody>")
            out += ["<tr><th scope='row'>" + e(r[0]) + "</th>" + "".join(f"<td>{e(c)}</td>" for c in r[1:]) + "</tr>" for r in rows]
            out.append("</tbody></table>")
        return "\n".join(out + [f"<p>{e(p)}</p>" for p in paragraphs] + ["</body></html>"])

    def csv(self, paragraphs):
        (n, head, rows), = self.tables
        sep = ";" if self.lang == "nl" else ","
        quote = lambda c: '"' + c + '"' if sep in c or '"' in c else c
        return "\n".join(sep.join(quote(c) for c in r) for r in [head] + rows) + "\n"


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--out", required=True, type=pathlib.Path)
    ap.add_argument("--count", type=int, default=200)
    ap.add_argument("--seed", type=int, default=1)
    o = ap.parse_args()
    o.out.mkdir(parents=True, exist_ok=True)
    ending = {"text": "txt", "markdown": "md", "html": "html", "csv": "csv"}
    for i in range(o.count):
        report = Report(random.Random(f"{o.seed}-{i}"))
        text = report.build()
        name = f"r{i:04d}.{ending[report.layout]}"
        (o.out / name).write_text(text, encoding="utf-8")
        truth = dict(language=report.lang, layout=report.layout, cells=report.cells, planted=report.planted, sentences=report.sentences)
        (o.out / f"{name}.truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1), encoding="utf-8")
    print(f"{o.count} reports in {o.out}")


if __name__ == "__main__":
    main()
