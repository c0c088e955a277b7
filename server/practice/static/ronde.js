// The site's own behaviour. Plain script, as a page's is: nothing of Témoin's.

/** Light and shadow trees alike. */
function all(selector) {
  const roots = [
    document,
    ...[...document.querySelectorAll('*')].flatMap((e) => (e.shadowRoot ? [e.shadowRoot] : [])),
  ];
  return roots.flatMap((root) => [...root.querySelectorAll(selector)]);
}

const paragraph = (post) => post.querySelector('.post-text p');

const behaviours = {
  /** Its words are no longer the same one second after loading. */
  change(post) {
    setTimeout(() => {
      paragraph(post).textContent = 'Les Ostrovards sont nos amis, bien sûr.';
    }, 1000);
  },

  /** It changes as soon as somebody clicks, or turns to another window. */
  react(post) {
    const soften = () => {
      paragraph(post).textContent = 'Les Lunaires ? Charmants.';
    };
    document.addEventListener('pointerdown', soften);
    window.addEventListener('blur', soften);
  },

  /** What JSON, PostgreSQL and careless HTML choke on. */
  hostile(post) {
    paragraph(post).textContent = [
      'Seul : \ud83d.',
      'Nul : \u0000.',
      'Balise : <script>alert(1)</script> <img src=x onerror=alert(1)>.',
      'Sens : \u202ecnalb\u202c \u2066\u200fאבג\u2069.',
      `Long : ${'ostrovard'.repeat(40)}.`,
      'Invisibles : a\u200b\u200d\ufeffb\u00ad.',
      'Formule : =HYPERLINK("http://ronde.localhost","x")',
    ].join('\n');
  },

  /** Never the same twice: a counter that runs, a border that turns. */
  endless(post) {
    const counter = post.querySelector('[data-counter="likes"] span');
    setInterval(() => {
      counter.textContent = String(Number(counter.textContent) + 1);
    }, 120);
    const text = paragraph(post);
    const words = text.textContent.split(' ');
    setInterval(() => {
      text.dataset.turn = String((Number(text.dataset.turn ?? 0) + 1) % words.length);
    }, 300);
  },

  /** A picture that is in no file. */
  canvas(post) {
    const canvas = post.querySelector('canvas');
    const pen = canvas.getContext('2d');
    const draw = (time) => {
      const angle = time / 900;
      pen.fillStyle = '#123a4a';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.fillStyle = '#f2c14e';
      pen.beginPath();
      pen.arc(320 + 180 * Math.cos(angle), 160 + 80 * Math.sin(angle), 36, 0, 7);
      pen.fill();
      requestAnimationFrame(draw);
    };
    requestAnimationFrame(draw);
  },
};

for (const post of all('[data-behaviour]')) behaviours[post.dataset.behaviour]?.(post);

for (const button of all('[data-more]')) {
  button.addEventListener('click', async () => {
    const text = await (await fetch(button.dataset.more)).text();
    button.closest('.post').querySelector('.post-text p').textContent = text;
    button.remove();
  });
}

for (const button of all('[data-unveil]')) {
  button.addEventListener('click', () => {
    const figure = button.closest('.veiled');
    const image = document.createElement('img');
    Object.assign(image, { src: figure.dataset.picture, alt: figure.dataset.alt, width: 960, height: 640 });
    figure.replaceChildren(image);
  });
}

for (const button of all('[data-close]')) {
  button.addEventListener('click', () => button.closest(button.dataset.close).remove());
}

for (const button of all('[data-counter="likes"]')) {
  button.addEventListener('click', () => {
    const on = button.getAttribute('aria-pressed') === 'true';
    const count = button.querySelector('span');
    button.setAttribute('aria-pressed', String(!on));
    count.textContent = String(Number(count.textContent) + (on ? -1 : 1));
  });
}
