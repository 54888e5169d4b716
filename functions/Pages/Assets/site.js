// Makes pages quicker; every one works without it. No library, nothing from elsewhere.
'use strict';

// The first mistake is where the reader is taken.
document.querySelector('[data-focus]')?.focus();

// A form is sent once, however often its button is pressed.
for (const form of document.querySelectorAll('form[data-send]')) {
  form.addEventListener('submit', event => {
    if (form.dataset.sent && !event.submitter?.hasAttribute('formtarget')) {
      event.preventDefault();
      return;
    }

    if (!event.submitter?.hasAttribute('formtarget')) {
      form.dataset.sent = 'yes';
      event.submitter?.setAttribute('aria-disabled', 'true');
    }
  });
}

// Coming back with the back button finds a form that can be sent again.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) {
    delete form.dataset.sent;
    form.querySelectorAll('[aria-disabled]').forEach(button => button.removeAttribute('aria-disabled'));
  }
});

// What is typed survives the closing of the tab, on this machine, until it is stored.
// The token, the chosen files and addresses of people are not kept.
const fields = form => [...form.elements].filter(one => one.name && one.name !== 'token' && one.type !== 'file' && one.type !== 'email' && one.type !== 'submit' && one.type !== 'hidden');
const read = form => JSON.stringify(fields(form).map(one => [one.name, one.type === 'checkbox' || one.type === 'radio' ? one.value + ':' + one.checked : one.value]));
for (const form of document.querySelectorAll('form[data-draft]')) {
  const key = 'draft:' + form.dataset.draft;
  const blank = read(form);
  const kept = localStorage.getItem(key);
  if (kept && kept !== blank && !document.querySelector('.errors')) {
    const values = JSON.parse(kept);
    const now = fields(form);
    if (values.length === now.length && values.every(([name], at) => name === now[at].name)) {
      now.forEach((one, at) => {
        if (one.type === 'checkbox' || one.type === 'radio') {
          one.checked = values[at][1].endsWith(':true');
        } else {
          one.value = values[at][1];
        }
      });
      const notice = document.getElementById('draft-restored');
      if (notice) {
        notice.hidden = false;
        notice.querySelector('button')?.addEventListener('click', () => {
          localStorage.removeItem(key);
          location.reload();
        });
      }
    }
  }

  form.addEventListener('input', () => localStorage.setItem(key, read(form)));
  form.addEventListener('change', () => localStorage.setItem(key, read(form)));
}

for (const done of document.querySelectorAll('[data-draft-stored]')) {
  localStorage.removeItem('draft:' + done.dataset.draftStored);
}

// Files may be dropped where they can be chosen.
for (const drop of document.querySelectorAll('[data-drop]')) {
  const input = drop.querySelector('input[type=file]');
  drop.addEventListener('dragover', event => { event.preventDefault(); drop.classList.add('over'); });
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', event => {
    event.preventDefault();
    drop.classList.remove('over');
    if (event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
}

// A button that the script makes needless: choosing is sending.
for (const input of document.querySelectorAll('[data-send-on-change]')) {
  input.addEventListener('change', () => input.form.requestSubmit(document.getElementById(input.dataset.sendOnChange) || undefined));
}

// A part that moves by itself: read again until the server says that it has come to rest.
const live = () => {
  const part = document.querySelector('[data-live]');
  if (!part) {
    return;
  }

  setTimeout(async () => {
    try {
      const answer = await fetch(location.href, { cache: 'no-store' });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const next = page.getElementById(part.id);
      if (answer.ok && next) {
        const ended = !next.hasAttribute('data-live');
        if (ended || (next.innerHTML !== part.innerHTML && !part.contains(document.activeElement))) {
          part.replaceWith(document.adoptNode(next));
        }
      }
    } catch {
      // The app is away for a moment: ask again.
    }

    live();
  }, Number(part.dataset.live) || 1000);
};
live();

// A preview is asked for again when its form has been quiet for a moment.
for (const button of document.querySelectorAll('button[data-preview]')) {
  let wait;
  const show = () => { clearTimeout(wait); wait = setTimeout(() => {
    // A new frame: one that goes on would fill the history, and the back button would walk through it.
    const frame = document.querySelector(`iframe[name="${button.formTarget}"]`);
    frame?.replaceWith(frame.cloneNode());
    button.form.requestSubmit(button);
  }, 400); };
  button.form.addEventListener('input', show);
  show();
}
