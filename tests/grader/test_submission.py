import os

import pytest

from grader.errors import SubmissionError
from grader.submission import LARGEST, Source, Trouble, read_submission

NAME, EXERCISE = "neuron.py", "01_neuron"


@pytest.fixture
def folder(tmp_path):
    return tmp_path


def find(folder):
    return read_submission(folder).find(NAME, EXERCISE)


def test_a_file_is_found_flat_and_in_its_exercise_folder(folder):
    (folder / NAME).write_text("flat = 1")
    assert find(folder) == Source(NAME, b"flat = 1")

    (folder / EXERCISE).mkdir()
    (folder / EXERCISE / NAME).write_text("own = 1")
    assert find(folder) == Source(f"{EXERCISE}/{NAME}", b"own = 1")


def test_a_file_is_found_a_few_folders_down_and_not_in_hidden_ones(folder):
    for place in (".git", "__pycache__", "a/b/c/d", "1/2/3/4/5"):
        (folder / place).mkdir(parents=True)
        (folder / place / NAME).write_text(place)

    assert find(folder).path == f"a/b/c/d/{NAME}"


def test_a_link_to_a_folder_is_told_where_a_file_is_missing(folder, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / NAME).write_text("x = 1")
    (folder / EXERCISE).symlink_to(elsewhere)

    assert find(folder).text == (
        "There is no file neuron.py. 01_neuron is a link, which is not followed: "
        "hand in the folder itself."
    )


def test_copies_count_as_one_and_different_files_are_refused(folder):
    for place, text in (("one", "x"), ("two", "x")):
        (folder / place).mkdir()
        (folder / place / NAME).write_text(text)
    assert isinstance(find(folder), Source)

    (folder / "two" / NAME).write_text("y")
    assert find(folder).text == (
        "There is more than one neuron.py, and they differ: one/neuron.py and two/neuron.py. "
        "Keep one."
    )


@pytest.mark.parametrize(
    ("other", "text"),
    [
        ("Neuron.py", "There is no file neuron.py. Is it Neuron.py? Rename it."),
        ("neuron.ipynb", "There is no file neuron.py. neuron.ipynb is a notebook: copy its code to neuron.py."),
        ("other.txt", "There is no file neuron.py."),
    ],
)  # fmt: skip
def test_a_missing_file_is_told_with_what_was_probably_meant(folder, other, text):
    (folder / other).write_text("")

    assert find(folder) == Trouble(text, is_missing=True)


def link(path):
    (path.parent / "secret").write_text("solution")
    path.symlink_to(path.parent / "secret")


TROUBLES = {
    "is a link: hand in the file itself.": link,
    "is no ordinary file.": os.mkfifo,
    "is no text file: it holds zero bytes.": lambda path: path.write_bytes(b"\x00\x01"),
    "is written in UTF-16: save it as UTF-8.": lambda path: path.write_bytes("x".encode("utf-16")),
    "is not UTF-8 (line 2): save it as UTF-8.": lambda path: path.write_bytes(b"x\n#\xe9\n"),
    f"has {LARGEST + 1} bytes; at most {LARGEST} are read.": lambda path: path.write_bytes(
        b"#" * (LARGEST + 1)
    ),
}


@pytest.mark.parametrize("text", TROUBLES)
def test_what_is_no_ordinary_text_is_told_plainly(folder, text):
    TROUBLES[text](folder / NAME)
    found = find(folder)

    assert found == Trouble(f"{NAME} {text}")


def test_a_folder_in_place_of_the_file_is_no_file(folder):
    (folder / NAME).mkdir()

    assert find(folder).is_missing


def test_a_linked_folder_is_not_entered(folder):
    (folder / "real").mkdir()
    (folder / "real" / NAME).write_text("x")
    submitted = folder / "submission"
    submitted.mkdir()
    (submitted / EXERCISE).symlink_to(folder / "real")

    assert find(submitted).is_missing


@pytest.mark.parametrize("content", [b"\xef\xbb\xbfx = 1\n", b"# coding: latin-1\n#\xe9\n"])
def test_a_byte_order_mark_and_a_declared_encoding_are_pythons_business(folder, content):
    (folder / NAME).write_bytes(content)

    assert find(folder) == Source(NAME, content)


def test_names_with_escapes_are_shown_without_them(folder):
    (folder / "a\x1b[31m").mkdir()
    (folder / "a\x1b[31m" / NAME).write_bytes(b"\x00")

    assert "\x1b" not in find(folder).text


def test_a_submission_that_is_no_folder_is_refused(folder):
    (folder / "file").write_text("")
    with pytest.raises(SubmissionError, match="is a file: give a folder"):
        read_submission(folder / "file")
    with pytest.raises(SubmissionError, match="does not exist: give a folder"):
        read_submission(folder / "nowhere")


def test_a_submission_of_too_many_files_is_refused(folder, monkeypatch):
    monkeypatch.setattr("grader.submission.MOST_ENTRIES", 3)
    for number in range(4):
        (folder / f"{number}.py").write_text("")

    with pytest.raises(SubmissionError, match="holds more than 3 files"):
        read_submission(folder)
