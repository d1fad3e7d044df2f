// Abbreviations that only a mouse can ask the meaning of.
() => {
  const told = new Set(
    [...document.querySelectorAll(".afkortingen dt, .begrippen dt")].map(
      (e) => e.textContent.trim().split(/\s/)[0],
    ),
  );
  const text = document.querySelector("main").textContent;
  return [...document.querySelectorAll("main abbr[title]")]
    .filter((a) => !told.has(a.textContent.trim().split(/\s/)[0]) && text.split(a.title).length < 2)
    .map((a) => `alleen met de muis: ${a.textContent} = ${a.title}`);
};
