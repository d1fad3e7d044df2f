"""The one place where the site says what a browser may do with it: policy, headers, how long it may keep
what, security.txt.

In: settings. Out: the policy as text (for the `<meta>` in every page), `_headers` for static hosts,
and the same headers in the words of nginx, Caddy and Apache for `hosting/` in the repository. A
`<meta>` can't hold `frame-ancestors`, nor the other headers; hosts that send headers add those.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from voorveld.facts import addresses
from voorveld.generated_file import GeneratedFile
from voorveld.settings import Settings

_COMPILES = "'wasm-unsafe-eval'"
"""Lets a page compile WebAssembly; it does not allow eval. Servers send it with every answer, for a worker
follows the headers of its own file; the `<meta>` takes it back on all pages but those that need it."""
COMPILING = (addresses.SEARCH, addresses.CHECKING)
_POLICY = (
    ("default-src", "'none'"),
    ("script-src", f"'self' {_COMPILES}"),
    ("style-src", "'self'"),
    ("img-src", "'self' data:"),
    ("font-src", "'self'"),
    ("connect-src", "'self'"),
    ("worker-src", "'self'"),
    ("manifest-src", "'self'"),
    ("object-src", "'none'"),
    ("frame-src", "'none'"),
    ("base-uri", "'none'"),
    ("form-action", "'self'"),
)
_ONLY_AS_HEADER = (("frame-ancestors", "'none'"),)
_NO_FEATURES = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
)


FOR_EVER = "public, max-age=31536000, immutable"
"""How long a browser may keep what has a mark of its content in its name: every file in `assets/`."""


def meta_policy(page: str = "") -> str:
    """The Content-Security-Policy for the `<meta>` of the page at this address."""
    policy = "; ".join(f"{name} {value}" for name, value in _POLICY)
    return policy if page in COMPILING else policy.replace(f" {_COMPILES}", "")


def headers() -> tuple[tuple[str, str], ...]:
    """Every header a server should send with every answer, by name."""
    policy = "; ".join(f"{name} {value}" for name, value in (*_POLICY, *_ONLY_AS_HEADER))
    return (
        ("Content-Security-Policy", policy),
        ("Strict-Transport-Security", "max-age=31536000"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", ", ".join(f"{name}=()" for name in _NO_FEATURES)),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    )


def security_files(settings: Settings) -> Iterator[GeneratedFile]:
    """`_headers` for static hosts, and security.txt when there is someone to report to."""
    lines = [f"  {name}: {value}" for name, value in headers()]
    kept = [f"/{addresses.ASSETS}*", f"  Cache-Control: {FOR_EVER}"]
    yield GeneratedFile("_headers", "\n".join(["/*", *lines, *kept, ""]))
    if settings.security_contact:
        yield GeneratedFile(".well-known/security.txt", security_txt(settings))


def security_txt(settings: Settings) -> str:
    """RFC 9116: who takes reports of leaks. It holds for a year after the day of the pages."""
    lines = [
        f"Contact: {settings.security_contact}",
        f"Expires: {_a_year_after(settings.built_on).isoformat()}T00:00:00Z",
        "Preferred-Languages: nl, en",
    ]
    if settings.site_url:
        lines.append(f"Canonical: {settings.site_url.rstrip('/')}/.well-known/security.txt")
    return "\n".join([*lines, ""])


def hosting_files(moved: Sequence[tuple[str, str]] = ()) -> tuple[GeneratedFile, ...]:
    """For servers that read no `_headers` and no `_redirects`: the headers, and where pages went that moved;
    kept in `hosting/`, made by `make generate`."""
    made = "# Gemaakt met: make generate. Niet met de hand bewerken."
    nginx = [f"rewrite ^/{old}$ /{new} permanent;" for old, new in moved]
    caddy = ["}", *(f"redir /{old} /{new} permanent" for old, new in moved)]
    apache = [
        'Header set Cache-Control "no-cache"',
        f'<LocationMatch "^/{addresses.ASSETS}">',
        f'  Header set Cache-Control "{FOR_EVER}"',
        "</LocationMatch>",
        *(f'RedirectMatch permanent "^/{old}$" "/{new}"' for old, new in moved),
    ]
    return (
        GeneratedFile("nginx-koppen.conf", _lines(made, 'add_header {0} "{1}" always;', nginx)),
        GeneratedFile("Caddyfile-koppen", _lines(f"{made}\nheader {{", '\t{0} "{1}"', caddy)),
        GeneratedFile("apache-koppen.conf", _lines(made, 'Header always set {0} "{1}"', apache)),
    )


def _lines(before: str, form: str, after: Sequence[str]) -> str:
    lines = [form.format(name, value) for name, value in headers()]
    return "\n".join([before, *lines, *after, ""])


def _a_year_after(day: date) -> date:
    # RFC 9116 advises less than a year ahead.
    return day + timedelta(days=364)
