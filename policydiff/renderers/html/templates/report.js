"use strict";
// Filters, search, keys and links of the report. Without a script, everything is shown and every link works.
(() => {
  const cards = [...document.querySelectorAll("#changes .change")];
  const groups = [...document.querySelectorAll("#changes .group")];
  const rows = [...document.querySelectorAll("#ledger .row")];
  const topics = [...document.querySelectorAll("#ledger .topic")];
  const choices = [...document.querySelectorAll("select[data-filter]")];
  const toggles = [...document.querySelectorAll(".in-one-column")];
  const search = document.getElementById("search");
  const byId = (id) => document.getElementById(id);
  if (!cards.length) return;

  // What a search looks through, made when it is first asked for.
  const texts = new Map();
  const textOf = (card) => {
    if (!texts.has(card)) texts.set(card, wordsOf(card).toLowerCase().replace(/\s+/g, " "));
    return texts.get(card);
  };

  // Its titles, why it matters, and what either side says: not our labels, nor where it is cited from.
  const wordsOf = (card) =>
    [...card.querySelectorAll(".where, .why, .lead-in, .words")]
      .map((part) => {
        const copy = part.cloneNode(true);
        if (part.closest(".now")) copy.querySelectorAll("del").forEach((gone) => gone.remove());
        return copy.textContent;
      })
      .join("\n");

  // One norm must fit both the modality and the party, as in the command's filters.
  const hasNorm = (card, modality, bearer) =>
    card.dataset.norms.split(" ").some((norm) => {
      const [binds, whom] = norm.split("/");
      return (!modality || binds === modality) && (!bearer || whom === bearer);
    });

  const apply = () => {
    const wanted = Object.fromEntries(choices.map((choice) => [choice.dataset.filter, choice.value]));
    const words = search.value.toLowerCase().replace(/\s+/g, " ").trim();
    const plain = ["kind", "weight", "topic", "favours"].filter((name) => wanted[name]);
    const needsNorm = wanted.modality || wanted.bearer;
    const shown = new Set();
    for (const card of cards) {
      const fits =
        plain.every((name) => card.dataset[name] === wanted[name]) &&
        (!wanted.section || JSON.parse(card.dataset.sections).includes(wanted.section)) &&
        (!needsNorm || hasNorm(card, wanted.modality, wanted.bearer)) &&
        (!words || textOf(card).includes(words));
      card.hidden = !fits;
      if (fits) shown.add(card.id);
    }
    const all = shown.size === cards.length;
    for (const group of groups) {
      const fitting = group.querySelectorAll(".change:not([hidden])").length;
      group.hidden = !fitting;
      group.querySelector(".number").textContent = fitting;
    }
    for (const row of rows) row.hidden = !all && !row.dataset.changes.split(" ").some((id) => shown.has("c-" + id));
    for (const topic of topics) topic.hidden = !topic.querySelector(".row:not([hidden])");
    byId("none").hidden = shown.size > 0;
    byId("count").textContent = `${all ? "" : `${shown.size} of `}${cards.length} ${cards.length === 1 ? "change" : "changes"}`;
  };

  const showAll = () => {
    for (const choice of choices) choice.value = "";
    search.value = "";
    apply();
  };

  const goTo = (card) => {
    for (let fold = card.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    const tools = document.querySelector(".tools");
    const covered = getComputedStyle(tools).position === "sticky" ? tools.offsetHeight : 0;
    window.scrollBy(0, card.getBoundingClientRect().top - covered - 12);
    card.focus({ preventScroll: true });
  };

  // The next or previous change that is shown, from the one last gone to.
  let current = null;
  const step = (by) => {
    const shown = cards.filter((card) => !card.hidden);
    if (!shown.length) return;
    const at = shown.indexOf(current);
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + by, 0), shown.length - 1);
    current = shown[next];
    history.replaceState(null, "", "#" + current.id);
    goTo(current);
  };

  const follow = () => {
    const target = byId(location.hash.slice(1));
    if (!target || !target.classList.contains("change")) return;
    if (target.hidden) showAll();
    if (cards.includes(target)) current = target;
    goTo(target);
  };

  const toggleColumns = () => {
    const inOne = document.body.classList.toggle("one-column");
    for (const toggle of toggles) toggle.setAttribute("aria-pressed", String(inOne));
  };

  for (const choice of choices) choice.addEventListener("change", apply);
  search.addEventListener("input", apply);
  byId("reset").addEventListener("click", showAll);
  byId("next").addEventListener("click", () => step(1));
  byId("previous").addEventListener("click", () => step(-1));
  for (const toggle of toggles) toggle.addEventListener("click", toggleColumns);
  window.addEventListener("hashchange", follow);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    if (event.key === "n") step(1);
    else if (event.key === "p") step(-1);
    else if (event.key === "/") {
      event.preventDefault();
      search.focus();
    }
  });
  for (const tools of document.querySelectorAll(".tools, .whole-tools")) tools.hidden = false;
  apply();
  follow();
})();
