// The components of this site, by the name that their elements have. What is published of a component is this
// module with its line alone, and all that it imports (`outputs/assets.py`): loaded, it starts its elements.
import { startAll } from "./starting.js";

/** @type {import("./starting.js").Components} */
const COMPONENTS = {
  answer: () => import("../answers/answer.js"),
  calculator: () => import("../calculator/calculator.js"),
  checking: () => import("../checking/checking.js"),
  collecting: () => import("../shortlist/collecting.js"),
  compare: () => import("../compare/compare.js"),
  decision: () => import("../decision/decision.js"),
  drawing: () => import("../drawing/drawing.js"),
  finder: () => import("../finder/finder.js"),
  "map-outline": () => import("../map/outline.js"),
  "municipality-list": () => import("../places/municipality_list.js"),
  "municipality-search": () => import("../map/municipality_search.js"),
  memo: () => import("../memo/memo.js"),
  questions: () => import("../questions/questions.js"),
  search: () => import("../search/search.js"),
  selection: () => import("../finder/selection.js"),
  shortlist: () => import("../shortlist/shortlist.js"),
  slides: () => import("../memo/slides.js"),
  validity: () => import("../accessibility/validity.js"),
};

startAll(document, COMPONENTS, (name, error) => {
  // As long as this mark is there, parts of a page wait for their script; now they need not.
  delete document.documentElement.dataset.script;
  console.error(`${name}:`, error);
});
