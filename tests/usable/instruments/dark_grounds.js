// In print, also when the reader's screen is dark: what is not dark text on a light ground.
() => {
  const n = (t) => t.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
  const light = (c) => {
    const [r, g, b] = c.map((v) =>
      v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const wrong = [];
  for (const e of document.querySelectorAll("html, body, body *")) {
    if (e.closest("svg") || !e.checkVisibility()) continue;
    const s = getComputedStyle(e);
    const ground = n(s.backgroundColor);
    if (
      (ground[3] ?? 1) > 0.5 &&
      light(ground) < 0.4 &&
      e.getBoundingClientRect().height > 3 &&
      e.textContent.trim().length > 2
    )
      wrong.push(`donkere achtergrond: ${e.outerHTML.slice(0, 80)}`);
    const own = [...e.childNodes].some((c) => c.nodeType === 3 && c.data.trim());
    if (own && 1.05 / (light(n(s.color)) + 0.05) < 4.5)
      wrong.push(`te lichte tekst: ${e.outerHTML.slice(0, 80)}`);
  }
  return wrong;
};
