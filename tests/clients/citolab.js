// Plays QTI 3 items with @citolab/qti-components: play(xml, answers) answers as a learner does, by clicking.
const settled = async (element) => {
  for (let turn = 0; turn < 3; turn++) {
    await element.updateComplete;
    await scheduler.postTask(() => {});
  }
};

const inside = (element) => {
  const copy = element.cloneNode(true);
  const comments = document.createNodeIterator(copy, NodeFilter.SHOW_COMMENT);
  for (let comment; (comment = comments.nextNode()); ) comment.remove();
  return copy.innerHTML;
};

window.play = async (xml, answers) => {
  document.body.innerHTML = "<qti-item><item-container></item-container></qti-item>";
  const container = document.querySelector("item-container");
  await container.updateComplete;
  container.itemXML = xml;
  await settled(container);
  const root = container.shadowRoot;
  const item = root.querySelector("qti-assessment-item");
  await settled(item);
  const choices = [...root.querySelectorAll("qti-simple-choice")];
  await Promise.all([...root.querySelectorAll("img")].map((picture) => picture.decode().catch(() => {})));
  const outcome = (name) => item.variables.find((variable) => variable.identifier === name).value;
  const chosen = () => [outcome("RESPONSE") ?? []].flat();
  const played = [];
  for (const answer of answers) {
    for (const choice of choices)
      if (chosen().includes(choice.identifier) !== answer.includes(choice.identifier)) {
        choice.click();
        await settled(item);
      }
    item.processResponse();
    await settled(item);
    const shown = [...root.querySelectorAll("qti-modal-feedback")].filter(
      (feedback) => feedback.shadowRoot.querySelector("dialog").open,
    );
    played.push({
      chosen: chosen(),
      score: Number(outcome("SCORE")),
      shown: shown.map((feedback) => inside(feedback.querySelector("qti-content-body"))),
    });
    for (const feedback of shown) feedback.shadowRoot.querySelector("button").click();
    await settled(item);
  }
  return {
    stem: [...root.querySelectorAll("qti-item-body > div")].map(inside).join(""),
    ask: [...root.querySelectorAll("qti-prompt")].map(inside).join(""),
    choices: choices.map((choice) => [choice.identifier, inside(choice)]),
    pictures: [...root.querySelectorAll("img")].map((picture) => [picture.alt, picture.naturalWidth]),
    played,
  };
};
