"use strict";

/*
 * The field of a query becomes an editor, which colours SPARQL, marks what is no SPARQL, and
 * completes variables and the terms that the endpoint says it holds. Ctrl-Enter asks, Ctrl-Space
 * completes, Tab and Esc leave. Nothing is kept, and nobody else is asked.
 */

const field = document.getElementById("query");

/** Characters of a query in an address; a longer one is posted. */
const LONGEST = 8000;

/** What completes: properties and classes of the graph, those used most first. */
const TERMS = `PREFIX void: <http://rdfs.org/ns/void#>
SELECT ?term (BOUND(?class) AS ?isClass) (SUM(?number) AS ?uses) {
  GRAPH <https://w3id.org/rolegraph/graph/statistics> {
    { ?part void:property ?term ; void:triples ?number }
    UNION
    { ?part void:class ?class ; void:entities ?number . BIND(?class AS ?term) }
  }
} GROUP BY ?term ?class ORDER BY ?isClass DESC(?uses) ?term`;

async function rows(query) {
  const address = "/sparql?format=json&query=" + encodeURIComponent(query);
  const answer = await fetch(address, { headers: { accept: "application/sparql-results+json" } });
  if (!answer.ok) {
    throw new Error(await answer.text());
  }
  return (await answer.json()).results.bindings;
}

/** The prefixes that need no declaration, by their namespaces: data-prefixes="rg https://… " */
function prefixes(field) {
  const words = field.dataset.prefixes.split(" ");
  const known = new Map();
  for (let i = 0; i + 1 < words.length; i += 2) {
    known.set(words[i + 1], words[i]);
  }
  return known;
}

function shortName(iri, known) {
  const end = iri.search(/[A-Za-z_][\w-]*$/);
  const prefix = end < 0 ? undefined : known.get(iri.slice(0, end));
  return prefix ? `${prefix}:${iri.slice(end)}` : `<${iri}>`;
}

let described = null;

/** The terms, with their short names. */
function terms() {
  described ??= rows(TERMS)
    .then((found) => {
      const known = prefixes(field);
      return found.map(({ term, isClass }) => ({
        name: shortName(term.value, known),
        isClass: isClass.value === "true",
      }));
    })
    .catch(() => []);
  return described;
}

/**
 * Names that begin with what is typed, in its case before in others, then those that have it
 * within; of classes alone where one is to be.
 */
async function completions(typed, ofClasses) {
  const text = typed.trim();
  const low = text.toLowerCase();
  const rank = (name) =>
    name.startsWith(text) ? 0 : name.toLowerCase().startsWith(low) ? 1 : name.toLowerCase().includes(low) ? 2 : 3;
  const found = (await terms())
    .filter((term) => term.isClass || !ofClasses)
    .map((term) => term.name)
    .filter((name) => rank(name) < 3)
    .sort((a, b) => rank(a) - rank(b));
  return found.length === 1 && found[0] === text ? [] : found.slice(0, 100);
}

let wanted = false; // Ctrl-Space was pressed

Yasqe.registerAutocompleter({
  name: "terms",
  bulk: false,
  autoShow: true,
  persistenceId: null,
  isValidCompletionPosition(editor) {
    const token = editor.getCompleteToken();
    const other = ["comment", "string", "keyword"].includes(token.type) || /^[?$<]/.test(token.string);
    return !other && (wanted || /^[A-Za-z][\w-]*:/.test(token.string));
  },
  get(editor, token) {
    const before = editor.getPreviousNonWsToken(editor.getDoc().getCursor().line, token);
    return completions(token.string, ["a", "rdf:type"].includes(before.string));
  },
});

function editing(field) {
  const form = field.form;
  const place = document.createElement("div");
  field.before(place);
  const ask = () => form.requestSubmit(form.querySelector("button"));
  const editor = new Yasqe(place, {
    value: "",
    persistenceId: null,
    consumeShareLink: null,
    createShareableLink: null,
    showQueryButton: false,
    resizeable: false,
    inputStyle: "contenteditable", // which screen readers read
    editorHeight: "min(20rem, 60vh)",
    autocompleters: ["variables", "terms"],
    extraKeys: {
      Tab: false,
      "Shift-Tab": false,
      "Ctrl-S": false,
      "Ctrl-Enter": ask,
      "Cmd-Enter": ask,
      "Ctrl-Space": (cm) => {
        wanted = true;
        cm.autocomplete();
        wanted = false;
      },
    },
  });
  const mode = editor.getMode();
  const start = mode.startState;
  const declared = Object.fromEntries([...prefixes(field)].map(([namespace, prefix]) => [prefix, namespace]));
  mode.startState = () => ({ ...start(), prefixes: { ...declared } });
  editor.setValue(field.value);
  editor.clearHistory();
  const label = form.querySelector(`label[for=${field.id}]`);
  label.id = "query-label";
  label.addEventListener("click", () => editor.focus());
  const input = editor.getInputField();
  const roles = { role: "textbox", "aria-multiline": "true", "aria-labelledby": label.id, "aria-describedby": "query-keys" };
  Object.entries(roles).forEach(([name, value]) => input.setAttribute(name, value));
  const keys = document.createElement("p");
  keys.id = "query-keys";
  keys.className = "note";
  keys.textContent = "Ctrl-Enter asks, Ctrl-Space completes, Tab leaves the editor.";
  place.after(keys);
  field.hidden = true;
  field.required = false; // what cannot be seen cannot be filled
  form.addEventListener("submit", () => {
    field.value = editor.getValue();
    form.method = encodeURIComponent(field.value).length > LONGEST ? "post" : "get";
  });
}

editing(field);
