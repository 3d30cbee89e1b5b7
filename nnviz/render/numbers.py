"""Numbers as people read them."""


def signed_number(value: float, decimals: int = 3) -> str:
    """Return `value` with its sign, `decimals` places and no negative zero."""
    text = f"{value:+.{decimals}f}"
    return text if text.strip("+-0.") else "+" + text[1:]


def plain_number(value: float, decimals: int = 3) -> str:
    """Return `value` with `decimals` places, without a plus sign or a negative zero."""
    return signed_number(value, decimals).removeprefix("+")


def counted(count: int, noun: str) -> str:
    """Return a count and its noun, such as "1 digit" or "1,000 digits"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
