"use strict";
// All of a question stands in the page already: this script shows, hides, moves and copies it, and writes plain text.

document.documentElement.classList.add("js");
document.addEventListener("DOMContentLoaded", () => {
  try {
    if (one(".question")) start();
  } catch (error) {
    document.documentElement.classList.remove("js");
    throw error;
  }
});

const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

let words; // what the page prints of its own, by name
let english; // the names of those that are in English, for want of words in the lecture's language
let questions; // by id, in the order of the page
let state; // what is kept: the ids asked in this round, the answers given by id, the id shown (null: the score), keys

function start() {
  const table = JSON.parse(one("#words").textContent);
  words = table.words;
  english = new Set(table.english);
  questions = new Map(all(".question").map((question) => [question.dataset.id, question]));
  for (const folded of all(".folded")) folded.replaceWith(one(".feedback", folded));
  for (const button of all(".check")) button.disabled = false;
  state = kept() ?? round([...questions.keys()]);
  for (const id of Object.keys(state.answers)) settle(questions.get(id));
  one(".single-keys").checked = state.keys;
  show(state.shown);
  tell(Object.keys(state.answers).length ? "welcome_back" : "");
  listen();
}

function listen() {
  document.addEventListener("keydown", onKey);
  document.addEventListener("submit", (event) => {
    event.preventDefault();
    check(event.target.closest(".question"));
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-to], button[data-show]");
    if (button?.dataset.show) go(button.dataset.show);
    else if (button) moves[button.dataset.to]();
  });
  one(".single-keys").addEventListener("change", (event) => {
    state.keys = event.target.checked;
    keep();
  });
  unfoldOnPaper();
}

function unfoldOnPaper() {
  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = all("details.others:not([open])");
    for (const fold of closed) fold.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const fold of closed) fold.open = false;
  });
}

// What is kept between visits

const STORE = () => `histodeck-selftest:${document.body.dataset.quiz}`;

function round(ids, answers = {}) {
  return { round: ids, answers, shown: ids[0], keys: state?.keys ?? true };
}

// An answer is kept as the words that were chosen, so that it holds only as long as the question has that option.
function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(STORE()));
    const ids = found.round.filter((id) => questions.has(id));
    const fits = ([id, said]) => questions.has(id) && said.length && said.every((text) => texts(id).includes(text));
    const answers = Object.fromEntries(Object.entries(found.answers).filter(fits));
    const shown = found.shown === null || ids.includes(found.shown) ? found.shown : ids[0];
    return ids.length ? { round: ids, answers, shown, keys: found.keys !== false } : null;
  } catch {
    return null;
  }
}

function keep() {
  try {
    localStorage.setItem(STORE(), JSON.stringify(state));
  } catch {
    // Storage is refused or full: the page works on, and forgets when it is closed.
  }
}

// One question

const inputs = (question) => all("fieldset input", question);
// A picture among the words stands for what it shows: no two options of a question read the same.
function text(input) {
  const words = one(".text", input.parentElement).cloneNode(true);
  for (const image of all("img", words)) image.replaceWith(image.alt);
  return words.textContent;
}

const texts = (id) => inputs(questions.get(id)).map(text);
const isKey = (input) => "right" in input.dataset;
const isAnswered = (id) => id in state.answers;
const chosenIn = (question) => inputs(question).filter((input) => input.checked);
const isRight = (id) => isAnswered(id) && inputs(questions.get(id)).every((input) => input.checked === isKey(input));

function check(question) {
  const chosen = chosenIn(question);
  if (!chosen.length) return tell("choose_first");
  state.answers[question.dataset.id] = chosen.map(text);
  settle(question);
  update();
  keep();
  tell("");
  bring(one(".verdict", question));
}

function settle(question) {
  const said = state.answers[question.dataset.id];
  for (const input of inputs(question)) input.checked = said.includes(text(input));
  one("fieldset", question).disabled = true;
  question.classList.add("answered");
  for (const input of inputs(question)) markOption(input);
  sortReasons(question);
  giveVerdict(question);
}

function markOption(input) {
  const chose = isKey(input) ? "chose_right" : "chose_wrong";
  const mark = input.checked ? chose : isKey(input) ? "not_chosen" : "";
  input.parentElement.dataset.mark = mark;
  print(one(".mark", input.parentElement), mark);
}

// The reasons of what was chosen come first, then those of right answers that were not, then the rest, folded.
function sortReasons(question) {
  const [yours, key, others] = [".yours", ".key", ".others"].map((name) => one(name, question));
  for (const input of chosenIn(question)) one("ul", yours).append(one(`[data-place="${input.value}"]`, question));
  for (const part of [yours, key, others]) part.hidden = !one("li", part);
  if (one(".right", yours)) print(one("h4", key), "right_missed");
}

function giveVerdict(question) {
  const chosen = chosenIn(question);
  const values = { found: chosen.filter(isKey).length, all: inputs(question).filter(isKey).length };
  values.mistaken = chosen.length - values.found;
  const kind = isRight(question.dataset.id) ? "right" : values.found ? "partly_right" : "wrong";
  const verdict = one(".verdict", question);
  verdict.dataset.verdict = kind;
  print(one("span", verdict), kind, values);
  one("use", verdict).setAttribute("href", { right: "#tick", partly_right: "#wave", wrong: "#cross" }[kind]);
}

function clear(question) {
  one("fieldset", question).disabled = false;
  question.classList.remove("answered");
  for (const input of inputs(question)) {
    input.checked = false;
    input.parentElement.dataset.mark = one(".mark", input.parentElement).textContent = "";
  }
  const reasons = all(".reason", question).sort((a, b) => a.dataset.place - b.dataset.place);
  for (const reason of reasons) one(reason.matches(".right") ? ".key ul" : ".others ul", question).append(reason);
  for (const part of all(".key, .others", question)) part.hidden = false;
  print(one(".key h4", question), inputs(question)[0].type === "radio" ? "right_answer" : "right_answers");
  one(".others", question).open = false;
  one(".yours", question).hidden = true;
}

// From question to question

const place = () => state.round.indexOf(state.shown);
const missed = () => state.round.filter((id) => isAnswered(id) && !isRight(id));
const unanswered = () => state.round.filter((id) => !isAnswered(id));

const moves = {
  previous: () => state.shown && place() > 0 && go(state.round[place() - 1]),
  next: () => state.shown && go(state.round[place() + 1] ?? null),
  score: () => go(null),
  unanswered: () => go(unanswered()[0]),
  repeat: () => begin(missed()),
  start: () => begin([...questions.keys()]),
};

function begin(ids) {
  for (const id of ids) {
    delete state.answers[id];
    clear(questions.get(id));
  }
  state = round(ids, state.answers);
  go(state.shown);
}

function go(id) {
  show(id);
  keep();
  tell("");
  bring(one(".shown h2"));
}

function show(id) {
  state.shown = id;
  one(".shown")?.classList.remove("shown");
  (id ? questions.get(id) : one(".score")).classList.add("shown");
  if (!id) fillScore();
  update();
}

function update() {
  const total = state.round.length;
  const values = { total, answered: total - unanswered().length, right: state.round.filter(isRight).length };
  print(one(".progress p"), total < questions.size ? "repeating" : "progress", values);
  one(".bar div").style.inlineSize = `${(100 * values.answered) / total}%`;
  const isLast = place() === total - 1;
  const done = values.answered === total;
  offer("previous", state.shown && place() > 0);
  offer("score", state.shown && (isLast || done), isLast && isAnswered(state.shown));
  offer("next", state.shown && !isLast, isAnswered(state.shown));
  offer("unanswered", !state.shown && !done, true);
  offer("repeat", !state.shown && missed().length, done);
  offer("start", !state.shown && values.answered);
  print(one("[data-to=next]"), isAnswered(state.shown) ? "next" : "skip");
}

function offer(move, isOffered, isMain = false) {
  const button = one(`.moves [data-to=${move}]`);
  button.hidden = !isOffered;
  button.classList.toggle("main", isMain);
}

function fillScore() {
  const right = state.round.filter(isRight).length;
  print(one(".sum"), "score_line", { right, total: state.round.length });
  list(".missed", missed());
  list(".unanswered", unanswered());
  one(".all-right").hidden = right < state.round.length;
}

function list(part, ids) {
  one(part).hidden = !ids.length;
  one(`${part} ul`).replaceChildren(...ids.map(entry));
}

function entry(id) {
  const question = questions.get(id);
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.show = id;
  button.append(...[...one("h2", question).childNodes].map((node) => node.cloneNode(true)));
  item.append(button, ...[".ask", ".point p"].map((part) => one(part, question).cloneNode(true)));
  return item;
}

// Focus, messages, keys

function bring(heading) {
  heading.focus({ preventScroll: true });
  heading.scrollIntoView();
}

function tell(name) {
  print(one(".status"), name);
}

// Words of the page's own, marked where they are not in its language; no name, no words.
function print(element, name, values = {}) {
  element.textContent = name && filled(words[name], values);
  if (english.has(name)) element.lang = "en";
  else element.removeAttribute("lang");
}

function onKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
  const question = state.shown && !isAnswered(state.shown) ? questions.get(state.shown) : null;
  const control = event.target.closest("a, button, input, summary");
  if (event.key === "Enter") return question && !control && check(question);
  if (!state.keys || (control?.matches("input") && event.key.startsWith("Arrow"))) return;
  const input = question && optionOf(question, event.key);
  const move = { n: "next", arrowright: "next", p: "previous", arrowleft: "previous" }[event.key.toLowerCase()];
  if (input) choose(input);
  else if (move) moves[move]();
  else return;
  event.preventDefault();
}

function optionOf(question, key) {
  if (/^[1-9]$/.test(key)) return inputs(question)[key - 1];
  if (/^[a-z]$/i.test(key)) return inputs(question)[key.toUpperCase().charCodeAt(0) - 65];
}

function choose(input) {
  input.checked = input.type === "radio" || !input.checked;
  input.focus();
}
