"""Measure the queue beside others: python tests/benchmarks/queue_speed.py [--rounds N] [--all]

Prints ratios against named references of the same run; absolute times mean little on a shared
machine. The peers come with the extra `bench`; Redis is used where a redis-server is installed.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != Path(__file__).parent]
sys.path.append(str(Path(__file__).parents[1]))

from benchmarks.queue_peers import PEERS, available  # noqa: E402

FEW = 500
MANY = 5_000
"""In bulk, each peer is given as many: what one costs depends on how many there are."""


def timed(work, *arguments) -> float:
    gc.collect()
    start = time.perf_counter()
    work(*arguments)
    return time.perf_counter() - start


def measure(name: str) -> dict[str, float]:
    """Jobs a second of one queue, once: enqueue one by one and in bulk, drain with 1 and with 4."""
    make, _module, jobs = PEERS[name]
    result: dict[str, float] = {}
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as top:
        with make(Path(top, "one")) as peer:
            result["enqueue"] = FEW / timed(peer.one_by_one, FEW)
            (peer.bulk or peer.one_by_one)(jobs - FEW)
            result["bytes"] = peer.size() / jobs
            result["drain 1"] = jobs / timed(peer.drain, 1)
        with make(Path(top, "four")) as peer:
            add, many = peer.bulk or peer.one_by_one, min(jobs, MANY)
            seconds = timed(add, many)
            add(jobs - many)
            if peer.bulk:
                result["bulk"] = many / seconds
            result["drain 4"] = jobs / timed(peer.drain, 4)
        # In and out, as jobs a second: the time of one whole life.
        result["life us"] = 1e6 / (result.get("bulk") or result["enqueue"]) + 1e6 / result["drain 1"]
        result["name"], result["unit"] = peer.name, peer.unit
    return result


TARGETS = (
    ("enqueue", "sqlite-full", 0.85),
    ("bulk", "sqlite-full", 0.6),
    ("drain 1", "huey", 10.0),
    ("drain 4", "huey", 14.0),
    ("drain 1", "sqlite-normal", 3.0),
    ("drain 4", "sqlite-normal", 3.0),
)
"""What is measured, against which peer, and how many times as fast bookq is to be."""
NEEDED = {"bookq", *(peer for _what, peer, _target in TARGETS)}


def compare(rounds: int, *, everything: bool) -> None:
    names = [name for name in PEERS if available(name) and (everything or name in NEEDED)]
    for name in PEERS:
        if name not in names and (everything or name in NEEDED):
            print(f"({name} is not installed here and left out)")
    runs = {name: [] for name in names}
    for _ in range(rounds):
        for name in names:
            runs[name].append(measure(name))
    medians = {
        name: {
            key: statistics.median(run[key] for run in results)
            for key in results[0]
            if not isinstance(results[0][key], str)
        }
        for name, results in runs.items()
    }
    print(f"\njobs a second, medians of {rounds} interleaved rounds; (x) = bookq is so many times faster")
    print(
        "| queue | durability | enqueue one by one | in bulk | drain 1 thread | drain 4 | life us | bytes a job |"
    )
    print("|---|---|---|---|---|---|---|---|")
    ours = medians["bookq"]

    def cell(mine: dict[str, float], key: str) -> str:
        if key not in mine:
            return "-"
        ratio = ours[key] / mine[key]
        return f"{mine[key]:,.0f}" if mine is ours else f"{mine[key]:,.0f} ({ratio:.2g}x)"

    for name, mine in medians.items():
        first = runs[name][0]
        cells = [cell(mine, key) for key in ("enqueue", "bulk", "drain 1", "drain 4")]
        print(
            f"| {first['name']} | {first['unit']} | {' | '.join(cells)} | {mine['life us']:,.0f} | {mine['bytes']:,.0f} |"
        )
    print("\n| bookq is so many times as fast | as | measured | target |")
    print("|---|---|---|---|")
    for what, peer, target in TARGETS:
        if peer in medians:
            ratios = [a[what] / b[what] for a, b in zip(runs["bookq"], runs[peer], strict=True)]
            measured = statistics.median(ratios)
            print(
                f"| {what} | {peer} | {measured:.2f}x | {target:g}x{'' if measured >= target else ' MISSED'} |"
            )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--all", action="store_true", help="all peers, not only those of the targets")
    options = parser.parse_args()
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    compare(options.rounds, everything=options.all)


if __name__ == "__main__":
    main()
