"""Download MNIST from public mirrors, and take nothing but MNIST for MNIST.

Importing this module imports pooch and with it requests (0.2 s), so only what downloads imports it.
"""

import hashlib
import os
import secrets
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from io import BufferedWriter
from pathlib import Path
from urllib.parse import urlsplit

import pooch
import requests
from tqdm import tqdm

from nnviz.data.files import inflated, take
from nnviz.data.mnist import FILES
from nnviz.data.sources import cache_folder
from nnviz.errors import DataError, DownloadError, shown

MIRRORS = (
    "https://ossci-datasets.s3.amazonaws.com/mnist/",
    "https://storage.googleapis.com/cvdf-datasets/mnist/",
    "https://azureopendatastorage.blob.core.windows.net/mnist/",
    "https://raw.githubusercontent.com/fgnt/mnist/master/",
)
"""Base URLs below which the four files lie as NAME.gz. What they send is checked, not trusted."""

VARIABLE = "NNVIZ_MIRRORS"
"""Environment variable with other base URLs, separated by commas, to use instead of `MIRRORS`."""

_CHUNK_BYTES = 1 << 16
_ABANDONED_S = 24 * 3600
# A server that compressed once more on the way would send the length of something else.
_NO_COMPRESSION = {"Accept-Encoding": "identity"}

_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (requests.exceptions.Timeout, "no answer in time"),
    (requests.exceptions.SSLError, "its certificate is not accepted"),
    (requests.exceptions.ProxyError, "the proxy does not connect"),
    (requests.exceptions.ChunkedEncodingError, "cut off midway"),
    (requests.exceptions.TooManyRedirects, "too many redirects"),
    (requests.exceptions.ConnectionError, "no connection"),
)


def fetch(
    destination: Path | None = None,
    mirrors: Sequence[str] | None = None,
    progress: bool | None = None,
    timeout_s: float = 20.0,
) -> Path:
    """Get the four files of MNIST, 11 MB, unless they are there already.

    A file gets its name only when it is complete and its decompressed bytes have MNIST's SHA-256,
    so that one may interrupt this at any moment and start it again; complete files stay.

    Args:
        destination: the folder to fill; by default the cache where `sources.load` looks.
        mirrors: base URLs, http or https, tried in order for each file; by default those in the
            environment variable NNVIZ_MIRRORS, else `MIRRORS`.
        progress: show a bar on stderr; by default if that is a terminal.
        timeout_s: seconds of silence after which a mirror is given up.

    Returns:
        The destination.

    Raises:
        DownloadError: no mirror gave a file, with each one's reason; or it cannot be written.
    """
    folder = destination or cache_folder()
    show = sys.stderr.isatty() if progress is None else progress
    order = list(mirrors or _mirrors_from_environment() or MIRRORS)
    for base in order:
        _check_address(base)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _remove_abandoned(folder)
        for name in FILES:
            if _fault(folder / f"{name}.gz", name):
                _fetch_one(folder, name, order, show, timeout_s)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise DownloadError(f"{shown(folder)}: cannot be written to ({reason})") from error
    return folder


def _mirrors_from_environment() -> list[str]:
    bases = os.environ.get(VARIABLE, "").split(",")
    return [base.strip() for base in bases if base.strip()]


def _check_address(base: str) -> None:
    try:
        parts = urlsplit(base)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        found = f"{shown(base)} is no address of a mirror"
        raise DownloadError(f"{found}; expected one as {MIRRORS[0]} (argument or {VARIABLE})")


def _fetch_one(folder: Path, name: str, order: list[str], show: bool, timeout_s: float) -> None:
    """Fetch from the first mirror that has the file; it then moves to the front of `order`."""
    faults = []
    for base in list(order):
        fault = _fetch_from(base, folder, name, show, timeout_s)
        if not fault:
            order.remove(base)
            order.insert(0, base)
            return
        faults.append(f"{_host(base)}: {fault}")
    advice = f"check the connection, or name another mirror in {VARIABLE}"
    raise DownloadError(f"{name}.gz: no mirror gave it ({'; '.join(faults)}); {advice}")


def _fetch_from(base: str, folder: Path, name: str, show: bool, timeout_s: float) -> str | None:
    """Download, check and put in place; return what went wrong at the mirror, or None."""
    part = folder / f".{name}.{secrets.token_hex(8)}.part"
    try:
        with part.open("xb") as file:
            url = f"{base.rstrip('/')}/{name}.gz"
            _download(url, file, _most_bytes(FILES[name].n_bytes), show, timeout_s)
        fault = _fault(part, name)
        if not fault:
            part.replace(folder / f"{name}.gz")
    except requests.exceptions.RequestException as error:
        return _reason(error)
    except _TooLongError:
        return "sends more than the file has"
    finally:
        part.unlink(missing_ok=True)
    return fault


def _download(url: str, file: BufferedWriter, at_most: int, show: bool, timeout_s: float) -> None:
    name = url.rsplit("/", 1)[-1]
    # pooch asks whether the bar is true, which tqdm answers from its total.
    with tqdm(
        desc=name, total=at_most, unit="B", unit_scale=True, ncols=79, disable=not show
    ) as bar:
        get = pooch.HTTPDownloader(
            progressbar=bar, chunk_size=_CHUNK_BYTES, timeout=timeout_s, headers=_NO_COMPRESSION
        )
        get(url, _Limited(file, at_most), None)


def _most_bytes(n_plain: int) -> int:
    """Return how long the gzip file of `n_plain` bytes can be: what cannot be packed grows a little.

    Source: RFC 1951, section 3.2.4 (5 bytes per stored block); RFC 1952 (header and trailer).
    """
    return n_plain + n_plain // 1000 + 1024


class _TooLongError(Exception):
    """More bytes came than the file can have."""


class _Limited:
    """A file that takes so many bytes and no more: a mirror must not fill the disk."""

    def __init__(self, file: BufferedWriter, n_bytes: int) -> None:
        self._file = file
        self._left = n_bytes
        self.flush: Callable[[], None] = file.flush

    def write(self, chunk: bytes) -> int:
        """Write all of `chunk`."""
        self._left -= len(chunk)
        if self._left < 0:
            raise _TooLongError
        return self._file.write(chunk)


def _fault(path: Path, name: str) -> str | None:
    """Return what keeps `path` from being the file `name` of MNIST, gzipped; None if nothing does."""
    digest = hashlib.sha256()
    left = FILES[name].n_bytes
    try:
        with inflated(path, name) as stream:
            while left and len(block := take(stream, min(left, _CHUNK_BYTES))):
                digest.update(block.data)
                left -= len(block)
            fault = stream.fault_at_end()
    except DataError:
        return "wrong bytes: not readable as gzip"
    if left or fault:
        return f"wrong bytes: {fault or 'too short'}"
    return None if digest.hexdigest() == FILES[name].sha256 else "wrong bytes: SHA-256 differs"


def _reason(error: requests.exceptions.RequestException) -> str:
    if isinstance(error, requests.exceptions.HTTPError) and error.response is not None:
        return f"HTTP {error.response.status_code}"
    # requests reports silence in the middle of a body as ConnectionError.
    if "timed out" in str(error):
        return "no answer in time"
    return next(
        (words for kind, words in _REASONS if isinstance(error, kind)), type(error).__name__
    )


def _host(base: str) -> str:
    """Return the part of a URL that may be shown: a user name and password are left out."""
    return urlsplit(base).netloc.rpartition("@")[2]


def _remove_abandoned(folder: Path) -> None:
    """Delete parts that a killed process left; younger ones may be another process's, at work."""
    for name in FILES:
        for part in folder.glob(f".{name}.*.part"):
            with suppress(FileNotFoundError):
                if time.time() - part.stat().st_mtime > _ABANDONED_S:
                    part.unlink()
