# Alle opdrachten van dit project. `make` zonder meer laat ze zien.
PYTHON ?= python3
BIN := .venv/bin
BROWSERCODE := scripts/voorveld/components tests
MUTANTEN ?= 200000
export NO_MKDOCS_2_WARNING := 1

# GNU make heeft geen Nederlands. Met -q zwijgt het over een opdracht die met 1 eindigt; een regel met + wordt
# dan toch uitgevoerd. Wie met -n vraagt wat er zou gebeuren, krijgt alleen dat te zien.
ifeq (,$(findstring n,$(firstword -$(MAKEFLAGS))))
  MAKEFLAGS += -q
  DOE := +@
else
  DOE := @
endif
OF := || exit 1
unexport MAKEFLAGS MFLAGS MAKELEVEL
# Waar Python niets gecompileerds mag bewaren, compileert elk van de honderden processen van de tests alles zelf.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help site terug controleer uitgaven inpakken test test-snel lint format serve check volg herstel nieuw keuzehulp fuzz publicatieproef gelijk herhaalbaar bench belasting kwetsbaar generate toegankelijkheid lighthouse lock tools clean

help:  ## laat deze lijst zien
	$(DOE)grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | while IFS="$$(printf '\t')" read -r doel uitleg; do printf '  make %-16s %s\n' "$$doel" "$$uitleg"; done $(OF)

site: .venv/site .venv/browser/klaar  ## zet alles klaar, controleer de voorbeelden en bouw de site in site/. Zonder MkDocs: make site MOTOR=eigen
	$(DOE)$(BIN)/python scripts/validate.py $(OF)
	$(DOE)$(BIN)/python scripts/publish.py bouw $(if $(MOTOR),--motor $(MOTOR)) $(OF)

terug: .venv/site  ## zet de uitgave van hiervoor terug in site/; of een andere: make terug UITGAVE=...
	$(DOE)$(BIN)/python scripts/publish.py terug $(UITGAVE) $(OF)

controleer: .venv/site  ## kijk of site/ nog precies is zoals zij is gepubliceerd
	$(DOE)$(BIN)/python scripts/publish.py controleer $(OF)

uitgaven: .venv/site  ## laat zien welke uitgaven van de site bewaard zijn
	$(DOE)$(BIN)/python scripts/publish.py uitgaven $(OF)

test: tools lint .venv/browser/klaar  ## zet alles klaar en draai alle tests, ook in een echte browser
	$(DOE)tests/in_memory.sh $(BIN)/pytest -n auto --dist loadscope --durations=10 $(OF)

test-snel: tools lint .venv/browser/klaar  ## draai alle tests die geen browser nodig hebben
	$(DOE)tests/in_memory.sh $(BIN)/pytest -n auto --dist loadscope -m "not browser" --durations=10 $(OF)

lint: .venv/test tests/node_modules/.klaar  ## kijk opmaak, regels en typen van de programmatuur na, zonder iets te draaien
	$(DOE)$(BIN)/mypy & typen=$$!; \
	  $(BIN)/ruff check --quiet scripts tests && \
	  $(BIN)/ruff format --check --quiet scripts tests && \
	  $(BIN)/python tests/node_tools.py biome ci --error-on-warnings $(BROWSERCODE) && \
	  $(BIN)/python tests/node_tools.py tsc --project tests/tsconfig.json && \
	  $(BIN)/python scripts/generate.py --check; uit=$$?; \
	  wait $$typen && test $$uit = 0 $(OF)

format: .venv/test tests/node_modules/.klaar  ## maak de programmatuur op
	$(DOE)$(BIN)/ruff check --quiet --fix-only --select I scripts tests $(OF)
	$(DOE)$(BIN)/ruff format --quiet scripts tests $(OF)
	$(DOE)$(BIN)/python tests/node_tools.py biome format --write $(BROWSERCODE) $(OF)

serve: .venv/site .venv/browser/klaar  ## bekijk de site tijdens het werk op http://127.0.0.1:8000. Zonder MkDocs: make serve MOTOR=eigen
	$(DOE)trap 'exit 0' INT; $(if $(filter eigen,$(MOTOR)),$(BIN)/python scripts/serve.py,$(BIN)/mkdocs serve --dev-addr 127.0.0.1:8000) $(OF)

check: .venv/site  ## alleen de controle van practices/, snel
	$(DOE)$(BIN)/python scripts/validate.py $(FILES) $(OF)

volg: .venv/site  ## controleer practices/ opnieuw zodra u een bestand bewaart; stoppen met Ctrl-C
	$(DOE)$(BIN)/python scripts/validate.py --watch $(FILES) $(OF)

herstel: .venv/site  ## herstel in practices/ wat de betekenis niet verandert, zoals aanhalingstekens, en controleer
	$(DOE)$(BIN)/python scripts/validate.py --fix $(FILES) $(OF)

nieuw: .venv/site  ## maak een nieuw voorbeeld door vragen te beantwoorden
	$(DOE)$(BIN)/python scripts/new_practice.py $(OF)

keuzehulp: .venv/site  ## laat zien hoe vaak elke variant in de keuzehulp bovenaan kan komen, en waardoor
	$(DOE)$(BIN)/python scripts/keuzehulp.py $(OF)

fuzz: .venv/test  ## probeer 200.000 beschadigde bestanden en de grootste vijandige; geen onderdeel van de tests
	$(DOE)PYTHONPATH=scripts:tests $(BIN)/python tests/fuzz.py --mutants $(MUTANTEN) $(OF)

publicatieproef: .venv/test  ## breek publiceren 1.000 keer af, weiger elke aanroep, kijk mee; geen onderdeel van de tests
	$(DOE)PYTHONPATH=scripts:tests $(BIN)/python tests/publish_torture.py $(OF)

gelijk: .venv/test .venv/browser/klaar  ## vergelijk de controle in de browser met die van hier, over alles; geen onderdeel van de tests
	$(DOE)PYTHONPATH=scripts:tests $(BIN)/python tests/checks_in_browser.py $(OF)

herhaalbaar: .venv/test  ## bouw een kleine site op 32 manieren en kijk of zij steeds gelijk is; geen onderdeel van de tests
	$(DOE)PYTHONPATH=scripts:tests $(BIN)/python tests/reproducible.py $(OF)

bench: .venv/test .venv-bench/klaar  ## meet snelheid en geheugen; geen onderdeel van de tests. Meer: METEN="--groot --rondes 3"
	$(DOE)$(BIN)/python tests/bench.py $(METEN) $(OF)
	$(DOE)$(BIN)/python tests/bench_search.py --vragen $(OF)

belasting: .venv/test tools  ## meet met wrk hoeveel vragen nginx en Caddy met onze instellingen beantwoorden; geen onderdeel van de tests
	$(DOE)PYTHONPATH=scripts:tests $(BIN)/python tests/bench_server.py $(OF)

toegankelijkheid: .venv/test tools tests/node_modules/.klaar  ## meet de toegankelijkheid opnieuw en ververs de uitslag op de site
	$(DOE)$(BIN)/pytest tests/usable -n auto --dist loadscope --ververs --ignore tests/usable/test_statement.py $(OF)
	$(DOE)$(BIN)/pytest tests/usable/test_statement.py $(OF)

lighthouse: .venv/test tools  ## meet elke soort pagina met Lighthouse; geen onderdeel van de tests
	$(DOE)$(BIN)/python tests/lighthouse_report.py $(OF)

kwetsbaar: .venv-audit/klaar  ## vraag na of van de vastgelegde pakketten een lek bekend is; dit vraagt het netwerk
	$(DOE)for lijst in requirements.lock requirements-test.lock requirements-audit.lock tests/requirements-bench.lock; do \
	  .venv-audit/bin/pip-audit --strict --progress-spinner off --require-hashes --disable-pip -r $$lijst || fout=1; done; test -z "$$fout" $(OF)
	$(DOE)$(BIN)/python tests/node_tools.py --kwetsbaar $(OF)

generate: .venv/site  ## ververs wat gemaakt en bewaard wordt in practices/, hosting/ en .github/
	$(DOE)$(BIN)/python scripts/generate.py $(OF)

lock: .venv/test  ## leg de versies van pakketten opnieuw vast
	$(DOE)$(BIN)/python -m pip install --quiet uv==0.13.9 $(OF)
	$(DOE)for doel in "requirements-test.lock pyproject.toml --group test" "requirements-audit.lock --group audit" "requirements.lock pyproject.toml -c requirements-test.lock"; do set -- $$doel; uit=$$1; shift; \
	  $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header "$$@" -o $$uit && \
	  sed -i '1i # Gemaakt met: make lock. Niet met de hand bewerken.' $$uit; done

clean:  ## ruim op wat gebouwd is
	$(DOE)rm -rf site .site-uitgaven build .cache .venv .venv-bench .pytest_cache .mypy_cache .ruff_cache .hypothesis tests/node_modules

.venv/bin/python:
	$(DOE)$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 of nieuwer is nodig."; exit 1; }
	$(DOE)$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Een Python-omgeving maken lukt niet. Op Debian en Ubuntu: apt-get install python3-venv"; exit 1; }

.venv/site: requirements.lock | .venv/bin/python
	$(DOE)echo "Pakketten klaarzetten ..."
	$(DOE)$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock $(OF)
	$(DOE)touch $@

.venv/test: requirements-test.lock | .venv/bin/python
	$(DOE)echo "Pakketten voor de tests klaarzetten ..."
	$(DOE)$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock $(OF)
	$(DOE)touch $@ .venv/site

.venv-bench/klaar: tests/requirements-bench.lock | .venv/bin/python
	$(DOE)echo "Andere motoren klaarzetten om mee te vergelijken ..."
	$(DOE)$(PYTHON) -m venv .venv-bench && .venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r tests/requirements-bench.lock $(OF)
	$(DOE)touch $@

.venv-audit/klaar: requirements-audit.lock | .venv/bin/python
	$(DOE)$(BIN)/python -m venv .venv-audit && .venv-audit/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-audit.lock $(OF)
	$(DOE)touch $@

# Zonder netwerk is er wel een site, maar zonder controle in de browser; de volgende keer opnieuw.
.venv/browser/klaar: requirements.lock scripts/voorveld/in_browser/package-lock.json | .venv/site
	$(DOE)$(BIN)/python scripts/fetch_browser.py $(OF)

tests/node_modules/.klaar: tests/package-lock.json | .venv/test
	$(DOE)$(BIN)/python tests/node_tools.py $(OF)
	$(DOE)touch $@

tools:
	$(DOE)tests/tools.sh $(OF)

.DEFAULT:
	$(DOE)echo "De opdracht '$@' is er niet. Met 'make' zonder meer ziet u welke er zijn." >&2; exit 1
