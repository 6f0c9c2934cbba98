"use strict";

/*
 * Skills as chips: a field that completes adds one, a button takes one away. What is sent is the
 * list of lines, which stays there to be edited.
 */

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

function chips(field) {
  const lines = field.querySelector("textarea");
  const input = field.querySelector("input[data-complete]");
  const adding = field.querySelector(".adding");
  const list = field.querySelector(".chips");
  const said = field.querySelector("[role=status]");
  const skills = () => lines.value.split("\n").map((line) => line.trim()).filter(Boolean);

  const show = () => {
    list.replaceChildren(
      ...skills().map((skill) => {
        const chip = make("li", {}, skill);
        const out = make("button", { type: "button", "aria-label": `Leave out ${skill}` }, "×");
        out.addEventListener("click", () => {
          lines.value = skills().filter((each) => each !== skill).join("\n");
          show();
          said.textContent = `${skill} is left out`;
          input.focus();
        });
        chip.append(" ", out);
        return chip;
      }),
    );
  };
  const add = (text) => {
    const skill = text.trim();
    if (skill && !skills().includes(skill)) {
      lines.value = [...skills(), skill].join("\n");
      show();
      said.textContent = `${skill} is added`;
    }
    input.value = "";
  };
  input.addEventListener("chosen", () => add(input.value));
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.defaultPrevented && input.value.trim()) {
      event.preventDefault();
      add(input.value);
    }
  });
  lines.addEventListener("input", show);
  lines.form.addEventListener("submit", () => add(input.value));
  adding.hidden = false;
  show();
}

document.querySelectorAll("[data-skills]").forEach(chips);
