"""Rows added to rows by loops: what a layer sends back, and the gradient of its weights.

A tile of the sums stays in registers. Of what is added, blocks are copied only where reading them
as they lie would cost more; see also `dots`.
"""

from typing import Any, NamedTuple

import numpy as np

from nnviz.net.arrays import Floats
from nnviz.net.kernels.lanes import LANES, add_product, load, number_at, store, zeros
from nnviz.net.kernels.options import kernel

_AT_ONCE = 64
"""Rows of a matrix that are used again and again before the next: they fit the second cache."""
_PANEL = 64
"""Columns of so many rows that fit half of the first cache."""
_GROUP = 16
"""Targets whose shares lie in one line of the cache; with fewer rows than that, no copy pays."""
_COLLIDING = 256
"""Rows of a multiple of so many numbers fall into so few places of the first cache that each one
drives out another."""
_FIRST_CACHE, _MANY_PAGES = 8_192, 30_000
"""Numbers that fit the first cache; that lie in more pages than a processor has at hand."""
_MANY_TARGETS = 96
"""So many use a copy often enough to pay for it, even if only pages are spared."""


class Terms(NamedTuple):
    """What is added to every row of a matrix: rows of another, each times its share.

    Attributes:
        sources: the rows.
        row: the next one begins so many numbers later.
        n_sources: how many there are.
        shares: those of source q in row p of the targets is shares[p * down + q * across].
        down: see `shares`.
        across: see `shares`.
        alpha: what all shares are multiplied by.
    """

    sources: Floats
    row: int
    n_sources: int
    shares: Floats
    down: int
    across: int
    alpha: np.float32


@kernel
def add_tile(targets: Floats, n: int, n_targets: int, terms: Terms, column: int) -> None:
    """Add to sixteen columns of up to four targets, which begin n numbers apart.

    Where there are fewer than four, the same is done again for the last one, and stored once.
    """
    row, shares, alpha = terms.row, terms.shares, terms.alpha
    second, third, fourth = min(1, n_targets - 1), min(2, n_targets - 1), n_targets - 1
    a = b = c = d = zeros()
    for q in range(terms.n_sources):
        source, own = load(terms.sources, q * row + column), q * terms.across
        a = add_product(a, number_at(shares, own), source)
        b = add_product(b, number_at(shares, second * terms.down + own), source)
        c = add_product(c, number_at(shares, third * terms.down + own), source)
        d = add_product(d, number_at(shares, fourth * terms.down + own), source)
    add_to(targets, column, a, alpha)
    if n_targets > 1:
        add_to(targets, n + column, b, alpha)
    if n_targets > 2:
        add_to(targets, 2 * n + column, c, alpha)
    if n_targets > 3:
        add_to(targets, 3 * n + column, d, alpha)


@kernel
def add_to(target: Floats, place: int, sums: Any, alpha: np.float32) -> None:
    """Add sixteen sums, times alpha."""
    store(target, place, add_product(load(target, place), alpha, sums))


@kernel
def add_to_columns(targets: Floats, n: int, n_targets: int, terms: Terms, first: int) -> None:
    """Add to the columns from `first` on, fewer than a tile has."""
    for p in range(n_targets):
        target = targets[p * n + first : (p + 1) * n]
        for q in range(terms.n_sources):
            source = terms.sources[q * terms.row + first : q * terms.row + n]
            share = terms.alpha * terms.shares[p * terms.down + q * terms.across]
            for k in range(len(target)):
                target[k] += share * source[k]


@kernel
def copy_rows(sources: Floats, n: int, n_rows: int, room: Floats, width: int) -> None:
    """Copy the first `width` numbers of rows that begin n apart to rows without a gap."""
    for q in range(n_rows):
        source, target = sources[q * n : q * n + width], room[q * width : (q + 1) * width]
        for k in range(width):
            target[k] = source[k]


@kernel
def add_panel(
    targets: Floats, n: int, n_targets: int, terms: Terms, width: int, room: Floats
) -> None:
    """Add to the first `width` columns of the targets, a multiple of sixteen."""
    collide = terms.across % _COLLIDING == 0
    for start in range(0, n_targets, _GROUP):
        some, group = min(_GROUP, n_targets - start), terms
        own = terms.shares[start * terms.down :]
        across = terms.across
        if collide and min(n_targets, terms.n_sources) >= _GROUP:
            copy_rows(own, across, terms.n_sources, room, some)
            own, across = room, some
        for p in range(start, start + some, 4):
            few, shares = min(4, start + some - p), own[(p - start) * terms.down :]
            group = Terms(
                terms.sources, terms.row, terms.n_sources, shares, terms.down, across, terms.alpha
            )
            four = targets[p * n :]
            for column in range(0, width, LANES):
                add_tile(four, n, few, group, column)


@kernel
def copies(n: int, n_targets: int, n_sources: int) -> bool:
    """Return whether it pays to copy columns of sources that are n numbers long."""
    if min(n_targets, n_sources) < _GROUP or n_sources * n < _FIRST_CACHE:
        return False
    return n % _COLLIDING == 0 or (n_targets >= _MANY_TARGETS and n_sources * n > _MANY_PAGES)


@kernel
def add_rows(
    targets: Floats,
    n_targets: int,
    sources: Floats,
    n_sources: int,
    shares: Floats,
    down: int,
    across: int,
    alpha: np.float32,
    room: Floats,
) -> None:
    """Add to row p of targets the sum over q of alpha shares[p * down + q * across] sources[q]."""
    n = len(targets) // max(n_targets, 1)
    # One row, or one term for each, is added before a tile is begun and ended.
    end = n // LANES * LANES if n_targets > 1 and n_sources > 1 else 0
    for q in range(0, n_sources, _AT_ONCE):
        n_some, block, own = min(_AT_ONCE, n_sources - q), sources[q * n :], shares[q * across :]
        is_copied = copies(n, n_targets, n_some)
        panel = _PANEL if is_copied else max(end, 1)
        for start in range(0, end, panel):
            width = min(panel, end - start)
            columns, row = block[start:], n
            if is_copied:
                copy_rows(columns, n, n_some, room, width)
                columns, row = room, width
            terms = Terms(columns, row, n_some, own, down, across, alpha)
            add_panel(targets[start:], n, n_targets, terms, width, room[_PANEL * _AT_ONCE :])
        if end < n:
            add_to_columns(
                targets, n, n_targets, Terms(block, n, n_some, own, down, across, alpha), end
            )
