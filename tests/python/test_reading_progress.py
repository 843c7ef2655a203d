# SPDX-License-Identifier: BSD-3-Clause
"""Reading tells how far it is, and stops when asked."""

import pytest

import kinderrechten as kr


def page(rows):
    return "Gemeente\t2019\t2020\n" + "".join(f"Gemeente {i}\t{i}\t{i + 1}\n" for i in range(rows))


def test_it_tells_and_stops():
    told = []
    report = kr.read_report_text(page(50_000), progress=lambda done, total: told.append((done, total)))
    assert len(report.tables[0].rows) == 50_000
    assert all(done <= total or total == 0 for done, total in told)

    def stop(done, total):
        return True

    with pytest.raises(kr.Error, match="stopped by the caller"):
        kr.read_report_text(page(400_000), progress=stop)

    def fails(done, total):
        raise RuntimeError("the caller's own")

    with pytest.raises(RuntimeError, match="the caller's own"):
        kr.read_report_text(page(400_000), progress=fails)


def test_a_bar_changes_nothing():
    assert repr(kr.read_report_text(page(5), progress=True)) == repr(kr.read_report_text(page(5)))


def test_time_grows_with_the_report():
    """Each of these took the square of its size."""
    import time

    def seconds(make, n):
        start = time.process_time()
        kr.read_report_text(make(n), language="nl").audit()
        return time.process_time() - start

    def percentages(n):
        return "Gemeente\t2019\t2020\n" + "".join(f"Gemeente {i}\t{i % 97}%\t{i % 89}%\n" for i in range(n))

    def one_total(n):
        rows = "".join(f"Gemeente {i}\t{i % 97}\t{i % 89}\n" for i in range(n))
        return f"Gemeente\t2019\t2020\n{rows}Totaal\t{sum(i % 97 for i in range(n)) + 90}\t{sum(i % 89 for i in range(n))}\n"

    def one_label(n):
        return "Gemeente\t2019\t2020\n" + "Rij\t12\t\u202e34\u202c\n" * n

    def notes(n):
        rows = "".join(f"rij {i} <sup>{i + 1}</sup>\t{i % 900}\t{i % 70}\n" for i in range(n))
        return "X\t2019\t2020\n" + rows + "\n" + "".join(f"{i + 1}. Deze noot {i} is afgerond op tientallen.\n" for i in range(n))

    for make, n in ((percentages, 2000), (one_total, 2000), (one_label, 500), (notes, 1000)):
        assert seconds(make, 4 * n) < 9 * seconds(make, n) + 0.3, make.__name__
