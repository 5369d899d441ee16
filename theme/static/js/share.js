// Sharing a story without anyone looking on: the browser's own way if it has one, else a copy of the address.
const button = document.querySelector("button[data-share]");
if (navigator.share || navigator.clipboard) button.hidden = false;
button.addEventListener("click", async () => {
  const url = button.dataset.share;
  if (navigator.share) return navigator.share({ title: document.title, url }).catch(() => {});
  await navigator.clipboard.writeText(url);
  button.textContent = button.dataset.done;
});
