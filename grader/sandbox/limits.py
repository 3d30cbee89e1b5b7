"""How much one worker may use."""

from grader.frozen import frozen

KIB = 1 << 10
MIB = 1 << 20


@frozen
class Limits:
    """What one worker may use; time and sizes of answers are held by the parent, the rest by the kernel.

    Attributes:
        seconds: Wall clock of one call: sending the arguments, computing, receiving the answer.
        load_seconds: Wall clock of loading the student's file.
        cpu_seconds: Processor time of the whole worker; a net below the two above.
        memory_bytes: Address space beyond what Python and NumPy take themselves.
        answer_bytes: The largest answer, besides what the arguments themselves need.
        output_bytes: How much printed text is kept; the rest is read and dropped.
    """

    seconds: float = 5.0
    load_seconds: float = 5.0
    cpu_seconds: int = 120
    memory_bytes: int = 512 * MIB
    answer_bytes: int = 16 * MIB
    output_bytes: int = 64 * KIB
