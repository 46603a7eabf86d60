// What the learner ticked on the front, next to the reasons, and whether that was right.
(function () {
  "use strict";
  var card = document.querySelector(".histodeck.back");
  if (!card) { return; }
  // The lecture's own words stand in a field of the note: they go before those of the note type.
  card.querySelectorAll(".own-words [data-word]").forEach(function (own) {
    card.querySelectorAll('.words[data-word="' + own.getAttribute("data-word") + '"]').forEach(function (place) {
      place.replaceChildren(own.cloneNode(true));
    });
  });

  var kept = window.histodeckChosen;
  try { kept = kept || sessionStorage.getItem("histodeck"); } catch (error) { /* not in every program */ }
  var answer = kept ? JSON.parse(kept) : null;
  if (!answer || answer.id !== card.getAttribute("data-id") || !answer.chosen.length) { return; }

  function reasons(side) {
    return Array.from(card.querySelectorAll(".reasons." + side + " > ol > li"));
  }

  function isChosen(reason) {
    return answer.chosen.indexOf(reason.value) >= 0;
  }

  function tell(verdict) {
    var title = card.querySelector(".verdict");
    title.querySelector("." + verdict).hidden = false;
    title.classList.add(verdict);
    title.hidden = false;
  }

  var right = reasons("right");
  var found = right.filter(isChosen);
  var mistaken = reasons("wrong").filter(isChosen);
  found.concat(mistaken).forEach(function (reason) {
    var mark = card.querySelector(".mark").cloneNode(true);
    mark.hidden = false;
    reason.insertBefore(mark, reason.querySelector(".why"));
    reason.classList.add("chosen");
  });
  card.querySelectorAll(".is-partly-right .words > *").forEach(function (words) {
    words.textContent = words.textContent.replace("{found}", found.length).replace("{all}", right.length)
      .replace("{mistaken}", mistaken.length);
  });
  if (found.length === right.length && !mistaken.length) {
    tell("is-right");
  } else {
    tell(found.length ? "is-partly-right" : "is-wrong");
  }
})();
