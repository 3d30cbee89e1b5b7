"""A report as JUnit XML, the form that CI systems read: an exercise a suite, a check a case."""

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from grader.formats.escape import for_xml
from grader.report import CheckResult, ExerciseResult, Message, Report

WRONG = {"failed", "missing", "forbidden"}
TROUBLE = {"errored", "timed_out", "broken"}


def to_junit(report: Report) -> str:
    """Return the report as XML text.

    A wrong or missing answer is a `failure`; an exception, a time limit or a broken exercise an
    `error`; its `type` is the outcome.
    """
    checks = [check for _, check in report]
    root = ET.Element("testsuites", {"name": for_xml(report.submission), **_counts(checks)})
    for result in report.exercises:
        _suite(root, result, report.isolation)
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, "unicode") + "\n"


def _suite(root: ET.Element, result: ExerciseResult, isolation: str) -> None:
    suite = ET.SubElement(root, "testsuite", {"name": result.name, **_counts(result.checks)})
    properties = ET.SubElement(suite, "properties")
    for name, value in (
        ("isolation", isolation),
        ("points", str(result.points)),
        ("max_points", str(result.max_points)),
    ):
        ET.SubElement(properties, "property", name=name, value=value)
    for check in result.checks:
        _case(suite, result, check)


def _case(suite: ET.Element, result: ExerciseResult, check: CheckResult) -> None:
    case = ET.SubElement(
        suite, "testcase", name=check.name, classname=result.name, time=f"{check.seconds:.3f}"
    )
    if result.file:
        case.set("file", for_xml(result.file))
    if check.message and check.message.place and check.message.place.line:
        case.set("line", str(check.message.place.line))
    if check.outcome == "passed":
        return
    title = check.message.title if check.message else check.outcome
    if check.outcome == "skipped":
        ET.SubElement(case, "skipped", message=for_xml(title))
        return
    tag = "error" if check.outcome in TROUBLE else "failure"
    found = ET.SubElement(case, tag, type=check.outcome, message=for_xml(title))
    found.text = for_xml("\n".join(_lines(check.message))) if check.message else None


def _lines(message: Message) -> Iterable[str]:
    yield message.title
    yield from message.details
    if message.exact:
        yield message.exact


def _counts(checks: Iterable[CheckResult]) -> dict[str, str]:
    found = list(checks)
    outcomes = [check.outcome for check in found]
    return {
        "tests": str(len(found)),
        "failures": str(sum(one in WRONG for one in outcomes)),
        "errors": str(sum(one in TROUBLE for one in outcomes)),
        "skipped": str(outcomes.count("skipped")),
        "time": f"{sum(check.seconds for check in found):.3f}",
    }
