import { render } from 'preact';
import '../../components/ui/ui.css';
import '../../components/enrol/enrol.css';
import '../../components/popup/popup.css';
import { Popup } from '../../components/popup/Popup.tsx';

import { uiLanguage } from '../../lib/browser/language.ts';
import { openStore } from '../../lib/browser/store/db.ts';
import { draftPorts, popupPorts } from './ports.ts';

const language = uiLanguage();
const asked = new URLSearchParams(location.search);
const draft = asked.get('draft');
const db = openStore();
const app = document.getElementById('app');

document.documentElement.lang = language;
// In a tab of its own, to finish a draft from the journal, the page has the whole width.
if (draft === null) document.body.classList.add('popup-page');
if (app) {
  const ports = draft === null ? popupPorts(db, Number(asked.get('tab'))) : draftPorts(db, draft);
  render(<Popup ports={ports} language={language} onPage={draft === null} />, app);
}
