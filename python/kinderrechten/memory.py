# SPDX-License-Identifier: BSD-3-Clause
"""The memory of the machine, for the command line: too large an input ends in a message, not in a kill."""

from __future__ import annotations

__all__ = ["stay_within_machine"]

_LIMITS = ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes")
_USED = ("/sys/fs/cgroup/memory.current", "/sys/fs/cgroup/memory/memory.usage_in_bytes")


def _numbers(path: str) -> dict[str, int]:
    """`name: 123 kB` line by line, in bytes; a number alone has the name ''."""
    found = {}
    try:
        with open(path, encoding="ascii") as file:
            for line in file:
                name, _, rest = line.rpartition(":")
                words = rest.split()
                if words and words[0].isdigit():
                    found[name] = int(words[0]) * (1024 if words[1:] == ["kB"] else 1)
    except (OSError, ValueError):
        pass
    return found


def _available() -> int | None:
    """Bytes that can still be had: of the machine, or of the group of processes where that is less."""
    left = [_numbers("/proc/meminfo").get("MemAvailable")]
    for limit, used in zip(_LIMITS, _USED, strict=True):
        whole, taken = _numbers(limit).get(""), _numbers(used).get("")
        if whole is not None and taken is not None:
            left.append(max(0, whole - taken))
    known = [n for n in left if n is not None]
    return min(known) if known else None


def stay_within_machine() -> None:
    """Asks the system to refuse memory that is not there.

    Without it Linux promises more than it has and ends a process that uses it, without a word. Where the limit is not
    known (other systems) nothing changes.
    """
    try:
        import resource
    except ImportError:
        return
    available, now = _available(), _numbers("/proc/self/status").get("VmData")
    if available is None or now is None:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = now + available
    for limit in (soft, hard):
        if limit != resource.RLIM_INFINITY:
            wanted = min(wanted, limit)
    try:
        resource.setrlimit(resource.RLIMIT_DATA, (wanted, hard))
    except (OSError, ValueError):
        pass
