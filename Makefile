# Everything runs in a virtual environment under .venv, which these targets make and keep up to date with pyproject.toml.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
BANZAI := fixtures/banzai-cloud/2017-11-23.html fixtures/banzai-cloud/2019-01-25.html
EVAL := ../shared/eval
MUTANTS ?= 60

.PHONY: demo test reliability mutants lint docs eval bench picture golden clean help

help:
	@echo "make demo    compare the bundled Banzai Cloud policies of 2017 and 2019"
	@echo "make test    run the whole test suite"
	@echo "make reliability  try every promise of docs/reliability.md at length, and print each with its figure"
	@echo "make mutants plant faults in alignment, norms and judgement, and count those that the tests find"
	@echo "make lint    check style and types"
	@echo "make docs    build the documentation site in build/docs; a reference to nothing is an error"
	@echo "make eval    measure against hand-labelled pairs, where they are at hand"
	@echo "make bench   what a comparison costs, beside other tools"
	@echo "make picture take the picture of the report that the README shows"
	@echo "make golden  rewrite the expected reports in tests and docs, to be read before they are committed"
	@echo "make clean   remove what these targets made"

demo: .venv/installed
	@$(BIN)/policydiff diff --exit-zero $(BANZAI)

test: .venv/installed-test
	$(BIN)/python -m pytest -n auto --dist worksteal

reliability: .venv/installed-test
	RELIABILITY=long $(BIN)/python -m pytest -m reliability
	$(BIN)/python tests/benchmarks/corpus.py

mutants: .venv/installed-mutation
	for stage in alignment norms judgement; do $(BIN)/python tests/reliability/mutants.py $$stage $(MUTANTS) || exit 1; done

lint: .venv/installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

docs: .venv/installed-docs
	$(BIN)/python -m sphinx -W --keep-going -n -q -E -b html docs build/docs
	@echo "open build/docs/index.html"

eval: .venv/installed
	@if [ ! -d $(EVAL) ]; then echo "no labelled pairs beside this checkout ($(EVAL)): nothing measured"; exit 0; fi; \
	for figure in score.py score_findings.py score_norms.py score_reading.py score_trees.py; do \
	    echo "== $$figure"; POLICYDIFF=$(BIN)/policydiff $(BIN)/python $(EVAL)/$$figure || exit 1; \
	done

bench: .venv/installed-bench
	$(BIN)/python tests/benchmarks/report.py
	$(BIN)/python tests/benchmarks/bench.py

picture: .venv/installed-test
	$(BIN)/python docs/picture.py

golden: .venv/installed-test
	GOLDEN=rewrite $(BIN)/python -m pytest -q tests/renderers/test_golden.py tests/test_docs.py tests/cli/test_continuous_integration.py

clean:
	rm -rf .venv .reliability build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "policydiff needs Python 3.11 or newer; name one: make PYTHON=python3.11 test" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	@touch $@

.venv/installed: .venv/made pyproject.toml
	$(PIP) install --editable .
	@touch $@

.venv/installed-docs: .venv/installed pyproject.toml
	$(PIP) install --editable '.[docs]'
	@touch $@

.venv/installed-test: .venv/installed-docs pyproject.toml
	$(PIP) install --editable '.[test]'
	@touch $@

.venv/installed-mutation: .venv/installed-test pyproject.toml
	$(PIP) install --editable '.[mutation]'
	@touch $@

.venv/installed-bench: .venv/installed-test pyproject.toml
	$(PIP) install --editable '.[bench]'
	@touch $@
