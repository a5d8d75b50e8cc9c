// Draws the model of an instance with the way it took. The page tells the same in tables to whoever has no script.
(async () => {
  const picture = document.getElementById('picture');
  const words = picture.dataset;
  const [model, drawn] = await Promise.all([
    fetch(words.model, { credentials: 'same-origin' }).then((answer) => answer.text()),
    fetch(words.elements, { credentials: 'same-origin' }).then((answer) => answer.json()),
  ]);
  const viewer = new BpmnJS({ container: picture });
  await viewer.importXML(model);
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const registry = viewer.get('elementRegistry');
  canvas.zoom('fit-viewport', 'auto');

  const lasted = (seconds) => {
    const [amount, text] = seconds >= 172800 ? [seconds / 86400, words.days]
      : seconds >= 7200 ? [seconds / 3600, words.hours] : [seconds / 60, words.minutes];
    return text.replace('#', String(Math.round(amount)));
  };
  for (const element of drawn.elements) {
    if (!registry.get(element.id)) {
      continue;
    }
    canvas.addMarker(element.id, element.waiting > 0 ? 'waits' : element.cancelled > 0 ? 'cancelled' : 'done');
    const shape = registry.get(element.id);
    if (shape.width >= 80) {
      canvas.addMarker(element.id, `heat${element.heat}`);
      const note = document.createElement('div');
      note.className = element.waiting > 0 ? 'note waits' : 'note';
      const waiting = element.waiting > 0 ? ` · ${words.waiting.replace('#', String(element.waiting))}` : '';
      note.textContent = `${words.times.replace('#', String(element.times))} · ${lasted(element.seconds)}${waiting}`;
      overlays.add(element.id, { position: { bottom: -4, left: 0 }, html: note });
    }
  }

  // The history keeps activities, not flows: a flow was taken where its target began when its source ended.
  const passes = new Map();
  drawn.passes.forEach((pass) => passes.set(pass.id, [...(passes.get(pass.id) ?? []), pass]));
  registry.filter((element) => element.type === 'bpmn:SequenceFlow').forEach((flow) => {
    const before = passes.get(flow.source.id) ?? [];
    const after = passes.get(flow.target.id) ?? [];
    const alone = flow.source.outgoing.length === 1;
    if (before.some((one) => one.end >= 0 && after.some((next) => next.start >= one.end
        && (alone || next.start - one.end < 5000)))) {
      canvas.addMarker(flow.id, 'taken');
    }
  });
  picture.dataset.ready = 'true';
})();
