"""What can go wrong around a worker, as opposed to inside a student's code."""


class SandboxError(Exception):
    """The sandbox itself does not work here; no student is to blame. One line, with the reason."""

    exit_code = 3


class NoRoomError(SandboxError):
    """The system cannot hold another process now; those that are there live on."""


class ProtocolError(Exception):
    """The bytes that came are no answer in the agreed form."""


class OversizeError(Exception):
    """A value is larger than its receiver agreed to take."""
