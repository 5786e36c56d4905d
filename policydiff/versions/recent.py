"""Values that were made lately and may be wanted again."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from attrs import field, frozen

REMEMBERED = 4
"""So many are kept at hand: captures at times go to and fro between a few texts."""

Value = TypeVar("Value")


@frozen
class Recent(Generic[Value]):
    """The values asked for last, by key."""

    _values: OrderedDict[Hashable, Value] = field(factory=OrderedDict)

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """The value of a key, made if it is not at hand."""
        if key not in self._values:
            self._values[key] = make()
        self._values.move_to_end(key)
        if len(self._values) > REMEMBERED:
            self._values.popitem(last=False)
        return self._values[key]
