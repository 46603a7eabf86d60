// Options that can be ticked. What is ticked is kept for the back: Anki on a computer shows it in the same page,
// Anki on a phone may load a new one.
(function () {
  "use strict";
  var card = document.querySelector(".histodeck.front");
  var box = card && card.querySelector(".options");
  var list = box && box.querySelector("ol");
  if (!list) { return; }
  var several = box.getAttribute("data-several") !== "";
  var inputs = [];

  function keep() {
    var chosen = inputs.filter(function (input) { return input.checked; }).map(function (input) { return Number(input.value); });
    var kept = JSON.stringify({ id: box.getAttribute("data-id"), chosen: chosen });
    window.histodeckChosen = kept;
    try { sessionStorage.setItem("histodeck", kept); } catch (error) { /* not in every program */ }
  }

  function letter(place) {
    return place < 26 ? String.fromCharCode(65 + place) : String(place + 1);
  }

  function offer(option, place) {
    var label = document.createElement("label");
    var input = document.createElement("input");
    var sign = document.createElement("b");
    var text = document.createElement("span");
    label.className = "option tappable";
    input.type = several ? "checkbox" : "radio";
    input.name = "histodeck";
    input.value = String(place + 1);
    input.className = "tappable";
    sign.className = "letter";
    sign.textContent = letter(place);
    text.className = "text";
    text.dir = "auto";
    option.removeAttribute("dir"); // else the letter would decide it
    while (option.firstChild) { text.appendChild(option.firstChild); }
    label.append(input, sign, text);
    option.append(label);
    inputs.push(input);
  }

  function mark() {
    inputs.forEach(function (input) { input.parentNode.classList.toggle("chosen", input.checked); });
    keep();
  }

  // Anki on a computer takes the space bar for itself, so boxes are ticked with X as well, and arrows lead on.
  function press(event) {
    var place = inputs.indexOf(event.target);
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!several || place < 0 || event.ctrlKey || event.altKey || event.metaKey) { return; }
    if (step) {
      inputs[(place + step + inputs.length) % inputs.length].focus();
      event.preventDefault();
    } else if (event.key.toLowerCase() === "x") {
      event.target.click();
    }
  }

  // The lecture's own words stand in a field of the note: they go before those of the note type.
  card.querySelectorAll(".own-words [data-word]").forEach(function (own) {
    card.querySelectorAll('.words[data-word="' + own.getAttribute("data-word") + '"]').forEach(function (place) {
      place.replaceChildren(own.cloneNode(true));
    });
  });

  Array.from(list.children).forEach(offer);
  list.className = "offered";
  if (!several) { box.setAttribute("role", "radiogroup"); }
  box.addEventListener("change", mark);
  box.addEventListener("keydown", press);
  keep();
})();
