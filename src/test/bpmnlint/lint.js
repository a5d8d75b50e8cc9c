// What Camunda Modeler does with a file, as two functions for the Java tests: what its linter finds, and what it saves.
import BpmnModdle from 'bpmn-moddle';
import { Linter } from 'bpmnlint';
import StaticResolver from 'bpmnlint/lib/resolver/static-resolver';
import recommended from 'bpmnlint/config/recommended';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { DmnModdle } from 'dmn-moddle';
import rules from 'bpmnlint-recommended-rules';

// A new one for each model: some rules remember what they have seen, and would take equal ids in two files for duplicates.
const linter = () => new Linter({
  config: { extends: 'bpmnlint:recommended' },
  resolver: new StaticResolver({ 'config:bpmnlint/recommended': recommended, ...rules }),
});

globalThis.lint = async (xml) => {
  const { rootElement, warnings } = await new BpmnModdle({ camunda }).fromXML(xml);
  const results = await linter().lint(rootElement);
  return [
    ...warnings.map(({ message }) => ({ rule: 'import', element: '', message })),
    ...Object.keys(results).flatMap((rule) =>
      results[rule].map(({ id, message }) => ({ rule, element: id, message }))),
  ];
};

const readers = {
  bpmn: () => new BpmnModdle({ camunda }),
  dmn: () => new DmnModdle(),
};

/** The file as it is after it was opened and saved. */
globalThis.saved = async (kind, text) => {
  if (kind === 'form') {
    return `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
  }
  const moddle = readers[kind]();
  const { rootElement } = await moddle.fromXML(text, `${kind}:Definitions`);
  return (await moddle.toXML(rootElement, { format: true })).xml;
};
