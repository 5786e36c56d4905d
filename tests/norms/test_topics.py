"""Topics of sentences of our own, and the table of phrases against the table of weights."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from policydiff.lexicon.mentions import MENTIONS
from policydiff.lexicon.topics import PHRASES, POLICY_TOPICS, TOPICS
from policydiff.norms.features import stem
from policydiff.norms.labelling import Labels, labels_of
from policydiff.norms.parties import Parties
from policydiff.norms.topics import is_mentioned, topic_features, topic_of
from policydiff.norms.weights import weights_named


def _cases() -> list[Any]:
    """The cases by their reason, those that are known to fail marked so."""
    return [
        pytest.param(
            case, id=case["reason"], marks=[pytest.mark.xfail(reason=case["fails"])] if "fails" in case else []
        )
        for case in json.loads(Path(__file__).with_name("topics.json").read_text("utf-8"))
    ]


def _labels(text: str, lead_in: str | None, path: tuple[str, ...]) -> Labels:
    return labels_of(text, lead_in, path, Parties.named([]))


@pytest.mark.parametrize("case", _cases())
def test_a_statement_is_about(case: dict[str, Any]) -> None:
    place = case.get("lead_in"), tuple(case.get("section", ()))
    assert topic_of(_labels(case["text"], *place), *place) == case["topic"]


@pytest.mark.parametrize("case", _cases())
def test_what_the_weights_are_trained_on_is_what_they_are_asked(case: dict[str, Any]) -> None:
    place = case.get("lead_in"), tuple(case.get("section", ()))
    labels = _labels(case["text"], *place)
    sums = weights_named("topics").sums(topic_features(case["text"], labels.main, *place))
    assert TOPICS[sums.index(max(sums))] == topic_of(labels, *place)


def test_the_columns_of_the_weights_are_the_topics() -> None:
    assert weights_named("topics").labels == TOPICS


@pytest.mark.parametrize(("topic", "strength"), [row[:2] for row in PHRASES])
def test_a_row_of_phrases_has_a_weight(topic: str, strength: int) -> None:
    assert f"R:{topic} {strength}" in weights_named("topics").rows, "run training/train.py"


def test_a_phrase_is_one_word_or_two_and_stands_in_one_row() -> None:
    phrases = [phrase for _, _, row, _ in PHRASES for phrase in row.split(", ")]
    assert [phrase for phrase in phrases if not 1 <= len(phrase.split()) <= 2] == []
    forms = Counter(" ".join(map(stem, phrase.split())) for phrase in phrases)
    assert [form for form, count in forms.items() if count > 1] == []


def test_only_the_two_nearest_titles_count() -> None:
    labels = _labels("It is so.", None, ("Cookies", "Security"))
    assert topic_of(labels, None, ("Refunds", "Cookies", "Security")) == topic_of(labels, None, ("Cookies", "Security"))


@pytest.mark.parametrize(("topic", "example"), [(topic, example) for topic, _, example in MENTIONS])
def test_a_topic_that_is_mentioned_is_not_passed_over_in_silence(topic: str, example: str) -> None:
    assert is_mentioned(topic, example)
    assert not is_mentioned(topic, "Geese bathe at noon.")


def test_every_topic_of_a_policy_but_its_scope_may_be_passed_over() -> None:
    assert [topic for topic, _, _ in MENTIONS] == list(POLICY_TOPICS[1:])
