# Alle opdrachten van dit project. `make` zonder meer laat ze zien.
PYTHON ?= python3
BIN := .venv/bin
BROWSERCODE := scripts/voorveld/components tests
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help site test test-snel lint format serve check bench generate toegankelijkheid lighthouse lock tools clean

help:  ## laat deze lijst zien
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | while IFS="$$(printf '\t')" read -r doel uitleg; do printf '  make %-16s %s\n' "$$doel" "$$uitleg"; done

site: .venv/site  ## zet alles klaar, controleer de praktijken en bouw de site in site/
	@$(BIN)/python scripts/validate.py
	@$(BIN)/mkdocs build --quiet --strict --site-dir build/site
	@rm -rf build/oud && if [ -e site ]; then mv site build/oud; fi && mv build/site site && rm -rf build/oud
	@echo "De site staat in site/. Bekijk haar met: make serve"

test: tools lint  ## zet alles klaar en draai alle tests, ook in een echte browser
	@$(BIN)/pytest -n auto --dist loadgroup --durations=10

test-snel: tools lint  ## draai alle tests die geen browser nodig hebben
	@$(BIN)/pytest -n auto --dist loadgroup -m "not browser" --durations=10

lint: .venv/test tests/node_modules/.klaar  ## kijk opmaak, regels en typen van de programmatuur na, zonder iets te draaien
	@$(BIN)/ruff check --quiet scripts tests
	@$(BIN)/ruff format --check --quiet scripts tests
	@$(BIN)/python tests/node_tools.py biome ci --error-on-warnings $(BROWSERCODE)
	@$(BIN)/python tests/node_tools.py tsc --project tests/tsconfig.json
	@$(BIN)/mypy
	@$(BIN)/python scripts/generate.py --check

format: .venv/test tests/node_modules/.klaar  ## maak de programmatuur op
	@$(BIN)/ruff check --quiet --fix-only --select I scripts tests
	@$(BIN)/ruff format --quiet scripts tests
	@$(BIN)/python tests/node_tools.py biome format --write $(BROWSERCODE)

serve: .venv/site  ## bekijk de site tijdens het werk op http://127.0.0.1:8000
	@$(BIN)/mkdocs serve --dev-addr 127.0.0.1:8000

check: .venv/site  ## alleen de controle van practices/, snel
	@$(BIN)/python scripts/validate.py $(FILES)

bench: .venv/test  ## meet snelheid en geheugen; geen onderdeel van de tests
	@$(BIN)/python tests/bench.py

toegankelijkheid: .venv/test tools tests/node_modules/.klaar  ## meet de toegankelijkheid opnieuw en ververs de uitslag op de site
	@$(BIN)/pytest tests/usable -n auto --dist loadgroup --ververs --ignore tests/usable/test_statement.py
	@$(BIN)/pytest tests/usable/test_statement.py

lighthouse: .venv/test tools  ## meet elke soort pagina met Lighthouse; geen onderdeel van de tests
	@$(BIN)/python tests/lighthouse_report.py

generate: .venv/site  ## ververs wat gemaakt en bewaard wordt in practices/ en hosting/
	@$(BIN)/python scripts/generate.py

lock: .venv/test  ## leg de versies van pakketten opnieuw vast
	@$(BIN)/python -m pip install --quiet uv==0.13.9
	@for doel in "requirements-test.lock --group test" "requirements.lock -c requirements-test.lock"; do set -- $$doel; uit=$$1; shift; \
	  $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header pyproject.toml "$$@" -o $$uit && \
	  sed -i '1i # Gemaakt met: make lock. Niet met de hand bewerken.' $$uit; done

clean:  ## ruim op wat gebouwd is
	@rm -rf site build .cache .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis tests/node_modules

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 of nieuwer is nodig."; exit 3; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Een Python-omgeving maken lukt niet. Op Debian en Ubuntu: apt-get install python3-venv"; exit 3; }

.venv/site: requirements.lock | .venv/bin/python
	@echo "Pakketten klaarzetten ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

.venv/test: requirements-test.lock | .venv/bin/python
	@echo "Pakketten voor de tests klaarzetten ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@touch $@ .venv/site

tests/node_modules/.klaar: tests/package-lock.json | .venv/test
	@$(BIN)/python tests/node_tools.py
	@touch $@

tools:
	@tests/tools.sh
