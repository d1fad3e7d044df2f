// Elements that move although the reader asked for less motion.
() =>
  [...document.querySelectorAll("*")]
    .filter((e) => {
      const s = getComputedStyle(e);
      return (
        s.transitionDuration.split(",").some((d) => parseFloat(d) > 0) ||
        (s.animationName !== "none" && parseFloat(s.animationDuration) > 0) ||
        s.scrollBehavior === "smooth"
      );
    })
    .map((e) => e.outerHTML.slice(0, 80));
