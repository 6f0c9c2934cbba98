"use strict";

/*
 * Three things that pages can do without: names are completed while they are typed, a neighbourhood
 * is drawn when it is opened, and a file may be dropped on a form.
 *
 * <input data-complete="role skill">  proposes names of these kinds; of all where it is empty.
 *   data-choose="open"                goes to the page of what is chosen
 *   data-choose="id"                  puts its short id into the field; else its name
 * <details data-picture="URL">        draws the JSON of the URL into .canvas, and lists it in .listed
 * <form data-drop="id">               takes a file that is dropped on it into the field of the id
 */

let made = 0;

function make(name, attributes, text) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  if (text) {
    element.textContent = text;
  }
  return element;
}

/** The combobox pattern of the ARIA guide: a list proposes, nothing is chosen unasked. */
function completing(input) {
  const id = `names-${++made}`;
  const list = make("ul", { id, role: "listbox", "aria-label": "Names" });
  const said = make("span", { class: "hidden", role: "status" });
  list.hidden = true;
  input.parentElement.append(list, said);
  const attributes = {
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": id,
  };
  Object.entries(attributes).forEach(([key, value]) => input.setAttribute(key, value));
  let found = [];
  let at = -1;
  let asked = null;
  let waiting = 0;

  /** What is still to come would open the list again, or change it while somebody walks in it. */
  const settle = () => {
    clearTimeout(waiting);
    asked?.abort();
  };
  const close = () => {
    settle();
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const mark = (next) => {
    at = next;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (at < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", list.children[at].id);
    }
  };
  const choose = (i) => {
    const hit = found[i];
    close();
    if (input.dataset.choose === "open") {
      window.location.assign(hit.href);
      return;
    }
    input.value = input.dataset.choose === "id" ? hit.id : hit.name;
    input.dispatchEvent(new CustomEvent("chosen", { bubbles: true, detail: hit }));
  };
  const show = (hits) => {
    found = hits;
    list.replaceChildren(
      ...hits.map((hit, i) => {
        const option = make("li", { id: `${id}-${i}`, role: "option", "aria-selected": "false" });
        const name = make("span", hit.language ? { lang: hit.language } : {}, hit.found ? `${hit.found} (${hit.name})` : hit.name);
        option.append(name, make("small", {}, `${hit.kind} · ${hit.source}`));
        option.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          choose(i);
        });
        return option;
      }),
    );
    at = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = hits.length === 0;
    input.setAttribute("aria-expanded", String(hits.length > 0));
    said.textContent = hits.length === 1 ? "1 name" : `${hits.length} names`;
  };
  const ask = async () => {
    const text = input.value.trim();
    asked?.abort();
    if (text.length < 2) {
      close();
      return;
    }
    asked = new AbortController();
    const query = new URLSearchParams({ q: text });
    (input.dataset.complete || "").split(" ").filter(Boolean).forEach((kind) => query.append("kind", kind));
    try {
      const answer = await fetch(`/complete?${query}`, { signal: asked.signal });
      if (answer.ok && document.activeElement === input) {
        show(await answer.json());
      }
    } catch (failure) {
      if (failure.name !== "AbortError") {
        close();
      }
    }
  };
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 80);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && list.hidden) {
      ask();
    } else if (step) {
      event.preventDefault();
      settle();
      const places = found.length + 1;
      mark(((at + 1 + step + places) % places) - 1);
    } else if (event.key === "Enter" && at >= 0 && !list.hidden) {
      event.preventDefault();
      choose(at);
    } else if (event.key === "Enter") {
      close(); // what was typed counts
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
}

/** Colours of the page, which a canvas does not inherit. */
function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

function listed(picture) {
  return picture.groups.map((group) => {
    const section = make("div", {});
    const list = make("ul", { class: "flow" });
    group.items.forEach((item) => {
      const line = make("li", {});
      line.append(item.href ? make("a", { href: item.href }, item.name) : make("span", {}, item.name));
      if (item.note) {
        line.append(" ", make("span", { class: "note" }, item.note));
      }
      list.append(line);
    });
    section.append(make("h3", {}, group.name), list);
    return section;
  });
}

function elements(picture, most) {
  const all = [{ data: { id: "n", name: picture.name, tone: "ink" } }];
  picture.groups.forEach((group, g) => {
    group.items.slice(0, most).forEach((item, i) => {
      const id = `${g}-${i}`;
      const data = { id, name: item.name, href: item.href, group: group.name, tone: group.tone };
      all.push({ data });
      all.push({ data: { id: `e${id}`, source: "n", target: id, tone: group.tone } });
    });
  });
  return all;
}

async function draw(details) {
  const canvas = details.querySelector(".canvas");
  const [answer, library] = await Promise.all([
    fetch(details.dataset.picture),
    import(details.dataset.library),
  ]);
  if (!answer.ok) {
    throw new Error(`status ${answer.status}`);
  }
  const picture = await answer.json();
  details.querySelector(".listed").replaceChildren(...listed(picture));
  canvas.hidden = false;
  const tone = (node) => colour(node.data("tone"));
  const graph = library.default({
    container: canvas,
    elements: elements(picture, 14),
    layout: { name: "concentric", concentric: (node) => (node.id() === "n" ? 2 : 1), levelWidth: () => 1, minNodeSpacing: 12, animate: false },
    wheelSensitivity: 0.3,
    style: [
      {
        selector: "node",
        style: {
          label: "data(name)", "background-color": tone, color: colour("ink"), width: 14, height: 14,
          "font-size": 11, "text-wrap": "wrap", "text-max-width": 110, "text-valign": "bottom", "text-margin-y": 3,
          "text-background-color": colour("panel"), "text-background-opacity": 0.8,
        },
      },
      { selector: "#n", style: { width: 26, height: 26, "font-size": 14, "font-weight": "bold" } },
      { selector: "edge", style: { width: 1, "line-color": tone, "curve-style": "straight", opacity: 0.5 } },
      { selector: "node:selected", style: { "border-width": 4, "border-color": colour("ink"), "font-weight": "bold" } },
    ],
  });
  walking(canvas, graph, details.querySelector("[role=status]"));
}

/** Arrow keys go from neighbour to neighbour, Enter opens one. */
function walking(canvas, graph, said) {
  const nodes = graph.nodes().toArray();
  let at = 0;
  const go = (next) => {
    at = (next + nodes.length) % nodes.length;
    graph.$(":selected").unselect();
    nodes[at].select();
    const data = nodes[at].data();
    said.textContent = data.group ? `${data.group}: ${data.name}` : data.name;
    graph.animate({ center: { eles: nodes[at] } }, { duration: 0 });
  };
  const open = (node) => {
    if (node.data("href")) {
      window.location.assign(node.data("href"));
    }
  };
  canvas.tabIndex = 0;
  canvas.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) {
      go(at + step);
    } else if (event.key === "Enter") {
      open(nodes[at]);
    } else if (event.key === "+" || event.key === "-") {
      graph.zoom({ level: graph.zoom() * (event.key === "+" ? 1.25 : 0.8), renderedPosition: { x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 } });
    } else {
      return;
    }
    event.preventDefault();
  });
  graph.on("tap", "node", (event) => open(event.target));
}

document.querySelectorAll("input[data-complete]").forEach(completing);
document.querySelectorAll("details[data-picture]").forEach((details) => {
  const opened = async () => {
    try {
      await draw(details);
    } catch (failure) {
      details.querySelector("[role=status]").textContent = `The picture cannot be drawn: ${failure.message}`;
    }
  };
  details.addEventListener("toggle", opened, { once: true });
});

function dropping(form) {
  const over = (is) => (event) => {
    if (event.dataTransfer.types.includes("Files")) {
      event.preventDefault();
      form.classList.toggle("over", is);
    }
  };
  form.addEventListener("dragover", over(true));
  form.addEventListener("dragleave", over(false));
  form.addEventListener("drop", (event) => {
    over(false)(event);
    if (event.dataTransfer.files.length > 0) {
      document.getElementById(form.dataset.drop).files = event.dataTransfer.files;
    }
  });
}

document.querySelectorAll("form[data-drop]").forEach(dropping);
