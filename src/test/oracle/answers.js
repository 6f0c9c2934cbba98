// Answers each query of a file by Oxigraph, over its own data: node answers.js cases.json answers.json
// A case is {data, query}: N-Quads and SPARQL. An answer is a boolean, or rows of terms by variable.
import { readFileSync, writeFileSync } from "node:fs";
import oxigraph from "oxigraph";

const [, , from, to] = process.argv;
const answers = JSON.parse(readFileSync(from, "utf8")).map(({ data, query }) => {
  const store = new oxigraph.Store();
  store.load(data, { format: "application/n-quads" });
  // the default graph is the union of the named ones, each triple once
  for (const quad of store.match()) {
    store.add(oxigraph.quad(quad.subject, quad.predicate, quad.object));
  }
  const answer = store.query(query, { results_format: "json" });
  return JSON.parse(answer);
});
writeFileSync(to, JSON.stringify(answers));
