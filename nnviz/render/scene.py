"""A scene: a picture together with what each part of it is."""

from dataclasses import dataclass, replace
from enum import Enum

from nnviz.render.cells import BOLD, UNDERLINE, Cells
from nnviz.render.inks import Ink


class Element(Enum):
    """Everything on a screen that a person can ask about; `explain.py` answers for each."""

    DIGIT = "digit"
    PIXEL = "pixel"
    NEURON = "neuron"
    OUTPUT = "output neuron"
    LINK = "link"
    ANSWER = "answer"
    PROBABILITY = "probability"
    PRE_ACTIVATION = "pre-activation z"
    ACTIVATION = "activation a"
    TERM = "term of the sum"
    WEIGHTS = "weights"
    WEIGHT = "weight"
    CONTRIBUTION = "contribution"
    BIAS = "bias"
    GAIN = "gain"
    LEGEND = "legend"
    WHY = "why this answer"
    DIFFERENCE = "difference"
    CANVAS = "canvas"
    RECEIVED = "what the network receives"
    ACCURACY = "accuracy"
    NETWORK = "network"


@dataclass(frozen=True)
class Zone:
    """A rectangle of cells that shows one element.

    Attributes:
        element: what it is.
        top: first row.
        left: first column.
        height: rows.
        width: columns.
        layer: the layer it belongs to, 0 for the input.
        neuron: the neuron or class it belongs to.
    """

    element: Element
    top: int
    left: int
    height: int
    width: int
    layer: int = 0
    neuron: int = 0

    @property
    def shows(self) -> tuple[Element, int, int]:
        """What it shows, wherever that stands."""
        return self.element, self.layer, self.neuron

    def contains(self, row: int, column: int) -> bool:
        """Return whether the cell at (row, column) lies in this zone."""
        return (
            self.top <= row < self.top + self.height
            and self.left <= column < self.left + self.width
        )

    def moved(self, rows: int, columns: int) -> "Zone":
        """Return this zone shifted down by `rows` and right by `columns`."""
        return replace(self, top=self.top + rows, left=self.left + columns)


@dataclass(frozen=True, eq=False)
class Scene:
    """Cells and the zones in them; where zones overlap the last one counts."""

    cells: Cells
    zones: tuple[Zone, ...] = ()

    def at(self, row: int, column: int) -> Zone | None:
        """Return the zone at the cell in `row` and `column`, or None."""
        hits = (zone for zone in reversed(self.zones) if zone.contains(row, column))
        return next(hits, None)

    def marked(self, zone: Zone) -> "Scene":
        """Return this scene with a zone marked: its corners, or a line of text underlined.

        A zone of a scene before, which had other places, is looked for by what it shows.
        """
        found = zone if zone in self.zones else self._alike(zone)
        return self if found is None else self._with_mark(found)

    def _alike(self, zone: Zone) -> Zone | None:
        alike = (other for other in self.zones if other.shows == zone.shows)
        return next(alike, None)

    def _with_mark(self, zone: Zone) -> "Scene":
        cells = Cells.blank(self.cells.height, self.cells.width)
        cells.blit(0, 0, self.cells)
        if zone.height == 1:
            span = slice(zone.top, zone.top + 1), slice(zone.left, zone.left + zone.width)
            cells.attributes[span] |= BOLD | UNDERLINE
            return Scene(cells, self.zones)
        bottom, right = zone.top + zone.height - 1, zone.left + zone.width - 1
        for row in (zone.top, bottom):
            for column in (zone.left, right):
                cells.text(row, column, "+", Ink.CURSOR, background=Ink.RAISED, bold=True)
        return Scene(cells, self.zones)

    @classmethod
    def assembled(cls, height: int, width: int, *parts: tuple[int, int, "Scene"]) -> "Scene":
        """Return one scene of `height` rows and `width` columns from `parts`: (row, column, scene)."""
        cells = Cells.blank(height, width)
        zones: list[Zone] = []
        for row, column, part in parts:
            cells.blit(row, column, part.cells)
            zones += (zone.moved(row, column) for zone in part.zones)
        return cls(cells, tuple(zones))
