// Words and reasons light each other. Without this file the links between them still lead from one to the other.
const partsOf = (id) => document.querySelectorAll(`[data-e~="${CSS.escape(id)}"]`);
let lit = [];

function light(ids) {
  for (const part of lit) part.classList.remove('lit');
  lit = ids.flatMap((id) => [...partsOf(id)]);
  for (const part of lit) part.classList.add('lit');
}

function idsOf(target) {
  return target.closest?.('[data-e]')?.dataset.e.split(' ') ?? [];
}

// What was led to stays lit until something else is pointed at.
document.addEventListener('pointerover', (event) => {
  const ids = idsOf(event.target);
  light(ids.length > 0 ? ids : idsOf(document.activeElement));
});
document.addEventListener('focusin', (event) => light(idsOf(event.target)));

// A link leads to its other end without moving the side it stands on; what is folded away is unfolded.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="#m-"], a[href^="#r-"]');
  if (!link || event.metaKey || event.ctrlKey) return;
  const target = document.querySelector(link.getAttribute('href') ?? link.href.baseVal);
  if (!target) return;
  event.preventDefault();
  for (let fold = target.closest('details'); fold; fold = fold.parentElement.closest('details'))
    fold.open = true;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  target.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  const focusable = target.matches('a') ? target : target.querySelector('a');
  focusable?.focus({ preventScroll: true });
});
