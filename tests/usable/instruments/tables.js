// Tables without a caption, and headers without a scope or without cells.
() =>
  [...document.querySelectorAll("main table")].flatMap((t) => [
    ...(t.caption?.textContent.trim() || t.getAttribute("aria-label") || t.getAttribute("aria-labelledby")
      ? []
      : ["tabel zonder opschrift"]),
    ...[...t.querySelectorAll("th")]
      .filter((h) => !h.scope)
      .map((h) => `kop zonder scope: ${h.textContent.slice(0, 40)}`),
    ...[...t.querySelectorAll("th")]
      .filter((h) => {
        const from = [...h.parentElement.cells].slice(0, h.cellIndex).reduce((n, c) => n + c.colSpan, 0);
        const below = (row) => [...row.cells].reduce((n, c) => n + c.colSpan, 0) > from;
        const row = h.parentElement;
        return /row$/.test(h.scope)
          ? !row.querySelector("td")
          : h.scope === "rowgroup"
            ? !row.parentElement.querySelector("td")
            : ![...t.rows].some((r) => r.querySelector("td") && below(r));
      })
      .map((h) => `kop zonder cellen: ${h.textContent.slice(0, 40)}`),
  ]);
