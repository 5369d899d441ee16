"""Values as Ruby writes them into a text: `to_s` and `inspect`, and moments that do so by themselves."""

import json
from collections.abc import Mapping
from datetime import datetime


class Moment(datetime):
    """A time in a template: reads as Ruby's `Time`, and is compared by python-liquid as a number."""

    @classmethod
    def of(cls, time: datetime) -> "Moment":
        return cls(
            time.year, time.month, time.day, time.hour, time.minute, time.second, tzinfo=time.tzinfo, fold=time.fold
        )

    def __str__(self) -> str:
        return f"{self:%Y-%m-%d %H:%M:%S %z}"

    def __liquid__(self) -> float:
        return self.timestamp()


def to_s(value: object) -> str:
    """`value` as it stands in a page; the items of a list stand there without anything between them."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return "".join(map(to_s, value))
    if isinstance(value, dict):
        return inspect(value)
    if isinstance(value, range):
        return f"{value.start}..{value.stop - 1}"
    return str(value)


def inspect(value: object) -> str:
    """`value` as a Ruby programmer would see it."""
    if value is None:
        return "nil"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(inspect, value))}]"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{inspect(key)}=>{inspect(item)}" for key, item in value.items()) + "}"
    return to_s(value)
