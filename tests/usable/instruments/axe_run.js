// What axe finds wrong or cannot decide, in a form that fits one line each.
async ({ only, not }) => {
  const asked = { resultTypes: ["violations", "incomplete"], rules: {} };
  for (const { ruleId: id } of axe.getRules())
    asked.rules[id] = { enabled: (!only || only.includes(id)) && !not.includes(id) };
  const found = await axe.run(document, asked);
  const tell = (list) =>
    list.flatMap((rule) =>
      rule.nodes.map((node) => ({
        rule: rule.id,
        html: node.html.slice(0, 120),
        why: [...node.any, ...node.all, ...node.none]
          .map((c) => c.message)
          .join(" ")
          .slice(0, 160),
      })),
    );
  return { violations: tell(found.violations), incomplete: tell(found.incomplete) };
};
