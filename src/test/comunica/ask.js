// Asks an endpoint by Comunica: node ask.js URL, queries as a JSON list on standard input
const { QueryEngine } = require("@comunica/query-sparql");

async function main() {
  const queries = JSON.parse(require("fs").readFileSync(0, "utf8"));
  const engine = new QueryEngine();
  const context = { sources: [{ type: "sparql", value: process.argv[2] }] };
  const answers = [];
  for (const query of queries) {
    if (/\bASK\b/.test(query)) {
      answers.push(String(await engine.queryBoolean(query, context)));
    } else if (/\bCONSTRUCT\b/.test(query)) {
      const quads = await (await engine.queryQuads(query, context)).toArray();
      answers.push(quads.map((q) => [q.subject.value, q.predicate.value, q.object.value].join(" ")).sort());
    } else {
      const rows = await (await engine.queryBindings(query, context)).toArray();
      answers.push(rows.map((row) => [...row].map(([, term]) => term.value).join(" ")).sort());
    }
  }
  console.log(JSON.stringify(answers));
}

main().catch((e) => { console.error(e); process.exit(1); });
