import { render } from 'preact';
import '../../components/journal/journal.css';
import '../../components/ui/ui.css';
import { Journal } from '../../components/journal/Journal.tsx';
import { createJournal } from '../../components/journal/journal-model.ts';
import { uiLanguage } from '../../lib/browser/language.ts';
import { openStore } from '../../lib/browser/store/db.ts';
import { journalPorts } from './ports.ts';

const language = uiLanguage();
const ports = journalPorts(openStore(), language);
document.documentElement.lang = language;
const root = document.getElementById('root');
if (root) render(<Journal model={createJournal(ports)} ports={ports} />, root);
