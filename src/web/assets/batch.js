// While a batch is being read its state is asked for again and again; the server renders it.
const EVERY_MS = 1_000;

async function look() {
  const response = await fetch(location.href).catch(() => null);
  if (!response?.ok || response.redirected) return setTimeout(look, 5 * EVERY_MS);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const now = page.getElementById('batch');
  document.getElementById('batch').replaceWith(now);
  if (now.dataset.running === 'yes') setTimeout(look, EVERY_MS);
}

setTimeout(look, EVERY_MS);
