/** Shows what models say in English to whoever chose it, in Tasklist and on our own pages. */
import {englishWords} from './english.js';
import {translateTexts, watchPage} from './page-texts.js';

/** Only here do models speak; what people wrote themselves is never touched. */
const PLACES =
  '[data-model], .task-filter .name, .names .task, .process-definition, ul.processes, .fjs-container, .description-pane';

const english = await englishWords();
watchPage((element) => translateTexts(element, PLACES, english));
