PYTHON ?= python3
BIN = .venv/bin

.PHONY: demo test lint floors clean

.venv/made: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --upgrade pip
	$(BIN)/pip install --quiet --editable '.[dev]' --constraint constraints.txt
	touch $@

demo: .venv/made
	$(BIN)/saydo demo

test: .venv/made
	$(BIN)/pytest

lint: .venv/made
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

floors: .venv/made
	$(BIN)/python -m bench.floors

clean:
	rm -rf .venv runs
