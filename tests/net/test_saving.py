"""Saving keeps the old file until the new one is whole, and says what cannot be written."""

import os
from unittest.mock import Mock

import numpy as np
import pytest

from nnviz.errors import ModelError
from nnviz.net import files, saving
from tests.net import cases


def test_saving_keeps_the_old_file_until_the_new_one_is_complete(tmp_path, monkeypatch):
    path = tmp_path / "net"
    files.save(cases.network(seed=1), path)
    before = path.read_bytes()

    def full_disk(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(ModelError, match=r"net: cannot be written: No space left on device$"):
        files.save(cases.network(seed=2), path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_saving_replaces_what_a_link_points_to(tmp_path):
    target, link = tmp_path / "target", tmp_path / "link"
    files.save(cases.network(seed=1), target)
    link.symlink_to(target)
    files.save(cases.network(seed=2), link)
    assert link.is_symlink()
    np.testing.assert_array_equal(files.load(target).parameters, cases.network(seed=2).parameters)


@pytest.mark.parametrize("mode", [0o600, 0o664])
def test_saving_keeps_the_permissions_of_the_file(tmp_path, mode):
    path = tmp_path / "net"
    path.touch()
    path.chmod(mode)
    files.save(cases.network(), path)
    assert path.stat().st_mode & 0o777 == mode


def test_a_new_file_has_the_permissions_that_the_user_wants(tmp_path):
    previous = os.umask(0o027)
    try:
        files.save(cases.network(), tmp_path / "net")
    finally:
        os.umask(previous)
    assert (tmp_path / "net").stat().st_mode & 0o777 == 0o640


def refused(path, made=None):
    with pytest.raises(ModelError) as caught:
        files.save(made or cases.network(), path)
    return str(caught.value)


def test_what_cannot_be_written_is_named(tmp_path):
    assert refused(tmp_path) == f"{tmp_path}: is a directory, expected a file to write"
    missing = tmp_path / "missing" / "net"
    assert refused(missing) == f"{missing}: cannot be written: No such file or directory"
    assert refused("/dev/null").startswith("/dev/null: is not a regular file, expected")


def test_a_link_that_leads_to_itself_is_named(tmp_path):
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    assert refused(loop).startswith(f"{loop}: cannot be written: ")


def test_a_folder_that_cannot_be_synchronized_does_not_undo_what_is_written(tmp_path, monkeypatch):
    monkeypatch.setattr(saving, "_sync_folder", Mock(side_effect=PermissionError(13, "denied")))
    files.save(cases.network(), tmp_path / "net")
    files.load(tmp_path / "net")


@pytest.mark.parametrize("name", ["x" * 300, "a\0b", "missing/net", "."])
def test_what_could_not_be_written_is_found_out_before(tmp_path, name):
    with pytest.raises(ModelError) as caught:
        saving.check_can_save(tmp_path / name)
    assert str(caught.value).isprintable()
    assert not list(tmp_path.iterdir())


def test_a_network_that_is_not_finite_is_not_saved(tmp_path):
    made = cases.network()
    made.biases[0][0] = np.inf
    assert refused(tmp_path / "net", made).endswith("the network has numbers that are not finite")
    assert not list(tmp_path.iterdir())
