/** Looks again while work is under way, by the page's own link: what was said of the last press is then read and gone. */
const again = document.querySelector<HTMLAnchorElement>('.progress a')
if (document.querySelector('progress') && again)
  setTimeout(() => (again.href === location.href ? location.reload() : location.replace(again.href)), 1_500)
