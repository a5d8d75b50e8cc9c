/**
 * What Tasklist, Cockpit, Admin and Welcome need besides their locale files: the page's language, the way back to our
 * own pages and to our sign-in, and Chinese for the texts that Camunda has written into its programs (Camunda Forms, the list of apps).
 */
import {translateTexts, watchPage} from '../page-texts.js';
import {browserLanguage} from '../sheet/texts.js';

const WHOLE = new Map([
  ['Field is required.', '必填'],
  ['Value is not a number.', '请填数字'],
  ['Value is expected to be an integer.', '请填整数'],
  ['Field must be a valid email.', '请填有效的电子邮箱'],
  ['Field must be a valid  international phone number. (e.g. +4930664040900)', '请填带国家代码的电话号码，例如 +8613800000000'],
  ['Select', '请选择'],
  ['Search', '输入文字查找'],
  ['Nothing to show.', '没有内容'],
  ['No content to show.', '没有内容'],
  ["External content couldn't be loaded.", '外部内容没有打开'],
  ['yyyy/mm/dd', '年/月/日'],
  ['Increment', '增加'],
  ['Decrement', '减少'],
  ['Previous page', '上一页'],
  ['Next page', '下一页'],
  ['Welcome', '欢迎页'],
  ['Admin', '系统管理'],
  ['Cockpit', '流程监控'],
  ['Tasklist', '我的任务'],
]);

const WITH_PLACES = [
  [/^Field must have minimum value of (.+)\.$/, '不能小于 $1'],
  [/^Field must have maximum value of (.+)\.$/, '不能大于 $1'],
  [/^Field must have minimum length of (.+)\.$/, '至少写 $1 个字'],
  [/^Field must have maximum length of (.+)\.$/, '最多 $1 个字'],
  [/^Field must match pattern .+\.$/, '格式不对，请按提示填写'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '最多 $1 位小数'],
  [/^<task> <- .*$/, '已经办结，或者由他人负责。'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '请填规定间隔的数，最接近的是 $1 和 $2'],
];

/** Only here do such texts stand; what people wrote themselves is never touched. */
const PLACES =
  '.page-notifications .message, .fjs-form-field-error, .fjs-select-placeholder, .fjs-table-td, .fjs-iframe-placeholder-text, .app-switch .dropdown-menu a';
const ATTRIBUTES = ['placeholder', 'aria-label'];
const ATTRIBUTE_PLACES = '.fjs-container input, .fjs-container button';

function chinese(text) {
  const plain = text.trim();
  const pattern = WITH_PLACES.find(([sentence]) => sentence.test(plain));
  return WHOLE.get(plain) ?? (pattern && plain.replace(...pattern));
}

function translateAttributes(place) {
  ATTRIBUTES.filter((name) => place.hasAttribute(name)).forEach((name) => {
    const text = chinese(place.getAttribute(name));
    if (text !== undefined) {
      place.setAttribute(name, text);
    }
  });
}

function translateUnder(element) {
  translateTexts(element, PLACES, chinese);
  if (element.matches(ATTRIBUTE_PLACES)) {
    translateAttributes(element);
  }
  element.querySelectorAll(ATTRIBUTE_PLACES).forEach(translateAttributes);
}

/** The date picker of Camunda Forms. */
function translateDatePicker() {
  const months = [...'一二三四五六七八九十', '十一', '十二'].map((month) => `${month}月`);
  const days = [...'日一二三四五六'];
  window.flatpickr?.localize({
    weekdays: {shorthand: days, longhand: days.map((day) => `星期${day}`)},
    months: {shorthand: months, longhand: months},
    firstDayOfWeek: 1,
    rangeSeparator: ' 至 ',
    weekAbbreviation: '周',
    yearAriaLabel: '年',
    monthAriaLabel: '月',
    hourAriaLabel: '时',
    minuteAriaLabel: '分',
    time_24hr: true,
  });
}

/** The way back to our own pages: home, the campaign, and the board of deadlines where there is one. */
function linkPages(places) {
  const links = document.createElement('span');
  links.className = 'zc-places';
  const root = `${document.querySelector('base').getAttribute('app-root')}/..`;
  links.append(
    ...places.map(([path, text]) => {
      const link = document.createElement('a');
      link.className = 'zc-home';
      link.href = root + path;
      link.textContent = text;
      return link;
    }),
  );
  const put = () => document.querySelector('[cam-widget-header] .navbar-header')?.append(links);
  put();
  if (!links.isConnected) {
    new MutationObserver((_, observer) => {
      put();
      if (links.isConnected) {
        observer.disconnect();
      }
    }).observe(document.body, {subtree: true, childList: true});
  }
}

/**
 * Camunda's own sign-in form is closed. Whoever signed out, or stayed away too long, has the page loaded once more, which
 * leads through our sign-in and back to where he was.
 */
function signInOnOurPage() {
  let last = window.location.hash;
  const leave = () => {
    if (window.location.hash.startsWith('#/login')) {
      // Camunda's program goes on until the page is gone and asks for its own form again; a second loading would only
      // break off the first.
      window.removeEventListener('hashchange', leave);
      window.history.replaceState(null, '', window.location.pathname + last);
      window.location.reload();
    } else {
      last = window.location.hash;
    }
  };
  window.addEventListener('hashchange', leave);
}

/**
 * Ctrl+Enter completes a task in its form; so it does on the buttons below, of which Save comes right after the last
 * question and would be pressed instead.
 */
function completeFromButtons() {
  document.addEventListener('keydown', (event) => {
    const buttons = event.target.closest('.form-actions');
    if (event.key === 'Enter' && event.ctrlKey && buttons) {
      event.preventDefault();
      buttons.querySelector('.btn-primary').click();
    }
  });
}

/**
 * Camunda's programs read some of their texts only once, as they start, and show the keys for good where the texts have not come
 * yet. They keep the texts in the browser for the next visit; here they are put there before the first one. The program
 * starts when its scripts are through, so this one waits for the answer.
 */
function keepTexts() {
  const [, app] = /\/app\/([a-z]+)\//.exec(window.location.pathname);
  const prefix = `${document.querySelector('base').getAttribute('app-root')}/app/${app}/locales/`;
  const locale = browserLanguage() === 'zh' ? 'zh-CN' : 'en';
  const place = `${prefix}_locales_data_${locale}_${window.bust}`;
  const kept = JSON.parse(window.localStorage.getItem('camunda-web') ?? '{}');
  if (kept[place]) {
    return;
  }
  const request = new XMLHttpRequest();
  request.open('GET', `${prefix}${locale}.json?bust=${window.bust}`, false);
  request.send();
  if (request.status === 200) {
    window.localStorage.setItem('camunda-web', JSON.stringify({...kept, [place]: request.responseText}));
  }
}

signInOnOurPage();
completeFromButtons();
keepTexts();
if (browserLanguage() === 'zh') {
  document.documentElement.lang = 'zh-CN';
  translateDatePicker();
  watchPage(translateUnder, ATTRIBUTES);
  linkPages([['/', '返回首页'], ['/campaigns', '活动'], ['/deadlines', '期限']]);
} else {
  import('../english-page.js');
  linkPages([['/', 'Home'], ['/campaigns', 'Campaigns'], ['/deadlines', 'Deadlines']]);
}
