// What is wrong with a sheet's description: what the page does not know it would silently leave out.
async ([html, languages]) => {
  const known = {
    sheet: ['intro', 'fields', 'rows', 'draft'],
    table: ['key', 'label', 'help', 'title', 'titleLabel', 'columns', 'id', 'addable', 'cards', 'removable', 'newRow', 'minRows', 'maxRows', 'when'],
    question: ['key', 'label', 'type', 'required', 'min', 'max', 'step', 'minLength', 'maxLength', 'options', 'optionsFrom', 'when', 'check',
      'help', 'unit', 'width', 'judgement', 'text'],
    types: ['text', 'textarea', 'number', 'date', 'choice', 'checkbox', 'show'],
  };
  const faults = [];
  const inTwoLanguages = (text, where) => {
    if (text !== undefined && !(text.zh && text.en)) {
      faults.push(`${where}: not in both languages`);
    }
  };
  const onlyKnown = (object, names, where) =>
    Object.keys(object).filter((name) => !names.includes(name)).forEach((name) => faults.push(`${where}: unknown "${name}"`));
  const question = (asked, where) => {
    const name = `${where}/${asked.key}`;
    onlyKnown(asked, known.question, name);
    inTwoLanguages(asked.label ?? {}, `${name} label`);
    inTwoLanguages(asked.help, `${name} help`);
    (asked.options ?? []).forEach(([code, label]) => inTwoLanguages(label, `${name} option ${code}`));
    if (!asked.key || !known.types.includes(asked.type)) {
      faults.push(`${name}: no key, or unknown type "${asked.type}"`);
    }
    if (asked.type === 'choice' && !asked.options && !asked.optionsFrom) {
      faults.push(`${name}: nothing to choose from`);
    }
  };
  const script = new DOMParser().parseFromString(html, 'text/html').querySelector('script[cam-script]').textContent;
  let described;
  new Function('camForm', 'zcSheet', script)({}, (_, description) => {
    described = description;
  });
  // A sheet that depends on its form is looked at with nothing in the form and with everything.
  const everything = new Proxy({}, {get: () => '1'});
  const descriptions = typeof described === 'function' ? [described({}), described(everything)] : [described];
  const {drawSheet} = await import('/sheet/sheet.js');
  descriptions.forEach((description) => {
    onlyKnown(description, known.sheet, 'sheet');
    inTwoLanguages(description.intro, 'intro');
    (description.fields ?? []).forEach((asked) => question(asked, 'fields'));
    [description.rows ?? []].flat().forEach((table) => {
      onlyKnown(table, known.table, table.key);
      inTwoLanguages(table.label, `${table.key} label`);
      table.columns.forEach((asked) => question(asked, table.key));
    });
    languages.forEach((language) => drawSheet(document.createElement('div'), description, {}, {language}));
  });
  return faults;
}
