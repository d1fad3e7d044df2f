// Everything one can press, with its boxes: too small unless 24 px, in a line of text, or with room around it.
() => {
  const all = [
    ...document.querySelectorAll(
      "a[href], button, summary, select, input:not([type=hidden]), textarea, [role=button], [role=tab], [role=option]",
    ),
  ].filter(
    (e) =>
      e.checkVisibility({ visibilityProperty: true }) && !e.matches(":disabled") && !e.matches(".sla-over"),
  );
  const places = all
    .map((e) => {
      const label = e.matches("[type=checkbox],[type=radio]") && e.labels?.[0];
      const boxes = [...e.getClientRects(), ...(label ? label.getClientRects() : [])].filter(
        (b) => b.width > 0,
      );
      return {
        e,
        boxes,
        x: Math.min(...boxes.map((b) => b.left)),
        y: Math.min(...boxes.map((b) => b.top)),
        r: Math.max(...boxes.map((b) => b.right)),
        b: Math.max(...boxes.map((b) => b.bottom)),
      };
    })
    .filter((p) => p.boxes.length && p.r > 0);
  const inText = (e) => {
    if (getComputedStyle(e).display !== "inline") return false;
    const block = e.closest(
      "p, li, td, th, dd, dt, figcaption, caption, h1, h2, h3, h4, label, blockquote, summary, legend, span.bronnen__titel, div",
    );
    const own = [...block.querySelectorAll("a")]
      .map((a) => a.textContent)
      .join("")
      .replace(/\s/g, "").length;
    return block.textContent.replace(/\s/g, "").length > own;
  };
  const wrong = [];
  for (const p of places) {
    if (p.r - p.x >= 23.9 && p.b - p.y >= 23.9) continue;
    if (inText(p.e)) continue;
    const [cx, cy] = [(p.x + p.r) / 2, (p.y + p.b) / 2];
    const near = places.some(
      (q) =>
        q !== p &&
        !q.e.contains(p.e) &&
        !p.e.contains(q.e) &&
        q.boxes.some((box) => {
          const [dx, dy] = [
            Math.max(box.left - cx, 0, cx - box.right),
            Math.max(box.top - cy, 0, cy - box.bottom),
          ];
          return dx * dx + dy * dy < 144;
        }),
    );
    if (near) wrong.push(`${(p.r - p.x).toFixed(0)}x${(p.b - p.y).toFixed(0)} ${p.e.outerHTML.slice(0, 90)}`);
  }
  for (const e of document.querySelectorAll(
    ".merk, .menu__knop, .menu__lijst a, .knop, main button, main summary",
  )) {
    const box = e.getBoundingClientRect();
    if (
      e.checkVisibility() &&
      box.height > 0 &&
      box.height < 43.9 &&
      !e.matches(".klein *, table *, summary")
    )
      wrong.push(`hoofdknop ${box.height.toFixed(0)} hoog: ${e.outerHTML.slice(0, 90)}`);
  }
  return wrong;
};
