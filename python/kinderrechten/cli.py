# SPDX-License-Identifier: BSD-3-Clause
"""The command line: arguments and files; all that is known stands in the library.

Exit status: 0; 1 when the answer is bad news (something refuted, contradictory, exposed, rejected);
2 for unusable input or usage, with one line on standard error; 130 after Ctrl-C.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Callable

from . import _core, memory, output
from ._core import __version__
from .errors import Error, InputError

TYPE_CHECKING = False  # what is imported for annotations alone takes as long as a small table
if TYPE_CHECKING:
    from typing import Any

__all__ = ["main"]

_MOST_CONFLICTS = 10
_DIALECTS = ", ".join(_core.dialects())


def _any_width(prog: str) -> argparse.HelpFormatter:
    return argparse.HelpFormatter(prog, width=80)


class _Parser(argparse.ArgumentParser):
    """One line for a mistake; argparse would print the usage too. The screen is asked for its width when help is shown: each
    argument that is added makes a formatter, and asking imports what compresses files."""

    def __init__(self, **options) -> None:
        super().__init__(formatter_class=_any_width, **options)

    def format_help(self) -> str:
        self.formatter_class = argparse.HelpFormatter
        return super().format_help()

    def error(self, message: str):
        output.complain(f"{self.prog}: {message}; see {self.prog} --help")
        raise SystemExit(2)


def _positive(text: str) -> int:
    number = int(text)
    if not 0 <= number < 2**63:
        raise ValueError
    return number


_positive.__name__ = "whole number"  # argparse says "invalid whole number value"


def _seconds(text: str) -> float:
    number = float(text)
    if not number >= 0:
        raise ValueError
    return number


_seconds.__name__ = "number of seconds"


def _add_reading_options(parser: argparse.ArgumentParser, dialect: str | None) -> None:
    parser.add_argument("--language", choices=["nl", "en", "auto"], default="auto",
                        help="of the text; auto looks at it (default)")
    parser.add_argument("--dialect", default=dialect, metavar="D",
                        help=f"whose symbols they are: {_DIALECTS}" + (f" (default {dialect})" if dialect else ""))


def _add_search_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--effort", type=_positive, default=100, metavar="N",
                        help="counted work, the same on every machine (default 100)")
    parser.add_argument("--time-limit", type=_seconds, metavar="SECONDS", help="stop the search after this long")
    parser.add_argument("--seed", type=_positive, default=0, metavar="N",
                        help="of choices among equals: another one may find other proofs, and at a limit settle more or less")
    parser.add_argument("--threads", type=_positive, default=1, metavar="N",
                        help="work side by side; the answer does not depend on it")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="kinderrechten", description="Figures as ranges: read and check published statistics.",
                     epilog="Exit status: 0, 1 for bad news, 2 for unusable input.", allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"kinderrechten {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)

    def command(name: str, run: Callable[[argparse.Namespace], int], summary: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=summary, description=summary, allow_abbrev=False)
        sub.set_defaults(run=run)
        return sub

    audit = command("audit", _audit, "read a report, check everything it states, infer the range of every figure")
    audit.add_argument("report", metavar="REPORT", help="Markdown, plain text, HTML or CSV; - for standard input")
    audit.add_argument("--spec", metavar="SPEC.toml", help="what cannot be read from the page")
    _add_reading_options(audit, "report")
    audit.add_argument("--wording", choices=["nl", "en"], default="", help="language of the explanations")
    audit.add_argument("--format", choices=["text", "json", "html", "markdown"], default="text")
    audit.add_argument("--against", metavar="OLDER", help="an older edition: what changed between the two")
    audit.add_argument("--verbose", action="store_true", help="list what is confirmed too")
    _add_search_options(audit)
    audit.add_argument("-o", "--output", metavar="FILE", help="write there instead of standard output (-)")

    figure = command("figure", _figure, "read one cell; without a dialect list the readings that differ")
    figure.add_argument("text", metavar="TEXT")
    figure.add_argument("--row", metavar="LABEL", help="the label of its row, which may say what brackets mean")
    _add_reading_options(figure, None)
    figure.add_argument("--wording", choices=["nl", "en"], default="", help="language of the answer")
    figure.add_argument("--format", choices=["text", "json", "html", "markdown"], default="text")
    figure.add_argument("-o", "--output", metavar="FILE", help="write there instead of standard output (-)")

    infer = command("infer", _infer, "tightest range of every cell of a table, in any notation")
    infer.add_argument("table", metavar="TABLE.csv", help="- for standard input")
    infer.add_argument("--spec", metavar="SPEC.toml", help="dimensions, hierarchies, kind of numbers")
    infer.add_argument("-o", "--output", metavar="OUT.csv", required=True, help="- for standard output")
    infer.add_argument("--proof", metavar="PROOF.json", help="write what proves the ranges")
    _add_search_options(infer)

    protect = command("protect", _protect, "apply the rules of the spec to a table, hide what has to be hidden, prove it")
    protect.add_argument("table", metavar="TABLE.csv", help="the true numbers, margins included")
    protect.add_argument("--spec", metavar="SPEC.toml", required=True, help="dimensions, rules, protection")
    protect.add_argument("-o", "--output", metavar="RELEASE.csv", required=True,
                         help="its public structure goes beside it: RELEASE.spec.toml")
    protect.add_argument("--proof", metavar="PROOF.json", required=True, help="what proves it, to be published with it")
    protect.add_argument("--private-proof", metavar="FILE", help="the producer's own proof, not to be published")
    protect.add_argument("--method", choices=["auto", "optimal", "fast", "hierarchical", "gauss", "round", "cell-key"], default="auto",
                         help="this version has auto and fast (default auto)")
    protect.add_argument("--with-status", action="store_true", help="primary and secondary in place of hidden: for internal use")
    _add_search_options(protect)

    attack = command("attack", _attack, "feasibility interval of every hidden cell, as an attacker would compute it")
    attack.add_argument("table", metavar="RELEASE.csv", help="- for standard input")
    attack.add_argument("--spec", metavar="SPEC.toml", required=True)
    attack.add_argument("-o", "--output", metavar="INTERVALS.csv", required=True, help="- for standard output")
    attack.add_argument("--proof", metavar="PROOF.json", help="write what proves the intervals")
    _add_search_options(attack)

    verify = command("verify", _verify, "check a proof against the file and the spec alone")
    verify.add_argument("table", metavar="FILE.csv")
    verify.add_argument("--spec", metavar="SPEC.toml")
    verify.add_argument("--proof", metavar="PROOF.json", required=True)
    verify.add_argument("--truth", metavar="TABLE.csv", help="the producer's true table")
    verify.add_argument("--private-proof", metavar="FILE", help="the producer's own proof")

    convert = command("convert", _convert, "write a table in another format: csv, tsv, markdown, html, json")
    convert.add_argument("source", metavar="IN")
    convert.add_argument("target", metavar="OUT", help="- for standard output, with --to")
    convert.add_argument("--from", dest="source_format", metavar="FORMAT", help="markdown, text, html or csv")
    convert.add_argument("--to", dest="target_format", metavar="FORMAT", help="csv, tsv, markdown, html or json")
    convert.add_argument("--table", type=_positive, metavar="N", help="which table of a report, from 1")
    return parser


# -- the commands ----------------------------------------------------------------------------------


def _read(path: str, options: argparse.Namespace) -> _core.Report:
    from . import reading

    with output.Progress("read", "bytes read") as progress:
        wanted = {"language": options.language, "dialect": options.dialect, "spec": options.spec, "progress": progress}
        if path == "-":
            return reading.read_report_text(sys.stdin.buffer.read(), "standard input", **wanted)
        return reading.read_report(path, **wanted)


def _limits(options: argparse.Namespace) -> dict[str, Any]:
    """What the search may take, as the library names it."""
    return {"effort": options.effort, "time_limit": options.time_limit, "seed": options.seed,
            "threads": min(max(1, options.threads), 256)}


def _audit(options: argparse.Namespace) -> int:
    output.check_target(options.output, options.report, options.spec, options.against)
    report = _read(options.report, options)
    older = _read(options.against, options) if options.against else None
    with output.Progress("audit", "statements judged") as progress:
        result = report._audit(against=older, progress=progress, take=True, **_limits(options))
    if result.limit != "none":
        output.complain(f"audit: stopped at the {result.limit} limit; every verdict and range is sound, what was not "
                        "decided by then is undecided")
    if options.format == "json":
        output.write_with(options.output, lambda write: result._write_json(write, options.wording))
        return 1 if result.refuted else 0
    if options.format == "html":
        text = result.to_html(options.wording)
    elif options.format == "markdown":
        text = result.to_markdown(options.wording, verbose=options.verbose)
    else:
        colour, width = output.screen(options.output)
        text = result.to_text(options.wording, colour=colour, width=width, verbose=options.verbose)
    output.write(options.output, text)
    return 1 if result.refuted else 0


def _figure_of(options: argparse.Namespace) -> _core.Figure:
    if options.row is None:
        language = None if options.language == "auto" else options.language
        return _core.Figure(options.text, language=language, dialect=options.dialect)
    from .reading import read_report_text

    def flat(text: str) -> str:
        return " ".join(text.split())

    page = f"Indicator\t2000\n{flat(options.row)}\t{flat(options.text)}\n"
    report = read_report_text(page, "the row", language=options.language, dialect=options.dialect or "report")
    figure = report.tables[0][0, 0]
    if figure.problem:
        raise InputError(figure.problem, f"'{options.text}'", "correct the text, or name the dialect")
    return figure


def _figure(options: argparse.Namespace) -> int:
    output.check_target(options.output)
    figure = _figure_of(options)
    colour, width = output.screen(options.output)
    if options.format == "json":
        text = _core._figure_json(figure)
    elif options.format == "html":
        text = figure._repr_html_() + "\n"
    else:
        markdown = options.format == "markdown"
        text = _core._figure_text(figure, options.wording, colour and not markdown, width)
        if markdown:
            text = f"```\n{text.rstrip()}\n```\n"
    output.write(options.output, text)
    return 0


def _spec_of(path: str | None):
    from . import spec

    return (spec.load(path), path) if path else (None, "")


@contextlib.contextmanager
def _on_standard_output(options: argparse.Namespace):
    """The two outputs as paths; what is meant for standard output is copied there at the end."""
    wanted = {"output": options.output, "proof": options.proof}
    streams = [name for name, path in wanted.items() if path in ("-", "/dev/stdout")]
    if len(streams) > 1:
        raise InputError("the ranges and the proof cannot both go to standard output", "-", "give one of them a file")
    if not streams:
        yield wanted
        return
    import tempfile  # takes long to import

    with tempfile.TemporaryDirectory(prefix="kinderrechten-") as folder:
        kept = os.path.join(folder, "standard output")
        yield {name: kept if name in streams else path for name, path in wanted.items()}
        if len(os.listdir(folder)) > 1:
            raise InputError("linked tables do not fit in standard output", "-", "name a file: -o OUT.csv")
        if os.path.exists(kept):
            with open(kept, encoding="utf-8", newline="") as file:
                output.write(None, file.read())


def _show_contradiction(table: str, outcome: _core.RangesOutcome) -> None:
    output.complain(f"{table}: the figures contradict each other; no file was written")
    shown = outcome.conflicts[:_MOST_CONFLICTS]
    for conflict in shown:
        output.complain("these cannot all hold:")
        for _, text in conflict:
            output.complain(f"  {text}")
    if len(outcome.conflicts) > len(shown):
        output.complain(f"and {len(outcome.conflicts) - len(shown)} contradictions more")
    if not outcome.corrections:
        output.complain("no correction was found within the effort" if not outcome.every_correction
                        else "no other numbers in these cells would mend it")
        return
    cells = outcome.changed_cells
    for alternatives in outcome.corrections:
        many = "one of these" if len(alternatives) > 1 else "this"
        output.complain(f"to mend it, change {many}:" if len(outcome.corrections) == 1
                        else f"to mend it, change {many}, and of each other list one:")
        for text in alternatives:
            output.complain(f"  {text}")
    proven = "fewer do not suffice" if outcome.every_correction else "there may be other corrections"
    output.complain(f"a smallest correction changes {cells} cell{'s' if cells != 1 else ''}; {proven}")


def _search(options: argparse.Namespace, run) -> _core.RangesOutcome:
    output.check_target(options.output, options.table, options.spec)
    output.check_target(options.proof, options.table, options.spec, options.output)
    content, path = _spec_of(options.spec)
    table = "/dev/stdin" if options.table == "-" else options.table
    with output.Progress(options.command) as progress, _on_standard_output(options) as paths:
        outcome = run(table, content, path, paths["output"], proof=paths["proof"], progress=progress, **_limits(options))
    for remark in outcome.remarks:
        output.complain(f"{options.command}: {remark}")
    if outcome.contradicts:
        _show_contradiction(options.table, outcome)
    elif outcome.limit != "none":
        output.complain(f"{options.command}: stopped at the {outcome.limit} limit; every range is sound, "
                        f"{outcome.tight} of {outcome.unknown} are proven tightest")
    return outcome


def _tell(options: argparse.Namespace, text: str) -> None:
    """The summary, on standard output unless the ranges go there; it names the files."""
    streams = {options.output, options.proof} & {"-", "/dev/stdout"}
    (output.complain if streams else output.say)(text)


def _written(options: argparse.Namespace, outcome: _core.RangesOutcome) -> str:
    return ", ".join(str(p) for p in outcome.written if os.path.basename(p) != "standard output") or "standard output"


def _infer(options: argparse.Namespace) -> int:
    outcome = _search(options, _core._infer)
    if not outcome.contradicts:
        _tell(options, f"{outcome.cells} cells, {outcome.unknown} not printed as one number, "
                   f"{outcome.tight} of these proven tightest; written: {_written(options, outcome)}")
    return outcome.infer_status


def _protect(options: argparse.Namespace) -> int:
    if options.method not in ("auto", "fast"):
        raise InputError(f"method '{options.method}' is not available in this version", "protect", "use auto or fast")
    inputs = (options.table, options.spec)
    outputs = [path for path in (options.output, options.proof, options.private_proof) if path]
    for k, path in enumerate(outputs):
        if path in ("-", "/dev/stdout"):
            raise InputError("a release is several files", path, "name a file for each output")
        output.check_target(path, *inputs, *outputs[:k])
    content, path = _spec_of(options.spec)
    with output.Progress("protect") as progress:
        outcome = _core._protect(options.table, content, path, options.output, options.proof, options.private_proof,
                                 options.with_status, progress=progress, **_limits(options))
    for remark in outcome.remarks:
        output.complain(f"protect: {remark}")
    if outcome.limit != "none":
        output.complain(f"protect: stopped at the {outcome.limit} limit; the release is as safe, perhaps more is hidden than needed")
    if not outcome.written:
        _refuse(outcome)
        return 1
    if not outcome.public_proof:
        output.complain("protect: no proof was found from the release alone; only the private one was written")
    gap = f"at least {outcome.bound} by any pattern" if outcome.bound < outcome.cost else "no pattern costs less"
    output.say(f"{outcome.cells} cells, {outcome.primary} sensitive, {outcome.secondary} more hidden to protect them; "
               f"cost {outcome.cost}, {gap}; written: {', '.join(outcome.written)}")
    return 0


def _refuse(outcome: _core.ProtectOutcome) -> None:
    if outcome.proven:
        output.complain("protect: no proof was found from the release alone, and no --private-proof is asked for; no file was written")
        return
    output.complain(f"protect: {outcome.unproven} sensitive cells are not proven to keep their levels; no file was written")
    for name in outcome.unproven_names:
        output.complain(f"  {name}")


def _attack(options: argparse.Namespace) -> int:
    outcome = _search(options, _core._attack)
    if not outcome.contradicts:
        _tell(options, f"{outcome.unknown} hidden cells of {outcome.cells}; {outcome.exposed} can be known exactly; "
                   f"written: {_written(options, outcome)}")
        for name in outcome.exposed_names:
            _tell(options, f"  known exactly: {name}")
    return outcome.attack_status


def _verify(options: argparse.Namespace) -> int:
    content, path = _spec_of(options.spec)
    outcome = _core._verify(options.table, content, path, options.proof, options.truth, options.private_proof)
    for remark in outcome.remarks:
        output.complain(f"verify: {remark}")
    if outcome.accepted:
        output.say(outcome.summary)
        return 0
    output.say(f"rejected: {outcome.problem_count} problem{'s' if outcome.problem_count != 1 else ''}")
    for problem in outcome.problems:
        output.say(f"  {problem}")
    return 1


def _convert(options: argparse.Namespace) -> int:
    from . import convert

    output.check_target(None if options.target == "-" else options.target, options.source)
    text = convert.converted(options.source, options.target, options.source_format, options.target_format, options.table)
    output.write(None if options.target == "-" else options.target, text)
    return 0


# -- the process -----------------------------------------------------------------------------------


def _run(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    memory.stay_within_machine()
    return options.run(options)


def _one_line(error: BaseException) -> str:
    if isinstance(error, OSError) and error.strerror:
        name = os.fspath(error.filename) if error.filename is not None else "a file"
        return f"{name}: {error.strerror.lower()}; check the path and your rights there"
    return str(error)


def main(arguments: list[str] | None = None) -> int:
    """Runs one command and returns its exit status; never a traceback."""
    try:
        status = _run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
        return status
    except SystemExit as stop:  # argparse: --help, --version, usage
        return stop.code if isinstance(stop.code, int) else 0
    except KeyboardInterrupt:
        output.complain("kinderrechten: interrupted; no file was written")
        return 130
    except BrokenPipeError:  # the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except (Error, OSError) as error:
        output.complain(_one_line(error))
        return 2
    except MemoryError:
        output.complain("kinderrechten: not enough memory for this input; split it, or use a machine with more memory")
        return 2
    except Exception as error:
        if os.environ.get("KINDERRECHTEN_DEBUG"):
            raise
        output.complain(f"kinderrechten: internal error, {type(error).__name__}: {error}; please report it with the input")
        return 2


if __name__ == "__main__":
    sys.exit(main())
