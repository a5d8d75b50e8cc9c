// Pages work without this. It keeps the part after # (a task's address in Tasklist) across the sign-in, and asks before
// what cannot be taken back.
document.querySelectorAll('form[data-keep-fragment]').forEach((form) => {
  form.action = form.action + window.location.hash;
});
document.querySelectorAll('[data-confirm]').forEach((element) => {
  element.addEventListener('click', (event) => {
    if (!window.confirm(element.dataset.confirm)) {
      event.preventDefault();
    }
  });
});
// On a phone a row becomes a card whose values carry their column's name. A table with a class of its own has its own way.
document.querySelectorAll('main table:not([class], .zc-table *), table.ledger').forEach((table) => {
  const names = [...table.querySelectorAll('thead th')].map((name) => name.textContent.trim());
  if (names.length > 0) {
    table.classList.add('cards');
    table.querySelectorAll('tbody tr').forEach((row) => {
      [...row.cells].forEach((cell, place) => {
        const filled = cell.textContent.trim() !== '' || cell.querySelector('input, select') !== null;
        if (cell.tagName === 'TD' && filled && names[place]) {
          cell.dataset.label = names[place];
        }
      });
    });
  }
});
// What is wider than the screen can be moved with the keyboard too.
document.querySelectorAll('.wide').forEach((region) => {
  if (region.scrollWidth > region.clientWidth) {
    region.tabIndex = 0;
  }
});
// What goes on in the background is asked after until it is done; whoever has no script reloads the page.
const working = document.querySelector('[data-working]');
if (working) {
  const asking = setInterval(async () => {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    const now = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-working]');
    if (now) {
      working.replaceChildren(...now.childNodes);
    } else {
      clearInterval(asking);
      location.reload();
    }
  }, 2000);
}
