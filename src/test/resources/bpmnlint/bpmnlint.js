var _excluded = ["documentation"],
  _excluded2 = ["meta"];
function _objectWithoutProperties(e, t) { if (null == e) return {}; var o, r, i = _objectWithoutPropertiesLoose(e, t); if (Object.getOwnPropertySymbols) { var n = Object.getOwnPropertySymbols(e); for (r = 0; r < n.length; r++) o = n[r], -1 === t.indexOf(o) && {}.propertyIsEnumerable.call(e, o) && (i[o] = e[o]); } return i; }
function _objectWithoutPropertiesLoose(r, e) { if (null == r) return {}; var t = {}; for (var n in r) if ({}.hasOwnProperty.call(r, n)) { if (-1 !== e.indexOf(n)) continue; t[n] = r[n]; } return t; }
function _toConsumableArray(r) { return _arrayWithoutHoles(r) || _iterableToArray(r) || _unsupportedIterableToArray(r) || _nonIterableSpread(); }
function _nonIterableSpread() { throw new TypeError("Invalid attempt to spread non-iterable instance.\nIn order to be iterable, non-array objects must have a [Symbol.iterator]() method."); }
function _iterableToArray(r) { if ("undefined" != typeof Symbol && null != r[Symbol.iterator] || null != r["@@iterator"]) return Array.from(r); }
function _arrayWithoutHoles(r) { if (Array.isArray(r)) return _arrayLikeToArray(r); }
function _slicedToArray(r, e) { return _arrayWithHoles(r) || _iterableToArrayLimit(r, e) || _unsupportedIterableToArray(r, e) || _nonIterableRest(); }
function _nonIterableRest() { throw new TypeError("Invalid attempt to destructure non-iterable instance.\nIn order to be iterable, non-array objects must have a [Symbol.iterator]() method."); }
function _iterableToArrayLimit(r, l) { var t = null == r ? null : "undefined" != typeof Symbol && r[Symbol.iterator] || r["@@iterator"]; if (null != t) { var e, n, i, u, a = [], f = !0, o = !1; try { if (i = (t = t.call(r)).next, 0 === l) { if (Object(t) !== t) return; f = !1; } else for (; !(f = (e = i.call(t)).done) && (a.push(e.value), a.length !== l); f = !0); } catch (r) { o = !0, n = r; } finally { try { if (!f && null != t.return && (u = t.return(), Object(u) !== u)) return; } finally { if (o) throw n; } } return a; } }
function _arrayWithHoles(r) { if (Array.isArray(r)) return r; }
function ownKeys(e, r) { var t = Object.keys(e); if (Object.getOwnPropertySymbols) { var o = Object.getOwnPropertySymbols(e); r && (o = o.filter(function (r) { return Object.getOwnPropertyDescriptor(e, r).enumerable; })), t.push.apply(t, o); } return t; }
function _objectSpread(e) { for (var r = 1; r < arguments.length; r++) { var t = null != arguments[r] ? arguments[r] : {}; r % 2 ? ownKeys(Object(t), !0).forEach(function (r) { _defineProperty(e, r, t[r]); }) : Object.getOwnPropertyDescriptors ? Object.defineProperties(e, Object.getOwnPropertyDescriptors(t)) : ownKeys(Object(t)).forEach(function (r) { Object.defineProperty(e, r, Object.getOwnPropertyDescriptor(t, r)); }); } return e; }
function _defineProperty(e, r, t) { return (r = _toPropertyKey(r)) in e ? Object.defineProperty(e, r, { value: t, enumerable: !0, configurable: !0, writable: !0 }) : e[r] = t, e; }
function _classCallCheck(a, n) { if (!(a instanceof n)) throw new TypeError("Cannot call a class as a function"); }
function _defineProperties(e, r) { for (var t = 0; t < r.length; t++) { var o = r[t]; o.enumerable = o.enumerable || !1, o.configurable = !0, "value" in o && (o.writable = !0), Object.defineProperty(e, _toPropertyKey(o.key), o); } }
function _createClass(e, r, t) { return r && _defineProperties(e.prototype, r), t && _defineProperties(e, t), Object.defineProperty(e, "prototype", { writable: !1 }), e; }
function _toPropertyKey(t) { var i = _toPrimitive(t, "string"); return "symbol" == _typeof(i) ? i : i + ""; }
function _toPrimitive(t, e) { if ("object" != _typeof(t) || !t) return t; var r; if ("undefined" != typeof Symbol && void 0 !== (r = t[Symbol.toPrimitive])) { var i = r.call(t, e || "default"); if ("object" != _typeof(i)) return i; throw new TypeError("@@toPrimitive must return a primitive value."); } return ("string" === e ? String : Number)(t); }
function _createForOfIteratorHelper(r, e) { var t = "undefined" != typeof Symbol && r[Symbol.iterator] || r["@@iterator"]; if (!t) { if (Array.isArray(r) || (t = _unsupportedIterableToArray(r)) || e && r && "number" == typeof r.length) { t && (r = t); var _n = 0, F = function F() {}; return { s: F, n: function n() { return _n >= r.length ? { done: !0 } : { done: !1, value: r[_n++] }; }, e: function e(r) { throw r; }, f: F }; } throw new TypeError("Invalid attempt to iterate non-iterable instance.\nIn order to be iterable, non-array objects must have a [Symbol.iterator]() method."); } var o, a = !0, u = !1; return { s: function s() { t = t.call(r); }, n: function n() { var r = t.next(); return a = r.done, r; }, e: function e(r) { u = !0, o = r; }, f: function f() { try { a || null == t.return || t.return(); } finally { if (u) throw o; } } }; }
function _unsupportedIterableToArray(r, a) { if (r) { if ("string" == typeof r) return _arrayLikeToArray(r, a); var t = {}.toString.call(r).slice(8, -1); return "Object" === t && r.constructor && (t = r.constructor.name), "Map" === t || "Set" === t ? Array.from(r) : "Arguments" === t || /^(?:Ui|I)nt(?:8|16|32)(?:Clamped)?Array$/.test(t) ? _arrayLikeToArray(r, a) : void 0; } }
function _arrayLikeToArray(r, a) { (null == a || a > r.length) && (a = r.length); for (var e = 0, n = Array(a); e < a; e++) n[e] = r[e]; return n; }
function _typeof(o) { "@babel/helpers - typeof"; return _typeof = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function (o) { return typeof o; } : function (o) { return o && "function" == typeof Symbol && o.constructor === Symbol && o !== Symbol.prototype ? "symbol" : typeof o; }, _typeof(o); }
(function () {
  var __create = Object.create;
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __getProtoOf = Object.getPrototypeOf;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __esm = function __esm(fn, res, err) {
    return function __init() {
      if (err) throw err[0];
      try {
        return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
      } catch (e) {
        throw err = [e], e;
      }
    };
  };
  var __commonJS = function __commonJS(cb, mod) {
    return function __require() {
      try {
        return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = {
          exports: {}
        }).exports, mod), mod.exports;
      } catch (e) {
        throw mod = 0, e;
      }
    };
  };
  var __export = function __export(target, all) {
    for (var name2 in all) __defProp(target, name2, {
      get: all[name2],
      enumerable: true
    });
  };
  var __copyProps = function __copyProps(to, from, except, desc) {
    if (from && _typeof(from) === "object" || typeof from === "function") {
      var _iterator = _createForOfIteratorHelper(__getOwnPropNames(from)),
        _step;
      try {
        var _loop = function _loop() {
          var key = _step.value;
          if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
            get: function get() {
              return from[key];
            },
            enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
          });
        };
        for (_iterator.s(); !(_step = _iterator.n()).done;) {
          _loop();
        }
      } catch (err) {
        _iterator.e(err);
      } finally {
        _iterator.f();
      }
    }
    return to;
  };
  var __toESM = function __toESM(mod, isNodeMode, target) {
    return target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", {
      value: mod,
      enumerable: true
    }) : target, mod);
  };
  var __toCommonJS = function __toCommonJS(mod) {
    return __copyProps(__defProp({}, "__esModule", {
      value: true
    }), mod);
  };
  var require_traverse = __commonJS({
    "node_modules/bpmnlint/lib/traverse.js": function node_modules_bpmnlint_lib_traverseJs(exports, module) {
      function isSimpleType(type) {
        return ["String", "Boolean", "Integer", "Real"].includes(type);
      }
      module.exports = function traverse(element, options) {
        var enter = options.enter;
        var leave = options.leave;
        var enterSubTree = enter && enter(element);
        var descriptor = element.$descriptor;
        if (enterSubTree !== false && !descriptor.isGeneric) {
          var containedProperties = descriptor.properties.filter(function (p) {
            return !p.isAttr && !p.isReference && !isSimpleType(p.type);
          });
          containedProperties.forEach(function (p) {
            if (p.name in element) {
              var propertyValue = element[p.name];
              if (p.isMany) {
                propertyValue.forEach(function (child) {
                  traverse(child, options);
                });
              } else {
                traverse(propertyValue, options);
              }
            }
          });
        }
        leave && leave(element);
      };
    }
  });
  var dist_exports = {};
  __export(dist_exports, {
    assign: function assign() {
      return assign2;
    },
    bind: function bind() {
      return bind2;
    },
    debounce: function debounce() {
      return _debounce;
    },
    ensureArray: function ensureArray() {
      return _ensureArray;
    },
    every: function every() {
      return _every;
    },
    filter: function filter() {
      return filter2;
    },
    find: function find() {
      return find2;
    },
    findIndex: function findIndex() {
      return findIndex2;
    },
    flatten: function flatten() {
      return _flatten;
    },
    forEach: function forEach() {
      return forEach2;
    },
    get: function get() {
      return _get;
    },
    groupBy: function groupBy() {
      return _groupBy;
    },
    has: function has() {
      return has2;
    },
    isArray: function isArray() {
      return isArray2;
    },
    isDefined: function isDefined() {
      return isDefined2;
    },
    isFunction: function isFunction() {
      return isFunction2;
    },
    isNil: function isNil() {
      return isNil2;
    },
    isNumber: function isNumber() {
      return _isNumber;
    },
    isObject: function isObject() {
      return isObject2;
    },
    isString: function isString() {
      return isString2;
    },
    isUndefined: function isUndefined() {
      return isUndefined3;
    },
    keys: function keys() {
      return _keys;
    },
    map: function map() {
      return _map;
    },
    matchPattern: function matchPattern() {
      return _matchPattern;
    },
    merge: function merge() {
      return _merge;
    },
    omit: function omit() {
      return _omit;
    },
    pick: function pick() {
      return pick2;
    },
    reduce: function reduce() {
      return _reduce;
    },
    set: function set() {
      return set2;
    },
    size: function size() {
      return _size;
    },
    some: function some() {
      return _some;
    },
    sortBy: function sortBy() {
      return _sortBy;
    },
    throttle: function throttle() {
      return _throttle;
    },
    unionBy: function unionBy() {
      return _unionBy;
    },
    uniqueBy: function uniqueBy() {
      return _uniqueBy;
    },
    values: function values() {
      return _values;
    },
    without: function without() {
      return _without;
    }
  });
  function _flatten(arr) {
    return Array.prototype.concat.apply([], arr);
  }
  function isUndefined3(obj) {
    return obj === void 0;
  }
  function isDefined2(obj) {
    return obj !== void 0;
  }
  function isNil2(obj) {
    return obj == null;
  }
  function isArray2(obj) {
    return nativeToString2.call(obj) === "[object Array]";
  }
  function isObject2(obj) {
    return nativeToString2.call(obj) === "[object Object]";
  }
  function _isNumber(obj) {
    return nativeToString2.call(obj) === "[object Number]";
  }
  function isFunction2(obj) {
    var tag = nativeToString2.call(obj);
    return tag === "[object Function]" || tag === "[object AsyncFunction]" || tag === "[object GeneratorFunction]" || tag === "[object AsyncGeneratorFunction]" || tag === "[object Proxy]";
  }
  function isString2(obj) {
    return nativeToString2.call(obj) === "[object String]";
  }
  function _ensureArray(obj) {
    if (isArray2(obj)) {
      return;
    }
    throw new Error("must supply array");
  }
  function has2(target, key) {
    return !isNil2(target) && nativeHasOwnProperty2.call(target, key);
  }
  function find2(collection, matcher) {
    var matchFn = toMatcher2(matcher);
    var match;
    forEach2(collection, function (val, key) {
      if (matchFn(val, key)) {
        match = val;
        return false;
      }
    });
    return match;
  }
  function findIndex2(collection, matcher) {
    var matchFn = toMatcher2(matcher);
    var idx = isArray2(collection) ? -1 : void 0;
    forEach2(collection, function (val, key) {
      if (matchFn(val, key)) {
        idx = key;
        return false;
      }
    });
    return idx;
  }
  function filter2(collection, matcher) {
    var matchFn = toMatcher2(matcher);
    var result = [];
    forEach2(collection, function (val, key) {
      if (matchFn(val, key)) {
        result.push(val);
      }
    });
    return result;
  }
  function forEach2(collection, iterator) {
    var val, result;
    if (isUndefined3(collection)) {
      return;
    }
    var convertKey = isArray2(collection) ? toNum2 : identity2;
    for (var key in collection) {
      if (has2(collection, key)) {
        val = collection[key];
        result = iterator(val, convertKey(key));
        if (result === false) {
          return val;
        }
      }
    }
  }
  function _without(arr, matcher) {
    if (isUndefined3(arr)) {
      return [];
    }
    _ensureArray(arr);
    var matchFn = toMatcher2(matcher);
    return arr.filter(function (el, idx) {
      return !matchFn(el, idx);
    });
  }
  function _reduce(collection, iterator, result) {
    forEach2(collection, function (value, idx) {
      result = iterator(result, value, idx);
    });
    return result;
  }
  function _every(collection, matcher) {
    return !!_reduce(collection, function (matches, val, key) {
      return matches && matcher(val, key);
    }, true);
  }
  function _some(collection, matcher) {
    return !!find2(collection, matcher);
  }
  function _map(collection, fn) {
    var result = [];
    forEach2(collection, function (val, key) {
      result.push(fn(val, key));
    });
    return result;
  }
  function _keys(collection) {
    return collection && Object.keys(collection) || [];
  }
  function _size(collection) {
    return _keys(collection).length;
  }
  function _values(collection) {
    return _map(collection, function (val) {
      return val;
    });
  }
  function _groupBy(collection, extractor) {
    var grouped = arguments.length > 2 && arguments[2] !== undefined ? arguments[2] : {};
    extractor = toExtractor(extractor);
    forEach2(collection, function (val) {
      var discriminator = extractor(val) || "_";
      var group = grouped[discriminator];
      if (!group) {
        group = grouped[discriminator] = [];
      }
      group.push(val);
    });
    return grouped;
  }
  function _uniqueBy(extractor) {
    extractor = toExtractor(extractor);
    var grouped = {};
    for (var _len = arguments.length, collections = new Array(_len > 1 ? _len - 1 : 0), _key = 1; _key < _len; _key++) {
      collections[_key - 1] = arguments[_key];
    }
    forEach2(collections, function (c) {
      return _groupBy(c, extractor, grouped);
    });
    var result = _map(grouped, function (val, key) {
      return val[0];
    });
    return result;
  }
  function _sortBy(collection, extractor) {
    extractor = toExtractor(extractor);
    var sorted = [];
    forEach2(collection, function (value, key) {
      var disc = extractor(value, key);
      var entry = {
        d: disc,
        v: value
      };
      for (var idx = 0; idx < sorted.length; idx++) {
        var d = sorted[idx].d;
        if (disc < d) {
          sorted.splice(idx, 0, entry);
          return;
        }
      }
      sorted.push(entry);
    });
    return _map(sorted, function (e) {
      return e.v;
    });
  }
  function _matchPattern(pattern) {
    return function (el) {
      return _every(pattern, function (val, key) {
        return el[key] === val;
      });
    };
  }
  function toExtractor(extractor) {
    return isFunction2(extractor) ? extractor : function (e) {
      return e[extractor];
    };
  }
  function toMatcher2(matcher) {
    return isFunction2(matcher) ? matcher : function (e) {
      return e === matcher;
    };
  }
  function identity2(arg) {
    return arg;
  }
  function toNum2(arg) {
    return Number(arg);
  }
  function _debounce(fn, timeout) {
    var timer;
    var lastArgs;
    var lastThis;
    var lastNow;
    function fire(force) {
      var now = Date.now();
      var scheduledDiff = force ? 0 : lastNow + timeout - now;
      if (scheduledDiff > 0) {
        return schedule(scheduledDiff);
      }
      fn.apply(lastThis, lastArgs);
      clear();
    }
    function schedule(timeout2) {
      timer = setTimeout(fire, timeout2);
    }
    function clear() {
      if (timer) {
        clearTimeout(timer);
      }
      timer = lastNow = lastArgs = lastThis = void 0;
    }
    function flush() {
      if (timer) {
        fire(true);
      }
      clear();
    }
    function callback() {
      lastNow = Date.now();
      for (var _len2 = arguments.length, args = new Array(_len2), _key2 = 0; _key2 < _len2; _key2++) {
        args[_key2] = arguments[_key2];
      }
      lastArgs = args;
      lastThis = this;
      if (!timer) {
        schedule(timeout);
      }
    }
    callback.flush = flush;
    callback.cancel = clear;
    return callback;
  }
  function _throttle(fn, interval) {
    var throttling = false;
    return function () {
      if (throttling) {
        return;
      }
      fn.apply(void 0, arguments);
      throttling = true;
      setTimeout(function () {
        throttling = false;
      }, interval);
    };
  }
  function bind2(fn, target) {
    return fn.bind(target);
  }
  function assign2(target) {
    for (var _len3 = arguments.length, others = new Array(_len3 > 1 ? _len3 - 1 : 0), _key3 = 1; _key3 < _len3; _key3++) {
      others[_key3 - 1] = arguments[_key3];
    }
    return Object.assign.apply(Object, [target].concat(others));
  }
  function set2(target, path, value) {
    var currentTarget = target;
    forEach2(path, function (key, idx) {
      if (typeof key !== "number" && typeof key !== "string") {
        throw new Error("illegal key type: " + _typeof(key) + ". Key should be of type number or string.");
      }
      if (key === "constructor") {
        throw new Error("illegal key: constructor");
      }
      if (key === "__proto__") {
        throw new Error("illegal key: __proto__");
      }
      var nextKey = path[idx + 1];
      var nextTarget = currentTarget[key];
      if (isDefined2(nextKey) && isNil2(nextTarget)) {
        nextTarget = currentTarget[key] = isNaN(+nextKey) ? {} : [];
      }
      if (isUndefined3(nextKey)) {
        if (isUndefined3(value)) {
          delete currentTarget[key];
        } else {
          currentTarget[key] = value;
        }
      } else {
        currentTarget = nextTarget;
      }
    });
    return target;
  }
  function _get(target, path, defaultValue) {
    var currentTarget = target;
    forEach2(path, function (key) {
      if (isNil2(currentTarget)) {
        currentTarget = void 0;
        return false;
      }
      currentTarget = currentTarget[key];
    });
    return isUndefined3(currentTarget) ? defaultValue : currentTarget;
  }
  function pick2(target, properties) {
    var result = {};
    var obj = Object(target);
    forEach2(properties, function (prop) {
      if (prop in obj) {
        result[prop] = target[prop];
      }
    });
    return result;
  }
  function _omit(target, properties) {
    var result = {};
    var obj = Object(target);
    forEach2(obj, function (prop, key) {
      if (properties.indexOf(key) === -1) {
        result[key] = prop;
      }
    });
    return result;
  }
  function _merge(target) {
    for (var _len4 = arguments.length, sources = new Array(_len4 > 1 ? _len4 - 1 : 0), _key4 = 1; _key4 < _len4; _key4++) {
      sources[_key4 - 1] = arguments[_key4];
    }
    if (!sources.length) {
      return target;
    }
    forEach2(sources, function (source) {
      if (!source || !isObject2(source)) {
        return;
      }
      forEach2(source, function (sourceVal, key) {
        if (key === "__proto__") {
          return;
        }
        var targetVal = target[key];
        if (isObject2(sourceVal)) {
          if (!isObject2(targetVal)) {
            targetVal = {};
          }
          target[key] = _merge(targetVal, sourceVal);
        } else {
          target[key] = sourceVal;
        }
      });
    });
    return target;
  }
  var nativeToString2, nativeHasOwnProperty2, _unionBy;
  var init_dist = __esm({
    "node_modules/bpmnlint/node_modules/min-dash/dist/index.js": function node_modules_bpmnlint_node_modules_minDash_dist_indexJs() {
      nativeToString2 = Object.prototype.toString;
      nativeHasOwnProperty2 = Object.prototype.hasOwnProperty;
      _unionBy = _uniqueBy;
    }
  });
  var require_test_rule = __commonJS({
    "node_modules/bpmnlint/lib/test-rule.js": function node_modules_bpmnlint_lib_testRuleJs(exports, module) {
      var traverse = require_traverse();
      var _ref = (init_dist(), __toCommonJS(dist_exports)),
        isArray3 = _ref.isArray,
        isObject3 = _ref.isObject,
        isFunction3 = _ref.isFunction;
      var Reporter = function () {
        "use strict";

        function Reporter(_ref2) {
          var moddleRoot = _ref2.moddleRoot,
            rule = _ref2.rule;
          _classCallCheck(this, Reporter);
          this.rule = rule;
          this.moddleRoot = moddleRoot;
          this.messages = [];
          this.report = this.report.bind(this);
        }
        return _createClass(Reporter, [{
          key: "report",
          value: function report(id, message, path) {
            var report = {
              id: id,
              message: message
            };
            if (path && isArray3(path)) {
              report = _objectSpread(_objectSpread({}, report), {}, {
                path: path
              });
            }
            if (path && isObject3(path)) {
              report = _objectSpread(_objectSpread({}, report), path);
            }
            this.messages.push(report);
          }
        }]);
      }();
      module.exports = function testRule(_ref3) {
        var moddleRoot = _ref3.moddleRoot,
          rule = _ref3.rule;
        var reporter = new Reporter({
          rule: rule,
          moddleRoot: moddleRoot
        });
        var check = rule.check || {};
        var leave = "leave" in check ? check.leave : void 0;
        var enter = "enter" in check ? check.enter : isFunction3(check) ? check : void 0;
        if (!enter && !leave) {
          throw new Error("no check implemented");
        }
        traverse(moddleRoot, {
          enter: enter ? function (node) {
            return enter(node, reporter);
          } : void 0,
          leave: leave ? function (node) {
            return leave(node, reporter);
          } : void 0
        });
        return reporter.messages;
      };
    }
  });
  var require_linter = __commonJS({
    "node_modules/bpmnlint/lib/linter.js": function node_modules_bpmnlint_lib_linterJs(exports, module) {
      var testRule = require_test_rule();
      var noopTransformRule = function noopTransformRule(rule, options) {
        return rule;
      };
      var categoryMap = {
        0: "off",
        1: "warn",
        2: "error",
        3: "info"
      };
      var ruleErrorCategory = "rule-error";
      function Linter2(options) {
        var _ref4 = options || {},
          _ref4$config = _ref4.config,
          config = _ref4$config === void 0 ? {} : _ref4$config,
          resolver = _ref4.resolver,
          _ref4$transformRule = _ref4.transformRule,
          transformRule = _ref4$transformRule === void 0 ? noopTransformRule : _ref4$transformRule;
        if (typeof resolver === "undefined") {
          throw new Error("must provide <options.resolver>");
        }
        this.config = config;
        this.resolver = resolver;
        this.transformRule = transformRule;
        this.cachedRules = {};
        this.cachedConfigs = {};
      }
      module.exports = Linter2;
      Linter2.prototype.applyRule = function applyRule(moddleRoot, ruleDefinition) {
        var config = ruleDefinition.config,
          rule = ruleDefinition.rule,
          category = ruleDefinition.category,
          name2 = ruleDefinition.name;
        try {
          var reports = testRule({
            moddleRoot: moddleRoot,
            rule: rule,
            config: config
          });
          return reports.map(function (report) {
            return _objectSpread(_objectSpread({}, report), {}, {
              meta: rule.meta,
              category: category
            });
          });
        } catch (e) {
          console.error("rule <" + name2 + "> failed with error: ", e);
          return [{
            message: (e.message),
            category: ruleErrorCategory
          }];
        }
      };
      Linter2.prototype.resolveRule = function (name2, config) {
        var _this = this;
        var _this$parseRuleName = this.parseRuleName(name2),
          pkg = _this$parseRuleName.pkg,
          ruleName = _this$parseRuleName.ruleName;
        var id = "".concat(pkg, "-").concat(ruleName);
        var rule = this.cachedRules[id];
        if (rule) {
          return Promise.resolve(rule);
        }
        return Promise.resolve(this.resolver.resolveRule(pkg, ruleName)).then(function (ruleFactory) {
          if (!ruleFactory) {
            throw new Error("unknown rule <".concat(name2, ">"));
          }
          var rule2 = _this.cachedRules[id] = _this.transformRule(ruleFactory(config), {
            pkg: pkg,
            ruleName: ruleName
          });
          return rule2;
        });
      };
      Linter2.prototype.resolveConfig = function (name2) {
        var _this2 = this;
        var _this$parseConfigName = this.parseConfigName(name2),
          pkg = _this$parseConfigName.pkg,
          configName = _this$parseConfigName.configName;
        var id = "".concat(pkg, "-").concat(configName);
        var config = this.cachedConfigs[id];
        if (config) {
          return Promise.resolve(config);
        }
        return Promise.resolve(this.resolver.resolveConfig(pkg, configName)).then(function (config2) {
          if (!config2) {
            throw new Error("unknown config <".concat(name2, ">"));
          }
          var actualConfig = _this2.cachedConfigs[id] = _this2.normalizeConfig(config2, pkg);
          return actualConfig;
        });
      };
      Linter2.prototype.resolveRules = function (config) {
        var _this3 = this;
        return this.resolveConfiguredRules(config).then(function (rulesConfig) {
          var parsedRules = Object.entries(rulesConfig).map(function (_ref5) {
            var _ref6 = _slicedToArray(_ref5, 2),
              name2 = _ref6[0],
              value = _ref6[1];
            var _this3$parseRuleValue = _this3.parseRuleValue(value),
              category = _this3$parseRuleValue.category,
              config2 = _this3$parseRuleValue.config;
            return {
              name: name2,
              category: category,
              config: config2
            };
          });
          var enabledRules = parsedRules.filter(function (definition) {
            return definition.category !== "off";
          });
          var loaders = enabledRules.map(function (definition) {
            var name2 = definition.name,
              config2 = definition.config;
            return _this3.resolveRule(name2, config2).then(function (rule) {
              return _objectSpread(_objectSpread({}, definition), {}, {
                rule: rule
              });
            });
          });
          return Promise.all(loaders);
        });
      };
      Linter2.prototype.resolveConfiguredRules = function (config) {
        var _this4 = this;
        var parents = config.extends;
        if (typeof parents === "string") {
          parents = [parents];
        }
        if (typeof parents === "undefined") {
          parents = [];
        }
        return Promise.all(parents.map(function (configName) {
          return _this4.resolveConfig(configName).then(function (config2) {
            return _this4.resolveConfiguredRules(config2);
          });
        })).then(function (inheritedRules) {
          var overrideRules = _this4.normalizeConfig(config, "bpmnlint").rules;
          var rules2 = [].concat(_toConsumableArray(inheritedRules), [overrideRules]).reduce(function (rules3, currentRules) {
            return _objectSpread(_objectSpread({}, rules3), currentRules);
          }, {});
          return rules2;
        });
      };
      Linter2.prototype.lint = function (moddleRoot, config) {
        var _this5 = this;
        config = config || this.config;
        return this.resolveRules(config).then(function (ruleDefinitions) {
          var allReports = {};
          ruleDefinitions.forEach(function (ruleDefinition) {
            var name2 = ruleDefinition.name;
            var reports = _this5.applyRule(moddleRoot, ruleDefinition);
            if (reports.length) {
              allReports[name2] = reports;
            }
          });
          return allReports;
        });
      };
      Linter2.prototype.parseRuleValue = function (value) {
        var category;
        var config;
        if (Array.isArray(value)) {
          category = value[0];
          config = value[1];
        } else {
          category = value;
          config = {};
        }
        if (typeof category === "string") {
          category = category.toLowerCase();
        }
        category = categoryMap[category] || category;
        return {
          config: config,
          category: category
        };
      };
      Linter2.prototype.parseRuleName = function (name2) {
        var localPackage = arguments.length > 1 && arguments[1] !== undefined ? arguments[1] : "bpmnlint";
        var match = /^(?:(?:(@[^/]+)\/)?([^@]{1}[^/]*)\/)?([^/]+)$/.exec(name2);
        if (!match) {
          throw new Error("unparseable rule name <".concat(name2, ">"));
        }
        var _match = _slicedToArray(match, 4),
          _ = _match[0],
          ns = _match[1],
          packageName = _match[2],
          ruleName = _match[3];
        if (!packageName) {
          return {
            pkg: localPackage,
            ruleName: ruleName
          };
        }
        var pkg = "".concat(ns ? ns + "/" : "").concat(prefixPackage(packageName));
        return {
          pkg: pkg,
          ruleName: ruleName
        };
      };
      Linter2.prototype.parseConfigName = function (name2) {
        var match = /^(?:(?:plugin:(?:(@[^/]+)\/)?([^@]{1}[^/]*)\/)|bpmnlint:)([^/]+)$/.exec(name2);
        if (!match) {
          throw new Error("unparseable config name <".concat(name2, ">"));
        }
        var _match2 = _slicedToArray(match, 4),
          _ = _match2[0],
          ns = _match2[1],
          packageName = _match2[2],
          configName = _match2[3];
        if (!packageName) {
          return {
            pkg: "bpmnlint",
            configName: configName
          };
        }
        var pkg = "".concat(ns ? ns + "/" : "").concat(prefixPackage(packageName));
        return {
          pkg: pkg,
          configName: configName
        };
      };
      Linter2.prototype.getSimplePackageName = function (name2) {
        var match = /^(?:(@[^/]+)\/)?([^/]+)$/.exec(name2);
        if (!match) {
          throw new Error("unparseable package name <".concat(name2, ">"));
        }
        var _match3 = _slicedToArray(match, 3),
          _ = _match3[0],
          ns = _match3[1],
          packageName = _match3[2];
        return "".concat(ns ? ns + "/" : "").concat(unprefixPackage(packageName));
      };
      Linter2.prototype.normalizeConfig = function (config, localPackage) {
        var _this6 = this;
        var rules2 = config.rules || {};
        var validatedRules = Object.keys(rules2).reduce(function (normalizedRules, name2) {
          var value = rules2[name2];
          var _this6$parseRuleName = _this6.parseRuleName(name2, localPackage),
            pkg = _this6$parseRuleName.pkg,
            ruleName = _this6$parseRuleName.ruleName;
          var normalizedName = pkg === "bpmnlint" ? ruleName : "".concat(_this6.getSimplePackageName(pkg), "/").concat(ruleName);
          normalizedRules[normalizedName] = value;
          return normalizedRules;
        }, {});
        return _objectSpread(_objectSpread({}, config), {}, {
          rules: validatedRules
        });
      };
      function prefixPackage(pkg) {
        if (pkg === "bpmnlint") {
          return "bpmnlint";
        }
        if (pkg.startsWith("bpmnlint-plugin-")) {
          return pkg;
        }
        return "bpmnlint-plugin-".concat(pkg);
      }
      function unprefixPackage(pkg) {
        if (pkg.startsWith("bpmnlint-plugin-")) {
          return pkg.substring("bpmnlint-plugin-".length);
        }
        return pkg;
      }
    }
  });
  var require_lib = __commonJS({
    "node_modules/bpmnlint/lib/index.js": function node_modules_bpmnlint_lib_indexJs(exports, module) {
      var Linter2 = require_linter();
      module.exports = {
        Linter: Linter2
      };
    }
  });
  var require_static_resolver = __commonJS({
    "node_modules/bpmnlint/lib/resolver/static-resolver.js": function node_modules_bpmnlint_lib_resolver_staticResolverJs(exports, module) {
      function StaticResolver2(cache) {
        this.cache = cache;
      }
      module.exports = StaticResolver2;
      StaticResolver2.prototype.resolveRule = function (pkg, ruleName) {
        return this.resolve("rule", pkg, ruleName);
      };
      StaticResolver2.prototype.resolveConfig = function (pkg, configName) {
        return this.resolve("config", pkg, configName);
      };
      StaticResolver2.prototype.resolve = function (type, pkg, name2) {
        var id = "".concat(pkg, "/").concat(name2);
        var resolved = this.cache["".concat(type, ":").concat(id)];
        if (!resolved) {
          throw new Error("unknown ".concat(type, " <").concat(id, ">"));
        }
        return resolved;
      };
    }
  });
  var require_recommended = __commonJS({
    "node_modules/bpmnlint/config/recommended.js": function node_modules_bpmnlint_config_recommendedJs(exports, module) {
      module.exports = {
        rules: {
          "ad-hoc-sub-process": "error",
          "conditional-flows": "error",
          "end-event-required": "error",
          "event-based-gateway": "error",
          "event-sub-process-typed-start-event": "error",
          "fake-join": "warn",
          "global": "warn",
          "label-required": "error",
          "link-event": "error",
          "no-bpmndi": "error",
          "no-complex-gateway": "error",
          "no-disconnected": "error",
          "no-duplicate-sequence-flows": "error",
          "no-gateway-join-fork": "error",
          "no-implicit-split": "error",
          "no-implicit-end": "error",
          "no-implicit-start": "error",
          "no-inclusive-gateway": "warn",
          "no-overlapping-elements": "warn",
          "single-blank-start-event": "error",
          "single-event-definition": "error",
          "start-event-required": "error",
          "sub-process-blank-start-event": "error",
          "superfluous-gateway": "warn",
          "superfluous-label": "warn",
          "superfluous-termination": "warn"
        }
      };
    }
  });
  var require_dist = __commonJS({
    "node_modules/bpmnlint-utils/dist/index.cjs": function node_modules_bpmnlintUtils_dist_indexCjs(exports) {
      "use strict";

      function is(node, type) {
        if (type.indexOf(":") === -1) {
          type = "bpmn:" + type;
        }
        return typeof node.$instanceOf === "function" ? node.$instanceOf(type) : node.$type === type;
      }
      function isAny(node, types2) {
        return types2.some(function (type) {
          return is(node, type);
        });
      }
      exports.is = is;
      exports.isAny = isAny;
    }
  });
  var require_helper = __commonJS({
    "node_modules/bpmnlint/rules/helper.js": function node_modules_bpmnlint_rules_helperJs(exports, module) {
      var _require_dist = require_dist(),
        is = _require_dist.is;
      function checkDiscouragedNodeType(type, ruleName) {
        return function () {
          function check(node, reporter) {
            if (is(node, type)) {
              reporter.report(node.id, "Element type <" + type + "> is discouraged");
            }
          }
          return annotateRule(ruleName, {
            check: check
          });
        };
      }
      module.exports.checkDiscouragedNodeType = checkDiscouragedNodeType;
      function findParent(node, type) {
        if (!node) {
          return null;
        }
        var parent = node.$parent;
        if (!parent) {
          return node;
        }
        if (is(parent, type)) {
          return parent;
        }
        return findParent(parent, type);
      }
      module.exports.findParent = findParent;
      function isInExecutableProcess(node) {
        var process = findParent(node, "bpmn:Process");
        return process && process.isExecutable;
      }
      module.exports.isInExecutableProcess = isInExecutableProcess;
      var documentationBaseUrl = "https://github.com/bpmn-io/bpmnlint/blob/main/docs/rules";
      function annotateRule(ruleName, options) {
        var _options$meta = options.meta,
          _options$meta2 = _options$meta === void 0 ? {} : _options$meta,
          _options$meta2$docume = _options$meta2.documentation,
          documentation = _options$meta2$docume === void 0 ? {} : _options$meta2$docume,
          restMeta = _objectWithoutProperties(_options$meta2, _excluded),
          restOptions = _objectWithoutProperties(options, _excluded2);
        var documentationUrl = "".concat(documentationBaseUrl, "/").concat(ruleName, ".md");
        return _objectSpread({
          meta: _objectSpread({
            documentation: _objectSpread({
              url: documentationUrl
            }, documentation)
          }, restMeta)
        }, restOptions);
      }
      module.exports.annotateRule = annotateRule;
    }
  });
  var require_ad_hoc_sub_process = __commonJS({
    "node_modules/bpmnlint/rules/ad-hoc-sub-process.js": function node_modules_bpmnlint_rules_adHocSubProcessJs(exports, module) {
      var _require_dist2 = require_dist(),
        is = _require_dist2.is;
      var _require_helper = require_helper(),
        annotateRule = _require_helper.annotateRule;
      module.exports = function () {
        function check(node, reporter) {
          if (!is(node, "bpmn:AdHocSubProcess")) {
            return;
          }
          var flowElements = node.flowElements || [];
          flowElements.forEach(function (flowElement) {
            if (is(flowElement, "bpmn:StartEvent")) {
              reporter.report(flowElement.id, "A <Start Event> is not allowed in <Ad Hoc Sub Process>");
            }
            if (is(flowElement, "bpmn:EndEvent")) {
              reporter.report(flowElement.id, "An <End Event> is not allowed in <Ad Hoc Sub Process>");
            }
          });
        }
        return annotateRule("ad-hoc-sub-process", {
          check: check
        });
      };
    }
  });
  var require_conditional_flows = __commonJS({
    "node_modules/bpmnlint/rules/conditional-flows.js": function node_modules_bpmnlint_rules_conditionalFlowsJs(exports, module) {
      var _require_helper2 = require_helper(),
        annotateRule = _require_helper2.annotateRule;
      module.exports = function () {
        function check(node, reporter) {
          if (!isConditionalForking(node)) {
            return;
          }
          var outgoing = node.outgoing || [];
          outgoing.forEach(function (flow) {
            var missingCondition = !hasCondition(flow) && !isDefaultFlow(node, flow);
            if (missingCondition) {
              reporter.report(flow.id, "Sequence flow is missing condition", ["conditionExpression"]);
            }
          });
        }
        return annotateRule("conditional-flows", {
          check: check
        });
      };
      function isConditionalForking(node) {
        var defaultFlow = node["default"];
        var outgoing = node.outgoing || [];
        return defaultFlow || outgoing.find(hasCondition);
      }
      function hasCondition(flow) {
        return !!flow.conditionExpression;
      }
      function isDefaultFlow(node, flow) {
        return node["default"] === flow;
      }
    }
  });
  var require_end_event_required = __commonJS({
    "node_modules/bpmnlint/rules/end-event-required.js": function node_modules_bpmnlint_rules_endEventRequiredJs(exports, module) {
      var _require_dist3 = require_dist(),
        is = _require_dist3.is,
        isAny = _require_dist3.isAny;
      var _require_helper3 = require_helper(),
        annotateRule = _require_helper3.annotateRule;
      module.exports = function () {
        function hasEndEvent(node) {
          var flowElements = node.flowElements || [];
          return flowElements.some(function (node2) {
            return is(node2, "bpmn:EndEvent");
          });
        }
        function check(node, reporter) {
          if (!isAny(node, ["bpmn:Process", "bpmn:SubProcess"]) || is(node, "bpmn:AdHocSubProcess")) {
            return;
          }
          if (!hasEndEvent(node)) {
            var type = is(node, "bpmn:SubProcess") ? "Sub process" : "Process";
            reporter.report(node.id, type + " is missing end event");
          }
        }
        return annotateRule("end-event-required", {
          check: check
        });
      };
    }
  });
  var require_event_based_gateway = __commonJS({
    "node_modules/bpmnlint/rules/event-based-gateway.js": function node_modules_bpmnlint_rules_eventBasedGatewayJs(exports, module) {
      var _require_dist4 = require_dist(),
        is = _require_dist4.is;
      var _require_helper4 = require_helper(),
        annotateRule = _require_helper4.annotateRule;
      module.exports = function () {
        function check(node, reporter) {
          if (!is(node, "bpmn:EventBasedGateway")) {
            return;
          }
          var outgoing = node.outgoing || [];
          if (outgoing.length < 2) {
            reporter.report(node.id, "An <Event-based Gateway> must have at least 2 outgoing <Sequence Flows>");
          }
          outgoing.forEach(function (flow) {
            if (hasCondition(flow)) {
              reporter.report(flow.id, "A <Sequence Flow> outgoing from an <Event-based Gateway> must not be conditional");
            }
          });
        }
        return annotateRule("event-based-gateway", {
          check: check
        });
      };
      function hasCondition(flow) {
        return !!flow.conditionExpression;
      }
    }
  });
  var require_event_sub_process_typed_start_event = __commonJS({
    "node_modules/bpmnlint/rules/event-sub-process-typed-start-event.js": function node_modules_bpmnlint_rules_eventSubProcessTypedStartEventJs(exports, module) {
      var _require_dist5 = require_dist(),
        is = _require_dist5.is;
      var _require_helper5 = require_helper(),
        annotateRule = _require_helper5.annotateRule;
      module.exports = function () {
        function check(node, reporter) {
          if (!is(node, "bpmn:SubProcess") || !node.triggeredByEvent) {
            return;
          }
          var flowElements = node.flowElements || [];
          flowElements.forEach(function (flowElement) {
            if (!is(flowElement, "bpmn:StartEvent")) {
              return false;
            }
            var eventDefinitions = flowElement.eventDefinitions || [];
            if (eventDefinitions.length === 0) {
              reporter.report(flowElement.id, "Start event is missing event definition", ["eventDefinitions"]);
            }
          });
        }
        return annotateRule("event-sub-process-typed-start-event", {
          check: check
        });
      };
    }
  });
  var require_fake_join = __commonJS({
    "node_modules/bpmnlint/rules/fake-join.js": function node_modules_bpmnlint_rules_fakeJoinJs(exports, module) {
      var _require_dist6 = require_dist(),
        isAny = _require_dist6.isAny;
      var _require_helper6 = require_helper(),
        annotateRule = _require_helper6.annotateRule;
      module.exports = function () {
        function check(node, reporter) {
          if (!isAny(node, ["bpmn:Activity", "bpmn:Event"])) {
            return;
          }
          var incoming = node.incoming || [];
          if (incoming.length > 1) {
            reporter.report(node.id, "Incoming flows do not join");
          }
        }
        return annotateRule("fake-join", {
          check: check
        });
      };
    }
  });
  var require_global = __commonJS({
    "node_modules/bpmnlint/rules/global.js": function node_modules_bpmnlint_rules_globalJs(exports, module) {
      var _require_dist7 = require_dist(),
        is = _require_dist7.is,
        isAny = _require_dist7.isAny;
      var _require_helper7 = require_helper(),
        annotateRule = _require_helper7.annotateRule;
      module.exports = function () {
        function check(node, reporter) {
          if (!is(node, "bpmn:Definitions")) {
            return false;
          }
          var rootElements = getRootElements(node);
          var referencingElements = getReferencingElements(node);
          rootElements.forEach(function (rootElement) {
            if (!hasName(rootElement)) {
              reporter.report(rootElement.id, "Element is missing name");
            }
            if (!isReferenced(rootElement, referencingElements)) {
              reporter.report(rootElement.id, "Element is unused");
            }
            if (!isUnique(rootElement, rootElements)) {
              reporter.report(rootElement.id, "Element name is not unique");
            }
          });
        }
        return annotateRule("global", {
          check: check
        });
        function getRootElements(definitions) {
          return definitions.rootElements.filter(function (node) {
            return isAny(node, ["bpmn:Error", "bpmn:Escalation", "bpmn:Message", "bpmn:Signal"]);
          });
        }
        function getReferencingElements(definitions) {
          var referencingElements = [];
          function traverse(element) {
            if (is(element, "bpmn:Definitions") && element.get("rootElements").length) {
              element.get("rootElements").forEach(traverse);
            }
            if (is(element, "bpmn:FlowElementsContainer") && element.get("flowElements").length) {
              element.get("flowElements").forEach(traverse);
            }
            if (is(element, "bpmn:Event") && element.get("eventDefinitions").length) {
              element.get("eventDefinitions").forEach(function (eventDefinition) {
                return referencingElements.push(eventDefinition);
              });
            }
            if (is(element, "bpmn:Collaboration") && element.get("messageFlows").length) {
              element.get("messageFlows").forEach(traverse);
            }
            if (isAny(element, ["bpmn:MessageFlow", "bpmn:ReceiveTask", "bpmn:SendTask"])) {
              referencingElements.push(element);
            }
          }
          traverse(definitions);
          return referencingElements;
        }
        function hasName(event) {
          var _event$name;
          return ((_event$name = event.name) === null || _event$name === void 0 ? void 0 : _event$name.trim()) !== "";
        }
        function isReferenced(rootElement, referencingElements) {
          if (is(rootElement, "bpmn:Error")) {
            return referencingElements.some(function (referencingElement) {
              var _referencingElement$g;
              return is(referencingElement, "bpmn:ErrorEventDefinition") && rootElement.get("id") === ((_referencingElement$g = referencingElement.get("errorRef")) === null || _referencingElement$g === void 0 ? void 0 : _referencingElement$g.get("id"));
            });
          }
          if (is(rootElement, "bpmn:Escalation")) {
            return referencingElements.some(function (referencingElement) {
              var _referencingElement$g2;
              return is(referencingElement, "bpmn:EscalationEventDefinition") && rootElement.get("id") === ((_referencingElement$g2 = referencingElement.get("escalationRef")) === null || _referencingElement$g2 === void 0 ? void 0 : _referencingElement$g2.get("id"));
            });
          }
          if (is(rootElement, "bpmn:Message")) {
            return referencingElements.some(function (referencingElement) {
              var _referencingElement$g3;
              return isAny(referencingElement, ["bpmn:MessageEventDefinition", "bpmn:MessageFlow", "bpmn:ReceiveTask", "bpmn:SendTask"]) && rootElement.get("id") === ((_referencingElement$g3 = referencingElement.get("messageRef")) === null || _referencingElement$g3 === void 0 ? void 0 : _referencingElement$g3.get("id"));
            });
          }
          if (is(rootElement, "bpmn:Signal")) {
            return referencingElements.some(function (referencingElement) {
              var _referencingElement$g4;
              return is(referencingElement, "bpmn:SignalEventDefinition") && rootElement.get("id") === ((_referencingElement$g4 = referencingElement.get("signalRef")) === null || _referencingElement$g4 === void 0 ? void 0 : _referencingElement$g4.get("id"));
            });
          }
        }
        function isUnique(rootElement, rootElements) {
          return rootElements.filter(function (otherRootElement) {
            return is(otherRootElement, rootElement.$type) && rootElement.name === otherRootElement.name;
          }).length === 1;
        }
      };
    }
  });
  var require_label_required = __commonJS({
    "node_modules/bpmnlint/rules/label-required.js": function node_modules_bpmnlint_rules_labelRequiredJs(exports, module) {
      var _require_dist8 = require_dist(),
        is = _require_dist8.is,
        isAny = _require_dist8.isAny;
      var _require_helper8 = require_helper(),
        annotateRule = _require_helper8.annotateRule;
      module.exports = function () {
        function check(node, reporter) {
          if (isAny(node, ["bpmn:ParallelGateway", "bpmn:EventBasedGateway"])) {
            return;
          }
          if (is(node, "bpmn:Gateway") && !isForking(node)) {
            return;
          }
          if (is(node, "bpmn:SubProcess")) {
            return;
          }
          if (is(node, "bpmn:SequenceFlow") && !hasCondition(node)) {
            return;
          }
          if (isAny(node, ["bpmn:FlowNode", "bpmn:SequenceFlow", "bpmn:Participant", "bpmn:Lane"])) {
            var name2 = (node.name || "").trim();
            if (name2.length === 0) {
              reporter.report(node.id, "Element is missing label/name", ["name"]);
            }
          }
        }
        return annotateRule("label-required", {
          check: check
        });
      };
      function isForking(node) {
        var outgoing = node.outgoing || [];
        return outgoing.length > 1;
      }
      function hasCondition(node) {
        return node.conditionExpression;
      }
    }
  });
  var require_link_event = __commonJS({
    "node_modules/bpmnlint/rules/link-event.js": function node_modules_bpmnlint_rules_linkEventJs(exports, module) {
      var _ref7 = (init_dist(), __toCommonJS(dist_exports)),
        groupBy2 = _ref7.groupBy;
      var _require_dist9 = require_dist(),
        is = _require_dist9.is;
      var _require_helper9 = require_helper(),
        annotateRule = _require_helper9.annotateRule;
      module.exports = function () {
        function check(node, reporter) {
          if (!is(node, "bpmn:FlowElementsContainer")) {
            return;
          }
          var links = (node.flowElements || []).filter(isLinkEvent);
          var _iterator2 = _createForOfIteratorHelper(links),
            _step2;
          try {
            for (_iterator2.s(); !(_step2 = _iterator2.n()).done;) {
              var link = _step2.value;
              if (!getLinkName(link)) {
                reporter.report(link.id, "Link event is missing link name");
              }
            }
          } catch (err) {
            _iterator2.e(err);
          } finally {
            _iterator2.f();
          }
          var names = groupBy2(links, function (link) {
            return getLinkName(link);
          });
          for (var _i = 0, _Object$entries = Object.entries(names); _i < _Object$entries.length; _i++) {
            var _Object$entries$_i = _slicedToArray(_Object$entries[_i], 2),
              name2 = _Object$entries$_i[0],
              events = _Object$entries$_i[1];
            if (!name2) {
              continue;
            }
            if (events.length === 1) {
              var event = events[0];
              reporter.report(event.id, "Link ".concat(isThrowEvent(event) ? "catch" : "throw", " event with link name <").concat(name2, "> missing in scope"));
              continue;
            }
            var catchEvents = events.filter(isCatchEvent);
            if (catchEvents.length > 1) {
              var _iterator3 = _createForOfIteratorHelper(catchEvents),
                _step3;
              try {
                for (_iterator3.s(); !(_step3 = _iterator3.n()).done;) {
                  var _event = _step3.value;
                  reporter.report(_event.id, "Duplicate link catch event with link name <".concat(name2, "> in scope"));
                }
              } catch (err) {
                _iterator3.e(err);
              } finally {
                _iterator3.f();
              }
            } else if (catchEvents.length === 0) {
              var _iterator4 = _createForOfIteratorHelper(events),
                _step4;
              try {
                for (_iterator4.s(); !(_step4 = _iterator4.n()).done;) {
                  var _event2 = _step4.value;
                  reporter.report(_event2.id, "Link catch event with link name <".concat(name2, "> missing in scope"));
                }
              } catch (err) {
                _iterator4.e(err);
              } finally {
                _iterator4.f();
              }
            }
          }
        }
        return annotateRule("link-event", {
          check: check
        });
      };
      function isLinkEvent(node) {
        var eventDefinitions = node.eventDefinitions || [];
        if (!is(node, "bpmn:Event")) {
          return false;
        }
        return eventDefinitions.some(function (definition) {
          return is(definition, "bpmn:LinkEventDefinition");
        });
      }
      function getLinkName(linkEvent) {
        return linkEvent.get("eventDefinitions").find(function (def) {
          return is(def, "bpmn:LinkEventDefinition");
        }).name;
      }
      function isThrowEvent(node) {
        return is(node, "bpmn:ThrowEvent");
      }
      function isCatchEvent(node) {
        return is(node, "bpmn:CatchEvent");
      }
    }
  });
  var require_no_bpmndi = __commonJS({
    "node_modules/bpmnlint/rules/no-bpmndi.js": function node_modules_bpmnlint_rules_noBpmndiJs(exports, module) {
      var _require_dist0 = require_dist(),
        is = _require_dist0.is;
      var _ref8 = (init_dist(), __toCommonJS(dist_exports)),
        flatten2 = _ref8.flatten;
      var _require_helper0 = require_helper(),
        annotateRule = _require_helper0.annotateRule;
      module.exports = function () {
        function check(node, reporter) {
          if (!is(node, "bpmn:Definitions")) {
            return false;
          }
          var bpmnElements = getAllBpmnElements(node.rootElements);
          var visualBpmnElements = bpmnElements.filter(hasVisualRepresentation);
          var referencedBpmnElementIds = getReferencedBpmnElementIds(node);
          visualBpmnElements.forEach(function (element) {
            if (!referencedBpmnElementIds.has(element.id)) {
              reporter.report(element.id, "Element is missing bpmndi");
            }
          });
        }
        return annotateRule("no-bpmndi", {
          check: check
        });
      };
      function getAllBpmnElements(rootElements) {
        return flatten2(rootElements.map(function (rootElement) {
          var laneSet = rootElement.laneSets && rootElement.laneSets[0] || rootElement.childLaneSet;
          var elements = flatten2([rootElement.flowElements || [], rootElement.flowElements && getAllBpmnElements(rootElement.flowElements.filter(hasFlowElements)) || [], rootElement.participants || [], rootElement.artifacts || [], laneSet && laneSet.lanes || [], laneSet && laneSet.lanes && getAllBpmnElements(laneSet.lanes.filter(hasChildLaneSet)) || [], rootElement.messageFlows || []]);
          if (elements.length > 0) {
            return elements.map(function (element) {
              return {
                id: element.id,
                $type: element.$type
              };
            });
          } else {
            return [];
          }
        }));
      }
      function getReferencedBpmnElementIds(definitionsNode) {
        return new Set(flatten2(definitionsNode.get("diagrams").map(function (diagram) {
          var diElements = diagram.plane.planeElement || [];
          return diElements.map(function (element) {
            var _element$bpmnElement;
            return (_element$bpmnElement = element.bpmnElement) === null || _element$bpmnElement === void 0 ? void 0 : _element$bpmnElement.id;
          });
        })));
      }
      function hasVisualRepresentation(element) {
        var noVisRepresentation = ["bpmn:DataObject"];
        return noVisRepresentation.includes(element.$type) ? false : true;
      }
      function hasFlowElements(element) {
        return element.flowElements ? true : false;
      }
      function hasChildLaneSet(element) {
        return element.childLaneSet ? true : false;
      }
    }
  });
  var require_no_complex_gateway = __commonJS({
    "node_modules/bpmnlint/rules/no-complex-gateway.js": function node_modules_bpmnlint_rules_noComplexGatewayJs(exports, module) {
      var checkDiscouragedNodeType = require_helper().checkDiscouragedNodeType;
      module.exports = checkDiscouragedNodeType("bpmn:ComplexGateway", "no-complex-gateway");
    }
  });
  var require_no_disconnected = __commonJS({
    "node_modules/bpmnlint/rules/no-disconnected.js": function node_modules_bpmnlint_rules_noDisconnectedJs(exports, module) {
      var _require_dist1 = require_dist(),
        isAny = _require_dist1.isAny,
        is = _require_dist1.is;
      var _require_helper1 = require_helper(),
        annotateRule = _require_helper1.annotateRule;
      module.exports = function () {
        function check(node, reporter) {
          if (!isAny(node, ["bpmn:Task", "bpmn:Gateway", "bpmn:SubProcess", "bpmn:Event"]) || node.triggeredByEvent) {
            return;
          }
          if (isCompensationLinked(node)) {
            return;
          }
          if (is(node.$parent, "bpmn:AdHocSubProcess")) {
            return;
          }
          var incoming = node.incoming || [];
          var outgoing = node.outgoing || [];
          if (!incoming.length && !outgoing.length) {
            reporter.report(node.id, "Element is not connected");
          }
        }
        return annotateRule("no-disconnected", {
          check: check
        });
      };
      function isCompensationBoundary(node) {
        var eventDefinitions = node.eventDefinitions;
        if (!is(node, "bpmn:BoundaryEvent")) {
          return false;
        }
        if (!eventDefinitions || eventDefinitions.length !== 1) {
          return false;
        }
        return is(eventDefinitions[0], "bpmn:CompensateEventDefinition");
      }
      function isCompensationActivity(node) {
        return node.isForCompensation;
      }
      function isCompensationLinked(node) {
        var source = isCompensationBoundary(node);
        var target = isCompensationActivity(node);
        return source || target;
      }
    }
  });
  var require_no_duplicate_sequence_flows = __commonJS({
    "node_modules/bpmnlint/rules/no-duplicate-sequence-flows.js": function node_modules_bpmnlint_rules_noDuplicateSequenceFlowsJs(exports, module) {
      var _require_dist10 = require_dist(),
        is = _require_dist10.is;
      var _require_helper10 = require_helper(),
        annotateRule = _require_helper10.annotateRule;
      module.exports = function () {
        var keyed = {};
        var outgoingReported = {};
        var incomingReported = {};
        function check(node, reporter) {
          if (!is(node, "bpmn:SequenceFlow")) {
            return;
          }
          var key = flowKey(node);
          if (key in keyed) {
            reporter.report(node.id, "SequenceFlow is a duplicate");
            var sourceId = node.sourceRef.id;
            var targetId = node.targetRef.id;
            if (!outgoingReported[sourceId]) {
              reporter.report(sourceId, "Duplicate outgoing sequence flows");
              outgoingReported[sourceId] = true;
            }
            if (!incomingReported[targetId]) {
              reporter.report(targetId, "Duplicate incoming sequence flows");
              incomingReported[targetId] = true;
            }
          } else {
            keyed[key] = node;
          }
        }
        return annotateRule("no-duplicate-sequence-flows", {
          check: check
        });
      };
      function flowKey(flow) {
        var conditionExpression = flow.conditionExpression;
        var condition = conditionExpression ? conditionExpression.body : "";
        var source = flow.sourceRef ? flow.sourceRef.id : flow.id;
        var target = flow.targetRef ? flow.targetRef.id : flow.id;
        return source + "#" + target + "#" + condition;
      }
    }
  });
  var require_no_gateway_join_fork = __commonJS({
    "node_modules/bpmnlint/rules/no-gateway-join-fork.js": function node_modules_bpmnlint_rules_noGatewayJoinForkJs(exports, module) {
      var _require_dist11 = require_dist(),
        is = _require_dist11.is;
      var _require_helper11 = require_helper(),
        annotateRule = _require_helper11.annotateRule;
      module.exports = function () {
        function check(node, reporter) {
          if (!is(node, "bpmn:Gateway")) {
            return;
          }
          var incoming = node.incoming || [];
          var outgoing = node.outgoing || [];
          if (incoming.length > 1 && outgoing.length > 1) {
            reporter.report(node.id, "Gateway forks and joins");
          }
        }
        return annotateRule("no-gateway-join-fork", {
          check: check
        });
      };
    }
  });
  var require_no_implicit_split = __commonJS({
    "node_modules/bpmnlint/rules/no-implicit-split.js": function node_modules_bpmnlint_rules_noImplicitSplitJs(exports, module) {
      var _require_dist12 = require_dist(),
        isAny = _require_dist12.isAny;
      var _require_helper12 = require_helper(),
        annotateRule = _require_helper12.annotateRule;
      module.exports = function () {
        function check(node, reporter) {
          if (!isAny(node, ["bpmn:Activity", "bpmn:Event"])) {
            return;
          }
          var outgoing = node.outgoing || [];
          var outgoingWithoutCondition = outgoing.filter(function (flow) {
            return !hasCondition(flow) && !isDefaultFlow(node, flow);
          });
          if (outgoingWithoutCondition.length > 1) {
            reporter.report(node.id, "Flow splits implicitly");
          }
        }
        return annotateRule("no-implicit-split", {
          check: check
        });
      };
      function hasCondition(flow) {
        return !!flow.conditionExpression;
      }
      function isDefaultFlow(node, flow) {
        return node["default"] === flow;
      }
    }
  });
  var require_no_implicit_end = __commonJS({
    "node_modules/bpmnlint/rules/no-implicit-end.js": function node_modules_bpmnlint_rules_noImplicitEndJs(exports, module) {
      var _require_dist13 = require_dist(),
        is = _require_dist13.is,
        isAny = _require_dist13.isAny;
      var _require_helper13 = require_helper(),
        findParent = _require_helper13.findParent,
        annotateRule = _require_helper13.annotateRule;
      module.exports = function () {
        function isLinkEvent(node) {
          var eventDefinitions = node.eventDefinitions || [];
          return eventDefinitions.length && eventDefinitions.every(function (definition) {
            return is(definition, "bpmn:LinkEventDefinition");
          });
        }
        function isCompensationEvent(node) {
          var eventDefinitions = node.eventDefinitions || [];
          return eventDefinitions.length && eventDefinitions.every(function (definition) {
            return is(definition, "bpmn:CompensateEventDefinition");
          });
        }
        function hasCompensationActivity(node) {
          var parent = findParent(node, "bpmn:Process");
          var artifacts = parent.artifacts || [];
          return artifacts.some(function (element) {
            if (!is(element, "bpmn:Association")) {
              return false;
            }
            var source = element.sourceRef;
            return source.id === node.id;
          });
        }
        function isForCompensation(node) {
          return node.isForCompensation;
        }
        function isImplicitEnd(node) {
          var outgoing = node.outgoing || [];
          if (is(node, "bpmn:SubProcess") && node.triggeredByEvent) {
            return false;
          }
          if (is(node, "bpmn:IntermediateThrowEvent") && isLinkEvent(node)) {
            return false;
          }
          if (is(node.$parent, "bpmn:AdHocSubProcess")) {
            return false;
          }
          if (is(node, "bpmn:EndEvent")) {
            return false;
          }
          if (is(node, "bpmn:BoundaryEvent") && isCompensationEvent(node) && hasCompensationActivity(node)) {
            return false;
          }
          if (is(node, "bpmn:Activity") && isForCompensation(node)) {
            return false;
          }
          return outgoing.length === 0;
        }
        function check(node, reporter) {
          if (!isAny(node, ["bpmn:Event", "bpmn:Activity", "bpmn:Gateway"])) {
            return;
          }
          if (isImplicitEnd(node)) {
            reporter.report(node.id, "Element is an implicit end");
          }
        }
        return annotateRule("no-implicit-end", {
          check: check
        });
      };
    }
  });
  var require_no_implicit_start = __commonJS({
    "node_modules/bpmnlint/rules/no-implicit-start.js": function node_modules_bpmnlint_rules_noImplicitStartJs(exports, module) {
      var _require_dist14 = require_dist(),
        is = _require_dist14.is,
        isAny = _require_dist14.isAny;
      var _require_helper14 = require_helper(),
        annotateRule = _require_helper14.annotateRule;
      module.exports = function () {
        function isLinkEvent(node) {
          var eventDefinitions = node.eventDefinitions || [];
          return eventDefinitions.length && eventDefinitions.every(function (definition) {
            return is(definition, "bpmn:LinkEventDefinition");
          });
        }
        function isForCompensation(node) {
          return node.isForCompensation;
        }
        function isImplicitStart(node) {
          var incoming = node.incoming || [];
          if (is(node, "bpmn:Activity") && isForCompensation(node)) {
            return false;
          }
          if (is(node.$parent, "bpmn:AdHocSubProcess")) {
            return false;
          }
          if (is(node, "bpmn:SubProcess") && node.triggeredByEvent) {
            return false;
          }
          if (is(node, "bpmn:IntermediateCatchEvent") && isLinkEvent(node)) {
            return false;
          }
          if (isAny(node, ["bpmn:StartEvent", "bpmn:BoundaryEvent"])) {
            return false;
          }
          return incoming.length === 0;
        }
        function check(node, reporter) {
          if (!isAny(node, ["bpmn:Event", "bpmn:Activity", "bpmn:Gateway"])) {
            return;
          }
          if (isImplicitStart(node)) {
            reporter.report(node.id, "Element is an implicit start");
          }
        }
        return annotateRule("no-implicit-start", {
          check: check
        });
      };
    }
  });
  var require_no_inclusive_gateway = __commonJS({
    "node_modules/bpmnlint/rules/no-inclusive-gateway.js": function node_modules_bpmnlint_rules_noInclusiveGatewayJs(exports, module) {
      var checkDiscouragedNodeType = require_helper().checkDiscouragedNodeType;
      module.exports = checkDiscouragedNodeType("bpmn:InclusiveGateway", "no-inclusive-gateway");
    }
  });
  var require_no_overlapping_elements = __commonJS({
    "node_modules/bpmnlint/rules/no-overlapping-elements.js": function node_modules_bpmnlint_rules_noOverlappingElementsJs(exports, module) {
      var _require_dist15 = require_dist(),
        is = _require_dist15.is;
      var _require_helper15 = require_helper(),
        annotateRule = _require_helper15.annotateRule;
      module.exports = function () {
        function check(node, reporter) {
          if (!is(node, "bpmn:Definitions")) {
            return;
          }
          var rootElements = node.rootElements || [];
          var elementsToReport = new Set();
          var elementsOutsideToReport = new Set();
          var diObjects = getAllDiObjects(node);
          var processElementsParentDiMap = new Map();
          rootElements.filter(function (element) {
            return is(element, "bpmn:Collaboration");
          }).forEach(function (collaboration) {
            var participants = collaboration.participants || [];
            checkElementsArray(participants, elementsToReport, diObjects);
            participants.forEach(function (participant) {
              processElementsParentDiMap.set(participant.processRef, diObjects.get(participant));
            });
          });
          rootElements.filter(function (element) {
            return is(element, "bpmn:Process");
          }).forEach(function (process) {
            var parentDi = processElementsParentDiMap.get(process) || {};
            checkProcess(process, elementsToReport, elementsOutsideToReport, diObjects, parentDi);
          });
          elementsToReport.forEach(function (element) {
            return reporter.report(element.id, "Element overlaps with other element");
          });
          elementsOutsideToReport.forEach(function (element) {
            return reporter.report(element.id, "Element is outside of parent boundary");
          });
        }
        return annotateRule("no-overlapping-elements", {
          check: check
        });
      };
      function checkProcess(node, elementsToReport, elementsOutsideToReport, diObjects, parentDi) {
        var flowElements = node.flowElements || [];
        var flowElementsWithDi = flowElements.filter(function (element) {
          return diObjects.has(element);
        });
        checkElementsArray(flowElementsWithDi, elementsToReport, diObjects);
        flowElementsWithDi.forEach(function (element) {
          if (!is(element, "bpmn:DataStoreReference") && isOutsideParentBoundary(diObjects.get(element).bounds, parentDi.bounds)) {
            elementsOutsideToReport.add(element);
          }
        });
        var subProcesses = flowElements.filter(function (element) {
          return is(element, "bpmn:SubProcess");
        });
        subProcesses.forEach(function (subProcess) {
          var subProcessDi = diObjects.get(subProcess) || {};
          var subProcessParentBoundary = subProcessDi.isExpanded ? subProcessDi : {};
          checkProcess(subProcess, elementsToReport, elementsOutsideToReport, diObjects, subProcessParentBoundary);
        });
      }
      function checkElementsArray(elements, elementsToReport, diObjects) {
        var shapes = getShapes(elements, diObjects).sort(function (a, b) {
          return a.left - b.left;
        });
        var overlapping = new Set();
        for (var i = 0; i < shapes.length; i++) {
          var shape = shapes[i];
          for (var j = i + 1; j < shapes.length && shapes[j].left <= shape.right; j++) {
            var otherShape = shapes[j];
            if (!isCollision(shape, otherShape)) {
              continue;
            }
            if (shape.element.attachedToRef === otherShape.element || otherShape.element.attachedToRef === shape.element) {
              continue;
            }
            overlapping.add(shape.element);
            overlapping.add(otherShape.element);
          }
        }
        elements.forEach(function (element) {
          if (overlapping.has(element)) {
            elementsToReport.add(element);
          }
        });
      }
      function getShapes(elements, diObjects) {
        var shapes = [];
        elements.forEach(function (element) {
          var _diObjects$get;
          var bounds = (_diObjects$get = diObjects.get(element)) === null || _diObjects$get === void 0 ? void 0 : _diObjects$get.bounds;
          if (!isValidShapeElement(bounds)) {
            return;
          }
          var left = bounds.x;
          var right = bounds.x + bounds.width;
          if (Number.isNaN(left) || Number.isNaN(right)) {
            return;
          }
          shapes.push({
            element: element,
            left: left,
            right: right,
            top: bounds.y,
            bottom: bounds.y + bounds.height
          });
        });
        return shapes;
      }
      function isOutsideParentBoundary(childBounds, parentBounds) {
        if (!isValidShapeElement(childBounds) || !isValidShapeElement(parentBounds)) {
          return false;
        }
        var isTopLeftCornerInside = childBounds.x >= parentBounds.x && childBounds.y >= parentBounds.y;
        var isBottomRightCornerInside = childBounds.x + childBounds.width <= parentBounds.x + parentBounds.width && childBounds.y + childBounds.height <= parentBounds.y + parentBounds.height;
        var isInside = isTopLeftCornerInside && isBottomRightCornerInside;
        return !isInside;
      }
      function isCollision(firstShape, secondShape) {
        var collisionX = firstShape.right >= secondShape.left && secondShape.right >= firstShape.left;
        var collisionY = firstShape.bottom >= secondShape.top && secondShape.bottom >= firstShape.top;
        return collisionX && collisionY;
      }
      function isValidShapeElement(bounds) {
        return !!bounds && is(bounds, "dc:Bounds") && typeof bounds.x === "number" && typeof bounds.y === "number" && typeof bounds.width === "number" && typeof bounds.height === "number";
      }
      function getAllDiObjects(node) {
        var diObjects = new Map();
        var diagrams = node.diagrams || [];
        diagrams.filter(function (diagram) {
          return !!diagram.plane;
        }).forEach(function (diagram) {
          var planeElements = diagram.plane.planeElement || [];
          planeElements.filter(function (planeElement) {
            return !!planeElement.bpmnElement;
          }).forEach(function (planeElement) {
            diObjects.set(planeElement.bpmnElement, planeElement);
          });
        });
        return diObjects;
      }
    }
  });
  var require_single_blank_start_event = __commonJS({
    "node_modules/bpmnlint/rules/single-blank-start-event.js": function node_modules_bpmnlint_rules_singleBlankStartEventJs(exports, module) {
      var _require_dist16 = require_dist(),
        is = _require_dist16.is;
      var _require_helper16 = require_helper(),
        annotateRule = _require_helper16.annotateRule;
      module.exports = function () {
        function check(node, reporter) {
          if (!is(node, "bpmn:FlowElementsContainer")) {
            return;
          }
          var flowElements = node.flowElements || [];
          var blankStartEvents = flowElements.filter(function (flowElement) {
            if (!is(flowElement, "bpmn:StartEvent")) {
              return false;
            }
            var eventDefinitions = flowElement.eventDefinitions || [];
            return eventDefinitions.length === 0;
          });
          if (blankStartEvents.length > 1) {
            var type = is(node, "bpmn:SubProcess") ? "Sub process" : "Process";
            reporter.report(node.id, type + " has multiple blank start events");
          }
        }
        return annotateRule("single-blank-start-event", {
          check: check
        });
      };
    }
  });
  var require_single_event_definition = __commonJS({
    "node_modules/bpmnlint/rules/single-event-definition.js": function node_modules_bpmnlint_rules_singleEventDefinitionJs(exports, module) {
      var _require_dist17 = require_dist(),
        is = _require_dist17.is;
      var _require_helper17 = require_helper(),
        annotateRule = _require_helper17.annotateRule;
      module.exports = function () {
        function check(node, reporter) {
          if (!is(node, "bpmn:Event")) {
            return;
          }
          var eventDefinitions = node.eventDefinitions || [];
          if (eventDefinitions.length > 1) {
            reporter.report(node.id, "Event has multiple event definitions", ["eventDefinitions"]);
          }
        }
        return annotateRule("single-event-definition", {
          check: check
        });
      };
    }
  });
  var require_start_event_required = __commonJS({
    "node_modules/bpmnlint/rules/start-event-required.js": function node_modules_bpmnlint_rules_startEventRequiredJs(exports, module) {
      var _require_dist18 = require_dist(),
        is = _require_dist18.is,
        isAny = _require_dist18.isAny;
      var _require_helper18 = require_helper(),
        annotateRule = _require_helper18.annotateRule;
      module.exports = function () {
        function hasStartEvent(node) {
          var flowElements = node.flowElements || [];
          return flowElements.some(function (node2) {
            return is(node2, "bpmn:StartEvent");
          });
        }
        function check(node, reporter) {
          if (!isAny(node, ["bpmn:Process", "bpmn:SubProcess"]) || is(node, "bpmn:AdHocSubProcess")) {
            return;
          }
          if (!hasStartEvent(node)) {
            var type = is(node, "bpmn:SubProcess") ? "Sub process" : "Process";
            reporter.report(node.id, type + " is missing start event");
          }
        }
        return annotateRule("start-event-required", {
          check: check
        });
      };
    }
  });
  var require_sub_process_blank_start_event = __commonJS({
    "node_modules/bpmnlint/rules/sub-process-blank-start-event.js": function node_modules_bpmnlint_rules_subProcessBlankStartEventJs(exports, module) {
      var _require_dist19 = require_dist(),
        is = _require_dist19.is;
      var _require_helper19 = require_helper(),
        annotateRule = _require_helper19.annotateRule;
      module.exports = function () {
        function check(node, reporter) {
          if (!is(node, "bpmn:SubProcess") || node.triggeredByEvent) {
            return;
          }
          var flowElements = node.flowElements || [];
          flowElements.forEach(function (flowElement) {
            if (!is(flowElement, "bpmn:StartEvent")) {
              return false;
            }
            var eventDefinitions = flowElement.eventDefinitions || [];
            if (eventDefinitions.length > 0) {
              reporter.report(flowElement.id, "Start event must be blank", ["eventDefinitions"]);
            }
          });
        }
        return annotateRule("sub-process-blank-start-event", {
          check: check
        });
      };
    }
  });
  var require_superfluous_gateway = __commonJS({
    "node_modules/bpmnlint/rules/superfluous-gateway.js": function node_modules_bpmnlint_rules_superfluousGatewayJs(exports, module) {
      var _require_dist20 = require_dist(),
        is = _require_dist20.is;
      var _require_helper20 = require_helper(),
        annotateRule = _require_helper20.annotateRule;
      module.exports = function () {
        function check(node, reporter) {
          if (!is(node, "bpmn:Gateway")) {
            return;
          }
          var incoming = node.incoming || [];
          var outgoing = node.outgoing || [];
          if (incoming.length === 1 && outgoing.length === 1) {
            reporter.report(node.id, "Gateway is superfluous. It only has one source and target.");
          }
        }
        return annotateRule("superfluous-gateway", {
          check: check
        });
      };
    }
  });
  var require_superfluous_label = __commonJS({
    "node_modules/bpmnlint/rules/superfluous-label.js": function node_modules_bpmnlint_rules_superfluousLabelJs(exports, module) {
      var _require_dist21 = require_dist(),
        is = _require_dist21.is;
      var _require_helper21 = require_helper(),
        annotateRule = _require_helper21.annotateRule;
      module.exports = function () {
        function check(node, reporter) {
          if (!is(node, "bpmn:SequenceFlow")) {
            return;
          }
          var name2 = (node.name || "").trim();
          if (!name2) {
            return;
          }
          if (hasCondition(node) || isDefaultFlow(node) || isGatewayFork(node)) {
            return;
          }
          reporter.report(node.id, "Sequence flow has superfluous label", ["name"]);
        }
        return annotateRule("superfluous-label", {
          check: check
        });
      };
      function hasCondition(flow) {
        return !!flow.conditionExpression;
      }
      function isDefaultFlow(flow) {
        var source = flow.sourceRef;
        return source && source["default"] === flow;
      }
      function isGatewayFork(flow) {
        var source = flow.sourceRef;
        if (!source) {
          return false;
        }
        var isDecisionGateway = is(source, "bpmn:ExclusiveGateway") || is(source, "bpmn:InclusiveGateway");
        return isDecisionGateway && (source.outgoing || []).length > 1;
      }
    }
  });
  var require_superfluous_termination = __commonJS({
    "node_modules/bpmnlint/rules/superfluous-termination.js": function node_modules_bpmnlint_rules_superfluousTerminationJs(exports, module) {
      var _require_dist22 = require_dist(),
        is = _require_dist22.is,
        isAny = _require_dist22.isAny;
      var _require_helper22 = require_helper(),
        annotateRule = _require_helper22.annotateRule;
      module.exports = function () {
        function check(node, reporter) {
          if (!isAny(node, ["bpmn:Process", "bpmn:SubProcess"])) {
            return;
          }
          var flowElements = node.flowElements || [];
          var ends = flowElements.filter(function (element) {
            return is(element, "bpmn:FlowNode") && (element.outgoing || []).length === 0;
          });
          var terminateEnds = ends.filter(isTerminateEnd);
          if (terminateEnds.length !== 1) {
            return;
          }
          var superfluous = ends.every(function (end) {
            return isInterruptingEventSub(end) || isTerminateEnd(end);
          });
          if (superfluous) {
            var _iterator5 = _createForOfIteratorHelper(terminateEnds),
              _step5;
            try {
              for (_iterator5.s(); !(_step5 = _iterator5.n()).done;) {
                var node2 = _step5.value;
                reporter.report(node2.id, "Termination is superfluous.");
              }
            } catch (err) {
              _iterator5.e(err);
            } finally {
              _iterator5.f();
            }
          }
        }
        return annotateRule("superfluous-termination", {
          check: check
        });
      };
      function isTerminateEnd(element) {
        return is(element, "bpmn:EndEvent") && (element.eventDefinitions || []).some(function (eventDefinition) {
          return is(eventDefinition, "bpmn:TerminateEventDefinition");
        });
      }
      function isInterruptingEventSub(element) {
        var isEventSub = is(element, "bpmn:SubProcess") && element.triggeredByEvent;
        return isEventSub && (element.flowElements || []).some(function (element2) {
          return is(element2, "bpmn:StartEvent") && element2.isInterrupting;
        });
      }
    }
  });
  var require_rules = __commonJS({
    "rules:rules": function rulesRules(exports, module) {
      module.exports = {
        "rule:bpmnlint/ad-hoc-sub-process": require_ad_hoc_sub_process(),
        "rule:bpmnlint/conditional-flows": require_conditional_flows(),
        "rule:bpmnlint/end-event-required": require_end_event_required(),
        "rule:bpmnlint/event-based-gateway": require_event_based_gateway(),
        "rule:bpmnlint/event-sub-process-typed-start-event": require_event_sub_process_typed_start_event(),
        "rule:bpmnlint/fake-join": require_fake_join(),
        "rule:bpmnlint/global": require_global(),
        "rule:bpmnlint/label-required": require_label_required(),
        "rule:bpmnlint/link-event": require_link_event(),
        "rule:bpmnlint/no-bpmndi": require_no_bpmndi(),
        "rule:bpmnlint/no-complex-gateway": require_no_complex_gateway(),
        "rule:bpmnlint/no-disconnected": require_no_disconnected(),
        "rule:bpmnlint/no-duplicate-sequence-flows": require_no_duplicate_sequence_flows(),
        "rule:bpmnlint/no-gateway-join-fork": require_no_gateway_join_fork(),
        "rule:bpmnlint/no-implicit-split": require_no_implicit_split(),
        "rule:bpmnlint/no-implicit-end": require_no_implicit_end(),
        "rule:bpmnlint/no-implicit-start": require_no_implicit_start(),
        "rule:bpmnlint/no-inclusive-gateway": require_no_inclusive_gateway(),
        "rule:bpmnlint/no-overlapping-elements": require_no_overlapping_elements(),
        "rule:bpmnlint/single-blank-start-event": require_single_blank_start_event(),
        "rule:bpmnlint/single-event-definition": require_single_event_definition(),
        "rule:bpmnlint/start-event-required": require_start_event_required(),
        "rule:bpmnlint/sub-process-blank-start-event": require_sub_process_blank_start_event(),
        "rule:bpmnlint/superfluous-gateway": require_superfluous_gateway(),
        "rule:bpmnlint/superfluous-label": require_superfluous_label(),
        "rule:bpmnlint/superfluous-termination": require_superfluous_termination()
      };
    }
  });
  var nativeToString = Object.prototype.toString;
  var nativeHasOwnProperty = Object.prototype.hasOwnProperty;
  function isUndefined(obj) {
    return obj === void 0;
  }
  function isDefined(obj) {
    return obj !== void 0;
  }
  function isNil(obj) {
    return obj == null;
  }
  function isArray(obj) {
    return nativeToString.call(obj) === "[object Array]";
  }
  function isObject(obj) {
    return nativeToString.call(obj) === "[object Object]";
  }
  function isFunction(obj) {
    var tag = nativeToString.call(obj);
    return tag === "[object Function]" || tag === "[object AsyncFunction]" || tag === "[object GeneratorFunction]" || tag === "[object AsyncGeneratorFunction]" || tag === "[object Proxy]";
  }
  function isString(obj) {
    return nativeToString.call(obj) === "[object String]";
  }
  function has(target, key) {
    return !isNil(target) && nativeHasOwnProperty.call(target, key);
  }
  function find(collection, matcher) {
    var matchFn = toMatcher(matcher);
    var match;
    forEach(collection, function (val, key) {
      if (matchFn(val, key)) {
        match = val;
        return false;
      }
    });
    return match;
  }
  function findIndex(collection, matcher) {
    var matchFn = toMatcher(matcher);
    var idx = isArray(collection) ? -1 : void 0;
    forEach(collection, function (val, key) {
      if (matchFn(val, key)) {
        idx = key;
        return false;
      }
    });
    return idx;
  }
  function filter(collection, matcher) {
    var matchFn = toMatcher(matcher);
    var result = [];
    forEach(collection, function (val, key) {
      if (matchFn(val, key)) {
        result.push(val);
      }
    });
    return result;
  }
  function forEach(collection, iterator) {
    var val, result;
    if (isUndefined(collection)) {
      return;
    }
    var convertKey = isArray(collection) ? toNum : identity;
    for (var key in collection) {
      if (has(collection, key)) {
        val = collection[key];
        result = iterator(val, convertKey(key));
        if (result === false) {
          return val;
        }
      }
    }
  }
  function toMatcher(matcher) {
    return isFunction(matcher) ? matcher : function (e) {
      return e === matcher;
    };
  }
  function identity(arg) {
    return arg;
  }
  function toNum(arg) {
    return Number(arg);
  }
  function bind(fn, target) {
    return fn.bind(target);
  }
  function assign(target) {
    for (var _len5 = arguments.length, others = new Array(_len5 > 1 ? _len5 - 1 : 0), _key5 = 1; _key5 < _len5; _key5++) {
      others[_key5 - 1] = arguments[_key5];
    }
    return Object.assign.apply(Object, [target].concat(others));
  }
  function _set(target, path, value) {
    var currentTarget = target;
    forEach(path, function (key, idx) {
      if (typeof key !== "number" && typeof key !== "string") {
        throw new Error("illegal key type: " + _typeof(key) + ". Key should be of type number or string.");
      }
      if (key === "constructor") {
        throw new Error("illegal key: constructor");
      }
      if (key === "__proto__") {
        throw new Error("illegal key: __proto__");
      }
      var nextKey = path[idx + 1];
      var nextTarget = currentTarget[key];
      if (isDefined(nextKey) && isNil(nextTarget)) {
        nextTarget = currentTarget[key] = isNaN(+nextKey) ? {} : [];
      }
      if (isUndefined(nextKey)) {
        if (isUndefined(value)) {
          delete currentTarget[key];
        } else {
          currentTarget[key] = value;
        }
      } else {
        currentTarget = nextTarget;
      }
    });
    return target;
  }
  function pick(target, properties) {
    var result = {};
    var obj = Object(target);
    forEach(properties, function (prop) {
      if (prop in obj) {
        result[prop] = target[prop];
      }
    });
    return result;
  }
  function Base() {}
  Base.prototype.get = function (name2) {
    return this.$model.properties.get(this, name2);
  };
  Base.prototype.set = function (name2, value) {
    this.$model.properties.set(this, name2, value);
  };
  function Factory(model, properties) {
    this.model = model;
    this.properties = properties;
  }
  Factory.prototype.createType = function (descriptor) {
    var model = this.model;
    var props = this.properties,
      prototype = Object.create(Base.prototype);
    forEach(descriptor.properties, function (p) {
      if (!p.isMany && p.default !== void 0) {
        prototype[p.name] = p.default;
      }
    });
    props.defineModel(prototype, model);
    props.defineDescriptor(prototype, descriptor);
    var name2 = descriptor.ns.name;
    function ModdleElement(attrs) {
      props.define(this, "$type", {
        value: name2,
        enumerable: true
      });
      props.define(this, "$attrs", {
        value: {}
      });
      props.define(this, "$parent", {
        writable: true
      });
      forEach(attrs, bind(function (val, key) {
        this.set(key, val);
      }, this));
    }
    ModdleElement.prototype = prototype;
    ModdleElement.hasType = prototype.$instanceOf = this.model.hasType;
    props.defineModel(ModdleElement, model);
    props.defineDescriptor(ModdleElement, descriptor);
    return ModdleElement;
  };
  var BUILTINS = {
    String: true,
    Boolean: true,
    Integer: true,
    Real: true,
    Element: true
  };
  var TYPE_CONVERTERS = {
    String: function String(s) {
      return s;
    },
    Boolean: function Boolean(s) {
      return s === "true";
    },
    Integer: function Integer(s) {
      return parseInt(s, 10);
    },
    Real: function Real(s) {
      return parseFloat(s);
    }
  };
  function coerceType(type, value) {
    var converter = TYPE_CONVERTERS[type];
    if (converter) {
      return converter(value);
    } else {
      return value;
    }
  }
  function isBuiltIn(type) {
    return !!BUILTINS[type];
  }
  function isSimple(type) {
    return !!TYPE_CONVERTERS[type];
  }
  function parseName(name2, defaultPrefix) {
    var parts = name2.split(/:/),
      localName,
      prefix2;
    if (parts.length === 1) {
      localName = name2;
      prefix2 = defaultPrefix;
    } else if (parts.length === 2) {
      localName = parts[1];
      prefix2 = parts[0];
    } else {
      throw new Error("expected <prefix:localName> or <localName>, got " + name2);
    }
    name2 = (prefix2 ? prefix2 + ":" : "") + localName;
    return {
      name: name2,
      prefix: prefix2,
      localName: localName
    };
  }
  function DescriptorBuilder(nameNs) {
    this.ns = nameNs;
    this.name = nameNs.name;
    this.allTypes = [];
    this.allTypesByName = {};
    this.properties = [];
    this.propertiesByName = {};
  }
  DescriptorBuilder.prototype.build = function () {
    return pick(this, ["ns", "name", "allTypes", "allTypesByName", "properties", "propertiesByName", "bodyProperty", "idProperty"]);
  };
  DescriptorBuilder.prototype.addProperty = function (p, idx, validate) {
    if (typeof idx === "boolean") {
      validate = idx;
      idx = void 0;
    }
    this.addNamedProperty(p, validate !== false);
    var properties = this.properties;
    if (idx !== void 0) {
      properties.splice(idx, 0, p);
    } else {
      properties.push(p);
    }
  };
  DescriptorBuilder.prototype.replaceProperty = function (oldProperty, newProperty, replace) {
    var oldNameNs = oldProperty.ns;
    var props = this.properties,
      propertiesByName = this.propertiesByName,
      rename = oldProperty.name !== newProperty.name;
    if (oldProperty.isId) {
      if (!newProperty.isId) {
        throw new Error("property <" + newProperty.ns.name + "> must be id property to refine <" + oldProperty.ns.name + ">");
      }
      this.setIdProperty(newProperty, false);
    }
    if (oldProperty.isBody) {
      if (!newProperty.isBody) {
        throw new Error("property <" + newProperty.ns.name + "> must be body property to refine <" + oldProperty.ns.name + ">");
      }
      this.setBodyProperty(newProperty, false);
    }
    var idx = props.indexOf(oldProperty);
    if (idx === -1) {
      throw new Error("property <" + oldNameNs.name + "> not found in property list");
    }
    props.splice(idx, 1);
    this.addProperty(newProperty, replace ? void 0 : idx, rename);
    propertiesByName[oldNameNs.name] = propertiesByName[oldNameNs.localName] = newProperty;
  };
  DescriptorBuilder.prototype.redefineProperty = function (p, targetPropertyName, replace) {
    var nsPrefix = p.ns.prefix;
    var parts = targetPropertyName.split("#");
    var name2 = parseName(parts[0], nsPrefix);
    var attrName = parseName(parts[1], name2.prefix).name;
    var redefinedProperty = this.propertiesByName[attrName];
    if (!redefinedProperty) {
      throw new Error("refined property <" + attrName + "> not found");
    } else {
      this.replaceProperty(redefinedProperty, p, replace);
    }
    delete p.redefines;
  };
  DescriptorBuilder.prototype.addNamedProperty = function (p, validate) {
    var ns = p.ns,
      propsByName = this.propertiesByName;
    if (validate) {
      this.assertNotDefined(p, ns.name);
      this.assertNotDefined(p, ns.localName);
    }
    propsByName[ns.name] = propsByName[ns.localName] = p;
  };
  DescriptorBuilder.prototype.removeNamedProperty = function (p) {
    var ns = p.ns,
      propsByName = this.propertiesByName;
    delete propsByName[ns.name];
    delete propsByName[ns.localName];
  };
  DescriptorBuilder.prototype.setBodyProperty = function (p, validate) {
    if (validate && this.bodyProperty) {
      throw new Error("body property defined multiple times (<" + this.bodyProperty.ns.name + ">, <" + p.ns.name + ">)");
    }
    this.bodyProperty = p;
  };
  DescriptorBuilder.prototype.setIdProperty = function (p, validate) {
    if (validate && this.idProperty) {
      throw new Error("id property defined multiple times (<" + this.idProperty.ns.name + ">, <" + p.ns.name + ">)");
    }
    this.idProperty = p;
  };
  DescriptorBuilder.prototype.assertNotTrait = function (typeDescriptor) {
    var _extends = typeDescriptor.extends || [];
    if (_extends.length) {
      throw new Error("cannot create <".concat(typeDescriptor.name, "> extending <").concat(typeDescriptor.extends, ">"));
    }
  };
  DescriptorBuilder.prototype.assertNotDefined = function (p, name2) {
    var propertyName = p.name,
      definedProperty = this.propertiesByName[propertyName];
    if (definedProperty) {
      throw new Error("property <" + propertyName + "> already defined; override of <" + definedProperty.definedBy.ns.name + "#" + definedProperty.ns.name + "> by <" + p.definedBy.ns.name + "#" + p.ns.name + "> not allowed without redefines");
    }
  };
  DescriptorBuilder.prototype.hasProperty = function (name2) {
    return this.propertiesByName[name2];
  };
  DescriptorBuilder.prototype.addTrait = function (t, inherited) {
    if (inherited) {
      this.assertNotTrait(t);
    }
    var typesByName = this.allTypesByName,
      types2 = this.allTypes;
    var typeName = t.name;
    if (typeName in typesByName) {
      return;
    }
    forEach(t.properties, bind(function (p) {
      p = assign({}, p, {
        name: p.ns.localName,
        inherited: inherited
      });
      Object.defineProperty(p, "definedBy", {
        value: t
      });
      var replaces = p.replaces,
        redefines = p.redefines;
      if (replaces || redefines) {
        this.redefineProperty(p, replaces || redefines, replaces);
      } else {
        if (p.isBody) {
          this.setBodyProperty(p);
        }
        if (p.isId) {
          this.setIdProperty(p);
        }
        this.addProperty(p);
      }
    }, this));
    types2.push(t);
    typesByName[typeName] = t;
  };
  function Registry(packages2, properties) {
    this.packageMap = {};
    this.typeMap = {};
    this.packages = [];
    this.properties = properties;
    forEach(packages2, bind(this.registerPackage, this));
  }
  Registry.prototype.getPackage = function (uriOrPrefix) {
    return this.packageMap[uriOrPrefix];
  };
  Registry.prototype.getPackages = function () {
    return this.packages;
  };
  Registry.prototype.registerPackage = function (pkg) {
    pkg = assign({}, pkg);
    var pkgMap = this.packageMap;
    ensureAvailable(pkgMap, pkg, "prefix");
    ensureAvailable(pkgMap, pkg, "uri");
    forEach(pkg.types, bind(function (descriptor) {
      this.registerType(descriptor, pkg);
    }, this));
    pkgMap[pkg.uri] = pkgMap[pkg.prefix] = pkg;
    this.packages.push(pkg);
  };
  Registry.prototype.registerType = function (type, pkg) {
    type = assign({}, type, {
      superClass: (type.superClass || []).slice(),
      extends: (type.extends || []).slice(),
      properties: (type.properties || []).slice(),
      meta: assign(type.meta || {})
    });
    var ns = parseName(type.name, pkg.prefix),
      name2 = ns.name,
      propertiesByName = {};
    forEach(type.properties, bind(function (p) {
      var propertyNs = parseName(p.name, ns.prefix),
        propertyName = propertyNs.name;
      if (!isBuiltIn(p.type)) {
        p.type = parseName(p.type, propertyNs.prefix).name;
      }
      assign(p, {
        ns: propertyNs,
        name: propertyName
      });
      propertiesByName[propertyName] = p;
    }, this));
    assign(type, {
      ns: ns,
      name: name2,
      propertiesByName: propertiesByName
    });
    forEach(type.extends, bind(function (extendsName) {
      var extendsNameNs = parseName(extendsName, ns.prefix);
      var extended = this.typeMap[extendsNameNs.name];
      extended.traits = extended.traits || [];
      extended.traits.push(name2);
    }, this));
    this.definePackage(type, pkg);
    this.typeMap[name2] = type;
  };
  Registry.prototype.mapTypes = function (nsName2, iterator, trait) {
    var type = isBuiltIn(nsName2.name) ? {
      name: nsName2.name
    } : this.typeMap[nsName2.name];
    var self = this;
    function traverse(cls, trait2) {
      var parentNs = parseName(cls, isBuiltIn(cls) ? "" : nsName2.prefix);
      self.mapTypes(parentNs, iterator, trait2);
    }
    function traverseTrait(cls) {
      return traverse(cls, true);
    }
    function traverseSuper(cls) {
      return traverse(cls, false);
    }
    if (!type) {
      throw new Error("unknown type <" + nsName2.name + ">");
    }
    forEach(type.superClass, trait ? traverseTrait : traverseSuper);
    iterator(type, !trait);
    forEach(type.traits, traverseTrait);
  };
  Registry.prototype.getEffectiveDescriptor = function (name2) {
    var nsName2 = parseName(name2);
    var builder = new DescriptorBuilder(nsName2);
    this.mapTypes(nsName2, function (type, inherited) {
      builder.addTrait(type, inherited);
    });
    var descriptor = builder.build();
    this.definePackage(descriptor, descriptor.allTypes[descriptor.allTypes.length - 1].$pkg);
    return descriptor;
  };
  Registry.prototype.definePackage = function (target, pkg) {
    this.properties.define(target, "$pkg", {
      value: pkg
    });
  };
  function ensureAvailable(packageMap, pkg, identifierKey) {
    var value = pkg[identifierKey];
    if (value in packageMap) {
      throw new Error("package with " + identifierKey + " <" + value + "> already defined");
    }
  }
  function Properties(model) {
    this.model = model;
  }
  Properties.prototype.set = function (target, name2, value) {
    if (!isString(name2) || !name2.length) {
      throw new TypeError("property name must be a non-empty string");
    }
    var property = this.getProperty(target, name2);
    var propertyName = property && property.name;
    if (isUndefined2(value)) {
      if (property) {
        delete target[propertyName];
      } else {
        delete target.$attrs[stripGlobal(name2)];
      }
    } else {
      if (property) {
        if (propertyName in target) {
          target[propertyName] = value;
        } else {
          defineProperty(target, property, value);
        }
      } else {
        target.$attrs[stripGlobal(name2)] = value;
      }
    }
  };
  Properties.prototype.get = function (target, name2) {
    var property = this.getProperty(target, name2);
    if (!property) {
      return target.$attrs[stripGlobal(name2)];
    }
    var propertyName = property.name;
    if (!target[propertyName] && property.isMany) {
      defineProperty(target, property, []);
    }
    return target[propertyName];
  };
  Properties.prototype.define = function (target, name2, options) {
    if (!options.writable) {
      var value = options.value;
      options = assign({}, options, {
        get: function get() {
          return value;
        }
      });
      delete options.value;
    }
    Object.defineProperty(target, name2, options);
  };
  Properties.prototype.defineDescriptor = function (target, descriptor) {
    this.define(target, "$descriptor", {
      value: descriptor
    });
  };
  Properties.prototype.defineModel = function (target, model) {
    this.define(target, "$model", {
      value: model
    });
  };
  Properties.prototype.getProperty = function (target, name2) {
    var model = this.model;
    var property = model.getPropertyDescriptor(target, name2);
    if (property) {
      return property;
    }
    if (name2.includes(":")) {
      return null;
    }
    var strict = model.config.strict;
    if (typeof strict !== "undefined") {
      var error3 = new TypeError("unknown property <".concat(name2, "> on <").concat(target.$type, ">"));
      if (strict) {
        throw error3;
      } else {
        typeof console !== "undefined" && console.warn(error3);
      }
    }
    return null;
  };
  function isUndefined2(val) {
    return typeof val === "undefined";
  }
  function defineProperty(target, property, value) {
    Object.defineProperty(target, property.name, {
      enumerable: !property.isReference,
      writable: true,
      value: value,
      configurable: true
    });
  }
  function stripGlobal(name2) {
    return name2.replace(/^:/, "");
  }
  function Moddle(packages2) {
    var config = arguments.length > 1 && arguments[1] !== undefined ? arguments[1] : {};
    this.properties = new Properties(this);
    this.factory = new Factory(this, this.properties);
    this.registry = new Registry(packages2, this.properties);
    this.typeCache = {};
    this.config = config;
  }
  Moddle.prototype.create = function (descriptor, attrs) {
    var Type = this.getType(descriptor);
    if (!Type) {
      throw new Error("unknown type <" + descriptor + ">");
    }
    return new Type(attrs);
  };
  Moddle.prototype.getType = function (descriptor) {
    var cache = this.typeCache;
    var name2 = isString(descriptor) ? descriptor : descriptor.ns.name;
    var type = cache[name2];
    if (!type) {
      descriptor = this.registry.getEffectiveDescriptor(name2);
      type = cache[name2] = this.factory.createType(descriptor);
    }
    return type;
  };
  Moddle.prototype.createAny = function (name2, nsUri, properties) {
    var nameNs = parseName(name2);
    var element = {
      $type: name2,
      $instanceOf: function $instanceOf(type) {
        return type === this.$type;
      },
      get: function get(key) {
        return this[key];
      },
      set: function set(key, value) {
        _set(this, [key], value);
      }
    };
    var descriptor = {
      name: name2,
      isGeneric: true,
      ns: {
        prefix: nameNs.prefix,
        localName: nameNs.localName,
        uri: nsUri
      }
    };
    this.properties.defineDescriptor(element, descriptor);
    this.properties.defineModel(element, this);
    this.properties.define(element, "get", {
      enumerable: false,
      writable: true
    });
    this.properties.define(element, "set", {
      enumerable: false,
      writable: true
    });
    this.properties.define(element, "$parent", {
      enumerable: false,
      writable: true
    });
    this.properties.define(element, "$instanceOf", {
      enumerable: false,
      writable: true
    });
    forEach(properties, function (a, key) {
      if (isObject(a) && a.value !== void 0) {
        element[a.name] = a.value;
      } else {
        element[key] = a;
      }
    });
    return element;
  };
  Moddle.prototype.getPackage = function (uriOrPrefix) {
    return this.registry.getPackage(uriOrPrefix);
  };
  Moddle.prototype.getPackages = function () {
    return this.registry.getPackages();
  };
  Moddle.prototype.getElementDescriptor = function (element) {
    return element.$descriptor;
  };
  Moddle.prototype.hasType = function (element, type) {
    if (type === void 0) {
      type = element;
      element = this;
    }
    var descriptor = element.$model.getElementDescriptor(element);
    return type in descriptor.allTypesByName;
  };
  Moddle.prototype.getPropertyDescriptor = function (element, property) {
    return this.getElementDescriptor(element).propertiesByName[property];
  };
  Moddle.prototype.getTypeDescriptor = function (type) {
    return this.registry.typeMap[type];
  };
  var fromCharCode = String.fromCharCode;
  var hasOwnProperty = Object.prototype.hasOwnProperty;
  var ENTITY_PATTERN = /&#(\d+);|&#x([0-9a-f]+);|&(\w+);/ig;
  var ENTITY_MAPPING = {
    "amp": "&",
    "apos": "'",
    "gt": ">",
    "lt": "<",
    "quot": '"'
  };
  Object.keys(ENTITY_MAPPING).forEach(function (k) {
    ENTITY_MAPPING[k.toUpperCase()] = ENTITY_MAPPING[k];
  });
  function replaceEntities(_, d, x, z) {
    if (z) {
      if (hasOwnProperty.call(ENTITY_MAPPING, z)) {
        return ENTITY_MAPPING[z];
      } else {
        return "&" + z + ";";
      }
    }
    if (d) {
      return fromCharCode(d);
    }
    return fromCharCode(parseInt(x, 16));
  }
  function decodeEntities(s) {
    if (s.length > 3 && s.indexOf("&") !== -1) {
      return s.replace(ENTITY_PATTERN, replaceEntities);
    }
    return s;
  }
  var NON_WHITESPACE_OUTSIDE_ROOT_NODE = "non-whitespace outside of root node";
  function error(msg) {
    return new Error(msg);
  }
  function missingNamespaceForPrefix(prefix2) {
    return "missing namespace for prefix <" + prefix2 + ">";
  }
  function getter(getFn) {
    return {
      "get": getFn,
      "enumerable": true
    };
  }
  function cloneNsMatrix(nsMatrix) {
    var clone = {},
      key;
    for (key in nsMatrix) {
      clone[key] = nsMatrix[key];
    }
    return clone;
  }
  function uriPrefix(prefix2) {
    return prefix2 + "$uri";
  }
  function buildNsMatrix(nsUriToPrefix) {
    var nsMatrix = {},
      uri2,
      prefix2;
    for (uri2 in nsUriToPrefix) {
      prefix2 = nsUriToPrefix[uri2];
      nsMatrix[prefix2] = prefix2;
      nsMatrix[uriPrefix(prefix2)] = uri2;
    }
    return nsMatrix;
  }
  function noopGetContext() {
    return {
      line: 0,
      column: 0
    };
  }
  function throwFunc(err) {
    throw err;
  }
  function Parser(options) {
    if (!this) {
      return new Parser(options);
    }
    var proxy = options && options["proxy"];
    var onText,
      onOpenTag,
      onCloseTag,
      onCDATA,
      onError = throwFunc,
      onWarning,
      onComment,
      onQuestion,
      onAttention;
    var getContext = noopGetContext;
    var maybeNS = false;
    var isNamespace = false;
    var returnError = null;
    var parseStop = false;
    var nsUriToPrefix;
    function handleError(err) {
      if (!(err instanceof Error)) {
        err = error(err);
      }
      returnError = err;
      onError(err, getContext);
    }
    function handleWarning(err) {
      if (!onWarning) {
        return;
      }
      if (!(err instanceof Error)) {
        err = error(err);
      }
      onWarning(err, getContext);
    }
    this["on"] = function (name2, cb) {
      if (typeof cb !== "function") {
        throw error("required args <name, cb>");
      }
      switch (name2) {
        case "openTag":
          onOpenTag = cb;
          break;
        case "text":
          onText = cb;
          break;
        case "closeTag":
          onCloseTag = cb;
          break;
        case "error":
          onError = cb;
          break;
        case "warn":
          onWarning = cb;
          break;
        case "cdata":
          onCDATA = cb;
          break;
        case "attention":
          onAttention = cb;
          break;
        case "question":
          onQuestion = cb;
          break;
        case "comment":
          onComment = cb;
          break;
        default:
          throw error("unsupported event: " + name2);
      }
      return this;
    };
    this["ns"] = function (nsMap) {
      if (typeof nsMap === "undefined") {
        nsMap = {};
      }
      if (_typeof(nsMap) !== "object") {
        throw error("required args <nsMap={}>");
      }
      var _nsUriToPrefix = {},
        k;
      for (k in nsMap) {
        _nsUriToPrefix[k] = nsMap[k];
      }
      isNamespace = true;
      nsUriToPrefix = _nsUriToPrefix;
      return this;
    };
    this["parse"] = function (xml2) {
      if (typeof xml2 !== "string") {
        throw error("required args <xml=string>");
      }
      returnError = null;
      parse(xml2);
      getContext = noopGetContext;
      parseStop = false;
      return returnError;
    };
    this["stop"] = function () {
      parseStop = true;
    };
    function parse(xml2) {
      var nsMatrixStack = isNamespace ? [] : null,
        nsMatrix = isNamespace ? buildNsMatrix(nsUriToPrefix) : null,
        _nsMatrix,
        nodeStack = [],
        anonymousNsCount = 0,
        tagStart = false,
        tagEnd = false,
        i = 0,
        j = 0,
        x,
        y,
        q,
        w,
        v,
        xmlns,
        elementName,
        _elementName,
        elementProxy;
      var attrsString = "",
        attrsStart = 0,
        cachedAttrs;
      function getAttrs() {
        if (cachedAttrs !== null) {
          return cachedAttrs;
        }
        var nsUri,
          nsUriPrefix,
          nsName2,
          defaultAlias = isNamespace && nsMatrix["xmlns"],
          attrList = isNamespace && maybeNS ? [] : null,
          i2 = attrsStart,
          s = attrsString,
          l = s.length,
          hasNewMatrix,
          newalias,
          value,
          alias,
          name2,
          attrs = {},
          seenAttrs = {},
          skipAttr,
          w2,
          j2;
        parseAttr: for (; i2 < l; i2++) {
          skipAttr = false;
          w2 = s.charCodeAt(i2);
          if (w2 === 32 || w2 < 14 && w2 > 8) {
            continue;
          }
          if (w2 < 65 || w2 > 122 || w2 > 90 && w2 < 97) {
            if (w2 !== 95 && w2 !== 58) {
              handleWarning("illegal first char attribute name");
              skipAttr = true;
            }
          }
          for (j2 = i2 + 1; j2 < l; j2++) {
            w2 = s.charCodeAt(j2);
            if (w2 > 96 && w2 < 123 || w2 > 64 && w2 < 91 || w2 > 47 && w2 < 59 || w2 === 46 || w2 === 45 || w2 === 95) {
              continue;
            }
            if (w2 === 32 || w2 < 14 && w2 > 8) {
              handleWarning("missing attribute value");
              i2 = j2;
              continue parseAttr;
            }
            if (w2 === 61) {
              break;
            }
            handleWarning("illegal attribute name char");
            skipAttr = true;
          }
          name2 = s.substring(i2, j2);
          if (name2 === "xmlns:xmlns") {
            handleWarning("illegal declaration of xmlns");
            skipAttr = true;
          }
          w2 = s.charCodeAt(j2 + 1);
          if (w2 === 34) {
            j2 = s.indexOf('"', i2 = j2 + 2);
            if (j2 === -1) {
              j2 = s.indexOf("'", i2);
              if (j2 !== -1) {
                handleWarning("attribute value quote missmatch");
                skipAttr = true;
              }
            }
          } else if (w2 === 39) {
            j2 = s.indexOf("'", i2 = j2 + 2);
            if (j2 === -1) {
              j2 = s.indexOf('"', i2);
              if (j2 !== -1) {
                handleWarning("attribute value quote missmatch");
                skipAttr = true;
              }
            }
          } else {
            handleWarning("missing attribute value quotes");
            skipAttr = true;
            for (j2 = j2 + 1; j2 < l; j2++) {
              w2 = s.charCodeAt(j2 + 1);
              if (w2 === 32 || w2 < 14 && w2 > 8) {
                break;
              }
            }
          }
          if (j2 === -1) {
            handleWarning("missing closing quotes");
            j2 = l;
            skipAttr = true;
          }
          if (!skipAttr) {
            value = s.substring(i2, j2);
          }
          i2 = j2;
          for (; j2 + 1 < l; j2++) {
            w2 = s.charCodeAt(j2 + 1);
            if (w2 === 32 || w2 < 14 && w2 > 8) {
              break;
            }
            if (i2 === j2) {
              handleWarning("illegal character after attribute end");
              skipAttr = true;
            }
          }
          i2 = j2 + 1;
          if (skipAttr) {
            continue parseAttr;
          }
          if (name2 in seenAttrs) {
            handleWarning("attribute <" + name2 + "> already defined");
            continue;
          }
          seenAttrs[name2] = true;
          if (!isNamespace) {
            attrs[name2] = value;
            continue;
          }
          if (maybeNS) {
            newalias = name2 === "xmlns" ? "xmlns" : name2.charCodeAt(0) === 120 && name2.substr(0, 6) === "xmlns:" ? name2.substr(6) : null;
            if (newalias !== null) {
              nsUri = decodeEntities(value);
              nsUriPrefix = uriPrefix(newalias);
              alias = nsUriToPrefix[nsUri];
              if (!alias) {
                if (newalias === "xmlns" || nsUriPrefix in nsMatrix && nsMatrix[nsUriPrefix] !== nsUri) {
                  do {
                    alias = "ns" + anonymousNsCount++;
                  } while (typeof nsMatrix[alias] !== "undefined");
                } else {
                  alias = newalias;
                }
                nsUriToPrefix[nsUri] = alias;
              }
              if (nsMatrix[newalias] !== alias) {
                if (!hasNewMatrix) {
                  nsMatrix = cloneNsMatrix(nsMatrix);
                  hasNewMatrix = true;
                }
                nsMatrix[newalias] = alias;
                if (newalias === "xmlns") {
                  nsMatrix[uriPrefix(alias)] = nsUri;
                  defaultAlias = alias;
                }
                nsMatrix[nsUriPrefix] = nsUri;
              }
              attrs[name2] = value;
              continue;
            }
            attrList.push(name2, value);
            continue;
          }
          w2 = name2.indexOf(":");
          if (w2 === -1) {
            attrs[name2] = value;
            continue;
          }
          if (!(nsName2 = nsMatrix[name2.substring(0, w2)])) {
            handleWarning(missingNamespaceForPrefix(name2.substring(0, w2)));
            continue;
          }
          name2 = defaultAlias === nsName2 ? name2.substr(w2 + 1) : nsName2 + name2.substr(w2);
          attrs[name2] = value;
        }
        if (maybeNS) {
          for (i2 = 0, l = attrList.length; i2 < l; i2++) {
            name2 = attrList[i2++];
            value = attrList[i2];
            w2 = name2.indexOf(":");
            if (w2 !== -1) {
              if (!(nsName2 = nsMatrix[name2.substring(0, w2)])) {
                handleWarning(missingNamespaceForPrefix(name2.substring(0, w2)));
                continue;
              }
              name2 = defaultAlias === nsName2 ? name2.substr(w2 + 1) : nsName2 + name2.substr(w2);
            }
            attrs[name2] = value;
          }
        }
        return cachedAttrs = attrs;
      }
      function getParseContext() {
        var splitsRe = /(\r\n|\r|\n)/g;
        var line = 0;
        var column = 0;
        var startOfLine = 0;
        var endOfLine = j;
        var match;
        var data;
        while (i >= startOfLine) {
          match = splitsRe.exec(xml2);
          if (!match) {
            break;
          }
          endOfLine = match[0].length + match.index;
          if (endOfLine > i) {
            break;
          }
          line += 1;
          startOfLine = endOfLine;
        }
        if (i == -1) {
          column = endOfLine;
          data = xml2.substring(j);
        } else if (j === 0) {
          data = xml2.substring(j, i);
        } else {
          column = i - startOfLine;
          data = j == -1 ? xml2.substring(i) : xml2.substring(i, j + 1);
        }
        return {
          "data": data,
          "line": line,
          "column": column
        };
      }
      getContext = getParseContext;
      if (proxy) {
        elementProxy = Object.create({}, {
          "name": getter(function () {
            return elementName;
          }),
          "originalName": getter(function () {
            return _elementName;
          }),
          "attrs": getter(getAttrs),
          "ns": getter(function () {
            return nsMatrix;
          })
        });
      }
      while (j !== -1) {
        if (xml2.charCodeAt(j) === 60) {
          i = j;
        } else {
          i = xml2.indexOf("<", j);
        }
        if (i === -1) {
          if (nodeStack.length) {
            return handleError("unexpected end of file");
          }
          if (j === 0) {
            return handleError("missing start tag");
          }
          if (j < xml2.length) {
            if (xml2.substring(j).trim()) {
              handleWarning(NON_WHITESPACE_OUTSIDE_ROOT_NODE);
            }
          }
          return;
        }
        if (j !== i) {
          if (nodeStack.length) {
            if (onText) {
              onText(xml2.substring(j, i), decodeEntities, getContext);
              if (parseStop) {
                return;
              }
            }
          } else {
            if (xml2.substring(j, i).trim()) {
              handleWarning(NON_WHITESPACE_OUTSIDE_ROOT_NODE);
              if (parseStop) {
                return;
              }
            }
          }
        }
        w = xml2.charCodeAt(i + 1);
        if (w === 33) {
          q = xml2.charCodeAt(i + 2);
          if (q === 91 && xml2.substr(i + 3, 6) === "CDATA[") {
            j = xml2.indexOf("]]>", i);
            if (j === -1) {
              return handleError("unclosed cdata");
            }
            if (onCDATA) {
              onCDATA(xml2.substring(i + 9, j), getContext);
              if (parseStop) {
                return;
              }
            }
            j += 3;
            continue;
          }
          if (q === 45 && xml2.charCodeAt(i + 3) === 45) {
            j = xml2.indexOf("-->", i);
            if (j === -1) {
              return handleError("unclosed comment");
            }
            if (onComment) {
              onComment(xml2.substring(i + 4, j), decodeEntities, getContext);
              if (parseStop) {
                return;
              }
            }
            j += 3;
            continue;
          }
        }
        if (w === 63) {
          j = xml2.indexOf("?>", i);
          if (j === -1) {
            return handleError("unclosed question");
          }
          if (onQuestion) {
            onQuestion(xml2.substring(i, j + 2), getContext);
            if (parseStop) {
              return;
            }
          }
          j += 2;
          continue;
        }
        for (x = i + 1;; x++) {
          v = xml2.charCodeAt(x);
          if (isNaN(v)) {
            j = -1;
            return handleError("unclosed tag");
          }
          if (v === 34) {
            q = xml2.indexOf('"', x + 1);
            x = q !== -1 ? q : x;
          } else if (v === 39) {
            q = xml2.indexOf("'", x + 1);
            x = q !== -1 ? q : x;
          } else if (v === 62) {
            j = x;
            break;
          }
        }
        if (w === 33) {
          if (onAttention) {
            onAttention(xml2.substring(i, j + 1), decodeEntities, getContext);
            if (parseStop) {
              return;
            }
          }
          j += 1;
          continue;
        }
        cachedAttrs = {};
        if (w === 47) {
          tagStart = false;
          tagEnd = true;
          if (!nodeStack.length) {
            return handleError("missing open tag");
          }
          x = elementName = nodeStack.pop();
          q = i + 2 + x.length;
          if (xml2.substring(i + 2, q) !== x) {
            return handleError("closing tag mismatch");
          }
          for (; q < j; q++) {
            w = xml2.charCodeAt(q);
            if (w === 32 || w > 8 && w < 14) {
              continue;
            }
            return handleError("close tag");
          }
        } else {
          if (xml2.charCodeAt(j - 1) === 47) {
            x = elementName = xml2.substring(i + 1, j - 1);
            tagStart = true;
            tagEnd = true;
          } else {
            x = elementName = xml2.substring(i + 1, j);
            tagStart = true;
            tagEnd = false;
          }
          if (!(w > 96 && w < 123 || w > 64 && w < 91 || w === 95 || w === 58)) {
            return handleError("illegal first char nodeName");
          }
          for (q = 1, y = x.length; q < y; q++) {
            w = x.charCodeAt(q);
            if (w > 96 && w < 123 || w > 64 && w < 91 || w > 47 && w < 59 || w === 45 || w === 95 || w == 46) {
              continue;
            }
            if (w === 32 || w < 14 && w > 8) {
              elementName = x.substring(0, q);
              cachedAttrs = null;
              break;
            }
            return handleError("invalid nodeName");
          }
          if (!tagEnd) {
            nodeStack.push(elementName);
          }
        }
        if (isNamespace) {
          _nsMatrix = nsMatrix;
          if (tagStart) {
            if (!tagEnd) {
              nsMatrixStack.push(_nsMatrix);
            }
            if (cachedAttrs === null) {
              if (maybeNS = x.indexOf("xmlns", q) !== -1) {
                attrsStart = q;
                attrsString = x;
                getAttrs();
                maybeNS = false;
              }
            }
          }
          _elementName = elementName;
          w = elementName.indexOf(":");
          if (w !== -1) {
            xmlns = nsMatrix[elementName.substring(0, w)];
            if (!xmlns) {
              return handleError("missing namespace on <" + _elementName + ">");
            }
            elementName = elementName.substr(w + 1);
          } else {
            xmlns = nsMatrix["xmlns"];
          }
          if (xmlns) {
            elementName = xmlns + ":" + elementName;
          }
        }
        if (tagStart) {
          attrsStart = q;
          attrsString = x;
          if (onOpenTag) {
            if (proxy) {
              onOpenTag(elementProxy, decodeEntities, tagEnd, getContext);
            } else {
              onOpenTag(elementName, getAttrs, decodeEntities, tagEnd, getContext);
            }
            if (parseStop) {
              return;
            }
          }
        }
        if (tagEnd) {
          if (onCloseTag) {
            onCloseTag(proxy ? elementProxy : elementName, decodeEntities, tagStart, getContext);
            if (parseStop) {
              return;
            }
          }
          if (isNamespace) {
            if (!tagStart) {
              nsMatrix = nsMatrixStack.pop();
            } else {
              nsMatrix = _nsMatrix;
            }
          }
        }
        j += 1;
      }
    }
  }
  function hasLowerCaseAlias(pkg) {
    return pkg.xml && pkg.xml.tagAlias === "lowerCase";
  }
  var DEFAULT_NS_MAP = {
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xml": "http://www.w3.org/XML/1998/namespace"
  };
  var SERIALIZE_PROPERTY = "property";
  function getSerialization(element) {
    return element.xml && element.xml.serialize;
  }
  function getSerializationType(element) {
    var type = getSerialization(element);
    return type !== SERIALIZE_PROPERTY && (type || null);
  }
  function capitalize(str) {
    return str.charAt(0).toUpperCase() + str.slice(1);
  }
  function aliasToName(aliasNs, pkg) {
    if (!hasLowerCaseAlias(pkg)) {
      return aliasNs.name;
    }
    return aliasNs.prefix + ":" + capitalize(aliasNs.localName);
  }
  function prefixedToName(nameNs, pkg) {
    var name2 = nameNs.name,
      localName = nameNs.localName;
    var typePrefix = pkg && pkg.xml && pkg.xml.typePrefix;
    if (typePrefix && localName.indexOf(typePrefix) === 0) {
      return nameNs.prefix + ":" + localName.slice(typePrefix.length);
    } else {
      return name2;
    }
  }
  function normalizeTypeName(name2, nsMap, model) {
    var nameNs = parseName(name2, nsMap.xmlns);
    var normalizedName = "".concat(nsMap[nameNs.prefix] || nameNs.prefix, ":").concat(nameNs.localName);
    var normalizedNameNs = parseName(normalizedName);
    var pkg = model.getPackage(normalizedNameNs.prefix);
    return prefixedToName(normalizedNameNs, pkg);
  }
  function error2(message) {
    return new Error(message);
  }
  function getModdleDescriptor(element) {
    return element.$descriptor;
  }
  function Context(options) {
    assign(this, options);
    this.elementsById = {};
    this.references = [];
    this.warnings = [];
    this.addReference = function (reference) {
      this.references.push(reference);
    };
    this.addElement = function (element) {
      if (!element) {
        throw error2("expected element");
      }
      var elementsById = this.elementsById;
      var descriptor = getModdleDescriptor(element);
      var idProperty = descriptor.idProperty,
        id;
      if (idProperty) {
        id = element.get(idProperty.name);
        if (id) {
          if (!/^([a-z][\w-.]*:)?[a-z_][\w-.]*$/i.test(id)) {
            throw new Error("illegal ID <" + id + ">");
          }
          if (elementsById[id]) {
            throw error2("duplicate ID <" + id + ">");
          }
          elementsById[id] = element;
        }
      }
    };
    this.addWarning = function (warning) {
      this.warnings.push(warning);
    };
  }
  function BaseHandler() {}
  BaseHandler.prototype.handleEnd = function () {};
  BaseHandler.prototype.handleText = function () {};
  BaseHandler.prototype.handleNode = function () {};
  function NoopHandler() {}
  NoopHandler.prototype = Object.create(BaseHandler.prototype);
  NoopHandler.prototype.handleNode = function () {
    return this;
  };
  function BodyHandler() {}
  BodyHandler.prototype = Object.create(BaseHandler.prototype);
  BodyHandler.prototype.handleText = function (text) {
    this.body = (this.body || "") + text;
  };
  function ReferenceHandler(property, context) {
    this.property = property;
    this.context = context;
  }
  ReferenceHandler.prototype = Object.create(BodyHandler.prototype);
  ReferenceHandler.prototype.handleNode = function (node) {
    if (this.element) {
      throw error2("expected no sub nodes");
    } else {
      this.element = this.createReference(node);
    }
    return this;
  };
  ReferenceHandler.prototype.handleEnd = function () {
    this.element.id = this.body;
  };
  ReferenceHandler.prototype.createReference = function (node) {
    return {
      property: this.property.ns.name,
      id: ""
    };
  };
  function ValueHandler(propertyDesc, element) {
    this.element = element;
    this.propertyDesc = propertyDesc;
  }
  ValueHandler.prototype = Object.create(BodyHandler.prototype);
  ValueHandler.prototype.handleEnd = function () {
    var value = this.body || "",
      element = this.element,
      propertyDesc = this.propertyDesc;
    value = coerceType(propertyDesc.type, value);
    if (propertyDesc.isMany) {
      element.get(propertyDesc.name).push(value);
    } else {
      element.set(propertyDesc.name, value);
    }
  };
  function BaseElementHandler() {}
  BaseElementHandler.prototype = Object.create(BodyHandler.prototype);
  BaseElementHandler.prototype.handleNode = function (node) {
    var parser = this,
      element = this.element;
    if (!element) {
      element = this.element = this.createElement(node);
      this.context.addElement(element);
    } else {
      parser = this.handleChild(node);
    }
    return parser;
  };
  function ElementHandler(model, typeName, context) {
    this.model = model;
    this.type = model.getType(typeName);
    this.context = context;
  }
  ElementHandler.prototype = Object.create(BaseElementHandler.prototype);
  ElementHandler.prototype.addReference = function (reference) {
    this.context.addReference(reference);
  };
  ElementHandler.prototype.handleText = function (text) {
    var element = this.element,
      descriptor = getModdleDescriptor(element),
      bodyProperty = descriptor.bodyProperty;
    if (!bodyProperty) {
      throw error2("unexpected body text <" + text + ">");
    }
    BodyHandler.prototype.handleText.call(this, text);
  };
  ElementHandler.prototype.handleEnd = function () {
    var value = this.body,
      element = this.element,
      descriptor = getModdleDescriptor(element),
      bodyProperty = descriptor.bodyProperty;
    if (bodyProperty && value !== void 0) {
      value = coerceType(bodyProperty.type, value);
      element.set(bodyProperty.name, value);
    }
  };
  ElementHandler.prototype.createElement = function (node) {
    var attributes = node.attributes,
      Type = this.type,
      descriptor = getModdleDescriptor(Type),
      context = this.context,
      instance = new Type({}),
      model = this.model,
      propNameNs;
    forEach(attributes, function (value, name2) {
      var prop = descriptor.propertiesByName[name2],
        values2;
      if (prop && prop.isReference) {
        if (!prop.isMany) {
          context.addReference({
            element: instance,
            property: prop.ns.name,
            id: value
          });
        } else {
          values2 = value.split(" ");
          forEach(values2, function (v) {
            context.addReference({
              element: instance,
              property: prop.ns.name,
              id: v
            });
          });
        }
      } else {
        if (prop) {
          value = coerceType(prop.type, value);
        } else if (name2 === "xmlns") {
          name2 = ":" + name2;
        } else {
          propNameNs = parseName(name2, descriptor.ns.prefix);
          if (model.getPackage(propNameNs.prefix)) {
            context.addWarning({
              message: "unknown attribute <" + name2 + ">",
              element: instance,
              property: name2,
              value: value
            });
          }
        }
        instance.set(name2, value);
      }
    });
    return instance;
  };
  ElementHandler.prototype.getPropertyForNode = function (node) {
    var name2 = node.name;
    var nameNs = parseName(name2);
    var type = this.type,
      model = this.model,
      descriptor = getModdleDescriptor(type);
    var propertyName = nameNs.name,
      property = descriptor.propertiesByName[propertyName];
    if (property && !property.isAttr) {
      var serializationType = getSerializationType(property);
      if (serializationType) {
        var elementTypeName = node.attributes[serializationType];
        if (elementTypeName) {
          var normalizedTypeName = normalizeTypeName(elementTypeName, node.ns, model);
          var elementType = model.getType(normalizedTypeName);
          return assign({}, property, {
            effectiveType: getModdleDescriptor(elementType).name
          });
        }
      }
      return property;
    }
    var pkg = model.getPackage(nameNs.prefix);
    if (pkg) {
      var _elementTypeName = aliasToName(nameNs, pkg);
      var _elementType = model.getType(_elementTypeName);
      property = find(descriptor.properties, function (p) {
        return !p.isVirtual && !p.isReference && !p.isAttribute && _elementType.hasType(p.type);
      });
      if (property) {
        return assign({}, property, {
          effectiveType: getModdleDescriptor(_elementType).name
        });
      }
    } else {
      property = find(descriptor.properties, function (p) {
        return !p.isReference && !p.isAttribute && p.type === "Element";
      });
      if (property) {
        return property;
      }
    }
    throw error2("unrecognized element <" + nameNs.name + ">");
  };
  ElementHandler.prototype.toString = function () {
    return "ElementDescriptor[" + getModdleDescriptor(this.type).name + "]";
  };
  ElementHandler.prototype.valueHandler = function (propertyDesc, element) {
    return new ValueHandler(propertyDesc, element);
  };
  ElementHandler.prototype.referenceHandler = function (propertyDesc) {
    return new ReferenceHandler(propertyDesc, this.context);
  };
  ElementHandler.prototype.handler = function (type) {
    if (type === "Element") {
      return new GenericElementHandler(this.model, type, this.context);
    } else {
      return new ElementHandler(this.model, type, this.context);
    }
  };
  ElementHandler.prototype.handleChild = function (node) {
    var propertyDesc, type, element, childHandler;
    propertyDesc = this.getPropertyForNode(node);
    element = this.element;
    type = propertyDesc.effectiveType || propertyDesc.type;
    if (isSimple(type)) {
      return this.valueHandler(propertyDesc, element);
    }
    if (propertyDesc.isReference) {
      childHandler = this.referenceHandler(propertyDesc).handleNode(node);
    } else {
      childHandler = this.handler(type).handleNode(node);
    }
    var newElement = childHandler.element;
    if (newElement !== void 0) {
      if (propertyDesc.isMany) {
        element.get(propertyDesc.name).push(newElement);
      } else {
        element.set(propertyDesc.name, newElement);
      }
      if (propertyDesc.isReference) {
        assign(newElement, {
          element: element
        });
        this.context.addReference(newElement);
      } else {
        newElement.$parent = element;
      }
    }
    return childHandler;
  };
  function RootElementHandler(model, typeName, context) {
    ElementHandler.call(this, model, typeName, context);
  }
  RootElementHandler.prototype = Object.create(ElementHandler.prototype);
  RootElementHandler.prototype.createElement = function (node) {
    var name2 = node.name,
      nameNs = parseName(name2),
      model = this.model,
      type = this.type,
      pkg = model.getPackage(nameNs.prefix),
      typeName = pkg && aliasToName(nameNs, pkg) || name2;
    if (!type.hasType(typeName)) {
      throw error2("unexpected element <" + node.originalName + ">");
    }
    return ElementHandler.prototype.createElement.call(this, node);
  };
  function GenericElementHandler(model, typeName, context) {
    this.model = model;
    this.context = context;
  }
  GenericElementHandler.prototype = Object.create(BaseElementHandler.prototype);
  GenericElementHandler.prototype.createElement = function (node) {
    var name2 = node.name,
      ns = parseName(name2),
      prefix2 = ns.prefix,
      uri2 = node.ns[prefix2 + "$uri"],
      attributes = node.attributes;
    return this.model.createAny(name2, uri2, attributes);
  };
  GenericElementHandler.prototype.handleChild = function (node) {
    var handler = new GenericElementHandler(this.model, "Element", this.context).handleNode(node),
      element = this.element;
    var newElement = handler.element,
      children;
    if (newElement !== void 0) {
      children = element.$children = element.$children || [];
      children.push(newElement);
      newElement.$parent = element;
    }
    return handler;
  };
  GenericElementHandler.prototype.handleEnd = function () {
    if (this.body) {
      this.element.$body = this.body;
    }
  };
  function Reader(options) {
    if (options instanceof Moddle) {
      options = {
        model: options
      };
    }
    assign(this, {
      lax: false
    }, options);
  }
  Reader.prototype.fromXML = function (xml2, options, done) {
    var rootHandler = options.rootHandler;
    if (options instanceof ElementHandler) {
      rootHandler = options;
      options = {};
    } else {
      if (typeof options === "string") {
        rootHandler = this.handler(options);
        options = {};
      } else if (typeof rootHandler === "string") {
        rootHandler = this.handler(rootHandler);
      }
    }
    var model = this.model,
      lax = this.lax;
    var context = new Context(assign({}, options, {
        rootHandler: rootHandler
      })),
      parser = new Parser({
        proxy: true
      }),
      stack = createStack();
    rootHandler.context = context;
    stack.push(rootHandler);
    function handleError(err, getContext, lax2) {
      var ctx = getContext();
      var line = ctx.line,
        column = ctx.column,
        data = ctx.data;
      if (data.charAt(0) === "<" && data.indexOf(" ") !== -1) {
        data = data.slice(0, data.indexOf(" ")) + ">";
      }
      var message = "unparsable content " + (data ? data + " " : "") + "detected\n	line: " + line + "\n	column: " + column + "\n	nested error: " + err.message;
      if (lax2) {
        context.addWarning({
          message: message,
          error: err
        });
        return true;
      } else {
        throw error2(message);
      }
    }
    function handleWarning(err, getContext) {
      return handleError(err, getContext, true);
    }
    function resolveReferences() {
      var elementsById = context.elementsById;
      var references = context.references;
      var i, r;
      for (i = 0; r = references[i]; i++) {
        var element = r.element;
        var reference = elementsById[r.id];
        var property = getModdleDescriptor(element).propertiesByName[r.property];
        if (!reference) {
          context.addWarning({
            message: "unresolved reference <" + r.id + ">",
            element: r.element,
            property: r.property,
            value: r.id
          });
        }
        if (property.isMany) {
          var collection = element.get(property.name),
            idx = collection.indexOf(r);
          if (idx === -1) {
            idx = collection.length;
          }
          if (!reference) {
            collection.splice(idx, 1);
          } else {
            collection[idx] = reference;
          }
        } else {
          element.set(property.name, reference);
        }
      }
    }
    function handleClose() {
      stack.pop().handleEnd();
    }
    var PREAMBLE_START_PATTERN = /^<\?xml /i;
    var ENCODING_PATTERN = / encoding="([^"]+)"/i;
    var UTF_8_PATTERN = /^utf-8$/i;
    function handleQuestion(question) {
      if (!PREAMBLE_START_PATTERN.test(question)) {
        return;
      }
      var match = ENCODING_PATTERN.exec(question);
      var encoding = match && match[1];
      if (!encoding || UTF_8_PATTERN.test(encoding)) {
        return;
      }
      context.addWarning({
        message: "unsupported document encoding <" + encoding + ">, falling back to UTF-8"
      });
    }
    function handleOpen(node, getContext) {
      var handler = stack.peek();
      try {
        stack.push(handler.handleNode(node));
      } catch (err) {
        if (handleError(err, getContext, lax)) {
          stack.push(new NoopHandler());
        }
      }
    }
    function handleCData(text, getContext) {
      try {
        stack.peek().handleText(text);
      } catch (err) {
        handleWarning(err, getContext);
      }
    }
    function handleText(text, getContext) {
      if (!text.trim()) {
        return;
      }
      handleCData(text, getContext);
    }
    var uriMap = model.getPackages().reduce(function (uriMap2, p) {
      uriMap2[p.uri] = p.prefix;
      return uriMap2;
    }, Object.entries(DEFAULT_NS_MAP).reduce(function (map2, _ref9) {
      var _ref0 = _slicedToArray(_ref9, 2),
        prefix2 = _ref0[0],
        url = _ref0[1];
      map2[url] = prefix2;
      return map2;
    }, model.config && model.config.nsMap || {}));
    parser.ns(uriMap).on("openTag", function (obj, decodeStr, selfClosing, getContext) {
      var attrs = obj.attrs || {};
      var decodedAttrs = Object.keys(attrs).reduce(function (d, key) {
        var value = decodeStr(attrs[key]);
        d[key] = value;
        return d;
      }, {});
      var node = {
        name: obj.name,
        originalName: obj.originalName,
        attributes: decodedAttrs,
        ns: obj.ns
      };
      handleOpen(node, getContext);
    }).on("question", handleQuestion).on("closeTag", handleClose).on("cdata", handleCData).on("text", function (text, decodeEntities2, getContext) {
      handleText(decodeEntities2(text), getContext);
    }).on("error", handleError).on("warn", handleWarning);
    return new Promise(function (resolve, reject) {
      var err;
      try {
        parser.parse(xml2);
        resolveReferences();
      } catch (e) {
        err = e;
      }
      var rootElement = rootHandler.element;
      if (!err && !rootElement) {
        err = error2("failed to parse document as <" + rootHandler.type.$descriptor.name + ">");
      }
      var warnings = context.warnings;
      var references = context.references;
      var elementsById = context.elementsById;
      if (err) {
        err.warnings = warnings;
        return reject(err);
      } else {
        return resolve({
          rootElement: rootElement,
          elementsById: elementsById,
          references: references,
          warnings: warnings
        });
      }
    });
  };
  Reader.prototype.handler = function (name2) {
    return new RootElementHandler(this.model, name2);
  };
  function createStack() {
    var stack = [];
    Object.defineProperty(stack, "peek", {
      value: function value() {
        return this[this.length - 1];
      }
    });
    return stack;
  }
  var XML_PREAMBLE = '<?xml version="1.0" encoding="UTF-8"?>\n';
  var ESCAPE_ATTR_CHARS = /<|>|'|"|&|\n\r|\n/g;
  var ESCAPE_CHARS = /<|>|&/g;
  function Namespaces(parent) {
    this.prefixMap = {};
    this.uriMap = {};
    this.used = {};
    this.wellknown = [];
    this.custom = [];
    this.parent = parent;
    this.defaultPrefixMap = parent && parent.defaultPrefixMap || {};
  }
  Namespaces.prototype.mapDefaultPrefixes = function (defaultPrefixMap) {
    this.defaultPrefixMap = defaultPrefixMap;
  };
  Namespaces.prototype.defaultUriByPrefix = function (prefix2) {
    return this.defaultPrefixMap[prefix2];
  };
  Namespaces.prototype.byUri = function (uri2) {
    return this.uriMap[uri2] || this.parent && this.parent.byUri(uri2);
  };
  Namespaces.prototype.add = function (ns, isWellknown) {
    this.uriMap[ns.uri] = ns;
    if (isWellknown) {
      this.wellknown.push(ns);
    } else {
      this.custom.push(ns);
    }
    this.mapPrefix(ns.prefix, ns.uri);
  };
  Namespaces.prototype.uriByPrefix = function (prefix2) {
    return this.prefixMap[prefix2 || "xmlns"] || this.parent && this.parent.uriByPrefix(prefix2);
  };
  Namespaces.prototype.mapPrefix = function (prefix2, uri2) {
    this.prefixMap[prefix2 || "xmlns"] = uri2;
  };
  Namespaces.prototype.getNSKey = function (ns) {
    return ns.prefix !== void 0 ? ns.uri + "|" + ns.prefix : ns.uri;
  };
  Namespaces.prototype.logUsed = function (ns) {
    var uri2 = ns.uri;
    var nsKey = this.getNSKey(ns);
    this.used[nsKey] = this.byUri(uri2);
    if (this.parent) {
      this.parent.logUsed(ns);
    }
  };
  Namespaces.prototype.getUsed = function (ns) {
    var _this7 = this;
    var allNs = [].concat(this.wellknown, this.custom);
    return allNs.filter(function (ns2) {
      var nsKey = _this7.getNSKey(ns2);
      return _this7.used[nsKey];
    });
  };
  function lower(string) {
    return string.charAt(0).toLowerCase() + string.slice(1);
  }
  function nameToAlias(name2, pkg) {
    if (hasLowerCaseAlias(pkg)) {
      return lower(name2);
    } else {
      return name2;
    }
  }
  function inherits(ctor, superCtor) {
    ctor.super_ = superCtor;
    ctor.prototype = Object.create(superCtor.prototype, {
      constructor: {
        value: ctor,
        enumerable: false,
        writable: true,
        configurable: true
      }
    });
  }
  function nsName(ns) {
    if (isString(ns)) {
      return ns;
    } else {
      return (ns.prefix ? ns.prefix + ":" : "") + ns.localName;
    }
  }
  function getNsAttrs(namespaces) {
    return namespaces.getUsed().filter(function (ns) {
      return ns.prefix !== "xml";
    }).map(function (ns) {
      var name2 = "xmlns" + (ns.prefix ? ":" + ns.prefix : "");
      return {
        name: name2,
        value: ns.uri
      };
    });
  }
  function getElementNs(ns, descriptor) {
    if (descriptor.isGeneric) {
      return assign({
        localName: descriptor.ns.localName
      }, ns);
    } else {
      return assign({
        localName: nameToAlias(descriptor.ns.localName, descriptor.$pkg)
      }, ns);
    }
  }
  function getPropertyNs(ns, descriptor) {
    return assign({
      localName: descriptor.ns.localName
    }, ns);
  }
  function getSerializableProperties(element) {
    var descriptor = element.$descriptor;
    return filter(descriptor.properties, function (p) {
      var name2 = p.name;
      if (p.isVirtual) {
        return false;
      }
      if (!has(element, name2)) {
        return false;
      }
      var value = element[name2];
      if (value === p.default) {
        return false;
      }
      if (value === null) {
        return false;
      }
      return p.isMany ? value.length : true;
    });
  }
  var ESCAPE_ATTR_MAP = {
    "\n": "#10",
    "\n\r": "#10",
    '"': "#34",
    "'": "#39",
    "<": "#60",
    ">": "#62",
    "&": "#38"
  };
  var ESCAPE_MAP = {
    "<": "lt",
    ">": "gt",
    "&": "amp"
  };
  function escape(str, charPattern, replaceMap) {
    str = isString(str) ? str : "" + str;
    return str.replace(charPattern, function (s) {
      return "&" + replaceMap[s] + ";";
    });
  }
  function escapeAttr(str) {
    return escape(str, ESCAPE_ATTR_CHARS, ESCAPE_ATTR_MAP);
  }
  function escapeBody(str) {
    return escape(str, ESCAPE_CHARS, ESCAPE_MAP);
  }
  function filterAttributes(props) {
    return filter(props, function (p) {
      return p.isAttr;
    });
  }
  function filterContained(props) {
    return filter(props, function (p) {
      return !p.isAttr;
    });
  }
  function ReferenceSerializer(tagName) {
    this.tagName = tagName;
  }
  ReferenceSerializer.prototype.build = function (element) {
    this.element = element;
    return this;
  };
  ReferenceSerializer.prototype.serializeTo = function (writer) {
    writer.appendIndent().append("<" + this.tagName + ">" + this.element.id + "</" + this.tagName + ">").appendNewLine();
  };
  function BodySerializer() {}
  BodySerializer.prototype.serializeValue = BodySerializer.prototype.serializeTo = function (writer) {
    writer.append(this.escape ? escapeBody(this.value) : this.value);
  };
  BodySerializer.prototype.build = function (prop, value) {
    this.value = value;
    if (prop.type === "String" && value.search(ESCAPE_CHARS) !== -1) {
      this.escape = true;
    }
    return this;
  };
  function ValueSerializer(tagName) {
    this.tagName = tagName;
  }
  inherits(ValueSerializer, BodySerializer);
  ValueSerializer.prototype.serializeTo = function (writer) {
    writer.appendIndent().append("<" + this.tagName + ">");
    this.serializeValue(writer);
    writer.append("</" + this.tagName + ">").appendNewLine();
  };
  function ElementSerializer(parent, propertyDescriptor) {
    this.body = [];
    this.attrs = [];
    this.parent = parent;
    this.propertyDescriptor = propertyDescriptor;
  }
  ElementSerializer.prototype.build = function (element) {
    this.element = element;
    var elementDescriptor = element.$descriptor,
      propertyDescriptor = this.propertyDescriptor;
    var otherAttrs, properties;
    var isGeneric = elementDescriptor.isGeneric;
    if (isGeneric) {
      otherAttrs = this.parseGenericNsAttributes(element);
    } else {
      otherAttrs = this.parseNsAttributes(element);
    }
    if (propertyDescriptor) {
      this.ns = this.nsPropertyTagName(propertyDescriptor);
    } else {
      this.ns = this.nsTagName(elementDescriptor);
    }
    this.tagName = this.addTagName(this.ns);
    if (isGeneric) {
      this.parseGenericContainments(element);
    } else {
      properties = getSerializableProperties(element);
      this.parseAttributes(filterAttributes(properties));
      this.parseContainments(filterContained(properties));
    }
    this.parseGenericAttributes(element, otherAttrs);
    return this;
  };
  ElementSerializer.prototype.nsTagName = function (descriptor) {
    var effectiveNs = this.logNamespaceUsed(descriptor.ns);
    return getElementNs(effectiveNs, descriptor);
  };
  ElementSerializer.prototype.nsPropertyTagName = function (descriptor) {
    var effectiveNs = this.logNamespaceUsed(descriptor.ns);
    return getPropertyNs(effectiveNs, descriptor);
  };
  ElementSerializer.prototype.isLocalNs = function (ns) {
    return ns.uri === this.ns.uri;
  };
  ElementSerializer.prototype.nsAttributeName = function (element) {
    var ns;
    if (isString(element)) {
      ns = parseName(element);
    } else {
      ns = element.ns;
    }
    if (element.inherited) {
      return {
        localName: ns.localName
      };
    }
    var effectiveNs = this.logNamespaceUsed(ns);
    this.getNamespaces().logUsed(effectiveNs);
    if (this.isLocalNs(effectiveNs)) {
      return {
        localName: ns.localName
      };
    } else {
      return assign({
        localName: ns.localName
      }, effectiveNs);
    }
  };
  ElementSerializer.prototype.parseGenericNsAttributes = function (element) {
    var _this8 = this;
    return Object.entries(element).filter(function (_ref1) {
      var _ref10 = _slicedToArray(_ref1, 2),
        key = _ref10[0],
        value = _ref10[1];
      return !key.startsWith("$") && _this8.parseNsAttribute(element, key, value);
    }).map(function (_ref11) {
      var _ref12 = _slicedToArray(_ref11, 2),
        key = _ref12[0],
        value = _ref12[1];
      return {
        name: key,
        value: value
      };
    });
  };
  ElementSerializer.prototype.parseGenericContainments = function (element) {
    var _this9 = this;
    var body = element.$body;
    if (body) {
      this.body.push(new BodySerializer().build({
        type: "String"
      }, body));
    }
    var children = element.$children;
    if (children) {
      forEach(children, function (child) {
        _this9.body.push(new ElementSerializer(_this9).build(child));
      });
    }
  };
  ElementSerializer.prototype.parseNsAttribute = function (element, name2, value) {
    var model = element.$model;
    var nameNs = parseName(name2);
    var ns;
    if (nameNs.prefix === "xmlns") {
      ns = {
        prefix: nameNs.localName,
        uri: value
      };
    }
    if (!nameNs.prefix && nameNs.localName === "xmlns") {
      ns = {
        uri: value
      };
    }
    if (!ns) {
      return {
        name: name2,
        value: value
      };
    }
    if (model && model.getPackage(value)) {
      this.logNamespace(ns, true, true);
    } else {
      var actualNs = this.logNamespaceUsed(ns, true);
      this.getNamespaces().logUsed(actualNs);
    }
  };
  ElementSerializer.prototype.parseNsAttributes = function (element) {
    var self = this;
    var genericAttrs = element.$attrs;
    var attributes = [];
    forEach(genericAttrs, function (value, name2) {
      var nonNsAttr = self.parseNsAttribute(element, name2, value);
      if (nonNsAttr) {
        attributes.push(nonNsAttr);
      }
    });
    return attributes;
  };
  ElementSerializer.prototype.parseGenericAttributes = function (element, attributes) {
    var self = this;
    forEach(attributes, function (attr) {
      try {
        self.addAttribute(self.nsAttributeName(attr.name), attr.value);
      } catch (e) {
        typeof console !== "undefined" && console.warn("missing namespace information for <".concat(attr.name, "=").concat(attr.value, "> on"), element, e);
      }
    });
  };
  ElementSerializer.prototype.parseContainments = function (properties) {
    var self = this,
      body = this.body,
      element = this.element;
    forEach(properties, function (p) {
      var value = element.get(p.name),
        isReference = p.isReference,
        isMany = p.isMany;
      if (!isMany) {
        value = [value];
      }
      if (p.isBody) {
        body.push(new BodySerializer().build(p, value[0]));
      } else if (isSimple(p.type)) {
        forEach(value, function (v) {
          body.push(new ValueSerializer(self.addTagName(self.nsPropertyTagName(p))).build(p, v));
        });
      } else if (isReference) {
        forEach(value, function (v) {
          body.push(new ReferenceSerializer(self.addTagName(self.nsPropertyTagName(p))).build(v));
        });
      } else {
        var serialization = getSerialization(p);
        forEach(value, function (v) {
          var serializer;
          if (serialization) {
            if (serialization === SERIALIZE_PROPERTY) {
              serializer = new ElementSerializer(self, p);
            } else {
              serializer = new TypeSerializer(self, p, serialization);
            }
          } else {
            serializer = new ElementSerializer(self);
          }
          body.push(serializer.build(v));
        });
      }
    });
  };
  ElementSerializer.prototype.getNamespaces = function (local) {
    var namespaces = this.namespaces,
      parent = this.parent,
      parentNamespaces;
    if (!namespaces) {
      parentNamespaces = parent && parent.getNamespaces();
      if (local || !parentNamespaces) {
        this.namespaces = namespaces = new Namespaces(parentNamespaces);
      } else {
        namespaces = parentNamespaces;
      }
    }
    return namespaces;
  };
  ElementSerializer.prototype.logNamespace = function (ns, wellknown, local) {
    var namespaces = this.getNamespaces(local);
    var nsUri = ns.uri,
      nsPrefix = ns.prefix;
    var existing = namespaces.byUri(nsUri);
    if (!existing || local) {
      namespaces.add(ns, wellknown);
    }
    namespaces.mapPrefix(nsPrefix, nsUri);
    return ns;
  };
  ElementSerializer.prototype.logNamespaceUsed = function (ns, local) {
    var namespaces = this.getNamespaces(local);
    var prefix2 = ns.prefix,
      uri2 = ns.uri,
      newPrefix,
      idx,
      wellknownUri;
    if (!prefix2 && !uri2) {
      return {
        localName: ns.localName
      };
    }
    wellknownUri = namespaces.defaultUriByPrefix(prefix2);
    uri2 = uri2 || wellknownUri || namespaces.uriByPrefix(prefix2);
    if (!uri2) {
      throw new Error("no namespace uri given for prefix <" + prefix2 + ">");
    }
    ns = namespaces.byUri(uri2);
    if (!ns && !prefix2) {
      ns = this.logNamespace({
        uri: uri2
      }, wellknownUri === uri2, true);
    }
    if (!ns) {
      newPrefix = prefix2;
      idx = 1;
      while (namespaces.uriByPrefix(newPrefix)) {
        newPrefix = prefix2 + "_" + idx++;
      }
      ns = this.logNamespace({
        prefix: newPrefix,
        uri: uri2
      }, wellknownUri === uri2);
    }
    if (prefix2) {
      namespaces.mapPrefix(prefix2, uri2);
    }
    return ns;
  };
  ElementSerializer.prototype.parseAttributes = function (properties) {
    var self = this,
      element = this.element;
    forEach(properties, function (p) {
      var value = element.get(p.name);
      if (p.isReference) {
        if (!p.isMany) {
          value = value.id;
        } else {
          var values2 = [];
          forEach(value, function (v) {
            values2.push(v.id);
          });
          value = values2.join(" ");
        }
      }
      self.addAttribute(self.nsAttributeName(p), value);
    });
  };
  ElementSerializer.prototype.addTagName = function (nsTagName) {
    var actualNs = this.logNamespaceUsed(nsTagName);
    this.getNamespaces().logUsed(actualNs);
    return nsName(nsTagName);
  };
  ElementSerializer.prototype.addAttribute = function (name2, value) {
    var attrs = this.attrs;
    if (isString(value)) {
      value = escapeAttr(value);
    }
    var idx = findIndex(attrs, function (element) {
      return element.name.localName === name2.localName && element.name.uri === name2.uri && element.name.prefix === name2.prefix;
    });
    var attr = {
      name: name2,
      value: value
    };
    if (idx !== -1) {
      attrs.splice(idx, 1, attr);
    } else {
      attrs.push(attr);
    }
  };
  ElementSerializer.prototype.serializeAttributes = function (writer) {
    var attrs = this.attrs,
      namespaces = this.namespaces;
    if (namespaces) {
      attrs = getNsAttrs(namespaces).concat(attrs);
    }
    forEach(attrs, function (a) {
      writer.append(" ").append(nsName(a.name)).append('="').append(a.value).append('"');
    });
  };
  ElementSerializer.prototype.serializeTo = function (writer) {
    var firstBody = this.body[0],
      indent = firstBody && firstBody.constructor !== BodySerializer;
    writer.appendIndent().append("<" + this.tagName);
    this.serializeAttributes(writer);
    writer.append(firstBody ? ">" : " />");
    if (firstBody) {
      if (indent) {
        writer.appendNewLine().indent();
      }
      forEach(this.body, function (b) {
        b.serializeTo(writer);
      });
      if (indent) {
        writer.unindent().appendIndent();
      }
      writer.append("</" + this.tagName + ">");
    }
    writer.appendNewLine();
  };
  function TypeSerializer(parent, propertyDescriptor, serialization) {
    ElementSerializer.call(this, parent, propertyDescriptor);
    this.serialization = serialization;
  }
  inherits(TypeSerializer, ElementSerializer);
  TypeSerializer.prototype.parseNsAttributes = function (element) {
    var _this0 = this;
    var attributes = ElementSerializer.prototype.parseNsAttributes.call(this, element).filter(function (attr) {
      return attr.name !== _this0.serialization;
    });
    var descriptor = element.$descriptor;
    if (descriptor.name === this.propertyDescriptor.type) {
      return attributes;
    }
    var typeNs = this.typeNs = this.nsTagName(descriptor);
    this.getNamespaces().logUsed(this.typeNs);
    var pkg = element.$model.getPackage(typeNs.uri),
      typePrefix = pkg.xml && pkg.xml.typePrefix || "";
    this.addAttribute(this.nsAttributeName(this.serialization), (typeNs.prefix ? typeNs.prefix + ":" : "") + typePrefix + descriptor.ns.localName);
    return attributes;
  };
  TypeSerializer.prototype.isLocalNs = function (ns) {
    return ns.uri === (this.typeNs || this.ns).uri;
  };
  function SavingWriter() {
    this.value = "";
    this.write = function (str) {
      this.value += str;
    };
  }
  function FormatingWriter(out, format) {
    var indent = [""];
    this.append = function (str) {
      out.write(str);
      return this;
    };
    this.appendNewLine = function () {
      if (format) {
        out.write("\n");
      }
      return this;
    };
    this.appendIndent = function () {
      if (format) {
        out.write(indent.join("  "));
      }
      return this;
    };
    this.indent = function () {
      indent.push("");
      return this;
    };
    this.unindent = function () {
      indent.pop();
      return this;
    };
  }
  function Writer(options) {
    options = assign({
      format: false,
      preamble: true
    }, options || {});
    function toXML(tree, writer) {
      var internalWriter = writer || new SavingWriter();
      var formatingWriter = new FormatingWriter(internalWriter, options.format);
      if (options.preamble) {
        formatingWriter.append(XML_PREAMBLE);
      }
      var serializer = new ElementSerializer();
      var model = tree.$model;
      serializer.getNamespaces().mapDefaultPrefixes(getDefaultPrefixMappings(model));
      serializer.build(tree).serializeTo(formatingWriter);
      if (!writer) {
        return internalWriter.value;
      }
    }
    return {
      toXML: toXML
    };
  }
  function getDefaultPrefixMappings(model) {
    var nsMap = model.config && model.config.nsMap || {};
    var prefixMap = {};
    for (var prefix2 in DEFAULT_NS_MAP) {
      prefixMap[prefix2] = DEFAULT_NS_MAP[prefix2];
    }
    for (var uri2 in nsMap) {
      var _prefix = nsMap[uri2];
      prefixMap[_prefix] = uri2;
    }
    var _iterator6 = _createForOfIteratorHelper(model.getPackages()),
      _step6;
    try {
      for (_iterator6.s(); !(_step6 = _iterator6.n()).done;) {
        var pkg = _step6.value;
        prefixMap[pkg.prefix] = pkg.uri;
      }
    } catch (err) {
      _iterator6.e(err);
    } finally {
      _iterator6.f();
    }
    return prefixMap;
  }
  function BpmnModdle(packages2, options) {
    Moddle.call(this, packages2, options);
  }
  BpmnModdle.prototype = Object.create(Moddle.prototype);
  BpmnModdle.prototype.fromXML = function (xmlStr, typeName, options) {
    if (!isString(typeName)) {
      options = typeName;
      typeName = "bpmn:Definitions";
    }
    var reader = new Reader(assign({
      model: this,
      lax: true
    }, options));
    var rootHandler = reader.handler(typeName);
    return reader.fromXML(xmlStr, rootHandler);
  };
  BpmnModdle.prototype.toXML = function (element, options) {
    var writer = new Writer(options);
    return new Promise(function (resolve, reject) {
      try {
        var result = writer.toXML(element);
        return resolve({
          xml: result
        });
      } catch (err) {
        return reject(err);
      }
    });
  };
  var name$5 = "BPMN20";
  var uri$5 = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  var prefix$5 = "bpmn";
  var associations$5 = [];
  var types$5 = [{
    name: "Interface",
    superClass: ["RootElement"],
    properties: [{
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "operations",
      type: "Operation",
      isMany: true
    }, {
      name: "implementationRef",
      isAttr: true,
      type: "String"
    }]
  }, {
    name: "Operation",
    superClass: ["BaseElement"],
    properties: [{
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "inMessageRef",
      type: "Message",
      isReference: true
    }, {
      name: "outMessageRef",
      type: "Message",
      isReference: true
    }, {
      name: "errorRef",
      type: "Error",
      isMany: true,
      isReference: true
    }, {
      name: "implementationRef",
      isAttr: true,
      type: "String"
    }]
  }, {
    name: "EndPoint",
    superClass: ["RootElement"]
  }, {
    name: "Auditing",
    superClass: ["BaseElement"]
  }, {
    name: "GlobalTask",
    superClass: ["CallableElement"],
    properties: [{
      name: "resources",
      type: "ResourceRole",
      isMany: true
    }]
  }, {
    name: "Monitoring",
    superClass: ["BaseElement"]
  }, {
    name: "Performer",
    superClass: ["ResourceRole"]
  }, {
    name: "Process",
    superClass: ["FlowElementsContainer", "CallableElement"],
    properties: [{
      name: "processType",
      type: "ProcessType",
      isAttr: true
    }, {
      name: "isClosed",
      isAttr: true,
      type: "Boolean"
    }, {
      name: "auditing",
      type: "Auditing"
    }, {
      name: "monitoring",
      type: "Monitoring"
    }, {
      name: "properties",
      type: "Property",
      isMany: true
    }, {
      name: "laneSets",
      isMany: true,
      replaces: "FlowElementsContainer#laneSets",
      type: "LaneSet"
    }, {
      name: "flowElements",
      isMany: true,
      replaces: "FlowElementsContainer#flowElements",
      type: "FlowElement"
    }, {
      name: "artifacts",
      type: "Artifact",
      isMany: true
    }, {
      name: "resources",
      type: "ResourceRole",
      isMany: true
    }, {
      name: "correlationSubscriptions",
      type: "CorrelationSubscription",
      isMany: true
    }, {
      name: "supports",
      type: "Process",
      isMany: true,
      isReference: true
    }, {
      name: "definitionalCollaborationRef",
      type: "Collaboration",
      isAttr: true,
      isReference: true
    }, {
      name: "isExecutable",
      isAttr: true,
      type: "Boolean"
    }]
  }, {
    name: "LaneSet",
    superClass: ["BaseElement"],
    properties: [{
      name: "lanes",
      type: "Lane",
      isMany: true
    }, {
      name: "name",
      isAttr: true,
      type: "String"
    }]
  }, {
    name: "Lane",
    superClass: ["BaseElement"],
    properties: [{
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "partitionElementRef",
      type: "BaseElement",
      isAttr: true,
      isReference: true
    }, {
      name: "partitionElement",
      type: "BaseElement"
    }, {
      name: "flowNodeRef",
      type: "FlowNode",
      isMany: true,
      isReference: true
    }, {
      name: "childLaneSet",
      type: "LaneSet",
      xml: {
        serialize: "xsi:type"
      }
    }]
  }, {
    name: "GlobalManualTask",
    superClass: ["GlobalTask"]
  }, {
    name: "ManualTask",
    superClass: ["Task"]
  }, {
    name: "UserTask",
    superClass: ["Task"],
    properties: [{
      name: "renderings",
      type: "Rendering",
      isMany: true
    }, {
      name: "implementation",
      isAttr: true,
      type: "String"
    }]
  }, {
    name: "Rendering",
    superClass: ["BaseElement"]
  }, {
    name: "HumanPerformer",
    superClass: ["Performer"]
  }, {
    name: "PotentialOwner",
    superClass: ["HumanPerformer"]
  }, {
    name: "GlobalUserTask",
    superClass: ["GlobalTask"],
    properties: [{
      name: "implementation",
      isAttr: true,
      type: "String"
    }, {
      name: "renderings",
      type: "Rendering",
      isMany: true
    }]
  }, {
    name: "Gateway",
    isAbstract: true,
    superClass: ["FlowNode"],
    properties: [{
      name: "gatewayDirection",
      type: "GatewayDirection",
      "default": "Unspecified",
      isAttr: true
    }]
  }, {
    name: "EventBasedGateway",
    superClass: ["Gateway"],
    properties: [{
      name: "instantiate",
      "default": false,
      isAttr: true,
      type: "Boolean"
    }, {
      name: "eventGatewayType",
      type: "EventBasedGatewayType",
      isAttr: true,
      "default": "Exclusive"
    }]
  }, {
    name: "ComplexGateway",
    superClass: ["Gateway"],
    properties: [{
      name: "activationCondition",
      type: "Expression",
      xml: {
        serialize: "xsi:type"
      }
    }, {
      name: "default",
      type: "SequenceFlow",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "ExclusiveGateway",
    superClass: ["Gateway"],
    properties: [{
      name: "default",
      type: "SequenceFlow",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "InclusiveGateway",
    superClass: ["Gateway"],
    properties: [{
      name: "default",
      type: "SequenceFlow",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "ParallelGateway",
    superClass: ["Gateway"]
  }, {
    name: "RootElement",
    isAbstract: true,
    superClass: ["BaseElement"]
  }, {
    name: "Relationship",
    superClass: ["BaseElement"],
    properties: [{
      name: "type",
      isAttr: true,
      type: "String"
    }, {
      name: "direction",
      type: "RelationshipDirection",
      isAttr: true
    }, {
      name: "source",
      isMany: true,
      isReference: true,
      type: "Element"
    }, {
      name: "target",
      isMany: true,
      isReference: true,
      type: "Element"
    }]
  }, {
    name: "BaseElement",
    isAbstract: true,
    properties: [{
      name: "id",
      isAttr: true,
      type: "String",
      isId: true
    }, {
      name: "documentation",
      type: "Documentation",
      isMany: true
    }, {
      name: "extensionDefinitions",
      type: "ExtensionDefinition",
      isMany: true,
      isReference: true
    }, {
      name: "extensionElements",
      type: "ExtensionElements"
    }]
  }, {
    name: "Extension",
    properties: [{
      name: "mustUnderstand",
      "default": false,
      isAttr: true,
      type: "Boolean"
    }, {
      name: "definition",
      type: "ExtensionDefinition",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "ExtensionDefinition",
    properties: [{
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "extensionAttributeDefinitions",
      type: "ExtensionAttributeDefinition",
      isMany: true
    }]
  }, {
    name: "ExtensionAttributeDefinition",
    properties: [{
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "type",
      isAttr: true,
      type: "String"
    }, {
      name: "isReference",
      "default": false,
      isAttr: true,
      type: "Boolean"
    }, {
      name: "extensionDefinition",
      type: "ExtensionDefinition",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "ExtensionElements",
    properties: [{
      name: "valueRef",
      isAttr: true,
      isReference: true,
      type: "Element"
    }, {
      name: "values",
      type: "Element",
      isMany: true
    }, {
      name: "extensionAttributeDefinition",
      type: "ExtensionAttributeDefinition",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "Documentation",
    superClass: ["BaseElement"],
    properties: [{
      name: "text",
      type: "String",
      isBody: true
    }, {
      name: "textFormat",
      "default": "text/plain",
      isAttr: true,
      type: "String"
    }]
  }, {
    name: "Event",
    isAbstract: true,
    superClass: ["FlowNode", "InteractionNode"],
    properties: [{
      name: "properties",
      type: "Property",
      isMany: true
    }]
  }, {
    name: "IntermediateCatchEvent",
    superClass: ["CatchEvent"]
  }, {
    name: "IntermediateThrowEvent",
    superClass: ["ThrowEvent"]
  }, {
    name: "EndEvent",
    superClass: ["ThrowEvent"]
  }, {
    name: "StartEvent",
    superClass: ["CatchEvent"],
    properties: [{
      name: "isInterrupting",
      "default": true,
      isAttr: true,
      type: "Boolean"
    }]
  }, {
    name: "ThrowEvent",
    isAbstract: true,
    superClass: ["Event"],
    properties: [{
      name: "dataInputs",
      type: "DataInput",
      isMany: true
    }, {
      name: "dataInputAssociations",
      type: "DataInputAssociation",
      isMany: true
    }, {
      name: "inputSet",
      type: "InputSet"
    }, {
      name: "eventDefinitions",
      type: "EventDefinition",
      isMany: true
    }, {
      name: "eventDefinitionRef",
      type: "EventDefinition",
      isMany: true,
      isReference: true
    }]
  }, {
    name: "CatchEvent",
    isAbstract: true,
    superClass: ["Event"],
    properties: [{
      name: "parallelMultiple",
      isAttr: true,
      type: "Boolean",
      "default": false
    }, {
      name: "dataOutputs",
      type: "DataOutput",
      isMany: true
    }, {
      name: "dataOutputAssociations",
      type: "DataOutputAssociation",
      isMany: true
    }, {
      name: "outputSet",
      type: "OutputSet"
    }, {
      name: "eventDefinitions",
      type: "EventDefinition",
      isMany: true
    }, {
      name: "eventDefinitionRef",
      type: "EventDefinition",
      isMany: true,
      isReference: true
    }]
  }, {
    name: "BoundaryEvent",
    superClass: ["CatchEvent"],
    properties: [{
      name: "cancelActivity",
      "default": true,
      isAttr: true,
      type: "Boolean"
    }, {
      name: "attachedToRef",
      type: "Activity",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "EventDefinition",
    isAbstract: true,
    superClass: ["RootElement"]
  }, {
    name: "CancelEventDefinition",
    superClass: ["EventDefinition"]
  }, {
    name: "ErrorEventDefinition",
    superClass: ["EventDefinition"],
    properties: [{
      name: "errorRef",
      type: "Error",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "TerminateEventDefinition",
    superClass: ["EventDefinition"]
  }, {
    name: "EscalationEventDefinition",
    superClass: ["EventDefinition"],
    properties: [{
      name: "escalationRef",
      type: "Escalation",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "Escalation",
    properties: [{
      name: "structureRef",
      type: "ItemDefinition",
      isAttr: true,
      isReference: true
    }, {
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "escalationCode",
      isAttr: true,
      type: "String"
    }],
    superClass: ["RootElement"]
  }, {
    name: "CompensateEventDefinition",
    superClass: ["EventDefinition"],
    properties: [{
      name: "waitForCompletion",
      isAttr: true,
      type: "Boolean",
      "default": true
    }, {
      name: "activityRef",
      type: "Activity",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "TimerEventDefinition",
    superClass: ["EventDefinition"],
    properties: [{
      name: "timeDate",
      type: "Expression",
      xml: {
        serialize: "xsi:type"
      }
    }, {
      name: "timeCycle",
      type: "Expression",
      xml: {
        serialize: "xsi:type"
      }
    }, {
      name: "timeDuration",
      type: "Expression",
      xml: {
        serialize: "xsi:type"
      }
    }]
  }, {
    name: "LinkEventDefinition",
    superClass: ["EventDefinition"],
    properties: [{
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "target",
      type: "LinkEventDefinition",
      isReference: true
    }, {
      name: "source",
      type: "LinkEventDefinition",
      isMany: true,
      isReference: true
    }]
  }, {
    name: "MessageEventDefinition",
    superClass: ["EventDefinition"],
    properties: [{
      name: "messageRef",
      type: "Message",
      isAttr: true,
      isReference: true
    }, {
      name: "operationRef",
      type: "Operation",
      isReference: true
    }]
  }, {
    name: "ConditionalEventDefinition",
    superClass: ["EventDefinition"],
    properties: [{
      name: "condition",
      type: "Expression",
      xml: {
        serialize: "xsi:type"
      }
    }]
  }, {
    name: "SignalEventDefinition",
    superClass: ["EventDefinition"],
    properties: [{
      name: "signalRef",
      type: "Signal",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "Signal",
    superClass: ["RootElement"],
    properties: [{
      name: "structureRef",
      type: "ItemDefinition",
      isAttr: true,
      isReference: true
    }, {
      name: "name",
      isAttr: true,
      type: "String"
    }]
  }, {
    name: "ImplicitThrowEvent",
    superClass: ["ThrowEvent"]
  }, {
    name: "DataState",
    superClass: ["BaseElement"],
    properties: [{
      name: "name",
      isAttr: true,
      type: "String"
    }]
  }, {
    name: "ItemAwareElement",
    superClass: ["BaseElement"],
    properties: [{
      name: "itemSubjectRef",
      type: "ItemDefinition",
      isAttr: true,
      isReference: true
    }, {
      name: "dataState",
      type: "DataState"
    }]
  }, {
    name: "DataAssociation",
    superClass: ["BaseElement"],
    properties: [{
      name: "sourceRef",
      type: "ItemAwareElement",
      isMany: true,
      isReference: true
    }, {
      name: "targetRef",
      type: "ItemAwareElement",
      isReference: true
    }, {
      name: "transformation",
      type: "FormalExpression",
      xml: {
        serialize: "property"
      }
    }, {
      name: "assignment",
      type: "Assignment",
      isMany: true
    }]
  }, {
    name: "DataInput",
    superClass: ["ItemAwareElement"],
    properties: [{
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "isCollection",
      "default": false,
      isAttr: true,
      type: "Boolean"
    }, {
      name: "inputSetRef",
      type: "InputSet",
      isMany: true,
      isVirtual: true,
      isReference: true
    }, {
      name: "inputSetWithOptional",
      type: "InputSet",
      isMany: true,
      isVirtual: true,
      isReference: true
    }, {
      name: "inputSetWithWhileExecuting",
      type: "InputSet",
      isMany: true,
      isVirtual: true,
      isReference: true
    }]
  }, {
    name: "DataOutput",
    superClass: ["ItemAwareElement"],
    properties: [{
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "isCollection",
      "default": false,
      isAttr: true,
      type: "Boolean"
    }, {
      name: "outputSetRef",
      type: "OutputSet",
      isMany: true,
      isVirtual: true,
      isReference: true
    }, {
      name: "outputSetWithOptional",
      type: "OutputSet",
      isMany: true,
      isVirtual: true,
      isReference: true
    }, {
      name: "outputSetWithWhileExecuting",
      type: "OutputSet",
      isMany: true,
      isVirtual: true,
      isReference: true
    }]
  }, {
    name: "InputSet",
    superClass: ["BaseElement"],
    properties: [{
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "dataInputRefs",
      type: "DataInput",
      isMany: true,
      isReference: true
    }, {
      name: "optionalInputRefs",
      type: "DataInput",
      isMany: true,
      isReference: true
    }, {
      name: "whileExecutingInputRefs",
      type: "DataInput",
      isMany: true,
      isReference: true
    }, {
      name: "outputSetRefs",
      type: "OutputSet",
      isMany: true,
      isReference: true
    }]
  }, {
    name: "OutputSet",
    superClass: ["BaseElement"],
    properties: [{
      name: "dataOutputRefs",
      type: "DataOutput",
      isMany: true,
      isReference: true
    }, {
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "inputSetRefs",
      type: "InputSet",
      isMany: true,
      isReference: true
    }, {
      name: "optionalOutputRefs",
      type: "DataOutput",
      isMany: true,
      isReference: true
    }, {
      name: "whileExecutingOutputRefs",
      type: "DataOutput",
      isMany: true,
      isReference: true
    }]
  }, {
    name: "Property",
    superClass: ["ItemAwareElement"],
    properties: [{
      name: "name",
      isAttr: true,
      type: "String"
    }]
  }, {
    name: "DataInputAssociation",
    superClass: ["DataAssociation"]
  }, {
    name: "DataOutputAssociation",
    superClass: ["DataAssociation"]
  }, {
    name: "InputOutputSpecification",
    superClass: ["BaseElement"],
    properties: [{
      name: "dataInputs",
      type: "DataInput",
      isMany: true
    }, {
      name: "dataOutputs",
      type: "DataOutput",
      isMany: true
    }, {
      name: "inputSets",
      type: "InputSet",
      isMany: true
    }, {
      name: "outputSets",
      type: "OutputSet",
      isMany: true
    }]
  }, {
    name: "DataObject",
    superClass: ["FlowElement", "ItemAwareElement"],
    properties: [{
      name: "isCollection",
      "default": false,
      isAttr: true,
      type: "Boolean"
    }]
  }, {
    name: "InputOutputBinding",
    properties: [{
      name: "inputDataRef",
      type: "InputSet",
      isAttr: true,
      isReference: true
    }, {
      name: "outputDataRef",
      type: "OutputSet",
      isAttr: true,
      isReference: true
    }, {
      name: "operationRef",
      type: "Operation",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "Assignment",
    superClass: ["BaseElement"],
    properties: [{
      name: "from",
      type: "Expression",
      xml: {
        serialize: "xsi:type"
      }
    }, {
      name: "to",
      type: "Expression",
      xml: {
        serialize: "xsi:type"
      }
    }]
  }, {
    name: "DataStore",
    superClass: ["RootElement", "ItemAwareElement"],
    properties: [{
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "capacity",
      isAttr: true,
      type: "Integer"
    }, {
      name: "isUnlimited",
      "default": true,
      isAttr: true,
      type: "Boolean"
    }]
  }, {
    name: "DataStoreReference",
    superClass: ["ItemAwareElement", "FlowElement"],
    properties: [{
      name: "dataStoreRef",
      type: "DataStore",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "DataObjectReference",
    superClass: ["ItemAwareElement", "FlowElement"],
    properties: [{
      name: "dataObjectRef",
      type: "DataObject",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "ConversationLink",
    superClass: ["BaseElement"],
    properties: [{
      name: "sourceRef",
      type: "InteractionNode",
      isAttr: true,
      isReference: true
    }, {
      name: "targetRef",
      type: "InteractionNode",
      isAttr: true,
      isReference: true
    }, {
      name: "name",
      isAttr: true,
      type: "String"
    }]
  }, {
    name: "ConversationAssociation",
    superClass: ["BaseElement"],
    properties: [{
      name: "innerConversationNodeRef",
      type: "ConversationNode",
      isAttr: true,
      isReference: true
    }, {
      name: "outerConversationNodeRef",
      type: "ConversationNode",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "CallConversation",
    superClass: ["ConversationNode"],
    properties: [{
      name: "calledCollaborationRef",
      type: "Collaboration",
      isAttr: true,
      isReference: true
    }, {
      name: "participantAssociations",
      type: "ParticipantAssociation",
      isMany: true
    }]
  }, {
    name: "Conversation",
    superClass: ["ConversationNode"]
  }, {
    name: "SubConversation",
    superClass: ["ConversationNode"],
    properties: [{
      name: "conversationNodes",
      type: "ConversationNode",
      isMany: true
    }]
  }, {
    name: "ConversationNode",
    isAbstract: true,
    superClass: ["InteractionNode", "BaseElement"],
    properties: [{
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "participantRef",
      type: "Participant",
      isMany: true,
      isReference: true
    }, {
      name: "messageFlowRefs",
      type: "MessageFlow",
      isMany: true,
      isReference: true
    }, {
      name: "correlationKeys",
      type: "CorrelationKey",
      isMany: true
    }]
  }, {
    name: "GlobalConversation",
    superClass: ["Collaboration"]
  }, {
    name: "PartnerEntity",
    superClass: ["RootElement"],
    properties: [{
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "participantRef",
      type: "Participant",
      isMany: true,
      isReference: true
    }]
  }, {
    name: "PartnerRole",
    superClass: ["RootElement"],
    properties: [{
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "participantRef",
      type: "Participant",
      isMany: true,
      isReference: true
    }]
  }, {
    name: "CorrelationProperty",
    superClass: ["RootElement"],
    properties: [{
      name: "correlationPropertyRetrievalExpression",
      type: "CorrelationPropertyRetrievalExpression",
      isMany: true
    }, {
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "type",
      type: "ItemDefinition",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "Error",
    superClass: ["RootElement"],
    properties: [{
      name: "structureRef",
      type: "ItemDefinition",
      isAttr: true,
      isReference: true
    }, {
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "errorCode",
      isAttr: true,
      type: "String"
    }]
  }, {
    name: "CorrelationKey",
    superClass: ["BaseElement"],
    properties: [{
      name: "correlationPropertyRef",
      type: "CorrelationProperty",
      isMany: true,
      isReference: true
    }, {
      name: "name",
      isAttr: true,
      type: "String"
    }]
  }, {
    name: "Expression",
    superClass: ["BaseElement"],
    isAbstract: false,
    properties: [{
      name: "body",
      isBody: true,
      type: "String"
    }]
  }, {
    name: "FormalExpression",
    superClass: ["Expression"],
    properties: [{
      name: "language",
      isAttr: true,
      type: "String"
    }, {
      name: "evaluatesToTypeRef",
      type: "ItemDefinition",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "Message",
    superClass: ["RootElement"],
    properties: [{
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "itemRef",
      type: "ItemDefinition",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "ItemDefinition",
    superClass: ["RootElement"],
    properties: [{
      name: "itemKind",
      type: "ItemKind",
      isAttr: true
    }, {
      name: "structureRef",
      isAttr: true,
      type: "String"
    }, {
      name: "isCollection",
      "default": false,
      isAttr: true,
      type: "Boolean"
    }, {
      name: "import",
      type: "Import",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "FlowElement",
    isAbstract: true,
    superClass: ["BaseElement"],
    properties: [{
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "auditing",
      type: "Auditing"
    }, {
      name: "monitoring",
      type: "Monitoring"
    }, {
      name: "categoryValueRef",
      type: "CategoryValue",
      isMany: true,
      isReference: true
    }]
  }, {
    name: "SequenceFlow",
    superClass: ["FlowElement"],
    properties: [{
      name: "isImmediate",
      isAttr: true,
      type: "Boolean"
    }, {
      name: "conditionExpression",
      type: "Expression",
      xml: {
        serialize: "xsi:type"
      }
    }, {
      name: "sourceRef",
      type: "FlowNode",
      isAttr: true,
      isReference: true
    }, {
      name: "targetRef",
      type: "FlowNode",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "FlowElementsContainer",
    isAbstract: true,
    superClass: ["BaseElement"],
    properties: [{
      name: "laneSets",
      type: "LaneSet",
      isMany: true
    }, {
      name: "flowElements",
      type: "FlowElement",
      isMany: true
    }]
  }, {
    name: "CallableElement",
    isAbstract: true,
    superClass: ["RootElement"],
    properties: [{
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "ioSpecification",
      type: "InputOutputSpecification",
      xml: {
        serialize: "property"
      }
    }, {
      name: "supportedInterfaceRef",
      type: "Interface",
      isMany: true,
      isReference: true
    }, {
      name: "ioBinding",
      type: "InputOutputBinding",
      isMany: true,
      xml: {
        serialize: "property"
      }
    }]
  }, {
    name: "FlowNode",
    isAbstract: true,
    superClass: ["FlowElement"],
    properties: [{
      name: "incoming",
      type: "SequenceFlow",
      isMany: true,
      isReference: true
    }, {
      name: "outgoing",
      type: "SequenceFlow",
      isMany: true,
      isReference: true
    }, {
      name: "lanes",
      type: "Lane",
      isMany: true,
      isVirtual: true,
      isReference: true
    }]
  }, {
    name: "CorrelationPropertyRetrievalExpression",
    superClass: ["BaseElement"],
    properties: [{
      name: "messagePath",
      type: "FormalExpression"
    }, {
      name: "messageRef",
      type: "Message",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "CorrelationPropertyBinding",
    superClass: ["BaseElement"],
    properties: [{
      name: "dataPath",
      type: "FormalExpression"
    }, {
      name: "correlationPropertyRef",
      type: "CorrelationProperty",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "Resource",
    superClass: ["RootElement"],
    properties: [{
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "resourceParameters",
      type: "ResourceParameter",
      isMany: true
    }]
  }, {
    name: "ResourceParameter",
    superClass: ["BaseElement"],
    properties: [{
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "isRequired",
      isAttr: true,
      type: "Boolean"
    }, {
      name: "type",
      type: "ItemDefinition",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "CorrelationSubscription",
    superClass: ["BaseElement"],
    properties: [{
      name: "correlationKeyRef",
      type: "CorrelationKey",
      isAttr: true,
      isReference: true
    }, {
      name: "correlationPropertyBinding",
      type: "CorrelationPropertyBinding",
      isMany: true
    }]
  }, {
    name: "MessageFlow",
    superClass: ["BaseElement"],
    properties: [{
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "sourceRef",
      type: "InteractionNode",
      isAttr: true,
      isReference: true
    }, {
      name: "targetRef",
      type: "InteractionNode",
      isAttr: true,
      isReference: true
    }, {
      name: "messageRef",
      type: "Message",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "MessageFlowAssociation",
    superClass: ["BaseElement"],
    properties: [{
      name: "innerMessageFlowRef",
      type: "MessageFlow",
      isAttr: true,
      isReference: true
    }, {
      name: "outerMessageFlowRef",
      type: "MessageFlow",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "InteractionNode",
    isAbstract: true,
    properties: [{
      name: "incomingConversationLinks",
      type: "ConversationLink",
      isMany: true,
      isVirtual: true,
      isReference: true
    }, {
      name: "outgoingConversationLinks",
      type: "ConversationLink",
      isMany: true,
      isVirtual: true,
      isReference: true
    }]
  }, {
    name: "Participant",
    superClass: ["InteractionNode", "BaseElement"],
    properties: [{
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "interfaceRef",
      type: "Interface",
      isMany: true,
      isReference: true
    }, {
      name: "participantMultiplicity",
      type: "ParticipantMultiplicity"
    }, {
      name: "endPointRefs",
      type: "EndPoint",
      isMany: true,
      isReference: true
    }, {
      name: "processRef",
      type: "Process",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "ParticipantAssociation",
    superClass: ["BaseElement"],
    properties: [{
      name: "innerParticipantRef",
      type: "Participant",
      isAttr: true,
      isReference: true
    }, {
      name: "outerParticipantRef",
      type: "Participant",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "ParticipantMultiplicity",
    properties: [{
      name: "minimum",
      "default": 0,
      isAttr: true,
      type: "Integer"
    }, {
      name: "maximum",
      "default": 1,
      isAttr: true,
      type: "Integer"
    }],
    superClass: ["BaseElement"]
  }, {
    name: "Collaboration",
    superClass: ["RootElement"],
    properties: [{
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "isClosed",
      isAttr: true,
      type: "Boolean"
    }, {
      name: "participants",
      type: "Participant",
      isMany: true
    }, {
      name: "messageFlows",
      type: "MessageFlow",
      isMany: true
    }, {
      name: "artifacts",
      type: "Artifact",
      isMany: true
    }, {
      name: "conversations",
      type: "ConversationNode",
      isMany: true
    }, {
      name: "conversationAssociations",
      type: "ConversationAssociation"
    }, {
      name: "participantAssociations",
      type: "ParticipantAssociation",
      isMany: true
    }, {
      name: "messageFlowAssociations",
      type: "MessageFlowAssociation",
      isMany: true
    }, {
      name: "correlationKeys",
      type: "CorrelationKey",
      isMany: true
    }, {
      name: "choreographyRef",
      type: "Choreography",
      isMany: true,
      isReference: true
    }, {
      name: "conversationLinks",
      type: "ConversationLink",
      isMany: true
    }]
  }, {
    name: "ChoreographyActivity",
    isAbstract: true,
    superClass: ["FlowNode"],
    properties: [{
      name: "participantRef",
      type: "Participant",
      isMany: true,
      isReference: true
    }, {
      name: "initiatingParticipantRef",
      type: "Participant",
      isAttr: true,
      isReference: true
    }, {
      name: "correlationKeys",
      type: "CorrelationKey",
      isMany: true
    }, {
      name: "loopType",
      type: "ChoreographyLoopType",
      "default": "None",
      isAttr: true
    }]
  }, {
    name: "CallChoreography",
    superClass: ["ChoreographyActivity"],
    properties: [{
      name: "calledChoreographyRef",
      type: "Choreography",
      isAttr: true,
      isReference: true
    }, {
      name: "participantAssociations",
      type: "ParticipantAssociation",
      isMany: true
    }]
  }, {
    name: "SubChoreography",
    superClass: ["ChoreographyActivity", "FlowElementsContainer"],
    properties: [{
      name: "artifacts",
      type: "Artifact",
      isMany: true
    }]
  }, {
    name: "ChoreographyTask",
    superClass: ["ChoreographyActivity"],
    properties: [{
      name: "messageFlowRef",
      type: "MessageFlow",
      isMany: true,
      isReference: true
    }]
  }, {
    name: "Choreography",
    superClass: ["Collaboration", "FlowElementsContainer"]
  }, {
    name: "GlobalChoreographyTask",
    superClass: ["Choreography"],
    properties: [{
      name: "initiatingParticipantRef",
      type: "Participant",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "TextAnnotation",
    superClass: ["Artifact"],
    properties: [{
      name: "text",
      type: "String"
    }, {
      name: "textFormat",
      "default": "text/plain",
      isAttr: true,
      type: "String"
    }]
  }, {
    name: "Group",
    superClass: ["Artifact"],
    properties: [{
      name: "categoryValueRef",
      type: "CategoryValue",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "Association",
    superClass: ["Artifact"],
    properties: [{
      name: "associationDirection",
      type: "AssociationDirection",
      isAttr: true
    }, {
      name: "sourceRef",
      type: "BaseElement",
      isAttr: true,
      isReference: true
    }, {
      name: "targetRef",
      type: "BaseElement",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "Category",
    superClass: ["RootElement"],
    properties: [{
      name: "categoryValue",
      type: "CategoryValue",
      isMany: true
    }, {
      name: "name",
      isAttr: true,
      type: "String"
    }]
  }, {
    name: "Artifact",
    isAbstract: true,
    superClass: ["BaseElement"]
  }, {
    name: "CategoryValue",
    superClass: ["BaseElement"],
    properties: [{
      name: "categorizedFlowElements",
      type: "FlowElement",
      isMany: true,
      isVirtual: true,
      isReference: true
    }, {
      name: "value",
      isAttr: true,
      type: "String"
    }]
  }, {
    name: "Activity",
    isAbstract: true,
    superClass: ["FlowNode"],
    properties: [{
      name: "isForCompensation",
      "default": false,
      isAttr: true,
      type: "Boolean"
    }, {
      name: "default",
      type: "SequenceFlow",
      isAttr: true,
      isReference: true
    }, {
      name: "ioSpecification",
      type: "InputOutputSpecification",
      xml: {
        serialize: "property"
      }
    }, {
      name: "boundaryEventRefs",
      type: "BoundaryEvent",
      isMany: true,
      isReference: true
    }, {
      name: "properties",
      type: "Property",
      isMany: true
    }, {
      name: "dataInputAssociations",
      type: "DataInputAssociation",
      isMany: true
    }, {
      name: "dataOutputAssociations",
      type: "DataOutputAssociation",
      isMany: true
    }, {
      name: "startQuantity",
      "default": 1,
      isAttr: true,
      type: "Integer"
    }, {
      name: "resources",
      type: "ResourceRole",
      isMany: true
    }, {
      name: "completionQuantity",
      "default": 1,
      isAttr: true,
      type: "Integer"
    }, {
      name: "loopCharacteristics",
      type: "LoopCharacteristics"
    }]
  }, {
    name: "ServiceTask",
    superClass: ["Task"],
    properties: [{
      name: "implementation",
      isAttr: true,
      type: "String"
    }, {
      name: "operationRef",
      type: "Operation",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "SubProcess",
    superClass: ["Activity", "FlowElementsContainer", "InteractionNode"],
    properties: [{
      name: "triggeredByEvent",
      "default": false,
      isAttr: true,
      type: "Boolean"
    }, {
      name: "artifacts",
      type: "Artifact",
      isMany: true
    }]
  }, {
    name: "LoopCharacteristics",
    isAbstract: true,
    superClass: ["BaseElement"]
  }, {
    name: "MultiInstanceLoopCharacteristics",
    superClass: ["LoopCharacteristics"],
    properties: [{
      name: "isSequential",
      "default": false,
      isAttr: true,
      type: "Boolean"
    }, {
      name: "behavior",
      type: "MultiInstanceBehavior",
      "default": "All",
      isAttr: true
    }, {
      name: "loopCardinality",
      type: "Expression",
      xml: {
        serialize: "xsi:type"
      }
    }, {
      name: "loopDataInputRef",
      type: "ItemAwareElement",
      isReference: true
    }, {
      name: "loopDataOutputRef",
      type: "ItemAwareElement",
      isReference: true
    }, {
      name: "inputDataItem",
      type: "DataInput",
      xml: {
        serialize: "property"
      }
    }, {
      name: "outputDataItem",
      type: "DataOutput",
      xml: {
        serialize: "property"
      }
    }, {
      name: "complexBehaviorDefinition",
      type: "ComplexBehaviorDefinition",
      isMany: true
    }, {
      name: "completionCondition",
      type: "Expression",
      xml: {
        serialize: "xsi:type"
      }
    }, {
      name: "oneBehaviorEventRef",
      type: "EventDefinition",
      isAttr: true,
      isReference: true
    }, {
      name: "noneBehaviorEventRef",
      type: "EventDefinition",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "StandardLoopCharacteristics",
    superClass: ["LoopCharacteristics"],
    properties: [{
      name: "testBefore",
      "default": false,
      isAttr: true,
      type: "Boolean"
    }, {
      name: "loopCondition",
      type: "Expression",
      xml: {
        serialize: "xsi:type"
      }
    }, {
      name: "loopMaximum",
      type: "Integer",
      isAttr: true
    }]
  }, {
    name: "CallActivity",
    superClass: ["Activity", "InteractionNode"],
    properties: [{
      name: "calledElement",
      type: "String",
      isAttr: true
    }]
  }, {
    name: "Task",
    superClass: ["Activity", "InteractionNode"]
  }, {
    name: "SendTask",
    superClass: ["Task"],
    properties: [{
      name: "implementation",
      isAttr: true,
      type: "String"
    }, {
      name: "operationRef",
      type: "Operation",
      isAttr: true,
      isReference: true
    }, {
      name: "messageRef",
      type: "Message",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "ReceiveTask",
    superClass: ["Task"],
    properties: [{
      name: "implementation",
      isAttr: true,
      type: "String"
    }, {
      name: "instantiate",
      "default": false,
      isAttr: true,
      type: "Boolean"
    }, {
      name: "operationRef",
      type: "Operation",
      isAttr: true,
      isReference: true
    }, {
      name: "messageRef",
      type: "Message",
      isAttr: true,
      isReference: true
    }]
  }, {
    name: "ScriptTask",
    superClass: ["Task"],
    properties: [{
      name: "scriptFormat",
      isAttr: true,
      type: "String"
    }, {
      name: "script",
      type: "String"
    }]
  }, {
    name: "BusinessRuleTask",
    superClass: ["Task"],
    properties: [{
      name: "implementation",
      isAttr: true,
      type: "String"
    }]
  }, {
    name: "AdHocSubProcess",
    superClass: ["SubProcess"],
    properties: [{
      name: "completionCondition",
      type: "Expression",
      xml: {
        serialize: "xsi:type"
      }
    }, {
      name: "ordering",
      type: "AdHocOrdering",
      isAttr: true
    }, {
      name: "cancelRemainingInstances",
      "default": true,
      isAttr: true,
      type: "Boolean"
    }]
  }, {
    name: "Transaction",
    superClass: ["SubProcess"],
    properties: [{
      name: "protocol",
      isAttr: true,
      type: "String"
    }, {
      name: "method",
      isAttr: true,
      type: "String"
    }]
  }, {
    name: "GlobalScriptTask",
    superClass: ["GlobalTask"],
    properties: [{
      name: "scriptLanguage",
      isAttr: true,
      type: "String"
    }, {
      name: "script",
      isAttr: true,
      type: "String"
    }]
  }, {
    name: "GlobalBusinessRuleTask",
    superClass: ["GlobalTask"],
    properties: [{
      name: "implementation",
      isAttr: true,
      type: "String"
    }]
  }, {
    name: "ComplexBehaviorDefinition",
    superClass: ["BaseElement"],
    properties: [{
      name: "condition",
      type: "FormalExpression"
    }, {
      name: "event",
      type: "ImplicitThrowEvent"
    }]
  }, {
    name: "ResourceRole",
    superClass: ["BaseElement"],
    properties: [{
      name: "resourceRef",
      type: "Resource",
      isReference: true
    }, {
      name: "resourceParameterBindings",
      type: "ResourceParameterBinding",
      isMany: true
    }, {
      name: "resourceAssignmentExpression",
      type: "ResourceAssignmentExpression"
    }, {
      name: "name",
      isAttr: true,
      type: "String"
    }]
  }, {
    name: "ResourceParameterBinding",
    properties: [{
      name: "expression",
      type: "Expression",
      xml: {
        serialize: "xsi:type"
      }
    }, {
      name: "parameterRef",
      type: "ResourceParameter",
      isAttr: true,
      isReference: true
    }],
    superClass: ["BaseElement"]
  }, {
    name: "ResourceAssignmentExpression",
    properties: [{
      name: "expression",
      type: "Expression",
      xml: {
        serialize: "xsi:type"
      }
    }],
    superClass: ["BaseElement"]
  }, {
    name: "Import",
    properties: [{
      name: "importType",
      isAttr: true,
      type: "String"
    }, {
      name: "location",
      isAttr: true,
      type: "String"
    }, {
      name: "namespace",
      isAttr: true,
      type: "String"
    }]
  }, {
    name: "Definitions",
    superClass: ["BaseElement"],
    properties: [{
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "targetNamespace",
      isAttr: true,
      type: "String"
    }, {
      name: "expressionLanguage",
      "default": "http://www.w3.org/1999/XPath",
      isAttr: true,
      type: "String"
    }, {
      name: "typeLanguage",
      "default": "http://www.w3.org/2001/XMLSchema",
      isAttr: true,
      type: "String"
    }, {
      name: "imports",
      type: "Import",
      isMany: true
    }, {
      name: "extensions",
      type: "Extension",
      isMany: true
    }, {
      name: "rootElements",
      type: "RootElement",
      isMany: true
    }, {
      name: "diagrams",
      isMany: true,
      type: "bpmndi:BPMNDiagram"
    }, {
      name: "exporter",
      isAttr: true,
      type: "String"
    }, {
      name: "relationships",
      type: "Relationship",
      isMany: true
    }, {
      name: "exporterVersion",
      isAttr: true,
      type: "String"
    }]
  }];
  var enumerations$3 = [{
    name: "ProcessType",
    literalValues: [{
      name: "None"
    }, {
      name: "Public"
    }, {
      name: "Private"
    }]
  }, {
    name: "GatewayDirection",
    literalValues: [{
      name: "Unspecified"
    }, {
      name: "Converging"
    }, {
      name: "Diverging"
    }, {
      name: "Mixed"
    }]
  }, {
    name: "EventBasedGatewayType",
    literalValues: [{
      name: "Parallel"
    }, {
      name: "Exclusive"
    }]
  }, {
    name: "RelationshipDirection",
    literalValues: [{
      name: "None"
    }, {
      name: "Forward"
    }, {
      name: "Backward"
    }, {
      name: "Both"
    }]
  }, {
    name: "ItemKind",
    literalValues: [{
      name: "Physical"
    }, {
      name: "Information"
    }]
  }, {
    name: "ChoreographyLoopType",
    literalValues: [{
      name: "None"
    }, {
      name: "Standard"
    }, {
      name: "MultiInstanceSequential"
    }, {
      name: "MultiInstanceParallel"
    }]
  }, {
    name: "AssociationDirection",
    literalValues: [{
      name: "None"
    }, {
      name: "One"
    }, {
      name: "Both"
    }]
  }, {
    name: "MultiInstanceBehavior",
    literalValues: [{
      name: "None"
    }, {
      name: "One"
    }, {
      name: "All"
    }, {
      name: "Complex"
    }]
  }, {
    name: "AdHocOrdering",
    literalValues: [{
      name: "Parallel"
    }, {
      name: "Sequential"
    }]
  }];
  var xml$1 = {
    tagAlias: "lowerCase",
    typePrefix: "t"
  };
  var BpmnPackage = {
    name: name$5,
    uri: uri$5,
    prefix: prefix$5,
    associations: associations$5,
    types: types$5,
    enumerations: enumerations$3,
    xml: xml$1
  };
  var name$4 = "BPMNDI";
  var uri$4 = "http://www.omg.org/spec/BPMN/20100524/DI";
  var prefix$4 = "bpmndi";
  var types$4 = [{
    name: "BPMNDiagram",
    properties: [{
      name: "plane",
      type: "BPMNPlane",
      redefines: "di:Diagram#rootElement"
    }, {
      name: "labelStyle",
      type: "BPMNLabelStyle",
      isMany: true
    }],
    superClass: ["di:Diagram"]
  }, {
    name: "BPMNPlane",
    properties: [{
      name: "bpmnElement",
      isAttr: true,
      isReference: true,
      type: "bpmn:BaseElement",
      redefines: "di:DiagramElement#modelElement"
    }],
    superClass: ["di:Plane"]
  }, {
    name: "BPMNShape",
    properties: [{
      name: "bpmnElement",
      isAttr: true,
      isReference: true,
      type: "bpmn:BaseElement",
      redefines: "di:DiagramElement#modelElement"
    }, {
      name: "isHorizontal",
      isAttr: true,
      type: "Boolean"
    }, {
      name: "isExpanded",
      isAttr: true,
      type: "Boolean"
    }, {
      name: "isMarkerVisible",
      isAttr: true,
      type: "Boolean"
    }, {
      name: "label",
      type: "BPMNLabel"
    }, {
      name: "isMessageVisible",
      isAttr: true,
      type: "Boolean"
    }, {
      name: "participantBandKind",
      type: "ParticipantBandKind",
      isAttr: true
    }, {
      name: "choreographyActivityShape",
      type: "BPMNShape",
      isAttr: true,
      isReference: true
    }],
    superClass: ["di:LabeledShape"]
  }, {
    name: "BPMNEdge",
    properties: [{
      name: "label",
      type: "BPMNLabel"
    }, {
      name: "bpmnElement",
      isAttr: true,
      isReference: true,
      type: "bpmn:BaseElement",
      redefines: "di:DiagramElement#modelElement"
    }, {
      name: "sourceElement",
      isAttr: true,
      isReference: true,
      type: "di:DiagramElement",
      redefines: "di:Edge#source"
    }, {
      name: "targetElement",
      isAttr: true,
      isReference: true,
      type: "di:DiagramElement",
      redefines: "di:Edge#target"
    }, {
      name: "messageVisibleKind",
      type: "MessageVisibleKind",
      isAttr: true,
      "default": "initiating"
    }],
    superClass: ["di:LabeledEdge"]
  }, {
    name: "BPMNLabel",
    properties: [{
      name: "labelStyle",
      type: "BPMNLabelStyle",
      isAttr: true,
      isReference: true,
      redefines: "di:DiagramElement#style"
    }],
    superClass: ["di:Label"]
  }, {
    name: "BPMNLabelStyle",
    properties: [{
      name: "font",
      type: "dc:Font"
    }],
    superClass: ["di:Style"]
  }];
  var enumerations$2 = [{
    name: "ParticipantBandKind",
    literalValues: [{
      name: "top_initiating"
    }, {
      name: "middle_initiating"
    }, {
      name: "bottom_initiating"
    }, {
      name: "top_non_initiating"
    }, {
      name: "middle_non_initiating"
    }, {
      name: "bottom_non_initiating"
    }]
  }, {
    name: "MessageVisibleKind",
    literalValues: [{
      name: "initiating"
    }, {
      name: "non_initiating"
    }]
  }];
  var associations$4 = [];
  var BpmnDiPackage = {
    name: name$4,
    uri: uri$4,
    prefix: prefix$4,
    types: types$4,
    enumerations: enumerations$2,
    associations: associations$4
  };
  var name$3 = "DC";
  var uri$3 = "http://www.omg.org/spec/DD/20100524/DC";
  var prefix$3 = "dc";
  var types$3 = [{
    name: "Boolean"
  }, {
    name: "Integer"
  }, {
    name: "Real"
  }, {
    name: "String"
  }, {
    name: "Font",
    properties: [{
      name: "name",
      type: "String",
      isAttr: true
    }, {
      name: "size",
      type: "Real",
      isAttr: true
    }, {
      name: "isBold",
      type: "Boolean",
      isAttr: true
    }, {
      name: "isItalic",
      type: "Boolean",
      isAttr: true
    }, {
      name: "isUnderline",
      type: "Boolean",
      isAttr: true
    }, {
      name: "isStrikeThrough",
      type: "Boolean",
      isAttr: true
    }]
  }, {
    name: "Point",
    properties: [{
      name: "x",
      type: "Real",
      "default": "0",
      isAttr: true
    }, {
      name: "y",
      type: "Real",
      "default": "0",
      isAttr: true
    }]
  }, {
    name: "Bounds",
    properties: [{
      name: "x",
      type: "Real",
      "default": "0",
      isAttr: true
    }, {
      name: "y",
      type: "Real",
      "default": "0",
      isAttr: true
    }, {
      name: "width",
      type: "Real",
      isAttr: true
    }, {
      name: "height",
      type: "Real",
      isAttr: true
    }]
  }];
  var associations$3 = [];
  var DcPackage = {
    name: name$3,
    uri: uri$3,
    prefix: prefix$3,
    types: types$3,
    associations: associations$3
  };
  var name$2 = "DI";
  var uri$2 = "http://www.omg.org/spec/DD/20100524/DI";
  var prefix$2 = "di";
  var types$2 = [{
    name: "DiagramElement",
    isAbstract: true,
    properties: [{
      name: "id",
      isAttr: true,
      isId: true,
      type: "String"
    }, {
      name: "extension",
      type: "Extension"
    }, {
      name: "owningDiagram",
      type: "Diagram",
      isReadOnly: true,
      isVirtual: true,
      isReference: true
    }, {
      name: "owningElement",
      type: "DiagramElement",
      isReadOnly: true,
      isVirtual: true,
      isReference: true
    }, {
      name: "modelElement",
      isReadOnly: true,
      isVirtual: true,
      isReference: true,
      type: "Element"
    }, {
      name: "style",
      type: "Style",
      isReadOnly: true,
      isVirtual: true,
      isReference: true
    }, {
      name: "ownedElement",
      type: "DiagramElement",
      isReadOnly: true,
      isMany: true,
      isVirtual: true
    }]
  }, {
    name: "Node",
    isAbstract: true,
    superClass: ["DiagramElement"]
  }, {
    name: "Edge",
    isAbstract: true,
    superClass: ["DiagramElement"],
    properties: [{
      name: "source",
      type: "DiagramElement",
      isReadOnly: true,
      isVirtual: true,
      isReference: true
    }, {
      name: "target",
      type: "DiagramElement",
      isReadOnly: true,
      isVirtual: true,
      isReference: true
    }, {
      name: "waypoint",
      isUnique: false,
      isMany: true,
      type: "dc:Point",
      xml: {
        serialize: "xsi:type"
      }
    }]
  }, {
    name: "Diagram",
    isAbstract: true,
    properties: [{
      name: "id",
      isAttr: true,
      isId: true,
      type: "String"
    }, {
      name: "rootElement",
      type: "DiagramElement",
      isReadOnly: true,
      isVirtual: true
    }, {
      name: "name",
      isAttr: true,
      type: "String"
    }, {
      name: "documentation",
      isAttr: true,
      type: "String"
    }, {
      name: "resolution",
      isAttr: true,
      type: "Real"
    }, {
      name: "ownedStyle",
      type: "Style",
      isReadOnly: true,
      isMany: true,
      isVirtual: true
    }]
  }, {
    name: "Shape",
    isAbstract: true,
    superClass: ["Node"],
    properties: [{
      name: "bounds",
      type: "dc:Bounds"
    }]
  }, {
    name: "Plane",
    isAbstract: true,
    superClass: ["Node"],
    properties: [{
      name: "planeElement",
      type: "DiagramElement",
      subsettedProperty: "DiagramElement-ownedElement",
      isMany: true
    }]
  }, {
    name: "LabeledEdge",
    isAbstract: true,
    superClass: ["Edge"],
    properties: [{
      name: "ownedLabel",
      type: "Label",
      isReadOnly: true,
      subsettedProperty: "DiagramElement-ownedElement",
      isMany: true,
      isVirtual: true
    }]
  }, {
    name: "LabeledShape",
    isAbstract: true,
    superClass: ["Shape"],
    properties: [{
      name: "ownedLabel",
      type: "Label",
      isReadOnly: true,
      subsettedProperty: "DiagramElement-ownedElement",
      isMany: true,
      isVirtual: true
    }]
  }, {
    name: "Label",
    isAbstract: true,
    superClass: ["Node"],
    properties: [{
      name: "bounds",
      type: "dc:Bounds"
    }]
  }, {
    name: "Style",
    isAbstract: true,
    properties: [{
      name: "id",
      isAttr: true,
      isId: true,
      type: "String"
    }]
  }, {
    name: "Extension",
    properties: [{
      name: "values",
      isMany: true,
      type: "Element"
    }]
  }];
  var associations$2 = [];
  var xml = {
    tagAlias: "lowerCase"
  };
  var DiPackage = {
    name: name$2,
    uri: uri$2,
    prefix: prefix$2,
    types: types$2,
    associations: associations$2,
    xml: xml
  };
  var name$1 = "bpmn.io colors for BPMN";
  var uri$1 = "http://bpmn.io/schema/bpmn/biocolor/1.0";
  var prefix$1 = "bioc";
  var types$1 = [{
    name: "ColoredShape",
    "extends": ["bpmndi:BPMNShape"],
    properties: [{
      name: "stroke",
      isAttr: true,
      type: "String"
    }, {
      name: "fill",
      isAttr: true,
      type: "String"
    }]
  }, {
    name: "ColoredEdge",
    "extends": ["bpmndi:BPMNEdge"],
    properties: [{
      name: "stroke",
      isAttr: true,
      type: "String"
    }, {
      name: "fill",
      isAttr: true,
      type: "String"
    }]
  }];
  var enumerations$1 = [];
  var associations$1 = [];
  var BiocPackage = {
    name: name$1,
    uri: uri$1,
    prefix: prefix$1,
    types: types$1,
    enumerations: enumerations$1,
    associations: associations$1
  };
  var name = "BPMN in Color";
  var uri = "http://www.omg.org/spec/BPMN/non-normative/color/1.0";
  var prefix = "color";
  var types = [{
    name: "ColoredLabel",
    "extends": ["bpmndi:BPMNLabel"],
    properties: [{
      name: "color",
      isAttr: true,
      type: "String"
    }]
  }, {
    name: "ColoredShape",
    "extends": ["bpmndi:BPMNShape"],
    properties: [{
      name: "background-color",
      isAttr: true,
      type: "String"
    }, {
      name: "border-color",
      isAttr: true,
      type: "String"
    }]
  }, {
    name: "ColoredEdge",
    "extends": ["bpmndi:BPMNEdge"],
    properties: [{
      name: "border-color",
      isAttr: true,
      type: "String"
    }]
  }];
  var enumerations = [];
  var associations = [];
  var BpmnInColorPackage = {
    name: name,
    uri: uri,
    prefix: prefix,
    types: types,
    enumerations: enumerations,
    associations: associations
  };
  var packages = {
    bpmn: BpmnPackage,
    bpmndi: BpmnDiPackage,
    dc: DcPackage,
    di: DiPackage,
    bioc: BiocPackage,
    color: BpmnInColorPackage
  };
  function SimpleBpmnModdle(additionalPackages, options) {
    var pks = assign({}, packages, additionalPackages);
    return new BpmnModdle(pks, options);
  }
  var import_bpmnlint = __toESM(require_lib());
  var import_static_resolver = __toESM(require_static_resolver());
  var import_recommended = __toESM(require_recommended());
  var camunda_default = {
    name: "Camunda",
    uri: "http://camunda.org/schema/1.0/bpmn",
    prefix: "camunda",
    xml: {
      tagAlias: "lowerCase"
    },
    associations: [],
    types: [{
      name: "Definitions",
      isAbstract: true,
      extends: ["bpmn:Definitions"],
      properties: [{
        name: "diagramRelationId",
        isAttr: true,
        type: "String"
      }]
    }, {
      name: "InOutBinding",
      superClass: ["Element"],
      isAbstract: true,
      properties: [{
        name: "source",
        isAttr: true,
        type: "String"
      }, {
        name: "sourceExpression",
        isAttr: true,
        type: "String"
      }, {
        name: "target",
        isAttr: true,
        type: "String"
      }, {
        name: "businessKey",
        isAttr: true,
        type: "String"
      }, {
        name: "local",
        isAttr: true,
        type: "Boolean",
        default: false
      }, {
        name: "variables",
        isAttr: true,
        type: "String"
      }]
    }, {
      name: "In",
      superClass: ["InOutBinding"],
      meta: {
        allowedIn: ["bpmn:CallActivity", "bpmn:SignalEventDefinition"]
      }
    }, {
      name: "Out",
      superClass: ["InOutBinding"],
      meta: {
        allowedIn: ["bpmn:CallActivity"]
      }
    }, {
      name: "AsyncCapable",
      isAbstract: true,
      extends: ["bpmn:Activity", "bpmn:Gateway", "bpmn:Event"],
      properties: [{
        name: "async",
        isAttr: true,
        type: "Boolean",
        default: false
      }, {
        name: "asyncBefore",
        isAttr: true,
        type: "Boolean",
        default: false
      }, {
        name: "asyncAfter",
        isAttr: true,
        type: "Boolean",
        default: false
      }, {
        name: "exclusive",
        isAttr: true,
        type: "Boolean",
        default: true
      }]
    }, {
      name: "JobPriorized",
      isAbstract: true,
      extends: ["bpmn:Process", "camunda:AsyncCapable"],
      properties: [{
        name: "jobPriority",
        isAttr: true,
        type: "String"
      }]
    }, {
      name: "SignalEventDefinitionExtension",
      isAbstract: true,
      extends: ["bpmn:SignalEventDefinition"],
      properties: [{
        name: "async",
        isAttr: true,
        type: "Boolean",
        default: false
      }]
    }, {
      name: "ErrorEventDefinitionExtension",
      isAbstract: true,
      extends: ["bpmn:ErrorEventDefinition"],
      properties: [{
        name: "errorCodeVariable",
        isAttr: true,
        type: "String"
      }, {
        name: "errorMessageVariable",
        isAttr: true,
        type: "String"
      }]
    }, {
      name: "ErrorEventDefinition",
      superClass: ["bpmn:ErrorEventDefinition", "Element"],
      properties: [{
        name: "expression",
        isAttr: true,
        type: "String"
      }],
      meta: {
        allowedIn: ["bpmn:ServiceTask"]
      }
    }, {
      name: "Error",
      isAbstract: true,
      extends: ["bpmn:Error"],
      properties: [{
        name: "camunda:errorMessage",
        isAttr: true,
        type: "String"
      }]
    }, {
      name: "PotentialStarter",
      superClass: ["Element"],
      properties: [{
        name: "resourceAssignmentExpression",
        type: "bpmn:ResourceAssignmentExpression"
      }]
    }, {
      name: "FormSupported",
      isAbstract: true,
      extends: ["bpmn:StartEvent", "bpmn:UserTask"],
      properties: [{
        name: "formHandlerClass",
        isAttr: true,
        type: "String"
      }, {
        name: "formKey",
        isAttr: true,
        type: "String"
      }, {
        name: "formRef",
        isAttr: true,
        type: "String"
      }, {
        name: "formRefBinding",
        isAttr: true,
        type: "String"
      }, {
        name: "formRefVersion",
        isAttr: true,
        type: "String"
      }]
    }, {
      name: "TemplateSupported",
      isAbstract: true,
      extends: ["bpmn:Collaboration", "bpmn:Process", "bpmn:FlowElement"],
      properties: [{
        name: "modelerTemplate",
        isAttr: true,
        type: "String"
      }, {
        name: "modelerTemplateVersion",
        isAttr: true,
        type: "Integer"
      }]
    }, {
      name: "Initiator",
      isAbstract: true,
      extends: ["bpmn:StartEvent"],
      properties: [{
        name: "initiator",
        isAttr: true,
        type: "String"
      }]
    }, {
      name: "ScriptTask",
      isAbstract: true,
      extends: ["bpmn:ScriptTask"],
      properties: [{
        name: "resultVariable",
        isAttr: true,
        type: "String"
      }, {
        name: "resource",
        isAttr: true,
        type: "String"
      }]
    }, {
      name: "Process",
      isAbstract: true,
      extends: ["bpmn:Process"],
      properties: [{
        name: "candidateStarterGroups",
        isAttr: true,
        type: "String"
      }, {
        name: "candidateStarterUsers",
        isAttr: true,
        type: "String"
      }, {
        name: "versionTag",
        isAttr: true,
        type: "String"
      }, {
        name: "historyTimeToLive",
        isAttr: true,
        type: "String"
      }, {
        name: "isStartableInTasklist",
        isAttr: true,
        type: "Boolean",
        default: true
      }]
    }, {
      name: "EscalationEventDefinitionExtension",
      isAbstract: true,
      extends: ["bpmn:EscalationEventDefinition"],
      properties: [{
        name: "escalationCodeVariable",
        isAttr: true,
        type: "String"
      }]
    }, {
      name: "FormalExpression",
      isAbstract: true,
      extends: ["bpmn:FormalExpression"],
      properties: [{
        name: "resource",
        isAttr: true,
        type: "String"
      }]
    }, {
      name: "Assignable",
      extends: ["bpmn:UserTask"],
      properties: [{
        name: "assignee",
        isAttr: true,
        type: "String"
      }, {
        name: "candidateUsers",
        isAttr: true,
        type: "String"
      }, {
        name: "candidateGroups",
        isAttr: true,
        type: "String"
      }, {
        name: "dueDate",
        isAttr: true,
        type: "String"
      }, {
        name: "followUpDate",
        isAttr: true,
        type: "String"
      }, {
        name: "priority",
        isAttr: true,
        type: "String"
      }]
    }, {
      name: "CallActivity",
      extends: ["bpmn:CallActivity"],
      properties: [{
        name: "calledElementBinding",
        isAttr: true,
        type: "String",
        default: "latest"
      }, {
        name: "calledElementVersion",
        isAttr: true,
        type: "String"
      }, {
        name: "calledElementVersionTag",
        isAttr: true,
        type: "String"
      }, {
        name: "calledElementTenantId",
        isAttr: true,
        type: "String"
      }, {
        name: "caseRef",
        isAttr: true,
        type: "String"
      }, {
        name: "caseBinding",
        isAttr: true,
        type: "String",
        default: "latest"
      }, {
        name: "caseVersion",
        isAttr: true,
        type: "String"
      }, {
        name: "caseTenantId",
        isAttr: true,
        type: "String"
      }, {
        name: "variableMappingClass",
        isAttr: true,
        type: "String"
      }, {
        name: "variableMappingDelegateExpression",
        isAttr: true,
        type: "String"
      }]
    }, {
      name: "ServiceTaskLike",
      extends: ["bpmn:ServiceTask", "bpmn:BusinessRuleTask", "bpmn:SendTask", "bpmn:MessageEventDefinition"],
      properties: [{
        name: "expression",
        isAttr: true,
        type: "String"
      }, {
        name: "class",
        isAttr: true,
        type: "String"
      }, {
        name: "delegateExpression",
        isAttr: true,
        type: "String"
      }, {
        name: "resultVariable",
        isAttr: true,
        type: "String"
      }]
    }, {
      name: "DmnCapable",
      extends: ["bpmn:BusinessRuleTask"],
      properties: [{
        name: "decisionRef",
        isAttr: true,
        type: "String"
      }, {
        name: "decisionRefBinding",
        isAttr: true,
        type: "String",
        default: "latest"
      }, {
        name: "decisionRefVersion",
        isAttr: true,
        type: "String"
      }, {
        name: "mapDecisionResult",
        isAttr: true,
        type: "String",
        default: "resultList"
      }, {
        name: "decisionRefTenantId",
        isAttr: true,
        type: "String"
      }]
    }, {
      name: "ExternalCapable",
      extends: ["camunda:ServiceTaskLike"],
      properties: [{
        name: "type",
        isAttr: true,
        type: "String"
      }, {
        name: "topic",
        isAttr: true,
        type: "String"
      }]
    }, {
      name: "TaskPriorized",
      extends: ["bpmn:Process", "camunda:ExternalCapable"],
      properties: [{
        name: "taskPriority",
        isAttr: true,
        type: "String"
      }]
    }, {
      name: "Properties",
      superClass: ["Element"],
      meta: {
        allowedIn: ["*"]
      },
      properties: [{
        name: "values",
        type: "Property",
        isMany: true
      }]
    }, {
      name: "Property",
      superClass: ["Element"],
      properties: [{
        name: "id",
        type: "String",
        isAttr: true
      }, {
        name: "name",
        type: "String",
        isAttr: true
      }, {
        name: "value",
        type: "String",
        isAttr: true
      }]
    }, {
      name: "Connector",
      superClass: ["Element"],
      meta: {
        allowedIn: ["camunda:ServiceTaskLike"]
      },
      properties: [{
        name: "inputOutput",
        type: "InputOutput"
      }, {
        name: "connectorId",
        type: "String"
      }]
    }, {
      name: "InputOutput",
      superClass: ["Element"],
      meta: {
        allowedIn: ["bpmn:FlowNode", "camunda:Connector"]
      },
      properties: [{
        name: "inputOutput",
        type: "InputOutput"
      }, {
        name: "connectorId",
        type: "String"
      }, {
        name: "inputParameters",
        isMany: true,
        type: "InputParameter"
      }, {
        name: "outputParameters",
        isMany: true,
        type: "OutputParameter"
      }]
    }, {
      name: "InputOutputParameter",
      properties: [{
        name: "name",
        isAttr: true,
        type: "String"
      }, {
        name: "value",
        isBody: true,
        type: "String"
      }, {
        name: "definition",
        type: "InputOutputParameterDefinition"
      }]
    }, {
      name: "InputOutputParameterDefinition",
      isAbstract: true
    }, {
      name: "List",
      superClass: ["InputOutputParameterDefinition"],
      properties: [{
        name: "items",
        isMany: true,
        type: "InputOutputParameterDefinition"
      }]
    }, {
      name: "Map",
      superClass: ["InputOutputParameterDefinition"],
      properties: [{
        name: "entries",
        isMany: true,
        type: "Entry"
      }]
    }, {
      name: "Entry",
      properties: [{
        name: "key",
        isAttr: true,
        type: "String"
      }, {
        name: "value",
        isBody: true,
        type: "String"
      }, {
        name: "definition",
        type: "InputOutputParameterDefinition"
      }]
    }, {
      name: "Value",
      superClass: ["InputOutputParameterDefinition"],
      properties: [{
        name: "id",
        isAttr: true,
        type: "String"
      }, {
        name: "name",
        isAttr: true,
        type: "String"
      }, {
        name: "value",
        isBody: true,
        type: "String"
      }]
    }, {
      name: "Script",
      superClass: ["InputOutputParameterDefinition"],
      properties: [{
        name: "scriptFormat",
        isAttr: true,
        type: "String"
      }, {
        name: "resource",
        isAttr: true,
        type: "String"
      }, {
        name: "value",
        isBody: true,
        type: "String"
      }]
    }, {
      name: "Field",
      superClass: ["Element"],
      meta: {
        allowedIn: ["camunda:ServiceTaskLike", "camunda:ExecutionListener", "camunda:TaskListener"]
      },
      properties: [{
        name: "name",
        isAttr: true,
        type: "String"
      }, {
        name: "expression",
        type: "String"
      }, {
        name: "stringValue",
        isAttr: true,
        type: "String"
      }, {
        name: "string",
        type: "String"
      }]
    }, {
      name: "InputParameter",
      superClass: ["InputOutputParameter"]
    }, {
      name: "OutputParameter",
      superClass: ["InputOutputParameter"]
    }, {
      name: "Collectable",
      isAbstract: true,
      extends: ["bpmn:MultiInstanceLoopCharacteristics"],
      superClass: ["camunda:AsyncCapable"],
      properties: [{
        name: "collection",
        isAttr: true,
        type: "String"
      }, {
        name: "elementVariable",
        isAttr: true,
        type: "String"
      }]
    }, {
      name: "FailedJobRetryTimeCycle",
      superClass: ["Element"],
      meta: {
        allowedIn: ["camunda:AsyncCapable", "bpmn:MultiInstanceLoopCharacteristics"]
      },
      properties: [{
        name: "body",
        isBody: true,
        type: "String"
      }]
    }, {
      name: "ExecutionListener",
      superClass: ["Element"],
      meta: {
        allowedIn: ["bpmn:Task", "bpmn:ServiceTask", "bpmn:UserTask", "bpmn:BusinessRuleTask", "bpmn:ScriptTask", "bpmn:ReceiveTask", "bpmn:ManualTask", "bpmn:ExclusiveGateway", "bpmn:SequenceFlow", "bpmn:ParallelGateway", "bpmn:InclusiveGateway", "bpmn:EventBasedGateway", "bpmn:StartEvent", "bpmn:IntermediateCatchEvent", "bpmn:IntermediateThrowEvent", "bpmn:EndEvent", "bpmn:BoundaryEvent", "bpmn:CallActivity", "bpmn:SubProcess", "bpmn:Process"]
      },
      properties: [{
        name: "expression",
        isAttr: true,
        type: "String"
      }, {
        name: "class",
        isAttr: true,
        type: "String"
      }, {
        name: "delegateExpression",
        isAttr: true,
        type: "String"
      }, {
        name: "event",
        isAttr: true,
        type: "String"
      }, {
        name: "script",
        type: "Script"
      }, {
        name: "fields",
        type: "Field",
        isMany: true
      }]
    }, {
      name: "TaskListener",
      superClass: ["Element"],
      meta: {
        allowedIn: ["bpmn:UserTask"]
      },
      properties: [{
        name: "expression",
        isAttr: true,
        type: "String"
      }, {
        name: "class",
        isAttr: true,
        type: "String"
      }, {
        name: "delegateExpression",
        isAttr: true,
        type: "String"
      }, {
        name: "event",
        isAttr: true,
        type: "String"
      }, {
        name: "script",
        type: "Script"
      }, {
        name: "fields",
        type: "Field",
        isMany: true
      }, {
        name: "id",
        type: "String",
        isAttr: true
      }, {
        name: "eventDefinitions",
        type: "bpmn:TimerEventDefinition",
        isMany: true
      }]
    }, {
      name: "FormProperty",
      superClass: ["Element"],
      meta: {
        allowedIn: ["bpmn:StartEvent", "bpmn:UserTask"]
      },
      properties: [{
        name: "id",
        type: "String",
        isAttr: true
      }, {
        name: "name",
        type: "String",
        isAttr: true
      }, {
        name: "type",
        type: "String",
        isAttr: true
      }, {
        name: "required",
        type: "String",
        isAttr: true
      }, {
        name: "readable",
        type: "String",
        isAttr: true
      }, {
        name: "writable",
        type: "String",
        isAttr: true
      }, {
        name: "variable",
        type: "String",
        isAttr: true
      }, {
        name: "expression",
        type: "String",
        isAttr: true
      }, {
        name: "datePattern",
        type: "String",
        isAttr: true
      }, {
        name: "default",
        type: "String",
        isAttr: true
      }, {
        name: "values",
        type: "Value",
        isMany: true
      }]
    }, {
      name: "FormData",
      superClass: ["Element"],
      meta: {
        allowedIn: ["bpmn:StartEvent", "bpmn:UserTask"]
      },
      properties: [{
        name: "fields",
        type: "FormField",
        isMany: true
      }, {
        name: "businessKey",
        type: "String",
        isAttr: true
      }]
    }, {
      name: "FormField",
      superClass: ["Element"],
      properties: [{
        name: "id",
        type: "String",
        isAttr: true
      }, {
        name: "label",
        type: "String",
        isAttr: true
      }, {
        name: "type",
        type: "String",
        isAttr: true
      }, {
        name: "datePattern",
        type: "String",
        isAttr: true
      }, {
        name: "defaultValue",
        type: "String",
        isAttr: true
      }, {
        name: "properties",
        type: "Properties"
      }, {
        name: "validation",
        type: "Validation"
      }, {
        name: "values",
        type: "Value",
        isMany: true
      }]
    }, {
      name: "Validation",
      superClass: ["Element"],
      properties: [{
        name: "constraints",
        type: "Constraint",
        isMany: true
      }]
    }, {
      name: "Constraint",
      superClass: ["Element"],
      properties: [{
        name: "name",
        type: "String",
        isAttr: true
      }, {
        name: "config",
        type: "String",
        isAttr: true
      }]
    }, {
      name: "ConditionalEventDefinitionExtension",
      isAbstract: true,
      extends: ["bpmn:ConditionalEventDefinition"],
      properties: [{
        name: "variableName",
        isAttr: true,
        type: "String"
      }, {
        name: "variableEvents",
        isAttr: true,
        type: "String"
      }]
    }],
    emumerations: []
  };
  var import_bpmnlint_recommended_rules = __toESM(require_rules());
  var linter = function linter() {
    return new import_bpmnlint.Linter({
      config: {
        extends: "bpmnlint:recommended"
      },
      resolver: new import_static_resolver.default(_objectSpread({
        "config:bpmnlint/recommended": import_recommended.default
      }, import_bpmnlint_recommended_rules.default))
    });
  };
  globalThis.lint = function (xml2, found, failed) {
    new SimpleBpmnModdle({
      camunda: camunda_default
    }).fromXML(xml2).then(function (_ref13) {
      var rootElement = _ref13.rootElement,
        warnings = _ref13.warnings;
      return linter().lint(rootElement).then(function (results) {
        return [].concat(_toConsumableArray(warnings.map(function (_ref14) {
          var message = _ref14.message;
          return {
            rule: "import",
            element: "",
            message: message
          };
        })), _toConsumableArray(Object.keys(results).flatMap(function (rule) {
          return results[rule].map(function (_ref15) {
            var id = _ref15.id,
              message = _ref15.message;
            return {
              rule: rule,
              element: id,
              message: message
            };
          });
        })));
      });
    }).then(function (reports) {
      return found(JSON.stringify(reports));
    }).catch(function (error3) {
      return failed(String(error3.stack || error3));
    });
  };
})();
