// Small and additional: everything works without it. It stands at the top of the page and does not wait,
// so that a chosen display is there before anything is seen. The rest begins when the page is there.
(() => {
  const DISPLAY = "thema";
  const SHORTCUT = "sneltoets";
  const POSSIBLE = ["licht", "donker"];
  const page = document.documentElement;
  const arrived = location.hash;
  // As long as this mark is there, parts of a page wait for their script. If that fails or lasts, all is shown.
  page.dataset.script = "";
  const withoutScript = () => delete page.dataset.script;
  setTimeout(withoutScript, 3000);
  addEventListener("error", withoutScript, true);
  addEventListener("unhandledrejection", withoutScript);

  /**
   * What the visitor chose before; empty when there is nothing or when it may not be kept.
   * @param {string} key
   */
  const kept = (key) => {
    try {
      return localStorage.getItem(key) ?? "";
    } catch {
      return "";
    }
  };

  /**
   * Keep a choice; the usual one is not kept but erased.
   * @param {string} key
   * @param {string} value
   */
  const keep = (key, value) => {
    try {
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch {
      // Without storage the choice holds for this page only.
    }
  };

  /** @param {string} choice */
  const show = (choice) => {
    if (POSSIBLE.includes(choice)) page.dataset.weergave = choice;
    else delete page.dataset.weergave;
  };
  show(kept(DISPLAY));

  const chooseDisplay = () => {
    const box = document.querySelector(".weergave");
    const shortcut = box?.querySelector("[name=sneltoets]");
    if (!(box instanceof HTMLElement) || !(shortcut instanceof HTMLInputElement)) return;
    for (const choice of box.querySelectorAll("[name=weergave]"))
      if (choice instanceof HTMLInputElement) choice.checked = choice.value === (page.dataset.weergave ?? "");
    shortcut.checked = kept(SHORTCUT) !== "uit";
    box.hidden = false;
    box.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      if (target === shortcut) {
        keep(SHORTCUT, shortcut.checked ? "" : "uit");
        return;
      }
      show(target.value);
      keep(DISPLAY, target.value);
    });
  };

  const menu = () => {
    const fold = document.querySelector(".menu__klap");
    const field = document.getElementById("zoekwoorden") ?? document.getElementById("zoekveld");
    addEventListener("keydown", (event) => {
      const { key, target } = event;
      if (key === "Escape" && fold instanceof HTMLDetailsElement && fold.open) {
        fold.open = false;
        fold.querySelector("summary")?.focus();
      }
      if (key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof Element && target.closest("input, textarea, select, [contenteditable]")) return;
      if (!(field instanceof HTMLInputElement) || kept(SHORTCUT) === "uit") return;
      event.preventDefault();
      field.focus();
      field.select();
    });
  };

  /** Suggestions come when someone goes to a search field; nothing is asked before. */
  const suggestions = () => {
    /** @type {Set<EventTarget>} */
    const started = new Set();
    const begin = (/** @type {EventTarget | null} */ field) => {
      if (!(field instanceof HTMLInputElement) || !field.matches("[role=search] [name=q]")) return;
      if (started.has(field) || field.id === "zoekwoorden") return;
      started.add(field);
      // Whatever fails, the field still searches.
      import("../search/suggesting.js").then(({ start }) => start(field)).catch(() => started.delete(field));
    };
    addEventListener("focusin", ({ target }) => begin(target));
    begin(document.activeElement);
  };

  /** After two screens the link to the top comes along, only when someone already goes up. */
  const toTop = () => {
    const link = document.querySelector(".omhoog");
    let before = scrollY;
    addEventListener(
      "scroll",
      () => {
        const now = scrollY;
        if (Math.abs(now - before) < 24) return;
        link?.classList.toggle("omhoog--zweeft", now < before && now > 2 * innerHeight);
        before = now;
      },
      { passive: true },
    );
  };

  /**
   * The list of contents says where a reader is: at the last part that began above a line. The line lies
   * high in the window, and sinks to its bottom on the last screen, or the last parts were never reached.
   */
  const whereYouAre = () => {
    /** @type {Element | null} */
    let before = null;
    let waits = false;
    const mark = () => {
      waits = false;
      // The list is looked up each time: a script may have made another.
      const list = document.querySelector(".themabalk ul");
      /** @type {HTMLAnchorElement[]} */
      const links = [...(list?.querySelectorAll("a") ?? [])];
      const left = (page.scrollHeight - innerHeight - scrollY) / innerHeight;
      const line = innerHeight * Math.max(0.3, 1 - left);
      /** @param {HTMLAnchorElement} link */
      const begun = ({ hash }) =>
        (document.getElementById(hash.slice(1))?.getBoundingClientRect().top ?? Infinity) <= line;
      const now = links.findLast(begun) ?? null;
      if (now === before) return;
      before?.removeAttribute("aria-current");
      now?.setAttribute("aria-current", "location");
      before = now;
      if (!now || !list?.parentElement) return;
      // On a phone the list is a strip, on a wide screen a column: what is current comes into sight.
      list.scrollLeft = now.offsetLeft - (list.clientWidth - now.offsetWidth) / 2;
      list.parentElement.scrollTop = now.offsetTop - innerHeight / 3;
    };
    const later = () => {
      if (!waits) requestAnimationFrame(mark);
      waits = true;
    };
    addEventListener("scroll", later, { passive: true });
    addEventListener("resize", later);
    mark();
  };

  /** Who follows a link to what is folded sees it open. */
  const opened = () => {
    const asked = document.getElementById(location.hash.slice(1));
    let fold = asked?.closest("details:not([open])");
    if (!fold) return;
    for (; fold; fold = fold.parentElement?.closest("details:not([open])")) fold.setAttribute("open", "");
    asked?.scrollIntoView();
  };

  /** On paper everything is open. */
  const paper = () => {
    /** @type {Set<Element>} */
    const closed = new Set();
    addEventListener("beforeprint", () => {
      for (const fold of document.querySelectorAll("details:not([open]):not(.menu__klap)")) {
        closed.add(fold);
        fold.setAttribute("open", "");
      }
    });
    addEventListener("afterprint", () => {
      for (const fold of closed) fold.removeAttribute("open");
      closed.clear();
    });
  };

  document.addEventListener("DOMContentLoaded", () => {
    chooseDisplay();
    menu();
    suggestions();
    toTop();
    paper();
    whereYouAre();
    opened();
    addEventListener("hashchange", opened);
    // Who comes from a choice of practices can go on within it.
    if (new URLSearchParams(location.search).has("selectie")) import("../finder/selection.js");
    // A list of examples goes along from page to page, also to a page that writes an address of its own.
    if (arrived.includes("lijst="))
      import("../shortlist/travelling.js").then((list) => list.travelling(arrived));
  });
})();
