// Our own measure of contrast: text against the first opaque colour below it. Gives what falls short.
() => {
  const parse = (text) => {
    const n = text.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
    if (text.startsWith("color(srgb")) return [n[0] * 255, n[1] * 255, n[2] * 255, n[3] ?? 1];
    return [n[0], n[1], n[2], n[3] ?? 1];
  };
  const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
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
  const base = matchMedia("(prefers-color-scheme: dark)").matches ? [18, 25, 28, 1] : [255, 255, 255, 1];
  const grounds = new Map([[null, base]]);
  const ground = (element) => {
    if (!grounds.has(element)) {
      const own = parse(getComputedStyle(element).backgroundColor);
      grounds.set(element, own[3] === 1 ? own : over(own, ground(element.parentElement)));
    }
    return grounds.get(element);
  };
  const where = (element) => element.outerHTML.slice(0, 110);
  const wrong = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = new Set();
  let count = 0;
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (
      !walker.currentNode.data.trim() ||
      seen.has(element) ||
      element.closest("svg, script, noscript, option")
    )
      continue;
    seen.add(element);
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (style.visibility !== "visible" || !element.checkVisibility?.() || box.width < 2 || box.height < 2)
      continue;
    if (element.closest(":disabled, [aria-disabled=true]")) continue;
    const under = ground(element);
    const text = over(parse(style.color), under);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    count += 1;
    const found = ratio(text, under);
    if (found < (large ? 3 : 4.5)) wrong.push(`${found.toFixed(2)} ${where(element)}`);
  }
  const main = document.querySelector("main");
  const body = ratio(parse(getComputedStyle(main).color), ground(main));
  if (body < 7) wrong.push(`lopende tekst ${body.toFixed(2)}, moet 7`);
  for (const part of document.querySelectorAll("input:not([type=hidden]), select, textarea")) {
    if (!part.checkVisibility?.() || part.getBoundingClientRect().width < 2) continue;
    const style = getComputedStyle(part);
    if (style.appearance !== "none" && /checkbox|radio|range/.test(part.type)) continue;
    const outside = ground(part.parentElement);
    const edge =
      parseFloat(style.borderTopWidth) > 0 ? ratio(over(parse(style.borderTopColor), outside), outside) : 1;
    const face = ratio(ground(part), outside);
    if (Math.max(edge, face) < 3) wrong.push(`rand ${edge.toFixed(2)} ${where(part)}`);
  }
  return { count, wrong: [...new Set(wrong)] };
};
