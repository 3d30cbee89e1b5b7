"""Asking for one thing: a digit's number, a knob's value, a file."""

import math
import os
import re
from pathlib import Path
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from nnviz.errors import NnvizError
from nnviz.net.saving import check_can_save

Answer = TypeVar("Answer")

_SHORT_NUMBER = re.compile(r"-?[0-9]{1,12}")


class Line(Input):
    """A field that deletes at once: Textual runs that key's binding behind letters that came later."""

    async def _on_key(self, event: events.Key) -> None:
        if event.key != "backspace":
            await super()._on_key(event)
            return
        event.stop()
        event.prevent_default()
        self.action_delete_left()


class AskScreen(ModalScreen[Answer | None], Generic[Answer]):
    """Asks for one line; dismissed with what `parse` makes of it, or with None.

    Args:
        question: what is asked.
        suggestion: what stands in the field.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Cancel")]

    def __init__(self, question: str, suggestion: str = "") -> None:
        super().__init__()
        self.question = question
        self.suggestion = suggestion

    def parse(self, text: str) -> Answer:
        """Return the answer that `text` stands for.

        Raises:
            NnvizError: it stands for none; the message is shown and the question stays.
        """
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Lay out the question and a field."""
        with Vertical(classes="card") as card:
            card.border_title = self.question
            card.border_subtitle = "enter takes it, escape cancels"
            yield Line(self.suggestion)
            yield Static("", id="complaint", markup=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the answer, or say what is wrong with it."""
        try:
            answer = self.parse(event.value.strip()) if event.value.strip() else None
        except NnvizError as error:
            self.query_one("#complaint", Static).update(str(error))
        else:
            self.dismiss(answer)


class NumberScreen(AskScreen[int]):
    """Asks for a whole number from `lowest` to `highest`."""

    def __init__(self, question: str, lowest: int, highest: int) -> None:
        super().__init__(question)
        self.lowest, self.highest = lowest, highest

    def parse(self, text: str) -> int:
        """Return the number."""
        digits = text.replace(",", "").removeprefix("#")
        if _SHORT_NUMBER.fullmatch(digits) and self.lowest <= int(digits) <= self.highest:
            return int(digits)
        raise NnvizError(f"{text[:40]}: expected a number from {self.lowest} to {self.highest:,}")


class ValueScreen(AskScreen[float]):
    """Asks for a finite number."""

    def __init__(self, name: str, value: float) -> None:
        super().__init__(f"{name} (now {value:.4g})")

    def parse(self, text: str) -> float:
        """Return the number."""
        try:
            value = float(text)
        except ValueError:
            value = math.nan
        if not abs(value) <= 1e6:  # NaN fails every comparison
            raise NnvizError(f"{text[:40]}: expected a number from -1e6 to 1e6, such as -0.25")
        return value


class PathScreen(AskScreen[Path]):
    """Asks for a file to write; an existing one must be confirmed by asking again."""

    def __init__(self, suggestion: str) -> None:
        super().__init__("save the network as", suggestion)
        self._warned_of: Path | None = None

    def parse(self, text: str) -> Path:
        """Return the path."""
        # Path.expanduser raises where there is no such user.
        path = Path(os.path.expanduser(text))  # noqa: PTH111 - see above
        if path.suffix != ".safetensors":
            raise NnvizError(f"{path.name[:40]}: expected a name that ends in .safetensors")
        check_can_save(path)
        if path.exists() and path != self._warned_of:
            self._warned_of = path
            raise NnvizError(f"{path.name} exists: enter again replaces it")
        return path
