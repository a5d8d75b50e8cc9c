/** In the language of our own pages (their cookie); the rest of our additions are in static/webapps. */
const cookie = /(?:^|; )zc_lang=([^;]*)/.exec(document.cookie);
const language = cookie ? cookie[1] : (navigator.languages && navigator.languages[0]) || '';
const english = language.toLowerCase().startsWith('en');

export default {
  app: english ? {vendor: 'Zhengchuang', name: 'Admin'} : {vendor: '争创 Zhengchuang', name: '系统管理'},
  locales: {availableLocales: [english ? 'en' : 'zh-CN'], fallbackLocale: english ? 'en' : 'zh-CN'},
  disableWelcomeMessage: true,
  customScripts: ['../../../webapps/shell'],
};
