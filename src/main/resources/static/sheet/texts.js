/** The words of a sheet, and which language they are said in. */

const TEXTS = {
  zh: {
    required: '必填',
    requiredChoice: '请选择',
    number: '请填数字',
    integer: '请填整数',
    decimals: '最多 {0} 位小数',
    step: '请填 {0} 的倍数',
    min: '不能小于 {0}',
    max: '不能大于 {0}',
    date: '请填日期，例如 2026-07-05',
    datePlaceholder: '年-月-日',
    calendar: '打开日历',
    earliest: '不能早于 {0}',
    latest: '不能晚于 {0}',
    choice: '请从列表中选择',
    minLength: '至少写 {0} 个字，现在 {1} 个',
    maxLength: '最多 {0} 个字，现在 {1} 个',
    minRows: '至少要有 {0} 行',
    maxRows: '最多 {0} 行',
    length: '{0} / {1} 字',
    progress: '已填 {0} / {1}',
    missing: '还有 {0} 处没有填好',
    complete: '已全部填好',
    next: '转到下一处',
    keys: '回车：下一行　Tab：下一栏　↑↓：上下移动　数字键：选择　Ctrl+回车：完成',
    title: '姓名',
    row: '第 {0} 行',
    add: '添加一行',
    remove: '删除',
    removed: '已删除一行。',
    undo: '撤销',
    close: '知道了',
    restored: '已恢复未提交的内容（{0}）。',
    discard: '放弃，重新填写',
    discarded: '已放弃未提交的内容。',
    saved: '已暂存在本机浏览器中，尚未提交。',
    pasteJudgement: '“{0}”一栏要逐人判断，不能粘贴。',
    pasted: '已粘贴 {0} 格。',
    pasteUnknown: '{0} 格没有粘贴，内容不符：{1}。',
    pasteTooLong: '多出 {0} 行没有粘贴。',
    pasteUnknownCell: '第 {0} 行“{1}”',
    refused: '没有提交成功，填写的内容都还在：{0}',
    searchPlaceholder: '输入或选择',
    nothingFound: '没有符合的选项',
    yes: '是',
    no: '否',
  },
  en: {
    required: 'Please fill this in',
    requiredChoice: 'Please choose',
    number: 'Please enter a number',
    integer: 'Please enter a whole number',
    decimals: 'At most {0} decimal places',
    step: 'Please enter a multiple of {0}',
    min: 'Not less than {0}',
    max: 'Not more than {0}',
    date: 'Please enter a date such as 2026-07-05',
    datePlaceholder: 'yyyy-mm-dd',
    calendar: 'Open the calendar',
    earliest: 'Not before {0}',
    latest: 'Not after {0}',
    choice: 'Please choose from the list',
    minLength: 'At least {0} characters, now {1}',
    maxLength: 'At most {0} characters, now {1}',
    minRows: 'At least {0} rows',
    maxRows: 'At most {0} rows',
    length: '{0} / {1} characters',
    progress: '{0} of {1} filled in',
    missing: '{0} entries still missing or wrong',
    complete: 'All filled in',
    next: 'Go to the next one',
    keys: 'Enter: next row   Tab: next column   ↑↓: up and down   digits: choose   Ctrl+Enter: complete',
    title: 'Name',
    row: 'Row {0}',
    add: 'Add a row',
    remove: 'Remove',
    removed: 'One row removed.',
    undo: 'Undo',
    close: 'OK',
    restored: 'What you had not yet submitted is back ({0}).',
    discard: 'Discard and start again',
    discarded: 'What had not been submitted is discarded.',
    saved: 'Kept in this browser, not yet submitted.',
    pasteJudgement: '“{0}” is judged person by person and cannot be pasted.',
    pasted: '{0} cells pasted.',
    pasteUnknown: '{0} cells were not pasted, their content does not fit: {1}.',
    pasteTooLong: '{0} lines too many were not pasted.',
    pasteUnknownCell: 'row {0} “{1}”',
    refused: 'Not submitted; all you entered is still here: {0}',
    searchPlaceholder: 'type or choose',
    nothingFound: 'Nothing found',
    yes: 'Yes',
    no: 'No',
  },
};

/** The language of our own pages (their cookie), else that of the browser: English where it comes first, or Chinese. */
export function browserLanguage() {
  const cookie = /(?:^|; )zc_lang=([^;]*)/.exec(document.cookie);
  const first = cookie ? cookie[1] : (navigator.languages && navigator.languages[0]) || navigator.language || '';
  return first.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

/** A text of a sheet's description, {zh, en} or a plain string, in one language. */
export function translated(text, language) {
  if (text === null || text === undefined) {
    return '';
  }
  return typeof text === 'object' ? String(text[language] ?? text.zh ?? '') : String(text);
}

/** A sentence of our own, its places filled. */
export function sentence(language, key, ...places) {
  return TEXTS[language][key].replace(/\{(\d)\}/g, (_, place) => places[place]);
}
