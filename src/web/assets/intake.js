// Files, folders and zips, sent a few at a time; after the last the batch's own view tells of the reading.
const form = document.querySelector('[data-drop]');
const panel = document.querySelector('[data-progress]');
const status = panel.querySelector('[data-status]');
const bar = panel.querySelector('progress');
const refusals = panel.querySelector('[data-refused]');
const MOST_FILES = 25;
const MOST_BYTES = 16 * 1024 * 1024;
const AT_ONCE = 2;

/** Every file under what was dropped, named by its path below `top`. */
async function* filesOf(entry, top) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    yield { file, name: entry.fullPath.slice(top.length + 1) };
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const one of some) if (!one.name.startsWith('.')) yield* filesOf(one, top);
  }
}

/** Chosen files; those of a folder by their path below it. Hidden ones are left, as where a folder is dropped. */
function chosen(input) {
  return [...input.files]
    .map((file) => ({ file, name: file.webkitRelativePath.replace(/^[^/]*\//, '') || file.name }))
    .filter(({ name }) => !/(^|\/)\./.test(name));
}

function portions(files) {
  const all = [];
  let [count, bytes] = [MOST_FILES, 0];
  for (const one of files) {
    if (count >= MOST_FILES || bytes + one.file.size > MOST_BYTES) {
      all.push([]);
      [count, bytes] = [0, 0];
    }
    all.at(-1).push(one);
    count += 1;
    bytes += one.file.size;
  }
  return all;
}

const sizeOf = (files) => files.reduce((sum, { file }) => sum + file.size, 0);

async function send(files) {
  if (files.length === 0) return;
  const name = form.querySelector('[data-batch]');
  const batch = name.value.trim().replace(/[/\\]/g, '-') || name.defaultValue;
  const waiting = portions(files);
  const progress = openProgress(files);
  const refused = [];
  refusals.replaceChildren();

  const worker = async () => {
    for (let some = waiting.shift(); some; some = waiting.shift()) {
      const portion = progress.begin(some);
      const answer = await post(batch, some, portion.sent);
      portion.end();
      refused.push(...refusedOf(answer, some));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (refused.length === 0) location.assign(`/intake/${encodeURIComponent(batch)}`);
  else showRefused(refused, batch);
}

/** Tells how much has been sent, how fast, and how long the rest takes. */
function openProgress(files) {
  const started = performance.now();
  const total = sizeOf(files);
  const underWay = new Set();
  let [filesDone, bytesDone] = [0, 0];
  const tell = () => {
    const bytes = bytesDone + [...underWay].reduce((sum, portion) => sum + portion.bytes, 0);
    const seconds = (performance.now() - started) / 1000;
    const isDone = filesDone === files.length;
    bar.value = isDone ? 1 : total === 0 ? 0 : bytes / total;
    status.textContent = [
      `${filesDone} of ${files.length} ${files.length === 1 ? 'file' : 'files'}`,
      `${megabytes(bytes)} of ${megabytes(total)} MB`,
      ...(isDone || bytes === 0
        ? []
        : [
            `${megabytes(bytes / seconds)} MB a second`,
            `${Math.ceil(((total - bytes) * seconds) / bytes)} s left`,
          ]),
    ].join(' · ');
  };
  panel.hidden = false;
  tell();
  return {
    begin(some) {
      const portion = { bytes: 0 };
      const size = sizeOf(some);
      underWay.add(portion);
      return {
        sent(bytes) {
          portion.bytes = Math.min(bytes, size);
          tell();
        },
        end() {
          underWay.delete(portion);
          filesDone += some.length;
          bytesDone += size;
          tell();
        },
      };
    },
  };
}

function megabytes(bytes) {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
}

/**
 * Sends some files. `fetch` does not tell how much of a body has gone out.
 * @returns the answer's status and body; status 0 without an answer
 */
function post(batch, files, onSent) {
  const body = new FormData();
  for (const { file, name } of files) body.append('file', file, name);
  const request = new XMLHttpRequest();
  return new Promise((resolve) => {
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onloadend = () => resolve({ status: request.status, body: request.response });
    request.open('POST', `/v1/files?batch=${encodeURIComponent(batch)}`);
    request.responseType = 'json';
    request.setRequestHeader('x-csrf-token', document.body.dataset.csrf);
    request.send(body);
  });
}

const REFUSED = {
  too_large: 'it is larger than a file may be.',
  checksum: 'it changed on its way.',
};

/** The files that were not taken, each with the reason: one by one, or all where the request failed. */
function refusedOf({ status: code, body }, files) {
  if (code >= 200 && code < 300) {
    return body.refused.map((one) => ({ ...files[one.index], reason: REFUSED[one.code] }));
  }
  const reason =
    code === 0
      ? 'the server does not answer.'
      : (body?.detail ?? body?.title ?? `the server answered ${code}.`);
  return files.map((one) => ({ ...one, reason }));
}

function showRefused(refused, batch) {
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
  const again = make('button', { type: 'button', textContent: 'Send these again' });
  const taken = make('a', {
    href: `/intake/${encodeURIComponent(batch)}`,
    textContent: 'See those that were taken',
  });
  again.addEventListener('click', () => send(refused));
  const items = refused.map(({ name, reason }) =>
    make('li', { textContent: `${name}: ${reason}` }),
  );
  refusals.replaceChildren(...items);
  status.replaceChildren(`${refused.length} not taken. `, taken, ' ', again);
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
  const plain = [...event.dataTransfer.files].map((file) => ({ file, name: file.name }));
  const entries = [...event.dataTransfer.items]
    .map((item) => item.webkitGetAsEntry?.())
    .filter(Boolean);
  panel.hidden = false;
  status.textContent = 'Looking for files…';
  // One folder is what it holds, as on the command line; of several each keeps its name.
  const top = entries.length === 1 && entries[0].isDirectory ? entries[0].fullPath : '';
  const files = [];
  for (const entry of entries) for await (const one of filesOf(entry, top)) files.push(one);
  if (entries.length === 0) files.push(...plain);
  if (files.length === 0) status.textContent = 'Nothing was dropped that could be read.';
  await send(files);
});
for (const input of form.querySelectorAll('input[type=file]')) {
  input.addEventListener('change', () => send(chosen(input)));
}
form.addEventListener('submit', (event) => {
  event.preventDefault();
  send(chosen(form.querySelector('[data-files]')));
});
