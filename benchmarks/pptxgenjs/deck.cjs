// The lecture as a deck by PptxGenJS: node benchmarks/pptxgenjs/deck.cjs lecture.json DECK.pptx
const { readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const PptxGenJS = require("pptxgenjs");

const [source, target] = process.argv.slice(2);
const deck = new PptxGenJS();
deck.defineSlideMaster({
  title: "TOPIC",
  objects: [{ placeholder: { options: { name: "title", type: "title", x: 0.5, y: 0.2, w: 9, h: 1 }, text: "" } }],
});
for (const topic of JSON.parse(readFileSync(source, "utf8"))) {
  const slide = deck.addSlide({ masterName: "TOPIC" });
  slide.addText(topic.title, { placeholder: "title" });
  slide.addText(
    topic.points.map((text) => ({ text, options: { bullet: true, breakLine: true } })),
    { x: 0.5, y: 1.3, w: 9, h: 3.5, fontSize: 18 },
  );
  slide.addText(topic.references, { x: 0.5, y: 5, w: 9, h: 0.4, fontSize: 12 });
  slide.addNotes(topic.notes);
  if (topic.bars.length) {
    const bars = [{ name: "Rate", labels: ["Primary", "Metastasis", "Recurrence"], values: topic.bars }];
    slide.addChart(deck.ChartType.bar, bars, { x: 5, y: 1.3, w: 4.5, h: 3 });
  }
  if (topic.picture) {
    slide.addImage({ path: join(dirname(source), topic.picture), x: 5, y: 1.3, w: 4.5, h: 2.8 });
  }
}
deck.writeFile({ fileName: target });
