"""Pausing and cancelling work from another thread."""

import threading


class Pausable:
    """Flags that one thread sets and the working thread looks at between chunks."""

    def __init__(self) -> None:
        self._may_run = threading.Event()
        self._may_run.set()
        self._is_cancelled = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether `cancel` was called; it cannot be undone."""
        return self._is_cancelled.is_set()

    @property
    def paused(self) -> bool:
        """Whether work waits for `resume`."""
        return not self._may_run.is_set()

    def cancel(self) -> None:
        """End the work after the chunk that is being done, also if it is paused.

        A signal handler may call it in the thread that works, unless that one is paused.
        """
        self._is_cancelled.set()
        self._may_run.set()

    def pause(self) -> None:
        """Let the work wait after the chunk that is being done."""
        if not self.cancelled:
            self._may_run.clear()

    def resume(self) -> None:
        """Let paused work go on."""
        self._may_run.set()

    def may_go_on(self) -> bool:
        """Wait while paused; return False if cancelled."""
        # Not `wait` alone: it takes a lock, on which a signal handler that cancels would wait for ever.
        if self.paused:
            self._may_run.wait()
        return not self.cancelled
