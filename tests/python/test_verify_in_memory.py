# SPDX-License-Identifier: BSD-3-Clause
"""`Table.prove` and `kr.verify` without files."""

import itertools

import pytest

pd = pytest.importorskip("pandas")
kr = pytest.importorskip("kinderrechten")


def table(cells, **options):
    """Two by two with margins, by rows; codes are left out where a cell is None."""
    places = itertools.product(["a", "b", "Total"], ["x", "y", "Total"])
    rows = [(*place, cell) for place, cell in zip(places, cells, strict=True) if cell is not None]
    return kr.Table.from_frame(pd.DataFrame(rows, columns=["r", "c", "freq"]), ["r", "c"], "freq", **options)


OPEN = ["x", "x", "5", "x", "x", "7", "6", "6", "12"]


def test_what_is_proven_is_what_ranges_gives_and_holds():
    for cells in (OPEN, ["<5", "x", "5", "x", "x", "7", "6", "6", "12"], ["1", "4", "5", "5", "2", "7", "6", "6", "12"]):
        t = table(cells)
        proof = t.prove()
        assert proof.to_frame().equals(t.ranges())
        assert kr.verify(t, proof=proof).startswith("the ranges of 9 cells hold, 9 of them")
        assert proof.limit == "none"
        assert proof.facts >= 0
        assert repr(proof).startswith("<RangesProof of 9 cells")


def test_absent_cells_and_weak_proofs():
    holes = ["x", None, "5", "x", "x", "7", "6", "6", "12"]
    for missing in ("unknown", "zero"):
        t = table(holes)
        assert "9 cells hold" in kr.verify(t, proof=t.prove(missing=missing))
    t = table(OPEN)
    weak = t.prove(effort=0)
    assert kr.verify(t, proof=weak)
    assert weak.limit == "effort"


@pytest.mark.parametrize("place", range(9))
def test_a_proof_is_of_one_table_alone(place):
    proof = table(OPEN).prove()
    changed = list(OPEN)
    changed[place] = "5" if OPEN[place] == "x" else str(int(OPEN[place]) + 1)
    with pytest.raises(kr.ProofError):
        kr.verify(table(changed), proof=proof)


def test_another_structure_is_told():
    with pytest.raises(kr.ProofError):
        kr.verify(table(OPEN), proof=table(["x", "x", "5", "x", "x", "7", "6", "6", "12"], total="").prove())


def test_what_does_not_go_together():
    t = table(OPEN)
    proof = t.prove()
    for wrong in (lambda: kr.verify("t.csv", proof=proof), lambda: kr.verify(t, proof="p.json"), lambda: kr.verify(t),
                  lambda: kr.verify(t, "s.toml", proof)):
        with pytest.raises(kr.errors.ValueError):
            wrong()
    with pytest.raises(kr.InputError):
        table(["9", "9", "5", "x", "x", "7", "6", "6", "12"]).prove()
