// Klein en aanvullend: zonder dit script werkt alles ook. Het staat boven in de bladzijde en wacht niet,
// zodat een gekozen weergave er is voordat er iets te zien is. De rest begint als de bladzijde er staat.
(() => {
  "use strict";
  const WEERGAVE = "thema";
  const SNELTOETS = "sneltoets";
  const MOGELIJK = ["licht", "donker"];
  const wortel = document.documentElement;
  // Zolang dit er staat, wacht een pagina met tonen op haar script. Gaat dat mis, dan staat alles er meteen.
  wortel.dataset.script = "";
  const zonder = () => delete wortel.dataset.script;
  addEventListener("error", zonder, true);
  addEventListener("unhandledrejection", zonder);

  /** Wat de bezoeker eerder koos; leeg als er niets is of als opslaan niet mag. */
  const lees = (sleutel) => {
    try {
      return localStorage.getItem(sleutel) ?? "";
    } catch {
      return "";
    }
  };

  /** Bewaar een keuze; de gewone stand wordt niet bewaard maar gewist. */
  const bewaar = (sleutel, waarde) => {
    try {
      if (waarde) localStorage.setItem(sleutel, waarde);
      else localStorage.removeItem(sleutel);
    } catch {
      // Zonder opslag geldt de keuze alleen voor deze bladzijde.
    }
  };

  const toon = (keuze) => {
    if (MOGELIJK.includes(keuze)) wortel.dataset.weergave = keuze;
    else delete wortel.dataset.weergave;
  };
  toon(lees(WEERGAVE));

  const kiesWeergave = () => {
    const vak = document.querySelector(".weergave");
    if (!vak) return;
    const toets = vak.querySelector("[name=sneltoets]");
    for (const knop of vak.querySelectorAll("[name=weergave]"))
      knop.checked = knop.value === (wortel.dataset.weergave ?? "");
    toets.checked = lees(SNELTOETS) !== "uit";
    vak.hidden = false;
    vak.addEventListener("change", ({ target }) => {
      if (target === toets) {
        bewaar(SNELTOETS, toets.checked ? "" : "uit");
        return;
      }
      toon(target.value);
      bewaar(WEERGAVE, target.value);
    });
  };

  const menu = () => {
    const klap = document.querySelector(".menu__klap");
    const zoekveld = document.getElementById("zoekwoorden") ?? document.getElementById("zoekveld");
    addEventListener("keydown", (gebeurtenis) => {
      const { key, target } = gebeurtenis;
      if (key === "Escape" && klap?.open) {
        klap.open = false;
        klap.querySelector("summary").focus();
      }
      if (key !== "/" || gebeurtenis.ctrlKey || gebeurtenis.metaKey || gebeurtenis.altKey || !zoekveld)
        return;
      if (target.closest?.("input, textarea, select, [contenteditable]") || lees(SNELTOETS) === "uit") return;
      gebeurtenis.preventDefault();
      if (klap && !zoekveld.checkVisibility()) klap.open = true;
      zoekveld.focus();
      zoekveld.select();
    });
  };

  /** Na twee schermen zweeft de link naar boven mee, alleen als iemand al omhoog gaat. */
  const omhoog = () => {
    const link = document.querySelector(".omhoog");
    let vorige = scrollY;
    addEventListener(
      "scroll",
      () => {
        const nu = scrollY;
        if (Math.abs(nu - vorige) < 24) return;
        link.classList.toggle("omhoog--zweeft", nu < vorige && nu > 2 * innerHeight);
        vorige = nu;
      },
      { passive: true },
    );
  };

  /** Bij afdrukken staat alles open. */
  const papier = () => {
    const dicht = new Set();
    addEventListener("beforeprint", () => {
      for (const deel of document.querySelectorAll("details:not([open]):not(.menu__klap)")) {
        dicht.add(deel);
        deel.open = true;
      }
    });
    addEventListener("afterprint", () => {
      for (const deel of dicht) deel.open = false;
      dicht.clear();
    });
  };

  document.addEventListener("DOMContentLoaded", () => {
    kiesWeergave();
    menu();
    omhoog();
    papier();
    // Wie uit een keuze van praktijken komt, kan daarbinnen verder.
    if (new URLSearchParams(location.search).has("selectie")) import("../finder/selection.js");
  });
})();
