"""PyTorch, as a person who wants it fast writes it: no DataLoader, one gather for each batch."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import torch

from tests.benchmarks.contenders.work import Floats, Work, learning
from tests.benchmarks.figures import ContenderError, Run


def train(threads: int, compiled: bool = False, variant: str = "fused", **arguments: Any) -> Run:
    """Train on a number of threads.

    Args:
        threads: of PyTorch's own.
        compiled: forward pass and loss by torch.compile.
        variant: of the optimizer: "fused", "foreach" or "forloop".
        **arguments: see Work.
    """
    torch.set_num_threads(threads)
    torch.manual_seed(0)
    work = Work(**arguments)
    model = network_of(work.sizes, work.dropout)
    optimizer = _optimizer_of(work, model, variant)
    cross_entropy = torch.nn.CrossEntropyLoss()

    def loss_of(x: Any, y: Any) -> Any:
        return cross_entropy(model(x), y)

    step_loss = torch.compile(loss_of) if compiled else loss_of
    x, y = torch.from_numpy(work.x), torch.from_numpy(work.y)

    def epoch() -> None:
        order = torch.randperm(len(y))
        for rows in order.split(work.batch)[: work.n_updates]:
            optimizer.zero_grad()
            step_loss(x[rows], y[rows]).backward()
            optimizer.step()

    return learning(work, epoch, _predictor(model))


def network_of(sizes: tuple[int, ...], dropout: float = 0.0) -> Any:
    """Return dense layers that end in logits."""
    layers: list[torch.nn.Module] = []
    for n_in, n_out in pairwise(sizes):
        linear = torch.nn.Linear(n_in, n_out)
        torch.nn.init.xavier_uniform_(linear.weight)
        torch.nn.init.zeros_(linear.bias)
        layers += [linear, torch.nn.Sigmoid()]
        layers += [torch.nn.Dropout(dropout)] if dropout else []
    del layers[-2 if dropout else -1 :]
    return torch.nn.Sequential(*layers)


def _optimizer_of(work: Work, model: Any, variant: str) -> Any:
    optim = torch.optim
    kinds: dict[str, Callable[..., Any]] = {
        "sgd": optim.SGD,
        "momentum": lambda *args, **kw: optim.SGD(*args, momentum=0.9, **kw),
        "nesterov": lambda *args, **kw: optim.SGD(*args, momentum=0.9, nesterov=True, **kw),
        "adagrad": optim.Adagrad,
        "rmsprop": lambda *args, **kw: optim.RMSprop(*args, alpha=0.9, **kw),
        "adam": optim.Adam,
    }
    if variant == "fused" and work.optimizer == "rmsprop":
        raise ContenderError("has no such variant")
    flags = {"fused": {"fused": True}, "foreach": {"foreach": True}, "forloop": {"foreach": False}}
    return kinds[work.optimizer](model.parameters(), lr=work.rate, **flags[variant])


def _predictor(model: Any) -> Callable[[Floats], Any]:
    def predict(x: Floats) -> Any:
        model.eval()
        with torch.inference_mode():
            answers = model(torch.from_numpy(x)).argmax(1).numpy()
        model.train()
        return answers

    return predict
