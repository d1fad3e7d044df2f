// The selectors of a sheet, read by the browser itself, and which of them a document uses.
() => {
  const STATE = /:(?:hover|focus-visible|focus-within|focus|active|target)(?![\w-])/g;
  const PSEUDO_ELEMENT = /::[\w-]+$/;

  /** The complex selectors of a list: a comma within brackets does not end one. */
  function separate(list) {
    const found = [""];
    let depth = 0;
    for (const sign of list) {
      if ("([".includes(sign)) depth += 1;
      if (")]".includes(sign)) depth -= 1;
      if (sign === "," && depth === 0) found.push("");
      else found[found.length - 1] += sign;
    }
    return found.map((selector) => selector.trim());
  }

  /** Rules in layers, media, containers and `@supports` too. */
  function* within(rules) {
    for (const rule of rules) {
      if (rule.selectorText) yield* separate(rule.selectorText);
      if (rule.cssRules) yield* within(rule.cssRules);
    }
  }

  /** Every selector of a sheet, once. */
  function selectorsOf(text) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return [...new Set(within(sheet.cssRules))];
  }

  /** Whether something fits now, or would while pointed at, focused or led to. */
  function isUsed(page, selector) {
    const bare = selector.replace(PSEUDO_ELEMENT, "") || "*";
    return Boolean(page.querySelector(bare) ?? page.querySelector(bare.replace(STATE, ":is(*)")));
  }

  /** Of the unused selectors per sheet, those that this page, which asks for the sheet, does not use either. */
  function stillUnused(page, base, unused) {
    const left = { ...unused };
    for (const link of page.querySelectorAll("link[rel=stylesheet]")) {
      const sheet = new URL(link.getAttribute("href"), base).pathname.slice(1);
      left[sheet] = left[sheet].filter((selector) => !isUsed(page, selector));
    }
    return left;
  }

  /** What stands in a sheet beside its layers: a letter, the order of the layers, or something that should not. */
  function outsideLayers(text) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return [...sheet.cssRules]
      .filter((rule) => !(rule instanceof CSSLayerBlockRule))
      .map((rule) => rule.constructor.name);
  }

  async function text(path) {
    return (await fetch(`/${path}`)).text();
  }

  window.selectorsOfSheets = async (sheets) => {
    const found = await Promise.all(sheets.map(async (sheet) => [sheet, selectorsOf(await text(sheet))]));
    return Object.fromEntries(found);
  };

  window.outsideLayersOfSheets = async (sheets) => {
    const found = await Promise.all(sheets.map(async (sheet) => outsideLayers(await text(sheet))));
    return [...new Set(found.flat())].sort();
  };

  /** The pages of a file as they are sent, without running a script or drawing anything. */
  window.unusedAsSent = async (unused, file) => {
    let left = unused;
    for (const [path, sent] of Object.entries(JSON.parse(await text(file)))) {
      const page = new DOMParser().parseFromString(sent, "text/html");
      left = stillUnused(page, `${location.origin}/${path}`, left);
    }
    return left;
  };

  window.unusedHere = (unused) => stillUnused(document, location.href, unused);
};
