// Runs before the first paint, so that a chosen theme never flashes.
(function () {
  var root = document.documentElement;
  root.classList.add('js');
  try {
    var theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch (blocked) { /* private mode: the system's choice stands */ }
})();
