// Measures every stop of the Tab key when it gets focus: its ring, and whether it is on screen and free.
// Asked again on the same page it begins anew.
() => {
  const numbers = (text) => text.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
  const light = (c) => {
    const [r, g, b] = c.map((v) =>
      v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (a, b) => {
    const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
    return (x + 0.05) / (y + 0.05);
  };
  const ground = (e) => {
    for (let at = e; at; at = at.parentElement) {
      const c = numbers(getComputedStyle(at).backgroundColor);
      if (c.length < 4 || c[3] > 0.99) return c;
    }
    return [255, 255, 255];
  };
  const listens = "stops" in window;
  window.stops = [];
  window.round = false;
  window.first = undefined;
  if (listens) return;
  document.addEventListener("focusin", (event) => {
    const e = event.target;
    if (e.matches("main") || window.round) return;
    if (e === window.first) {
      window.round = true;
      return;
    }
    window.first ??= e;
    const style = getComputedStyle(e);
    const boxes = [...e.getClientRects()];
    const wide = parseFloat(style.outlineWidth);
    // In a drawing the ring is the edge of the shape itself, drawn on top of the others.
    const edge = e.ownerSVGElement?.querySelector(":scope > path:last-child");
    if (edge && style.outlineStyle === "none") {
      const drawn = getComputedStyle(edge);
      const size = parseFloat(drawn.strokeWidth) * edge.getScreenCTM().a;
      const same = edge.getAttribute("d") === e.querySelector("path:last-of-type").getAttribute("d");
      const plain = getComputedStyle(document.body).backgroundColor;
      const ok = same && size >= 2 && ratio(numbers(drawn.stroke), numbers(plain)) >= 3;
      window.stops.push({ what: e.outerHTML.slice(0, 100), wrong: ok ? "" : `geen rand van 2 px: ${size}` });
      return;
    }
    const colour = numbers(style.outlineColor);
    const wrong = [];
    if (style.outlineStyle === "none" || wide < 2) wrong.push("geen ring van 2 px");
    else if (
      style.outlineStyle !== "auto" &&
      ratio(colour, ground(parseFloat(style.outlineOffset) < 0 ? e : (e.parentElement ?? e))) < 3
    )
      wrong.push("ring te zwak");
    const seen = boxes.filter(
      (b) => b.width > 0 && b.right > 0 && b.left < innerWidth && b.bottom > 0 && b.top < innerHeight,
    );
    if (!seen.length) wrong.push("buiten beeld");
    else {
      const covered = seen.every((b) => {
        const at = document.elementFromPoint(
          Math.min(Math.max((b.left + b.right) / 2, 1), innerWidth - 2),
          Math.min(Math.max((b.top + b.bottom) / 2, 1), innerHeight - 2),
        );
        return (
          at &&
          at !== e &&
          !e.contains(at) &&
          !at.contains(e) &&
          !at.closest("label")?.contains(e) &&
          at.closest("label")?.control !== e
        );
      });
      if (covered) wrong.push("bedekt");
    }
    window.stops.push({ what: e.outerHTML.slice(0, 100), wrong: wrong.join(", ") });
  });
};
