// j/k move through the queue, 1–9 pick a suggestion, p takes the forwarding slip, Enter confirms. Without this file everything works by mouse and tab.
(() => {
  const links = () => [...document.querySelectorAll('.triage-queue li a')];
  const typing = target => target.closest('input:not([type=radio]), textarea, select, summary, a, button');

  function move(step) {
    const all = links();
    const at = all.findIndex(link => link.getAttribute('aria-current'));
    all[Math.min(all.length - 1, Math.max(0, at + step))]?.click();
  }

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.key === 'j') move(1);
    else if (event.key === 'k') move(-1);
    else if (/^[1-9]$/.test(event.key)) document.querySelector(`[data-pick="${event.key}"]`)?.click();
    else if (event.key === 'p') document.querySelector('#forward a')?.click();
    else if (event.key === 'Enter') {
      event.preventDefault();
      document.querySelector('#decision button[value=confirm]')?.click();
    }
  });
})();
