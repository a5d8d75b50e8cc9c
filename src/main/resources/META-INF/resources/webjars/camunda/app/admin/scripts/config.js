/** Chinese unless the browser asks for English first; the rest of our additions are in static/webapps. */
const english = ((navigator.languages && navigator.languages[0]) || '').toLowerCase().startsWith('en');

export default {
  app: english ? {vendor: 'Zhengchuang', name: 'Admin'} : {vendor: '争创 Zhengchuang', name: '系统管理'},
  locales: {availableLocales: ['zh-CN', 'en'], fallbackLocale: english ? 'en' : 'zh-CN'},
  disableWelcomeMessage: true,
  customScripts: ['../../../webapps/shell'],
};
