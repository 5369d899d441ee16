// A photograph that never comes leaves no hole: its place is taken away. The lead of the front page keeps its own,
// where style puts a printer's screen.
for (const image of document.querySelectorAll(".photograph img, .clipping .picture img")) {
  const takeAway = () => image.closest(".photograph, .picture").remove();
  if (image.complete && !image.naturalWidth) takeAway();
  else image.addEventListener("error", takeAway);
}
