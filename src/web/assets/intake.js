// Files, folders and zips, sent a few at a time; after the last the batch's own view tells of the reading.
const form = document.querySelector('[data-drop]');
const panel = document.querySelector('[data-progress]');
const status = panel.querySelector('[data-status]');
const bar = panel.querySelector('progress');
const MOST_FILES = 25;
const MOST_BYTES = 16 * 1024 * 1024;
const AT_ONCE = 2;

/** Every file under what was dropped, with its path. */
async function* filesOf(entry) {
  if (entry.isFile) {
    yield await new Promise((resolve, reject) => entry.file(resolve, reject));
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const one of some) if (!one.name.startsWith('.')) yield* filesOf(one);
  }
}

function portions(files) {
  const all = [];
  let [count, bytes] = [MOST_FILES, 0];
  for (const file of files) {
    if (count >= MOST_FILES || bytes + file.size > MOST_BYTES) {
      all.push([]);
      [count, bytes] = [0, 0];
    }
    all.at(-1).push(file);
    count += 1;
    bytes += file.size;
  }
  return all;
}

async function send(files) {
  if (files.length === 0) return;
  const name = form.querySelector('[data-batch]');
  const batch = name.value.trim().replace(/[/\\]/g, '-') || name.defaultValue;
  const started = performance.now();
  const waiting = portions(files);
  let [sent, refused] = [0, 0];
  panel.hidden = false;
  bar.max = files.length;
  tell(0);

  const worker = async () => {
    for (let some = waiting.shift(); some; some = waiting.shift()) {
      const body = new FormData();
      for (const file of some) body.append('file', file, file.name);
      const reason = await post(batch, body);
      if (reason) for (const file of some) refuse(file, reason);
      refused += reason ? some.length : 0;
      sent += some.length;
      tell(sent);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (refused === 0) location.assign(`/intake/${encodeURIComponent(batch)}`);
  else {
    const link = Object.assign(document.createElement('a'), {
      href: `/intake/${encodeURIComponent(batch)}`,
      textContent: 'See those that were taken',
    });
    status.append(' ', link);
  }

  function tell(now) {
    bar.value = now;
    const seconds = (performance.now() - started) / 1000;
    const left = now === 0 ? '' : ` · ${Math.ceil(((files.length - now) * seconds) / now)} s left`;
    status.textContent = `${now} of ${files.length} files sent${now === files.length ? '' : left}`;
  }
}

/** @returns why they were refused, or null */
async function post(batch, body) {
  try {
    const response = await fetch(`/v1/files?batch=${encodeURIComponent(batch)}`, {
      method: 'POST',
      body,
      headers: { 'x-csrf-token': document.body.dataset.csrf },
    });
    if (response.ok) return null;
    const problem = await response.json().catch(() => null);
    return problem?.detail ?? problem?.title ?? `The server answered ${response.status}.`;
  } catch {
    return 'The server does not answer. Try again.';
  }
}

function refuse(file, reason) {
  const item = document.createElement('li');
  item.textContent = `${file.name}: ${reason}`;
  panel.querySelector('[data-refused]').append(item);
}

form.addEventListener('dragover', (event) => {
  event.preventDefault();
  form.classList.add('over');
});
form.addEventListener('dragleave', () => form.classList.remove('over'));
form.addEventListener('drop', async (event) => {
  event.preventDefault();
  form.classList.remove('over');
  // The lists are emptied after the first wait.
  const plain = [...event.dataTransfer.files];
  const entries = [...event.dataTransfer.items]
    .map((item) => item.webkitGetAsEntry?.())
    .filter(Boolean);
  panel.hidden = false;
  status.textContent = 'Looking for files…';
  const files = [];
  for (const entry of entries) for await (const file of filesOf(entry)) files.push(file);
  if (entries.length === 0) files.push(...plain);
  if (files.length === 0) status.textContent = 'Nothing was dropped that could be read.';
  await send(files);
});
for (const input of form.querySelectorAll('input[type=file]')) {
  input.addEventListener('change', () =>
    send([...input.files].filter((file) => !file.name.startsWith('.'))),
  );
}
form.addEventListener('submit', (event) => {
  event.preventDefault();
  send([...form.querySelector('[data-files]').files]);
});
