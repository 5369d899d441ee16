// The copy buttons on the subscribe page. Without this script they stay hidden, and the addresses are links.
const notice = document.getElementById("copied");
for (const button of document.querySelectorAll("button[data-copy]")) {
  if (!navigator.clipboard) break;
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = notice.textContent = button.dataset.done;
    setTimeout(() => {
      button.textContent = label;
      notice.textContent = "";
    }, 2000);
  });
}
