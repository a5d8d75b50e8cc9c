/** In the language of our own pages (their cookie); the rest of our additions are in static/webapps. */
const cookie = /(?:^|; )zc_lang=([^;]*)/.exec(document.cookie);
const language = cookie ? cookie[1] : (navigator.languages && navigator.languages[0]) || '';
const english = language.toLowerCase().startsWith('en');

export default {
  app: english ? {vendor: 'Zhengchuang', name: 'Tasks'} : {vendor: '争创 Zhengchuang', name: '我的任务'},
  locales: {availableLocales: [english ? 'en' : 'zh-CN'], fallbackLocale: english ? 'en' : 'zh-CN'},
  disableWelcomeMessage: true,
  customScripts: ['../../../webapps/shell', 'scripts/zc-duty', 'scripts/zc-sheet'],
  shortcuts: {
    focusFilter: {
      key: 'ctrl+shift+f',
      description: english ? 'go to the first filter' : '转到第一个筛选器',
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: english ? 'go to the first task of the list' : '转到任务列表的第一项',
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: english ? 'go to the first field of the form' : '转到表单的第一栏',
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: english ? 'start a process' : '发起流程',
    },
  },
};
