// Before the first paint, so that a page chosen dark never flashes light.
(function () {
	try {
		var theme = localStorage.getItem('theme');
		if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
	} catch {
		// Storage is forbidden: the system's choice stands.
	}
})();
