"""The journey of one digit through the layers, as seconds go by."""

from dataclasses import dataclass

SPEEDS = (0.1, 0.2, 0.4, 0.7, 1.0, 1.5, 2.5, 4.0)
"""Multiples of the usual speed."""
USUAL = SPEEDS.index(1.0)
TRANSITIONS_PER_S = 1.8


@dataclass
class Journey:
    """Where the activation is.

    Attributes:
        n_transitions: steps from input to output.
        enabled: whether a new digit travels; else its answer is there at once.
        time: 0 at the input, `n_transitions` at the answer.
        playing: whether time goes by.
        speed: place in SPEEDS.
    """

    n_transitions: int
    enabled: bool = True
    time: float = 0.0
    playing: bool = False
    speed: int = USUAL

    def start(self) -> None:
        """Begin at the input, or arrive at once."""
        self.time = 0.0 if self.enabled else float(self.n_transitions)
        self.playing = self.enabled

    def replay(self) -> None:
        """Begin at the input even where new digits do not travel."""
        self.time, self.playing = 0.0, True

    def toggle(self) -> None:
        """Pause, or go on; from the answer, begin again."""
        if self.time >= self.n_transitions:
            self.replay()
        else:
            self.playing = not self.playing

    def faster(self, steps: int) -> None:
        """Change the speed by some steps."""
        self.speed = min(max(self.speed + steps, 0), len(SPEEDS) - 1)

    def switch(self) -> None:
        """Let new digits travel, or not."""
        self.enabled = not self.enabled
        self.start()

    def advance(self, seconds: float) -> None:
        """Let time go by; stop at the answer."""
        if self.playing:
            self.time += seconds * TRANSITIONS_PER_S * SPEEDS[self.speed]
        if self.time >= self.n_transitions:
            self.time, self.playing = float(self.n_transitions), False
