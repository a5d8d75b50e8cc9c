/**
 * Makes `zcSheet(camForm, description)` known to the embedded forms of Tasklist: it draws the sheet from the task's Json
 * variable `form`, lets Tasklist's Complete button follow whether all is filled in, keeps drafts, and writes the
 * variable back. What a description may hold stands in src/docs/sheets.md.
 */
import {drawSheet} from '../../../../sheet/sheet.js';
import {Drafts, removeOldDrafts} from '../../../../sheet/drafts.js';
import {sentence} from '../../../../sheet/texts.js';

const VARIABLE = 'form';

window.zcSheet = (camForm, description) => {
  const place = document.createElement('div');
  camForm.formElement[0].append(place);
  const task = new SheetTask(camForm, description, place);
  camForm.on('form-loaded', () => camForm.variableManager.fetchVariable(VARIABLE));
  camForm.on('variables-applied', () => task.open());
  camForm.on('submit', () => task.submit());
  camForm.on('submit-success', () => task.drafts.remove());
  camForm.on('submit-failed', (_, [error]) => task.refused(error));
  camForm.on('store', () => task.store());
};

removeOldDrafts();

/** A sheet in the task (or start form) that is open in Tasklist. */
class SheetTask {
  constructor(camForm, description, place) {
    this.camForm = camForm;
    this.description = description;
    this.place = place;
    const user = camForm.options.urlParams?.userId ?? '';
    this.drafts = new Drafts(`${camForm.taskId ?? camForm.processDefinitionId}:${user}`);
  }

  get variable() {
    return this.camForm.variableManager.variable(VARIABLE);
  }

  open() {
    const {value} = this.variable;
    const form = (typeof value === 'string' ? JSON.parse(value) : value) ?? {};
    this.sheet = drawSheet(this.place, this.description, form, {onChange: () => this.changed()});
    this.tellValidity();
    this.place.addEventListener('keydown', (event) => this.completeByKey(event));
    if (this.sheet.keepsDrafts) {
      this.restore();
    } else {
      this.drafts.remove();
    }
  }

  restore() {
    const draft = this.drafts.read();
    if (!draft) {
      return;
    }
    this.sheet.apply(draft.answers);
    if (!this.sheet.isChanged) {
      this.drafts.remove();
      return;
    }
    const {language} = this.sheet;
    const time = new Date(draft.at).toLocaleString(language === 'en' ? 'en-GB' : 'zh-CN', {
      dateStyle: 'medium',
      timeStyle: 'short',
    });
    this.sheet.note(sentence(language, 'restored', time), sentence(language, 'discard'), () => this.discard());
  }

  discard() {
    const typed = this.sheet.changes();
    this.sheet.apply({});
    this.sheet.offerUndo(sentence(this.sheet.language, 'discarded'), typed);
  }

  changed() {
    if (this.sheet.keepsDrafts && this.sheet.isChanged) {
      this.drafts.write(this.sheet.changes());
    } else {
      this.drafts.remove();
    }
    this.tellValidity();
  }

  /** Tasklist watches the AngularJS form around the sheet. */
  tellValidity() {
    const {formElement} = this.camForm;
    const scope = formElement.scope();
    const form = scope?.[formElement.attr('name')];
    const valid = this.sheet.isValid;
    const dirty = this.sheet.isChanged;
    if (!form || (form.$valid === valid && form.$dirty === dirty)) {
      return;
    }
    scope.$applyAsync(() => {
      form.$setValidity('sheet', valid, form);
      if (dirty) {
        form.$setDirty();
      } else {
        form.$setPristine();
      }
    });
  }

  /** Ctrl+Enter completes the task, wherever in the sheet one is; Tasklist itself asks whether it may. */
  completeByKey(event) {
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      const scope = this.camForm.formElement.scope();
      scope.$apply(() => scope.formKeyPressed({ctrlKey: true, keyCode: 13}));
    }
  }

  submit() {
    const form = this.sheet.answers();
    if (!this.sheet.isValid) {
      this.camForm.submitPrevented = true;
      this.sheet.showAllProblems();
      this.sheet.goToNextProblem();
      return;
    }
    Object.assign(this.variable, {type: 'Json', value: form, originalValue: undefined});
  }

  refused(error) {
    if (!this.camForm.submitPrevented) {
      this.sheet.refuse(error?.message ?? '');
    }
  }

  /** Tasklist's Save button: the draft is kept already, so only say so. */
  store() {
    this.camForm.storePrevented = true;
    if (this.sheet?.keepsDrafts) {
      this.drafts.write(this.sheet.changes());
      this.sheet.note(sentence(this.sheet.language, 'saved'));
    }
  }
}
