"""A worker that was started by itself instead of forked (see `grader.sandbox.spawn`)."""

from typing import NoReturn

from grader.sandbox.inside import preload, worker
from grader.sandbox.plan import Plan


def main(plan: str, pipes: str) -> NoReturn:
    """Live as a worker.

    Args:
        plan: The plan as JSON.
        pipes: The descriptors of stdout, stderr, requests and answers, separated by commas.
    """
    agreed = Plan.from_json(plan)
    if agreed.rare:
        preload.load_rare()
    worker.run(agreed, [int(pipe) for pipe in pipes.split(",")], None)
