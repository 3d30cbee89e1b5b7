"""The zygote: NumPy is loaded once, each worker is a fork. It knows no secret and runs no student code.

The parent speaks over one socket, one packet a message: {"start": plan} with a worker's four pipes,
answered {"started": number} or {"refused": why}; {"stop": number, "grace": seconds}, answered {"code": its exit code,
negative for a signal, "killed": whether it had to be}. As the zygote is its workers' parent, a number can never mean another process. When the socket closes, all
workers are killed.
"""

import json
import os
import signal
import socket
import sys
import time
from typing import Any, NoReturn

from grader.sandbox.inside import bpf, kernel, preload, worker
from grader.sandbox.inside.syscalls import HERE
from grader.sandbox.plan import Plan

MESSAGE_BYTES = 65_536
PIPES = 4


class Zygote:
    """Serves one parent."""

    def __init__(self, control: socket.socket) -> None:
        self.control = control
        self.workers: dict[int, int] = {}
        self.started = 0

    def start(self, plan: Plan, pipes: list[int]) -> dict[str, int]:
        """Fork a worker.

        Raises:
            OSError: The system has no room for another process.
        """
        if plan.rare:
            preload.load_rare()
        me = os.getpid()
        try:
            process = os.fork()
            if process == 0:
                worker.run(plan, pipes, me)
        finally:
            for pipe in pipes:
                os.close(pipe)
        self.started += 1
        self.workers[self.started] = process
        return {"started": self.started}

    def stop(self, number: int, grace: float = 0.0) -> dict[str, int]:
        """Bury a worker, killed if it does not end by itself within `grace` seconds."""
        process = self.workers.pop(number)
        return bury(process, grace)

    def answer(self, request: dict[str, Any], pipes: list[int]) -> dict[str, Any]:
        """Do what the parent asks."""
        if "stop" in request:
            return self.stop(request["stop"], request["grace"])
        try:
            return self.start(Plan.from_json(request["start"]), pipes)
        except OSError as error:
            return {"refused": str(error)}

    def serve(self) -> None:
        """Answer until the parent hangs up."""
        while True:
            message, pipes, _, _ = socket.recv_fds(self.control, MESSAGE_BYTES, PIPES)
            if not message:
                break
            self.control.send(json.dumps(self.answer(json.loads(message), pipes)).encode())
        for number in list(self.workers):
            self.stop(number)


def bury(process: int, grace: float) -> dict[str, int]:
    """Wait for a child, killed after `grace` seconds, and return how it ended."""
    deadline = time.monotonic() + grace
    while True:
        found, status = os.waitpid(process, os.WNOHANG)
        if found:
            return {"code": os.waitstatus_to_exitcode(status), "killed": False}
        if time.monotonic() >= deadline:
            break
        time.sleep(0.001)
    os.kill(process, signal.SIGKILL)
    status = os.waitpid(process, 0)[1]
    return {"code": os.waitstatus_to_exitcode(status), "killed": True}


def main(control: str, parent: str, watch: str) -> NoReturn:
    """Serve the parent at the other end of the socket with this number.

    Args:
        control: The socket's descriptor.
        parent: The parent's process id.
        watch: "1" to be killed when the thread that started this process ends.
    """
    if sys.platform == "linux":
        kernel.prctl(kernel.PR_SET_DUMPABLE, 0)
        if watch == "1":
            kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
    if HERE is not None:  # here once, instead of in every worker
        bpf.packed_common(HERE)
    if os.getppid() == int(parent):
        connection = socket.socket(fileno=int(control))
        connection.send(b'{"ready": 1}')
        Zygote(connection).serve()
    os._exit(0)
