// What axe finds wrong or cannot decide, in a form that fits one line each.
// What is about colours axe judges once for every combination of colours, letter and layers: of the texts and
// the links that share one it gets the first and the last (`colours.js` computes the contrast of every text).
async ({ only, not }) => {
  const asked = { resultTypes: ["violations", "incomplete"], rules: {} };
  for (const { ruleId: id } of axe.getRules())
    asked.rules[id] = { enabled: (!only || only.includes(id)) && !not.includes(id) };
  const layers = new Map();
  const under = (element) => {
    if (!element) return "";
    if (!layers.has(element)) {
      const s = getComputedStyle(element);
      const own = [s.backgroundColor, s.backgroundImage, s.opacity, s.position, s.zIndex, s.filter];
      const mine = [...own, s.mixBlendMode, s.transform].join();
      // Layers that add nothing are passed over, so that a text deep in the page is one with its like.
      const plain = mine === "rgba(0, 0, 0, 0),none,1,static,auto,none,normal,none";
      layers.set(element, (plain ? "" : `${mine};`) + under(element.parentElement));
    }
    return layers.get(element);
  };
  const letter = (e) => {
    const s = getComputedStyle(e);
    const line = [s.textDecoration, s.borderBottom, s.outline, s.fontStyle];
    return [
      e.localName,
      s.display,
      s.color,
      s.fontSize,
      s.fontWeight,
      s.textShadow,
      s.visibility,
      ...line,
    ].join();
  };
  // Whether a link stands in running text: its block holds more than links.
  const blocks = new Map();
  const amidText = (e) => {
    const block = e.closest(
      "p, li, td, th, dd, dt, figcaption, caption, label, summary, blockquote, div, section",
    );
    if (block && !blocks.has(block)) {
      const links = [...block.querySelectorAll("a")].map((a) => a.textContent).join("");
      blocks.set(block, block.textContent.replace(/\s/g, "").length > links.replace(/\s/g, "").length);
    }
    return `${block?.localName} ${blocks.get(block)}`;
  };
  const holdsText = (e) =>
    e.matches("input, select, textarea, button") ||
    [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.data.trim());
  const marked = [];
  const judgeOneOfEach = (id, selector, elements, look) => {
    const mark = `data-getoetst-${id}`;
    const alike = new Map();
    for (const e of elements) alike.set(look(e), [alike.get(look(e))?.[0] ?? e, e]);
    for (const e of [...alike.values()].flat()) e.setAttribute(mark, "");
    axe.configure({ rules: [{ id, selector: `${selector}[${mark}]` }] });
    marked.push(mark);
  };
  if (asked.rules["color-contrast"].enabled) {
    const texts = [...document.querySelectorAll("body *")].filter(holdsText);
    judgeOneOfEach("color-contrast", "*", texts, (e) => letter(e) + under(e));
    const links = document.querySelectorAll("body a[href]");
    judgeOneOfEach(
      "link-in-text-block",
      "a[href]",
      links,
      (e) => letter(e) + letter(e.parentElement) + amidText(e) + under(e),
    );
  }
  const found = await axe.run(document, asked);
  for (const mark of marked) for (const e of document.querySelectorAll(`[${mark}]`)) e.removeAttribute(mark);
  const tell = (list) =>
    list.flatMap((rule) =>
      rule.nodes.map((node) => ({
        rule: rule.id,
        html: node.html.replace(/ data-getoetst-[a-z-]+=""/g, "").slice(0, 120),
        why: [...node.any, ...node.all, ...node.none]
          .map((c) => c.message)
          .join(" ")
          .slice(0, 160),
      })),
    );
  return { violations: tell(found.violations), incomplete: tell(found.incomplete) };
};
