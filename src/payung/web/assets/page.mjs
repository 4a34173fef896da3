// What the pages do better with a script; each works without. No page needs this file.

// An error summary takes the focus, so that a screen reader begins there.
document.querySelector("[data-takes-focus]")?.focus()

// A form sent once is not sent twice by a second press.
document.addEventListener("submit", (event) => {
  const form = event.target
  if (form.method !== "post" || event.defaultPrevented) return
  if (form.dataset.sent) return event.preventDefault()
  form.dataset.sent = "yes"
  setTimeout(() => delete form.dataset.sent, 4000)
})
addEventListener("pageshow", () => document.querySelectorAll("form").forEach((form) => delete form.dataset.sent))

// Buttons that need a script are hidden without one: `hidden data-needs-script`.
for (const button of document.querySelectorAll("[data-needs-script]")) button.hidden = false
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) print()
})
