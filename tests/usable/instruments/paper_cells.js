// The texts of all cells. Words that only a screen reader says are not for paper: a sign with a legend says them.
// Nor is the link from a figure to the form: nobody can press it there.
() => {
  const unseen = [...document.querySelectorAll("main *")].filter(
    (e) => getComputedStyle(e).clipPath === "inset(50%)" || e.matches("a.verbeter"),
  );
  for (const e of unseen) e.style.display = "none";
  const texts = [...document.querySelectorAll("main :is(td, th)")]
    // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts on paper.
    .map((c) => c.innerText.trim())
    .filter(Boolean);
  for (const e of unseen) e.style.removeProperty("display");
  return texts;
};
