"""Rows added to rows by loops: what a layer sends back, and the gradient of its weights.

A tile of the sums stays in registers. Of what is added, blocks are copied only where reading them
as they lie would cost more; see also `dots`.
"""

from typing import Any, NamedTuple

import numpy as np

from nnviz.net.arrays import Floats
from nnviz.net.kernels.lanes import LANES, add_product, load, number_at, store, zeros
from nnviz.net.kernels.options import kernel

_AT_ONCE, _LONG_AT_ONCE = 64, 32
"""Sources that are added to all targets before the next: they fit the second cache."""
_LONG = 900
"""From here on, a row has about a page to itself, and processors have few pages at hand."""
_PANEL, _WIDE_PANEL = 4_096, 16_384
"""Numbers that are copied at once: they fit the first cache; the second one."""
_GROUP = 16
"""Targets whose shares lie in one line of the cache; with fewer rows than that, no copy pays."""
_COLLIDING = 256
"""Rows of a multiple of so many numbers fall into so few places of the first cache that they drive
each other out."""
_FIRST_CACHE, _MANY_PAGES = 8_192, 30_000
"""Numbers that fill the first cache; that lie in more pages than a processor has at hand."""
_MANY_TARGETS = 96
"""So many use a copy often enough to pay for it, even if only pages are spared."""


class Sources(NamedTuple):
    """Rows that are added to others.

    Attributes:
        numbers: column k of row q is numbers[k // 16 * tile + q * row + k % 16].
        tile: see `numbers`.
        row: see `numbers`.
        n: how many they are.
    """

    numbers: Floats
    tile: int
    row: int
    n: int


class Shares(NamedTuple):
    """How much of each source is added to each target.

    Attributes:
        numbers: those of source q in target p are alpha numbers[p * down + q * across].
        down: see `numbers`.
        across: see `numbers`.
        alpha: see `numbers`.
    """

    numbers: Floats
    down: int
    across: int
    alpha: np.float32


@kernel
def add_tile(
    targets: Floats, n: int, n_targets: int, sources: Sources, shares: Shares, tile: int
) -> None:
    """Add to sixteen columns of up to four targets, which begin n numbers apart.

    Where there are fewer than four, the same is done again for the last one, and stored once.
    """
    numbers, down, first = shares.numbers, shares.down, tile * sources.tile
    second, third, fourth = min(1, n_targets - 1), min(2, n_targets - 1), n_targets - 1
    a = b = c = d = zeros()
    for q in range(sources.n):
        source, own = load(sources.numbers, first + q * sources.row), q * shares.across
        a = add_product(a, number_at(numbers, own), source)
        b = add_product(b, number_at(numbers, second * down + own), source)
        c = add_product(c, number_at(numbers, third * down + own), source)
        d = add_product(d, number_at(numbers, fourth * down + own), source)
    column = tile * LANES
    add_to(targets, column, a, shares.alpha)
    if n_targets > 1:
        add_to(targets, n + column, b, shares.alpha)
    if n_targets > 2:
        add_to(targets, 2 * n + column, c, shares.alpha)
    if n_targets > 3:
        add_to(targets, 3 * n + column, d, shares.alpha)


@kernel
def add_to(target: Floats, place: int, sums: Any, alpha: np.float32) -> None:
    """Add sixteen sums, times alpha."""
    store(target, place, add_product(load(target, place), alpha, sums))


@kernel
def add_to_columns(
    targets: Floats, n: int, n_targets: int, sources: Sources, shares: Shares, first: int, end: int
) -> None:
    """Add to columns first, ..., end - 1, fewer than a tile has; sources begin n numbers apart."""
    for p in range(n_targets):
        target = targets[p * n + first : p * n + end]
        for q in range(sources.n):
            source = sources.numbers[q * n + first : q * n + end]
            share = shares.alpha * shares.numbers[p * shares.down + q * shares.across]
            for k in range(len(target)):
                target[k] += share * source[k]


@kernel
def copied_sources(numbers: Floats, n: int, n_sources: int, n_tiles: int, room: Floats) -> Sources:
    """Copy the first columns of sources that begin n numbers apart, tile after tile."""
    for q in range(n_sources):
        for tile in range(n_tiles):
            place = (tile * n_sources + q) * LANES
            store(room, place, load(numbers, q * n + tile * LANES))
    return Sources(room, n_sources * LANES, LANES, n_sources)


@kernel
def copied_shares(shares: Shares, n_targets: int, n_sources: int, room: Floats) -> Shares:
    """Copy the shares of neighbouring targets, which lie beside each other, source after source."""
    for q in range(n_sources):
        own = shares.numbers[q * shares.across : q * shares.across + n_targets]
        copy = room[q * n_targets : (q + 1) * n_targets]
        for p in range(n_targets):
            copy[p] = own[p]
    return Shares(room, 1, n_targets, shares.alpha)


@kernel
def from_target(shares: Shares, p: int) -> Shares:
    """Return the shares in targets p, p + 1, ..."""
    return Shares(shares.numbers[p * shares.down :], shares.down, shares.across, shares.alpha)


@kernel
def add_panel(
    targets: Floats,
    n: int,
    n_targets: int,
    sources: Sources,
    shares: Shares,
    n_tiles: int,
    room: Floats,
) -> None:
    """Add to the first tiles of the targets.

    Shares that lie in colliding rows are copied, those of one group of targets at a time.
    """
    collide = shares.across % _COLLIDING == 0 and min(n_targets, sources.n) >= _GROUP
    for start in range(0, n_targets, _GROUP):
        some, group = min(_GROUP, n_targets - start), from_target(shares, start)
        if collide:
            group = copied_shares(group, some, sources.n, room)
        for p in range(0, some, 4):
            four, own = targets[(start + p) * n :], from_target(group, p)
            for tile in range(n_tiles):
                add_tile(four, n, min(4, some - p), sources, own, tile)


@kernel
def copied_at_once(n: int, width: int, n_targets: int, n_sources: int) -> int:
    """Return how many numbers of sources are copied at once; 0 if none are.

    Of each source, which begin n numbers apart, `width` are added.
    """
    if min(n_targets, n_sources) < _GROUP or n_sources * width < _FIRST_CACHE:
        return 0
    if n_targets >= _MANY_TARGETS and (n % _COLLIDING == 0 or n_sources * width > _MANY_PAGES):
        return _WIDE_PANEL
    return _PANEL if n % _COLLIDING == 0 else 0


@kernel
def add_rows(
    targets: Floats,
    n_targets: int,
    sources: Floats,
    n_sources: int,
    n: int,
    width: int,
    shares: Floats,
    down: int,
    across: int,
    alpha: np.float32,
    room: Floats,
) -> None:
    """Add to row p of targets the sum over q of alpha shares[p * down + q * across] sources[q].

    Rows of both begin n numbers apart; only the first `width` of each are added. `room` is for
    copies, shape (ROOM,).
    """
    # One row, or one term for each, is added before a tile is begun and ended.
    end = width // LANES * LANES if n_targets > 1 and n_sources > 1 else 0
    at_once = _AT_ONCE if n < _LONG else _LONG_AT_ONCE
    panel = copied_at_once(n, width, n_targets, min(n_sources, at_once)) // at_once
    step = panel if panel > 0 else max(end, 1)
    for q in range(0, n_sources, at_once):
        some = min(at_once, n_sources - q)
        lying = Sources(sources[q * n :], LANES, n, some)
        own = Shares(shares[q * across :], down, across, alpha)
        for start in range(0, end, step):
            n_tiles, block = min(step, end - start) // LANES, lying
            if panel > 0:
                block = copied_sources(sources[q * n + start :], n, some, n_tiles, room)
            add_panel(targets[start:], n, n_targets, block, own, n_tiles, room[_WIDE_PANEL:])
        if end < width:
            add_to_columns(targets, n, n_targets, lying, own, end, width)
