"""The live display of training, on stderr where that is a terminal."""

import sys
from collections.abc import Iterable

import click
from rich.console import Console, RenderableType
from rich.progress import (
    BarColumn,
    Progress,
    Task,
    TaskID,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from nnviz.net.snapshots import Snapshot
from nnviz.net.training import Trainer


class SpeedColumn(TextColumn):
    """Samples a second, of late."""

    def __init__(self) -> None:
        super().__init__("")

    def render(self, task: Task) -> Text:
        """Return the speed; nothing until there is one."""
        return Text(f"{task.speed:,.0f} samples/s" if task.speed else "")


class TrainingProgress(Progress):
    """A bar over all epochs that looks at the trainer whenever it is drawn.

    Args:
        trainer: is only looked at.
        n_samples: training samples in an epoch.
        epochs: how many there will be.
    """

    def __init__(self, trainer: Trainer, n_samples: int, epochs: int) -> None:
        self._trainer = trainer
        self._n_samples = n_samples
        self._epochs = epochs
        self._result = ""
        self._bar: TaskID | None = None
        super().__init__(
            TextColumn("epoch {task.fields[epoch]}"),
            BarColumn(bar_width=None),
            TaskProgressColumn(),
            TextColumn("{task.description}"),
            SpeedColumn(),
            TimeRemainingColumn(compact=True),
            console=Console(stderr=True, highlight=False),
            transient=True,
            disable=not sys.stderr.isatty(),
            expand=True,
            redirect_stdout=False,
        )
        self._bar = self.add_task("starting", total=epochs * n_samples, epoch=f"1/{epochs}")

    def report(self, line: str, snapshot: Snapshot) -> None:
        """Print an epoch's line on stdout, and show its results beside the bar.

        On one terminal with the bar, the line has to go above it, and only its console knows how.
        """
        if self.live.is_started and sys.stdout.isatty():
            self.console.print(line, markup=False, soft_wrap=True)
        else:
            click.echo(line)
        accuracy = snapshot.test_accuracy or 0
        self._result = f"loss {snapshot.train_loss:.4f}, test accuracy {100 * accuracy:.2f} %"

    def get_renderables(self) -> Iterable[RenderableType]:
        """Look at the trainer; it may be at work in another thread."""
        if self._bar is not None:
            seen = self._trainer.samples_seen
            epoch = min(seen // self._n_samples + 1, self._epochs)
            self.update(
                self._bar,
                completed=seen,
                epoch=f"{epoch}/{self._epochs}",
                description=self._result if seen else "starting",
            )
        yield from super().get_renderables()
