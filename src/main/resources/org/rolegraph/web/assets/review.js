"use strict";

/*
 * Links under review. A key decides about the pair that is seen; the next is shown at once, while
 * decisions are sent one after the other, and sent again until the server has said that they are
 * on its disk. The token is kept for this tab alone (sessionStorage): a page that is loaded again
 * goes on, another tab and another day ask, and the server's policy lets no other script read it.
 */

const AHEAD = 12;
const LOOK_MILLIS = 3000;
const AGAIN_MILLIS = 1000;
const READ_MILLIS = 20000;
const find = (id) => document.getElementById(id);

let who = sessionStorage.getItem("review-who") || localStorage.getItem("review-who") || "";
let token = sessionStorage.getItem("review-token") || "";
let queue = "";
let since = "";
let pairs = [];
let now = -1;
let chosen = -1;
let sending = false;
let stalled = false;
let reading = 0;
let drawn = "";
const details = new Map();
const asked = new Set();
const skipped = new Set();
const steps = [];
const jobs = [];
/** What was said here and is not acknowledged yet, by pair: the job, and whether it opens it. */
const unsaved = new Map();

function make(name, attributes, ...children) {
  const element = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.append(...children);
  return element;
}

function trouble(text) {
  if (find("trouble").textContent !== text) {
    find("trouble").textContent = text;
  }
}

/** Says what another has done, for as long as it takes to read. */
function notice(text) {
  trouble(text);
  clearTimeout(reading);
  reading = setTimeout(() => find("trouble").textContent === text && trouble(""), READ_MILLIS);
}

function say(text) {
  find("said").textContent = text;
}

/** The server, with the token in a header. A failure of it is thrown with its status. */
async function ask(path, body) {
  const headers = { Authorization: `Bearer ${token}`, Accept: "application/json" };
  const init = body ? { method: "POST", headers: { ...headers, "Content-Type": "application/json" }, body: JSON.stringify(body) } : { headers };
  const answer = await fetch(`/review/${path}`, { ...init, cache: "no-store" }).catch(() => {
    throw Object.assign(new Error("The server does not answer."), { isSilent: true });
  });
  const json = await answer.json();
  if (!answer.ok) {
    throw Object.assign(new Error(json.detail || `status ${answer.status}`), { status: answer.status, json });
  }
  return json;
}

/* What is said of the pairs */

function absorb(state) {
  if (state.queue !== queue) {
    return false;
  }
  if (state.whole) {
    pairs.forEach((pair) => {
      pair.decided = null;
      pair.second = null;
    });
  }
  state.changes.forEach((change) => {
    pairs[change.pair].decided = change.says ? change : null;
    pairs[change.pair].second = change.second || null;
  });
  since = state.since;
  const couples = find("couples");
  couples.replaceChildren(
    ...state.agreement.map((couple) =>
      make(
        "tr",
        {},
        make("th", { scope: "row" }, `${couple.one}, ${couple.other}`),
        make("td", { class: "number" }, String(couple.pairs)),
        make("td", { class: "number" }, `${Math.round((100 * couple.agreed) / couple.pairs)} %`),
        make("td", { class: "number" }, couple.kappa === undefined ? "–" : couple.kappa.toFixed(2)),
      ),
    ),
  );
  find("agreement").hidden = state.agreement.length === 0;
  return true;
}

const seconds = () => find("second").checked;

/** Whether somebody is asked about a pair, leaving aside what is skipped and filtered. */
function isAsked(n) {
  const job = unsaved.get(n);
  if (job) {
    return job.opens;
  }
  const pair = pairs[n];
  return seconds() ? Boolean(pair.decided) && pair.decided.who !== who && !pair.second : !pair.decided;
}

function passes(n) {
  const pair = pairs[n];
  const kind = find("kind").value;
  const least = Number(find("least").value) || 0;
  const most = find("most").value === "" ? 1 : Number(find("most").value);
  // a chain of exact matches has no confidence, and is asked about whatever is wanted
  const sure = pair.confidence === undefined || (pair.confidence >= least && pair.confidence <= most);
  return sure && (kind === "" || pair.kind === kind);
}

function open() {
  const all = [];
  for (let n = 0; n < pairs.length; n++) {
    if (isAsked(n) && !skipped.has(n) && passes(n)) {
      all.push(n);
    }
  }
  return all;
}

function ofGroup(n) {
  const all = [];
  for (let i = n; i >= 0 && pairs[i].group === pairs[n].group; i--) {
    all.unshift(i);
  }
  for (let i = n + 1; i < pairs.length && pairs[i].group === pairs[n].group; i++) {
    all.push(i);
  }
  return all;
}

/* What is seen */

const WORDS = { exact: "exact match", close: "close match", broad: "broad match", narrow: "narrow match", related: "related match", same: "the same", reject: "reject", none: "no counterpart" };
const words = (says) => WORDS[says] || says;

function sure(pair) {
  return pair.confidence === undefined ? "a chain of exact matches" : `confidence ${pair.confidence.toFixed(2)}`;
}

/** Shows the pair that is to be decided about; the focus stays on what the reader was at. */
function show() {
  const all = open();
  now = chosen >= 0 && isAsked(chosen) ? chosen : all.length > 0 ? all[0] : -1;
  chosen = now;
  const decided = pairs.filter((pair, n) => (unsaved.has(n) ? !unsaved.get(n).opens : pair.decided)).length;
  find("share").max = Math.max(1, pairs.length);
  find("share").value = decided;
  find("count").textContent = `${decided} of ${pairs.length} decided, ${all.length} to go${skipped.size > 0 ? `, ${skipped.size} skipped` : ""}`;
  saved();
  draw();
  ahead(all);
}

function draw() {
  const group = now < 0 ? [] : ofGroup(now);
  const seen = JSON.stringify([now, details.has(now), seconds(), skipped.size > 0, group.map((n) => [isAsked(n), pairs[n].decided?.says])]);
  if (seen === drawn) {
    return;
  }
  drawn = seen;
  const held = document.activeElement?.dataset?.pair;
  drawPair(group);
  if (held !== undefined) {
    find("candidates").querySelector(`[data-pair="${held}"]`)?.focus({ preventScroll: true });
  }
  if (document.activeElement === document.body || document.activeElement === null) {
    find("pair").focus({ preventScroll: true });
  }
}

function drawPair(group) {
  const nothing = now < 0;
  document.querySelectorAll("#verdicts [data-says], #verdicts [data-does=skip]").forEach((button) => button.setAttribute("aria-disabled", String(nothing)));
  if (nothing) {
    const text = skipped.size > 0 ? "Nothing is left but what you skipped" : "Nothing is left to decide here";
    find("question").textContent = text;
    find("proposal").textContent = "Change the filter, or undo.";
    ["subject", "object"].forEach((side) => {
      find(`${side}-name`).textContent = "";
      find(side).hidden = true;
    });
    find("candidates").replaceChildren();
    find("candidates-name").hidden = true;
    say(text);
    return;
  }
  const pair = pairs[now];
  find("question").replaceChildren(pair.subject, make("span", { class: "word" }, ` – ${words(pair.proposed)}? – `), pair.object);
  const known = details.get(now);
  find("proposal").textContent = known ? known.reasons.join(", ") : sure(pair);
  side("subject", pair.subject, known);
  side("object", pair.object, known);
  find("candidates-name").hidden = false;
  find("candidates-name").textContent = `Candidates of ${pair.subject}`;
  find("candidates").replaceChildren(
    ...group.map((n, i) => {
      const key = i < 9 ? [make("kbd", {}, String(i + 1)), " "] : [];
      const said = isAsked(n) ? "" : seconds() ? ", not asked" : `, decided${pairs[n].decided ? `: ${words(pairs[n].decided.says)}` : ""}`;
      const button = make("button", { type: "button", "data-pair": String(n) }, ...key, `${pairs[n].object}, ${words(pairs[n].proposed)}, ${sure(pairs[n])}${said}`);
      if (n === now) {
        button.setAttribute("aria-current", "true");
      }
      return make("li", {}, button);
    }),
  );
  say(`${pair.subject}, ${words(pair.proposed)}, ${pair.object}; ${sure(pair)}, candidate ${group.indexOf(now) + 1} of ${group.length}`);
}

function side(id, label, known) {
  const section = find(id);
  section.hidden = false;
  const facts = section.querySelector(".facts-of");
  if (!known) {
    find(`${id}-name`).textContent = label;
    facts.replaceChildren(make("p", { class: "soft" }, "…"));
    return;
  }
  const of = known[id];
  find(`${id}-name`).replaceChildren(of.href ? make("a", { href: of.href, target: "_blank", rel: "noopener" }, of.label) : of.label);
  const lines = [make("p", { class: "note" }, [of.kind, of.source, of.id].filter(Boolean).join(" · "))];
  if (of.broader.length > 0) {
    lines.push(make("p", {}, `under ${of.broader.join(" · ")}`));
  }
  lines.push(...of.definitions.map((text) => make("p", {}, text)));
  if (of.definitions.length === 0) {
    lines.push(make("p", { class: "soft" }, "Nothing describes it."));
  }
  if (of.names.length > 0) {
    const more = of.more > 0 ? ` and ${of.more} more` : "";
    lines.push(make("p", { class: "names" }, `also: ${of.names.join(" · ")}${more}`));
  }
  facts.replaceChildren(...lines);
}

function saved() {
  find("saved").textContent = jobs.length === 0 ? "all saved" : `${jobs.length} not saved yet`;
}

/** Asks for what will be seen next, before it is. */
async function ahead(all) {
  const near = now < 0 ? [] : [now, ...all.slice(0, AHEAD)];
  const wanted = [...new Set(near)].filter((n) => !details.has(n) && !asked.has(n));
  if (wanted.length === 0 || (wanted.length < AHEAD / 2 && !wanted.includes(now) && near.length > wanted.length + 2)) {
    return;
  }
  wanted.forEach((n) => asked.add(n));
  try {
    const query = wanted.map((n) => `pair=${n}`).join("&");
    const answer = await ask(`pairs?queue=${queue}&${query}`);
    answer.pairs.forEach((pair) => details.set(pair.pair, pair));
    if (wanted.includes(now)) {
      draw();
    }
  } catch (failure) {
    refused(failure);
  } finally {
    wanted.forEach((n) => asked.delete(n));
  }
}

/* What is done */

function decide(says) {
  if (now < 0) {
    say(find("question").textContent);
    return;
  }
  const n = now;
  const pair = pairs[n];
  const settles = says === "none" ? ofGroup(n).filter((i) => isAsked(i) && pairs[i].vocabulary === pair.vocabulary) : [n];
  const job = { path: "decide", pair: n, says, second: seconds(), settles, opens: false };
  settles.forEach((i) => unsaved.set(i, job));
  steps.push({ job });
  jobs.push(job);
  chosen = -1;
  show();
  send();
}

function skip() {
  if (now >= 0) {
    skipped.add(now);
    steps.push({ skipped: now });
    chosen = -1;
    show();
  } else {
    say(find("question").textContent);
  }
}

function undo() {
  const step = steps.pop();
  if (!step) {
    say("There is nothing to undo.");
    return;
  }
  if (step.job === undefined) {
    skipped.delete(step.skipped);
    chosen = step.skipped;
    show();
    return;
  }
  const done = step.job;
  find("second").checked = done.second;
  const waits = jobs.indexOf(done);
  if (waits > 0 || (waits === 0 && !sending)) {
    jobs.splice(waits, 1);
    done.settles.forEach((i) => unsaved.delete(i));
  } else {
    const job = { ...done, path: "undo", undoes: done, opens: true };
    job.settles.forEach((i) => unsaved.set(i, job));
    jobs.push(job);
  }
  chosen = done.pair;
  show();
  send();
}

function candidate(n) {
  const group = ofGroup(n);
  if (!isAsked(n)) {
    say(`Candidate ${group.indexOf(n) + 1} is not asked about.`);
    return;
  }
  chosen = n;
  skipped.delete(n);
  show();
}

const rest = (millis) => new Promise((done) => setTimeout(done, millis));

/** Sends what is decided, in its order, each until there is an answer. */
async function send() {
  if (sending) {
    return;
  }
  sending = true;
  try {
    while (jobs.length > 0 && token) {
      await sendFirst(jobs[0]);
    }
  } finally {
    sending = false;
    saved();
  }
}

async function sendFirst(job) {
  try {
    const second = job.undoes ? job.undoes.kept === "second" : job.second;
    const answer = await ask(job.path, { queue, pair: job.pair, says: job.says, who, second, since });
    job.kept = answer.kept;
    ended(job);
    if (stalled) {
      stalled = false;
      trouble("");
    }
    absorb(answer);
    show();
  } catch (failure) {
    if (failure.status === 401) {
      refused(failure);
    } else if (failure.status === undefined || failure.status >= 500 || failure.status === 429) {
      stalled = true;
      trouble(`${failure.status ? failure.message : "The server does not answer"}: ${jobs.length} not saved yet; sent again until it does.`);
      await rest(AGAIN_MILLIS);
    } else {
      ended(job);
      forget(job);
      if (failure.json?.changes) {
        const pair = pairs[job.pair];
        const kept = failure.json.kept === "second" ? " Yours is kept as a second opinion." : " Yours is not kept.";
        notice(`${pair.subject} – ${pair.object}: ${failure.json.who} said ${words(failure.json.says)} (${failure.json.when}), which stays.${kept}`);
        absorb(failure.json);
      } else {
        trouble(`Not saved: ${failure.message}`);
      }
      show();
    }
  }
}

function ended(job) {
  jobs.splice(jobs.indexOf(job), 1);
  job.settles.forEach((i) => {
    if (unsaved.get(i) === job) {
      unsaved.delete(i);
    }
  });
}

/** What did not come to be is not undone. */
function forget(job) {
  const at = steps.findIndex((step) => step.job === job);
  if (at >= 0) {
    steps.splice(at, 1);
  }
  jobs.filter((each) => each.undoes === job).forEach(ended);
}

/** Asks for the token again where the server does not take it. */
function refused(failure) {
  if (failure.status === 401) {
    token = "";
    sessionStorage.removeItem("review-token");
    find("work").hidden = true;
    enter("The server does not take this token.");
  } else if (failure.status === 409) {
    trouble("The proposals are other ones now. Load the page again.");
  }
}

function enter(text) {
  trouble(text);
  find("entry").hidden = false;
  find("who").value = who;
  find(who ? "token" : "who").focus();
}

async function begin() {
  try {
    const all = await ask(pairs.length === 0 ? "queue" : `changes?since=${since}`);
    if (all.pairs) {
      queue = all.queue;
      pairs = all.pairs;
      const kinds = [...new Set(pairs.map((pair) => pair.kind).filter(Boolean))].sort();
      find("kind").append(...kinds.map((kind) => make("option", { value: kind }, kind)));
    }
    sessionStorage.setItem("review-token", token);
    sessionStorage.setItem("review-who", who);
    localStorage.setItem("review-who", who);
    absorb(all);
    trouble("");
    find("entry").hidden = true;
    find("work").hidden = false;
    show();
    find("pair").focus({ preventScroll: true });
    send();
  } catch (failure) {
    if (failure.status === 401) {
      refused(failure);
    } else {
      if (!failure.status && !failure.isSilent) {
        throw failure; // ours
      }
      enter(failure.message);
    }
  }
}

/** What others decide is seen, too. */
async function look() {
  if (token && pairs.length > 0 && jobs.length === 0 && !document.hidden) {
    try {
      const state = await ask(`changes?since=${since}`);
      if (state.queue !== queue) {
        trouble("The proposals are other ones now. Load the page again.");
      } else if (jobs.length === 0 && (state.changes.length > 0 || state.whole)) {
        const before = now;
        absorb(state);
        if (before >= 0 && !isAsked(before)) {
          const said = pairs[before].decided;
          if (said && !seconds()) {
            notice(`${pairs[before].subject} – ${pairs[before].object}: ${said.who} has just said ${words(said.says)}.`);
          }
        }
        show();
      }
    } catch (failure) {
      refused(failure);
    }
  }
}

/* Keys and clicks */

const actions = new Map();
document.querySelectorAll("#verdicts button").forEach((button) => {
  const { says, does } = button.dataset;
  const others = { skip, undo, filter: () => find("least").focus() };
  const action = says ? () => decide(says) : others[does];
  actions.set(button.dataset.key, action);
  button.addEventListener("click", action);
});
find("candidates").addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button) {
    candidate(Number(button.dataset.pair));
  }
});
document.addEventListener("keydown", (event) => {
  const fields = event.target.closest?.("input:not([type=checkbox]), select, textarea");
  if (find("work").hidden || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
    return;
  }
  if ((event.key === "Escape" || event.key === "Enter") && find("filter").contains(event.target)) {
    event.preventDefault();
    find("pair").focus({ preventScroll: true });
    return;
  }
  if (fields || event.repeat || !find("keys").checked) {
    return;
  }
  const action = actions.get(event.key.toLowerCase());
  if (action) {
    event.preventDefault();
    action();
  } else if (/^[1-9]$/.test(event.key) && now >= 0) {
    event.preventDefault();
    const group = ofGroup(now);
    const n = group[Number(event.key) - 1];
    if (n === undefined) {
      say(`There ${group.length === 1 ? "is 1 candidate" : `are ${group.length} candidates`}.`);
    } else {
      candidate(n);
    }
  }
});
find("filter").addEventListener("submit", (event) => event.preventDefault());
find("filter").addEventListener("input", () => {
  chosen = -1;
  show();
});
find("entry").addEventListener("submit", (event) => {
  event.preventDefault();
  who = find("who").value.trim();
  token = find("token").value.trim();
  find("token").value = "";
  begin();
});
window.addEventListener("beforeunload", (event) => {
  if (jobs.length > 0) {
    event.preventDefault();
  }
});

if (token && who) {
  begin();
} else {
  enter("");
}
setInterval(look, LOOK_MILLIS);
