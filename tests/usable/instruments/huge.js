// Pictures that fill the window when styles are missing.
() =>
  [...document.querySelectorAll("body svg, body img")]
    .filter((e) => e.getBoundingClientRect().height > 700)
    .map((e) => `reusachtig zonder stijl: ${e.outerHTML.slice(0, 80)}`);
