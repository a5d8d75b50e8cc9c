// The columns of a sheet that take no paste, and those that do, as "judged" and "facts".
(html) => {
  const script = new DOMParser().parseFromString(html, 'text/html').querySelector('script[cam-script]').textContent;
  let described;
  new Function('camForm', 'zcSheet', script)({}, (_, description) => {
    described = typeof description === 'function' ? description({}) : description;
  });
  const columns = [described.rows ?? []].flat().flatMap((table) => table.columns);
  const names = (chosen) => chosen.map((column) => column.key).join(' ');
  return {
    judged: names(columns.filter((column) => column.judgement)),
    facts: names(columns.filter((column) => !column.judgement && column.type !== 'show')),
  };
}
