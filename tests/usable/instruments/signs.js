// Signs that are drawn with a ground: elements, and what stands before or after them, without words.
// Per sign its place in the page: what it is, whether it has a ground, whether the printer keeps it, an edge (or a drawing).
() => {
  const found = {};
  const clear = (colour) => /^rgba\(.*, 0\)$/.test(colour) || colour === "rgb(255, 255, 255)";
  document.querySelectorAll("body *").forEach((e, place) => {
    if (!e.checkVisibility()) return;
    for (const part of ["", "::before", "::after"]) {
      const s = getComputedStyle(e, part || null);
      const words = part ? s.content.replaceAll('"', "") : e.textContent.trim();
      if (words || e.getBoundingClientRect().width < 3) continue;
      found[place + part] = {
        what: e.cloneNode().outerHTML.slice(0, 80) + part,
        ground: s.backgroundImage !== "none" || !clear(s.backgroundColor),
        kept: s.printColorAdjust === "exact",
        edge:
          e.localName === "svg" ||
          ["top", "right", "bottom", "left"].some((side) => parseFloat(s[`border-${side}-width`])),
      };
    }
  });
  return found;
};
