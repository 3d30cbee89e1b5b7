import numpy as np
import pytest

from tests.benchmarks.contenders.work import Work, learning
from tests.benchmarks.figures import ContenderError


@pytest.fixture
def work_of(tmp_path):
    for split in ("train", "test"):
        np.save(tmp_path / f"{split}_x.npy", np.zeros((10, 4), np.float32))
        np.save(tmp_path / f"{split}_y.npy", np.ones(10, np.int64))
    return lambda **more: Work((4, 2), batch=4, rate=0.1, folder=str(tmp_path), **more)


@pytest.mark.parametrize(("n_updates", "lengths"), [(None, [4, 4, 2]), (2, [4, 4]), (9, [4, 4, 2])])
def test_an_epoch_takes_each_row_once_or_ends_after_its_updates(work_of, n_updates, lengths):
    batches = list(work_of(n_updates=n_updates).batches(np.random.default_rng(0)))
    rows = np.concatenate(batches)
    assert [len(batch) for batch in batches] == lengths
    assert len(set(rows.tolist())) == len(rows)


def test_who_learns_nothing_is_told_so(work_of):
    run = learning(work_of(), lambda: None, lambda x: np.zeros(len(x)))
    with pytest.raises(ContenderError, match=r"did not learn: accuracy 0.0%"):
        run()


def test_who_learns_is_timed_and_told_how_well(work_of):
    value, note = learning(work_of(), lambda: None, lambda x: np.ones(len(x)))()
    assert 0 <= value < 1
    assert note == "accuracy 100.0%"
