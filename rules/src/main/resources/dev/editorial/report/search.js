// Searches the findings. The report is whole without it.
"use strict";

(function () {
  const SHOWN = 200;
  const SEVERITIES = ["error", "warning", "info"];
  const form = document.getElementById("search");
  const field = (id) => document.getElementById(id);
  const results = field("results");
  const findings = [];

  window.editorialFindings = (rows) => findings.push(...rows);

  function load(file, files) {
    if (file > files) {
      start();
      return;
    }
    const script = document.createElement("script");
    script.src = "findings-" + file + ".js";
    script.onload = () => load(file + 1, files);
    document.head.append(script);
  }

  function start() {
    findings.forEach((row) => row.push((row[1] + " " + row[2] + " " + row[3]).toLowerCase()));
    field("fallback").hidden = true;
    form.hidden = false;
    form.addEventListener("input", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    show();
    field("words").focus();
  }

  function compare(column) {
    if (column === 0) {
      return (a, b) => SEVERITIES.indexOf(a[0]) - SEVERITIES.indexOf(b[0]);
    }
    return (a, b) => (a[column] < b[column] ? -1 : a[column] > b[column] ? 1 : 0);
  }

  function show() {
    const words = field("words").value.toLowerCase().split(/\s+/).filter(Boolean);
    const severity = field("severity").value;
    const rule = field("rule").value;
    const column = Number(field("order").value);
    const found = findings.filter(
      (row) =>
        (!severity || row[0] === severity) &&
        (!rule || row[1] === rule) &&
        words.every((word) => row[5].includes(word)));
    // They come in the order of pages.
    if (column !== 2) {
      found.sort(compare(column));
    }
    field("count").textContent =
      found.length + (found.length === 1 ? " finding" : " findings") +
      (found.length > SHOWN ? ", the first " + SHOWN + " of them shown" : "");
    results.replaceChildren(...found.slice(0, SHOWN).map(item));
  }

  function item(row) {
    const link = document.createElement("a");
    link.href = row[4];
    link.append(text("bdi", "", row[3]));
    const line = document.createElement("li");
    line.append(text("span", "severity " + row[0], row[0]), " ", link, " ",
        text("code", "", row[2]), " ", text("span", "count", row[1]));
    return line;
  }

  function text(tag, style, words) {
    const element = document.createElement(tag);
    element.className = style;
    element.textContent = words;
    return element;
  }

  load(1, Number(form.dataset.files));
})();
