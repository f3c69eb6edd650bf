// What every view has: the switch of colours without loading the page again, and menus that close.
const root = document.documentElement;
const order = { auto: 'dark', dark: 'light', light: 'auto' };

document.querySelector('[data-theme-switch]')?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = event.target;
  const response = await fetch(form.action, {
    method: 'POST',
    body: new URLSearchParams(new FormData(form)),
    redirect: 'manual',
  });
  if (response.type !== 'opaqueredirect' && !response.ok) return form.submit();
  const theme = form.elements.theme.value;
  root.dataset.theme = theme;
  form.elements.theme.value = order[theme];
  const words = `Colours: ${theme === 'auto' ? 'as your system' : theme}`;
  form.querySelector('button').title = words;
  form.querySelector('.visually-hidden').textContent = words;
});

const popups = 'details.menu, details.popup';
document.addEventListener('click', (event) => {
  for (const open of document.querySelectorAll(`:is(${popups})[open]`))
    if (!open.contains(event.target)) open.open = false;
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const open = document.querySelector(`:is(${popups})[open]`);
  if (!open) return;
  open.open = false;
  open.querySelector('summary').focus();
});
