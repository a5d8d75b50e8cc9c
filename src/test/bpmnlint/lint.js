// The linter as one function for the Java tests: lint(xml) calls back with [{rule, element, message}] as JSON.
import BpmnModdle from 'bpmn-moddle';
import { Linter } from 'bpmnlint';
import StaticResolver from 'bpmnlint/lib/resolver/static-resolver';
import recommended from 'bpmnlint/config/recommended';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import rules from 'bpmnlint-recommended-rules';

// A new one for each model: some rules remember what they have seen, and would take equal ids in two files for duplicates.
const linter = () => new Linter({
  config: { extends: 'bpmnlint:recommended' },
  resolver: new StaticResolver({ 'config:bpmnlint/recommended': recommended, ...rules }),
});

globalThis.lint = (xml, found, failed) => {
  new BpmnModdle({ camunda })
    .fromXML(xml)
    .then(({ rootElement, warnings }) =>
      linter().lint(rootElement).then((results) => [
        ...warnings.map(({ message }) => ({ rule: 'import', element: '', message })),
        ...Object.keys(results).flatMap((rule) =>
          results[rule].map(({ id, message }) => ({ rule, element: id, message }))),
      ]))
    .then((reports) => found(JSON.stringify(reports)))
    .catch((error) => failed(String(error.stack || error)));
};
