"""What training shows of itself."""

from dataclasses import dataclass

from nnviz.net.arrays import Floats


@dataclass(frozen=True, eq=False)
class Snapshot:
    """Training at one moment; nothing in it changes afterwards.

    Losses are means over samples and leave penalties out, so that those of training and test can
    be compared; what training minimizes is train_loss + penalty.

    Attributes:
        epoch: which epoch the last sample belonged to, counted from 1.
        step: updates done since training began.
        samples_seen: samples taken since training began.
        train_loss: over the samples since the previous snapshot, each with the parameters and the
            dropout it was trained with; NaN if there were none.
        train_accuracy: from 0 to 1, of the same samples.
        penalty: l2 sum(w^2) / 2 + l1 sum(|w|) over all weights, now.
        test_loss: over the validation samples; None but at the end of an epoch.
        test_accuracy: from 0 to 1; None but at the end of an epoch.
        seconds: spent on training since it began, without pauses, compilation and evaluation.
        samples_per_s: since the previous snapshot.
        parameters: a read-only copy, float32, shape (n_parameters,), if asked for.
    """

    epoch: int
    step: int
    samples_seen: int
    train_loss: float
    train_accuracy: float
    penalty: float
    test_loss: float | None
    test_accuracy: float | None
    seconds: float
    samples_per_s: float
    parameters: Floats | None
