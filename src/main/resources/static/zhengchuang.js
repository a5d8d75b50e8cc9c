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
// What is wider than the screen can be moved with the keyboard too.
document.querySelectorAll('.wide').forEach((region) => {
  if (region.scrollWidth > region.clientWidth) {
    region.tabIndex = 0;
  }
});
