// All of a page that axe may look at besides its colours: which elements there are, which can be seen,
// what of them is scrolled and what their styles write. Where two views give the same text,
// axe would say the same of both.
() =>
  [...document.querySelectorAll("*")]
    .map((e) => {
      const box = e.getBoundingClientRect();
      const style = getComputedStyle(e);
      const written = ["::before", "::after"].map((part) => getComputedStyle(e, part).content);
      return [
        e.localName,
        e.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
        box.width > 0 && box.height > 0,
        box.right <= 0 || box.bottom + scrollY <= 0 || box.left >= innerWidth,
        e.scrollWidth > e.clientWidth,
        e.scrollHeight > e.clientHeight,
        style.display,
        style.visibility,
        style.overflow,
        style.position,
        ...written,
      ].join();
    })
    .join("\n");
