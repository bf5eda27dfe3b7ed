# Softmask's commands. Each target has one line of help after its name; `make` alone shows them.

PYTHON ?=
export PYTHON

BIN := .venv/bin
SETUP = @python=$$(sh tools/find_python.sh) && "$$python" tools/setup.py

.DEFAULT_GOAL := help
.PHONY: help setup run test lint format types contracts check lock bench clean

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

setup: ## Make .venv with the pinned requirements, and a .env with random secrets
	$(SETUP) run

run: ## Run the site on http://127.0.0.1:8000/ (PORT=8001 changes the port); Ctrl-C stops it
	$(SETUP) run && exec $(BIN)/python -m tools.run

test: dev ## Run the whole test suite (TESTS=tests/engine runs a part of it)
	@$(BIN)/python -m pytest --numprocesses auto $(TESTS)

lint: dev ## Check the style of the code
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

format: dev ## Rewrite the code in the project's style
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .

types: dev ## Check the types
	@$(BIN)/mypy .

contracts: dev ## Check who may import whom
	@$(BIN)/lint-imports

check: lint types contracts ## Check style, types, imports, migrations and settings
	@$(BIN)/python manage.py makemigrations --check --dry-run
	@$(BIN)/python manage.py check --fail-level WARNING

lock: dev ## Pin the requirements anew from requirements*.in (UPGRADE=--upgrade takes the newest)
	@$(BIN)/python -m tools.lock $(UPGRADE)

bench: dev ## Measure the engine and the API
	@$(BIN)/python -m bench.engine
	@$(BIN)/python -m bench.api

clean: ## Remove everything that make made, the development database included; .env stays
	rm -rf .venv var staticfiles .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.PHONY: dev
dev: ## Make .venv with the developers' requirements
	$(SETUP) dev
