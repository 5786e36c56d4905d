"""The public face: every name can be imported, is documented, and is meant."""

import inspect

import pytest

import policydiff


def test_the_names_are_sorted_and_named_once() -> None:
    assert list(policydiff.__all__) == sorted(set(policydiff.__all__))


def test_nothing_public_is_left_out() -> None:
    public = {
        name for name, value in vars(policydiff).items() if not name.startswith("_") and not inspect.ismodule(value)
    }
    assert public == set(policydiff.__all__)


@pytest.mark.parametrize("name", policydiff.__all__)
def test_every_name_is_documented(name: str) -> None:
    value = getattr(policydiff, name)
    assert value.__doc__
    assert not value.__doc__.startswith(f"{name}("), "the signature that attrs writes, not a docstring"


@pytest.mark.parametrize(
    "name", [name for name in policydiff.__all__ if hasattr(getattr(policydiff, name), "__attrs_attrs__")]
)
def test_every_field_is_documented(name: str) -> None:
    value = getattr(policydiff, name)
    own = [field.name for field in value.__attrs_attrs__ if not field.inherited]
    assert [field for field in own if f"        {field}: " not in value.__doc__] == []


@pytest.mark.parametrize("name", [name for name in policydiff.__all__ if name[0].islower()])
def test_every_argument_of_a_verb_is_typed(name: str) -> None:
    signature = inspect.signature(getattr(policydiff, name))
    assert signature.return_annotation is not inspect.Signature.empty
    assert all(parameter.annotation is not inspect.Parameter.empty for parameter in signature.parameters.values())
