"""Every address of the site, once: its pages, its data files, and the places within a page.

Comes in: ids. Goes out: addresses from the start of the site, without a slash in front. No other
module, template or setting spells one; a test greps.
"""

from __future__ import annotations

from voorveld.model.pages import Contradiction, Essay, Study, Theme, Variant
from voorveld.model.practice import Practice
from voorveld.model.written_answers import WrittenAnswer

HOME = ""
PRACTICES = "praktijkvoorbeelden/"
FACETS = f"{PRACTICES}per/"
FACET_TABLE = f"{PRACTICES}facetten.json"
FINDER_FILE = f"{PRACTICES}zoeker.json"
THEMES = "themas/"
VARIANTS = "varianten/"
VARIANTS_DRAWING = f"{VARIANTS}varianten-in-een-beeld"
MUNICIPALITIES = "gemeenten/"
MUNICIPALITY_NAMES = f"{MUNICIPALITIES}namen/"
PROVINCES = "provincies/"
MAP = "kaart/"
MAP_DRAWING = f"{MAP}voorbeelden-op-de-kaart"
COMPARE = "vergelijken/"
SLIDES = f"{COMPARE}dias/"
COMPARE_THEMES = f"{COMPARE}themas/"
COMPARE_VARIANTS = f"{COMPARE}varianten/"
MEMO = "memo/"
SHORTLIST = "lijst/"
DECISION = "keuzehulp/"
CALCULATOR = "rekenhulp/"
FIGURES = "cijfers/"
LOOSE_FIGURES = f"{FIGURES}losse-getallen/"
OPPOSED_FIGURES = f"{FIGURES}tegenspraak/"
ANSWERS = "antwoorden/"
QUESTIONS = "startvragen/"
RESEARCH = "onderzoek/"
WHY = "waarom/"
GAPS = "witte-vlekken/"
GAPS_DRAWING = f"{GAPS}per-variant-en-thema"
READING_LIST = f"{GAPS}leeslijst/"
UNFILLED_LIST = f"{GAPS}nog-invullen/"
LESSONS = "lessen/"
LESSONS_PER_VARIANT = f"{LESSONS}varianten/"
GAP_COLUMNS = f"{GAPS}per-kenmerk/"
TIMELINE = "tijdlijn/"
GLOSSARY = "begrippen/"
TOOLS = "instrumenten/"
SEARCH = "zoeken/"
A_TO_Z = f"{SEARCH}a-z/"
SYNONYMS = "zoekindex/synoniemen.json"
NAMES = "zoekindex/namen.json"
SEARCH_WORDS = "zoekindex/woorden.json"
GUIDE = "redactie/"
ADDING = f"{GUIDE}#toevoegen"
MADE_PUBLIC = f"{GUIDE}#openbaar"
EMPTY_EXAMPLE = f"{GUIDE}leeg-voorbeeld.yaml"
GUIDE_FIELDS = f"{GUIDE}velden/"
GUIDE_LISTS = f"{GUIDE}woordenlijsten/"
GUIDE_FINDINGS = f"{GUIDE}meldingen/"
CHECKING = f"{GUIDE}formulier/"
CHECK_PARTS = f"{CHECKING}delen/"
CHECK_TEXTS = f"{CHECKING}teksten/"
DATA = "data/"
DATA_FILES = f"{DATA}v1/"
CHECKSUMS = f"{DATA_FILES}sha256.txt"
DATA_SCHEMA = f"{DATA_FILES}schema.json"
DCAT = f"{DATA}dcat.jsonld"
NEWEST = f"{DATA}nieuw.xml"
CHANGES = "wijzigingen/"
ABOUT = "over/"
READING_FIGURES = f"{ABOUT}#cijfers-lezen"
COLOPHON = "colofon/"
LICENCES = f"{COLOPHON}licenties/"
DESIGN = "ontwerp/"
PRIVACY = "privacy/"
ACCESSIBILITY = "toegankelijkheid/"
PREVIEWS = "deelbeelden/"
ANSWER_DRAWING, NEIGHBOURS_DRAWING = "wat-bekend-is", "buurgemeenten"
ASSETS = "assets/"

Subject = Practice | Theme | Variant | Study | WrittenAnswer
"""A record with a page, or a place on one, of which changes are told."""


def practice(practice_id: str) -> str:
    """The page of a practice."""
    return f"{PRACTICES}{practice_id}/"


def practice_theme(practice_id: str, theme_id: str) -> str:
    """What a practice says on a theme."""
    return f"{practice(practice_id)}#{theme_id}"


def practice_figure(practice_id: str, figure_id: str) -> str:
    """A figure on the page of its practice."""
    return f"{practice(practice_id)}#cijfer-{figure_id}"


def theme(theme_id: str) -> str:
    """The page of a theme."""
    return f"{THEMES}{theme_id}/"


def variant(variant_id: str) -> str:
    """The page of a variant."""
    return f"{VARIANTS}{variant_id}/"


def theme_examples(theme_id: str) -> str:
    """What every example says on a theme, in sheets."""
    return f"{theme(theme_id)}voorbeelden/"


def characteristic(theme_id: str, column_id: str) -> str:
    """All values of a characteristic, with the examples that have them, in sheets."""
    return f"{theme(theme_id)}{column_id}/"


def variant_figures(variant_id: str) -> str:
    """The figures of all examples of a variant, in sheets."""
    return f"{variant(variant_id)}cijfers/"


def municipality(slug: str) -> str:
    """The page of a municipality, by its name in an address."""
    return f"{MUNICIPALITIES}{slug}/"


def province(province_id: str) -> str:
    """The page of a province."""
    return f"{PROVINCES}{province_id}/"


def indicator(indicator_id: str) -> str:
    """The page with all values of an indicator."""
    return f"{FIGURES}{indicator_id}/"


def drawing(page: str, name: str) -> str:
    """A drawing on a page as a file beside it, without its ending."""
    return f"{page}{name}"


def indicator_lines(indicator_id: str) -> str:
    """The first sheet of all values of an indicator that may stand on one line, when they are many."""
    return f"{FIGURES}{indicator_id}/op-een-lijn/"


def answer(question_id: str) -> str:
    """The page with the answer to a question."""
    return f"{ANSWERS}{question_id}/"


def decision_question(question_id: str) -> str:
    """The reasons at every answer to a question of the decision aid."""
    return f"{DECISION}{question_id}/"


def question_on_figures(question_id: str) -> str:
    """A question where the figures begin."""
    return f"{FIGURES}#vraag-{question_id}"


def facet(facet_id: str, value_id: str) -> str:
    """The page of the practices with a value, for who has no JavaScript."""
    return f"{FACETS}{facet_id}/{value_id}/"


def timeline_row(practice_id: str, number: int) -> str:
    """A practice on the timeline of all, on the sheet with this number."""
    return f"{sheet(TIMELINE, number)}#{practice_id}"


def timeline_of(facet_id: str, value_id: str) -> str:
    """The practices with a value over time."""
    return f"{TIMELINE}{facet_id}/{value_id}/"


def compare_theme(theme_id: str) -> str:
    """All variants on one theme."""
    return f"{COMPARE_THEMES}{theme_id}/"


def compare_variant(variant_id: str) -> str:
    """All practices of one variant."""
    return f"{COMPARE_VARIANTS}{variant_id}/"


def study(study_id: str) -> str:
    """The page of a study."""
    return f"{RESEARCH}{study_id}/"


def contradiction(contradiction_id: str) -> str:
    """Where studies contradict each other, on the page of all studies."""
    return f"{RESEARCH}#{contradiction_id}"


def compare_variant_theme(variant_id: str, theme_id: str) -> str:
    """The practices of one variant on one theme, in sheets."""
    return f"{compare_variant(variant_id)}{theme_id}/"


def variant_gaps(variant_id: str) -> str:
    """What is not known of the practices of one variant, in sheets."""
    return f"{GAPS}{variant_id}/"


def sheet(address: str, number: int) -> str:
    """A sheet of a long list; the first has the address of the list."""
    return address if number == 1 else f"{address}blad-{number}/"


def essay(essay_id: str) -> str:
    """A part of the page on why, on that page."""
    return f"{WHY}#{essay_id}"


def term(term_id: str) -> str:
    """A word of the glossary on its page."""
    return f"{GLOSSARY}#{term_id}"


def tool(tool_id: str) -> str:
    """A tool on the page of tools."""
    return f"{TOOLS}#{tool_id}"


def guide_fields_of(kind: str) -> str:
    """The fields of another kind of file than a practice."""
    return f"{GUIDE_FIELDS}{kind}/"


def finding(code: str) -> str:
    """The explanation of a finding of the checks."""
    return f"{GUIDE_FINDINGS}{code}/"


def calculator(slug: str) -> str:
    """The calculator with a municipality chosen, by its name in an address."""
    return f"{CALCULATOR}#gemeente={slug}"


def record_data(folder: str, record_id: str) -> str:
    """The open data of one record, as JSON."""
    return f"{DATA_FILES}{folder}/{record_id}.json"


def theme_feed(theme_id: str) -> str:
    """The feed of what changed about a theme."""
    return f"{DATA}themas/{theme_id}.xml"


def variant_feed(variant_id: str) -> str:
    """The feed of what changed about a variant."""
    return f"{DATA}varianten/{variant_id}.xml"


def source(page: str, source_id: str, prefix: str = "") -> str:
    """A source in the list of a page; records that share a page have a prefix before theirs."""
    return f"{page}#{source_anchor(source_id, prefix)}"


def source_anchor(source_id: str, prefix: str = "") -> str:
    """The id of a source within a page."""
    return f"{prefix}bron-{source_id}"


def page_of(subject: Subject | Contradiction | Essay) -> str:
    """The page where the sources of a record stand."""
    if isinstance(subject, Practice):
        return practice(subject.id)
    if isinstance(subject, Theme):
        return theme(subject.id)
    if isinstance(subject, Variant):
        return variant(subject.id)
    if isinstance(subject, Study):
        return study(subject.id)
    if isinstance(subject, WrittenAnswer):
        return answer(subject.id)
    return WHY if isinstance(subject, Essay) else RESEARCH


def prefix_of(subject: Subject | Contradiction | Essay) -> str:
    """What stands before the anchors of a record, because it shares its page with others."""
    return f"{subject.id}-" if isinstance(subject, Contradiction | Essay) else ""


def of(subject: Subject | Contradiction) -> str:
    """The page about a record, or its place on the page it shares."""
    return contradiction(subject.id) if isinstance(subject, Contradiction) else page_of(subject)
