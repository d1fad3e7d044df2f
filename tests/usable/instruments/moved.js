// What lies elsewhere on a page that waits for its scripts than on one that does not wait any more.
() => {
  const root = document.documentElement;
  const waited = "script" in root.dataset;
  const places = () =>
    new Map(
      [...document.querySelectorAll("body *")]
        .filter((e) => e.checkVisibility())
        .map((e) => {
          const box = e.getBoundingClientRect();
          return [e, [box.x, box.y + scrollY, box.width, box.height].map(Math.round).join()];
        }),
    );
  root.dataset.script = "";
  const waiting = places();
  delete root.dataset.script;
  const after = places();
  if (waited) root.dataset.script = "";
  return [...after].filter(([e, at]) => waiting.get(e) !== at).map(([e]) => e.outerHTML.slice(0, 90));
};
