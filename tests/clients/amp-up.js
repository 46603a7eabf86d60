// Plays QTI 3 items with qti3-item-player: play(xml, answers) answers as a learner does, by clicking.
let ready, ended;
const loaded = new Promise((done) => {
  new Vue({
    render: (make) =>
      make(window.qti3Player, {
        on: {
          notifyQti3PlayerReady: (player) => done(player),
          notifyQti3ItemReady: () => ready(),
          notifyQti3EndAttemptCompleted: (data) => ended(data.state),
        },
      }),
  }).$mount("#app");
});

const inside = (element) => element.innerHTML;
// a task of its own, without the wait of setTimeout
const painted = () => scheduler.postTask(() => {});

window.play = async (xml, answers) => {
  const player = await loaded;
  const sessionControl = { max_attempts: 0, show_feedback: true, validate_responses: false };
  const isReady = new Promise((done) => (ready = done));
  player.loadItemFromXml(xml, { guid: String(Math.random()), status: "interacting", sessionControl });
  await isReady;
  await painted();
  const root = document.querySelector(".qti-assessment-item");
  const choices = [...root.querySelectorAll(".qti-simple-choice")];
  await Promise.all([...root.querySelectorAll("img")].map((picture) => picture.decode().catch(() => {})));
  const played = [];
  for (const answer of answers) {
    for (const choice of choices)
      if ((choice.getAttribute("aria-checked") === "true") !== answer.includes(choice.dataset.identifier)) {
        choice.click();
        await painted();
      }
    const isEnded = new Promise((done) => (ended = done));
    player.endAttempt("score");
    const state = await isEnded;
    await painted();
    const value = (variables, name) => variables.find((variable) => variable.identifier === name).value;
    const shown = [...root.querySelectorAll(".qti3-player-modal.show")];
    played.push({
      chosen: [value(state.responseVariables, "RESPONSE") ?? []].flat(),
      score: value(state.outcomeVariables, "SCORE"),
      shown: shown.map((feedback) => inside(feedback.querySelector(".qti-content-body"))),
    });
    for (const feedback of shown) feedback.querySelector(".qti3-player-close").click();
  }
  return {
    stem: [...root.querySelectorAll(".qti-item-body > div:not(.qti-choice-interaction)")].map(inside).join(""),
    ask: [...root.querySelectorAll(".qti-prompt")].map(inside).join(""),
    choices: choices.map((choice) => [choice.dataset.identifier, inside(choice.querySelector(".qti-choice-description"))]),
    pictures: [...root.querySelectorAll("img")].map((picture) => [picture.alt, picture.naturalWidth]),
    played,
  };
};
