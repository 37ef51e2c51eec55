/** Looks again while work is under way; without script the page's own link does the same. */
if (document.querySelector('progress')) setTimeout(() => location.reload(), 1_500)
