// How many pixels of the window stay covered by what does not scroll along.
() => {
  scrollTo(0, 600);
  return [...document.querySelectorAll("body *")]
    .filter(
      (e) =>
        /sticky|fixed/.test(getComputedStyle(e).position) && e.checkVisibility() && !e.matches(".sla-over"),
    )
    .map((e) => e.getBoundingClientRect())
    .filter((b) => b.height && b.top < 20 && b.bottom > 0)
    .reduce((sum, b) => sum + Math.min(b.bottom, innerHeight) - Math.max(b.top, 0), 0);
};
