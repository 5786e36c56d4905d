"""The review notebook runs in real Jupyter, from top to bottom, and shows what it should."""

import re
from pathlib import Path

import pytest

nbformat = pytest.importorskip("nbformat", reason="no Jupyter to run notebooks with")
nbclient = pytest.importorskip("nbclient", reason="no Jupyter to run notebooks with")

NOTEBOOK = Path(__file__).parents[1] / "docs" / "notebooks" / "review.ipynb"


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    """What the cells of code showed last, by media type."""
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    settings = tmp_path_factory.mktemp("jupyter")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JUPYTER_CONFIG_DIR", str(settings))
        patch.setenv("IPYTHONDIR", str(settings))
        nbclient.NotebookClient(notebook, timeout=120, resources={"metadata": {"path": NOTEBOOK.parent}}).execute()
    shown = [cell.outputs[-1] for cell in notebook.cells if cell.cell_type == "code"]
    return [output.get("data") or {"text/plain": output.text} for output in shown]


def test_every_cell_shows_something(outputs: list[dict[str, str]]) -> None:
    assert len(outputs) == 10
    assert all(output["text/plain"].strip() for output in outputs)


def test_the_nouns_show_themselves(outputs: list[dict[str, str]]) -> None:
    fragments = [output["text/html"] for output in outputs if "policydiff" in output.get("text/html", "")]
    assert len(fragments) == 7
    assert not re.search("<script|on[a-z]+=|https?://(?!www)", " ".join(fragments))
    assert "no longer mentioned" in fragments[2]


def test_the_notebook_is_kept_without_what_it_showed() -> None:
    cells = nbformat.read(NOTEBOOK, as_version=4).cells
    assert not [cell for cell in cells if cell.cell_type == "code" and (cell.outputs or cell.execution_count)]
