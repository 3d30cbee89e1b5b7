"""Every exercise that we ship is sound: the doctor says so, on inputs of one seed.

`grader doctor` does the same on three seeds.
"""

import pytest

from grader.doctor import examine
from grader.exercise import load_pack
from grader.places import own_pack

PACK = load_pack(own_pack())


@pytest.mark.parametrize("name", PACK.names)
def test_an_exercise_is_sound(sandbox, name):
    (found,) = examine(PACK, [name], sandbox, ["public"])

    assert found.problems == []
    assert found.named >= 0.95 * found.mistakes
