// Runs before the first paint, so that no page flashes in the other theme. An address may name a theme; else the last choice counts,
// else the system's. The page always says which one holds, so that styles are written once.
(function () {
  var root = document.documentElement;
  var system = matchMedia('(prefers-color-scheme: dark)');
  function kept() {
    try {
      return localStorage.getItem('gainsay.theme');
    } catch {
      return null;
    }
  }
  function show() {
    var asked = new URLSearchParams(location.search).get('theme');
    var theme = asked === 'light' || asked === 'dark' ? asked : kept();
    root.dataset.theme = theme === 'light' || theme === 'dark' ? theme : system.matches ? 'dark' : 'light';
  }
  show();
  system.addEventListener('change', show);
})();
