// The page as its scripts made it. What stands in a template is not on the page; it was judged as it was sent.
() => {
  const page = document.documentElement.cloneNode(true);
  for (const template of page.querySelectorAll("template")) template.remove();
  return `<!DOCTYPE html>${page.outerHTML}`;
};
