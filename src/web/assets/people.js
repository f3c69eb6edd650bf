// The list: filters that apply at once, the keyboard, ticks for the comparison, views kept in this browser.
const results = document.getElementById('results');
const form = document.querySelector('form[data-live]');
const search = form?.querySelector('input[type=search]');
let current = -1;
let asked = null;

/** What is in the address where a list is shown: one that is another was gone back to. */
let shown = location.pathname + location.search;
/** The page after this one, asked for as soon as somebody reaches for it. */
let ahead = null;
/** Who waits no longer than this sees the list change, and nothing in between. */
const LATE_MS = 200;
const AHEAD_MS = 5_000;

const rows = () => [...document.querySelectorAll('tr[data-row]')];

/** The list alone, without the page around it. */
const ask = (address, signal) => fetch(address, { signal, headers: { 'x-part': 'list' } });

function takeAhead(address) {
  const own = ahead;
  ahead = null;
  return own?.address === address && performance.now() - own.at < AHEAD_MS ? own.answer : null;
}

async function show(address, { replace = true } = {}) {
  asked?.abort();
  const own = (asked = new AbortController());
  results.setAttribute('aria-busy', 'true');
  const late = setTimeout(() => results.classList.add('late'), LATE_MS);
  own.signal.addEventListener('abort', () => clearTimeout(late));
  try {
    const response = await (takeAhead(address) ?? ask(address, own.signal));
    const text = await response.text();
    if (own.signal.aborted) return;
    if (!response.ok || response.redirected) return location.assign(address);
    const page = new DOMParser().parseFromString(text, 'text/html');
    results.replaceChildren(...page.getElementById('results').childNodes);
    const pills = form.querySelectorAll('.pill span');
    for (const [at, fresh] of page.querySelectorAll('.pill span').entries())
      pills[at].replaceChildren(...fresh.childNodes);
    document
      .querySelector('[data-saved-views]')
      .replaceWith(page.querySelector('[data-saved-views]'));
    history[replace ? 'replaceState' : 'pushState'](null, '', address);
    shown = location.pathname + location.search;
    current = -1;
    showSavedViews();
  } catch (error) {
    if (error.name !== 'AbortError') location.assign(address);
    return;
  }
  clearTimeout(late);
  results.classList.remove('late');
  results.setAttribute('aria-busy', 'false');
  // How many there are is read out; the list itself would never end.
  document.querySelector('[data-said]').textContent =
    results.querySelector('[data-counted]').textContent;
}

const turning = (event) => event.target.closest?.('.paging a');

/** As a page that is loaded: it begins at the top, and the keyboard goes on from there. */
async function turn(link) {
  await show(link.href, { replace: false });
  results.focus({ preventScroll: true });
  scrollTo(0, 0);
}

results?.addEventListener('click', (event) => {
  const link = turning(event);
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  turn(link);
});
for (const reach of ['pointerover', 'focusin']) {
  results?.addEventListener(reach, (event) => {
    const link = turning(event);
    if (link?.rel !== 'next' || ahead?.address === link.href) return;
    const answer = ask(link.href);
    answer.catch(() => undefined);
    ahead = { address: link.href, at: performance.now(), answer };
  });
}
addEventListener('popstate', () => {
  if (location.pathname + location.search !== shown) location.reload();
});

function addressOfForm() {
  const search = new URLSearchParams(
    [...new FormData(form)].filter(
      ([name, value]) => value !== '' && !(name === 'sort' && value === 'newest'),
    ),
  );
  return search.size === 0 ? form.action : `${form.action}?${search}`;
}

/** Files without a level are looked at by themselves. */
function keepApart(level) {
  for (const box of form.querySelectorAll('[name=level]')) {
    if ((box.value === 'none') !== (level === 'none')) box.checked = false;
  }
}

let waiting = 0;
form?.addEventListener('input', (event) => {
  if (event.target.name === 'level' && event.target.checked) keepApart(event.target.value);
  clearTimeout(waiting);
  waiting = setTimeout(() => show(addressOfForm()), event.target.type === 'search' ? 150 : 0);
});
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  show(addressOfForm());
});

function move(by) {
  const all = rows();
  if (all.length === 0) return;
  current = Math.max(0, Math.min(all.length - 1, current + by));
  for (const [i, row] of all.entries()) row.classList.toggle('current', i === current);
  all[current].querySelector('a').focus();
  all[current].scrollIntoView({ block: 'nearest' });
}

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  '/': () => search?.focus(),
  x: () => rows()[current]?.querySelector('input').click(),
  c: () => document.querySelector('.people-form')?.requestSubmit(),
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches('input:not([type=checkbox], [type=radio]), textarea, select')) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  if (!KEYS[event.key]) return;
  event.preventDefault();
  KEYS[event.key]();
});

document.addEventListener('focusin', (event) => {
  const row = event.target.closest('tr[data-row]');
  if (row) current = rows().indexOf(row);
});

document.addEventListener('change', (event) => {
  if (event.target.name !== 'id') return;
  const ticked = document.querySelectorAll('input[name=id]:checked').length;
  for (const box of document.querySelectorAll('input[name=id]:not(:checked)'))
    box.disabled = ticked >= 4;
  document.querySelector('[data-compare-hint]').textContent =
    ticked < 2 ? 'Tick two to four people.' : `${ticked} people ticked.`;
});

const KEPT = 'leveltag-views';
const kept = () =>
  JSON.parse(localStorage.getItem(KEPT) ?? '[]').filter((view) => view.href?.startsWith('/people'));
const keep = (views) => localStorage.setItem(KEPT, JSON.stringify(views));

function showSavedViews() {
  const list = document.querySelector('[data-saved-views]');
  for (const { name, href } of kept()) {
    const item = document.createElement('li');
    const link = Object.assign(document.createElement('a'), { href, textContent: name });
    if (href === location.pathname + location.search) link.setAttribute('aria-current', 'page');
    const forget = Object.assign(document.createElement('button'), {
      type: 'button',
      textContent: '×',
      className: 'quiet forget',
    });
    forget.setAttribute('aria-label', `Forget the view ${name}`);
    forget.addEventListener('click', () => {
      keep(kept().filter((view) => view.name !== name));
      item.remove();
    });
    item.append(link, forget);
    list.append(item);
  }
}

document.querySelector('[data-save-view]')?.addEventListener('click', () => {
  const name = prompt('A name for this view')?.trim().slice(0, 60);
  if (!name) return;
  keep([
    ...kept().filter((view) => view.name !== name),
    { name, href: location.pathname + location.search },
  ]);
  for (const item of document.querySelectorAll('[data-saved-views] li:has(.forget)')) item.remove();
  showSavedViews();
});
// What this browser keeps is asked for when the list stands: the answer comes from another process.
if (form) requestAnimationFrame(() => setTimeout(showSavedViews));
