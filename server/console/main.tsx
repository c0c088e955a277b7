import { render } from 'preact';
import '../../components/ui/ui.css';
import './style/console.css';
import './style/head.css';
import './style/blocks.css';
import './style/queue.css';
import './style/case.css';
import './style/picture.css';
import './style/evidence.css';
import './style/narrow.css';
import { App } from './app.tsx';
import { Display } from './display.ts';
import { httpPort } from './http-port.ts';
import { Navigation, pathOfClick } from './navigation.ts';
import { SessionModel } from './session-model.ts';

function save(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Revoked late: a download still reading it would otherwise end in nothing.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const port = httpPort(fetch.bind(globalThis));
const navigation = new Navigation(window);
addEventListener('popstate', () => navigation.moved());
addEventListener('click', (event) => {
  const path = pathOfClick(event, location.origin);
  if (path === null) return;
  event.preventDefault();
  navigation.go(path);
});

const root = document.getElementById('console');
if (!root) throw new Error('the page has no #console');
render(
  <App
    port={port}
    session={new SessionModel(port)}
    navigation={navigation}
    display={new Display(localStorage, document.documentElement, navigator.language)}
    save={save}
  />,
  root,
);
