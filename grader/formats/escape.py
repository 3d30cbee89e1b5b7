"""Text of a student's, made harmless for where it is shown.

File names, exceptions and what code prints are untrusted: they must not move a terminal's cursor,
give orders to a CI system, or become markup.
"""

import re

from grader.sandbox.text import clean

XML_ILLEGAL = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
"""Not compiled here: that takes as long as all else that a plain report needs of this folder."""
MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~&$:@^=])")
BRACKET = re.compile(r"##(?=\w*\[)")
LIMIT = 20_000


def for_terminal(text: str) -> str:
    """Return text without control characters, escapes and direction marks, on any lines it has."""
    return clean(text, LIMIT)


def for_log(text: str) -> str:
    """Return text in which no line is an order to a CI runner.

    GitHub's obeys lines that begin with "::" after spaces, and "##[" anywhere; Azure's "##vso[" and
    TeamCity's "##teamcity[".
    """
    lines = BRACKET.sub("## ", text).split("\n")
    return "\n".join(re.sub(r"^(\s*):(?=:)", r"\1: ", line) for line in lines)


def for_xml(text: str) -> str:
    """Return text without characters that XML cannot hold; its own marks are the writer's."""
    return re.sub(XML_ILLEGAL, "", for_log(for_terminal(text)))


def for_json(text: str) -> str:
    """Return JSON text that says the same and in which no log finds a command: only its texts hold #."""
    return BRACKET.sub(r"#\\u0023", text)


def for_markdown(text: str) -> str:
    """Return one line of text in which nothing is Markdown or HTML."""
    line = " ".join(for_log(for_terminal(text)).split())
    return MARKUP.sub(lambda mark: f"&#{ord(mark[0])};", line)


def fenced(text: str) -> str:
    """Return lines of text as a Markdown code block that they cannot end."""
    inside = for_log(for_terminal(text))
    runs = [len(run) for run in re.findall("`+", inside)]
    fence = "`" * max(3, *(run + 1 for run in runs), 3)
    return f"{fence}text\n{inside}\n{fence}"
