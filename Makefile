# make run    set up, open on the demo set, serve        (PORT=5000, PYTHON=…, VENV=.venv)
# make test   set up and run everything CI runs
# make proof  the long version of the tests, in parts; writes docs/proof.md   (PART=soak for one)

VENV ?= .venv
PY := $(VENV)/bin/python
SET_UP = python=$$(sh tools/find_python.sh) && VENV="$(VENV)" "$$python" tools/setup_env.py

.PHONY: help run test proof lint check setup setup-test clean

help: ## say what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' Makefile

setup: ## make or update the virtual environment
	@$(SET_UP)

setup-test: ## the same, with what the tests need
	@$(SET_UP) --extra test --extra browser --extra services

run: setup ## set up, load the demo set, serve the web application
	@$(PY) -m screening init --demo
	@exec $(PY) -m screening serve

lint: setup-test ## style, types and which package may import which
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

check: setup-test ## the rulebook: diagnostics and examples
	@$(PY) -m screening rules check features
	@$(PY) -m screening rules test features

test: setup-test ## everything CI runs; a complaint of lint does not hide the tests
	@status=0; $(MAKE) --no-print-directory lint || status=1; \
	$(PY) -m pytest tests features -n 2 --dist worksteal -q || status=1; exit $$status

proof: setup-test ## the long version, in parts, what is not current; writes docs/proof.md
	@$(SET_UP) --extra test --extra browser --extra services --extra bench
	$(PY) tools/proof.py $(PART)

clean: ## remove what was made (not the database in instance/)
	rm -rf $(VENV) .venvs build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
