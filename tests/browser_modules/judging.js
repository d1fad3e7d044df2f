// Reads {reasons, pairs} and tells of each pair, from both sides, why it may not stand on one line.
import { readFileSync } from "node:fs";
import { objections } from "../../scripts/voorveld/components/compare/comparability.js";

const { reasons, pairs } = JSON.parse(readFileSync(0, "utf8"));
const told = pairs.map(([one, other]) => [objections(reasons, one, other), objections(reasons, other, one)]);
process.stdout.write(JSON.stringify(told));
