// All that folds on a page, open or shut; asked without a word it is as it was.
(open) => {
  window.asItWas ??= new Map([...document.querySelectorAll("details")].map((d) => [d, d.open]));
  for (const [part, was] of window.asItWas) part.open = open ?? was;
};
