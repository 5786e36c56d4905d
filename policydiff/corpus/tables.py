"""The tables of a corpus on disk: a file a shard and table, and a mark that says the shard is whole.

    DIR/
      pairs/0f3a...jsonl        one row a pair
      changes/0f3a...jsonl      one row a change
      statements/0f3a...jsonl   one row a statement of each version, if asked for
      shards/0f3a...json        how many rows there are: written last
      corpus.json               what it was made with; once all is done, how many rows there are in all

Every file is written under another name, synced and then given its own, so that a process killed at any moment leaves
whole files or none; and since the same shard is always the same bytes, it does no harm if two processes write it.
"""

import contextlib
import io
import json
import os
import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from attrs import frozen

from policydiff.errors import CorpusError

FORMATS = ("jsonl", "parquet")
SCHEMA = "policydiff/corpus-1"
MANIFEST = "corpus.json"

Value = str | int | float | None
Row = Mapping[str, Value]
Counts = dict[str, int]

TABLES = ("pairs", "changes", "statements")

_PARTIAL = ".being-written-"
_OURS = re.compile(rf"[0-9a-f]{{16}}\.(?:{'|'.join(FORMATS)}|json)|{re.escape(_PARTIAL)}.*")


@cache
def columns(table: str) -> dict[str, Any]:
    """The columns of a table in their order, each with its JSON Schema."""
    schema = json.loads(files("policydiff.corpus").joinpath("schemas", "corpus-1.json").read_text(encoding="utf-8"))
    properties: dict[str, Any] = schema["$defs"][table]["properties"]
    return properties


@frozen
class Tables:
    """A corpus on disk.

    Attributes:
        folder: Where it is.
        format: "jsonl" or "parquet".
        names: The tables it has.
    """

    folder: Path
    format: str
    names: tuple[str, ...]

    def keep(self, shard: str, tables: Mapping[str, Iterable[Row]], counts: Counts) -> None:
        """Write the rows of a shard; when this returns, they are on the disk.

        Raises:
            CorpusError: They cannot be written.
        """
        for table in self.names:
            rows = [{name: _clean(row.get(name)) for name in columns(table)} for row in tables[table]]
            self._write(self._rows(table, shard), _encoded(rows, table, self.format))
        self._write(self._mark(shard), _json(counts))

    def kept(self, shards: Iterable[str]) -> dict[str, Counts]:
        """The counts of those shards that are whole."""
        marks = self.folder / "shards"
        written = {path.stem for path in marks.iterdir()} if marks.exists() else set()
        return {shard: self._counts(shard) for shard in written.intersection(shards) if self._is_whole(shard)}

    def manifest(self) -> dict[str, Any] | None:
        """What the corpus was made with; None where there is none yet.

        Raises:
            CorpusError: The folder holds something else.
        """
        path = self.folder / MANIFEST
        try:
            told = json.loads(path.read_bytes())
        except (FileNotFoundError, NotADirectoryError):
            if self.folder.exists() and (not self.folder.is_dir() or any(self.folder.iterdir())):
                raise CorpusError(
                    f"{self.folder}: holds something else than a corpus; name a folder that is empty or not there yet",
                    source=str(self.folder),
                ) from None
            return None
        except (OSError, ValueError):
            told = None
        if not isinstance(told, dict) or told.get("schema") != SCHEMA:
            raise CorpusError(f"{path}: is not what was written; name another folder", source=str(path))
        return told

    def tell(self, manifest: Mapping[str, Any]) -> None:
        """Write down what the corpus was made with.

        Raises:
            CorpusError: It cannot be written.
        """
        self._write(self.folder / MANIFEST, _json({"schema": SCHEMA, **manifest}))

    def remove_all_but(self, shards: Iterable[str]) -> None:
        """Remove what is no more part of it: other shards, other tables, what killed processes left half written."""
        wanted = {path for shard in shards for path in (self._mark(shard), *self._all_rows(shard))}
        for folder in ("", "shards", *TABLES):
            for path in (self.folder / folder).glob("*"):
                if path not in wanted and _OURS.fullmatch(path.name):
                    path.unlink(missing_ok=True)

    def _rows(self, table: str, shard: str) -> Path:
        return self.folder / table / f"{shard}.{self.format}"

    def _mark(self, shard: str) -> Path:
        return self.folder / "shards" / f"{shard}.json"

    def _is_whole(self, shard: str) -> bool:
        return all(path.exists() for path in self._all_rows(shard))

    def _all_rows(self, shard: str) -> list[Path]:
        return [self._rows(table, shard) for table in self.names]

    def _counts(self, shard: str) -> Counts:
        counts: Counts = json.loads(self._mark(shard).read_bytes())
        return counts

    def _write(self, path: Path, content: bytes) -> None:
        partial = path.with_name(f"{_PARTIAL}{os.urandom(8).hex()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with partial.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            partial.replace(path)
            _sync(path.parent)
        except OSError as problem:
            with contextlib.suppress(OSError):
                partial.unlink(missing_ok=True)
            raise CorpusError(
                f"{path}: cannot be written ({problem.strerror}); check permissions and the space on the disk",
                source=str(path),
            ) from None


def _sync(folder: Path) -> None:
    """Have the names in a folder on the disk, too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _clean(value: Value) -> Value:
    """A text without the halves of characters that stand for odd bytes in file names; no table takes them."""
    return value.encode("utf-8", errors="replace").decode() if isinstance(value, str) else value


def _json(value: Mapping[str, Any]) -> bytes:
    return (json.dumps(value, indent=1) + "\n").encode()


def _encoded(rows: list[dict[str, Value]], table: str, format: str) -> bytes:  # noqa: A002  (the field's word)
    """Rows as a file's bytes, the same for the same rows. JSON is ASCII: no line separator stands within a line."""
    if format == "jsonl":
        return "".join(f"{json.dumps(row)}\n" for row in rows).encode()
    return _parquet(rows, table)


def _parquet(rows: list[dict[str, Value]], table: str) -> bytes:
    import pyarrow as pa  # noqa: PLC0415  (a library of an extra)
    from pyarrow import parquet  # noqa: PLC0415

    types = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_()}
    schema = pa.schema([(name, types[_type(column)]) for name, column in columns(table).items()])
    buffer = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist(rows, schema), buffer, compression="zstd")
    return buffer.getvalue()


def _type(column: Mapping[str, Any]) -> str:
    kind: str | list[str] = column["type"]
    return kind if isinstance(kind, str) else kind[0]
