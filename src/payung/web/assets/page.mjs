// What the pages do better with a script; each works without. No page needs this file.

// An error summary takes the focus, so that a screen reader begins there.
document.querySelector("[data-takes-focus]")?.focus()
document.addEventListener("htmx:afterSettle", (event) => event.target.querySelector?.("[data-takes-focus]")?.focus())

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

// The desk by keyboard: `/` to the search box, `g` and a letter to a section or a queue, `?` for the list of keys.
// They rest while somebody types, and can be switched off on a computer (WCAG 2.1.4).
const keys = document.getElementById("keys")
if (keys) {
  const off = keys.querySelector("[data-keys-off]")
  off.checked = localStorage.getItem("keys") === "off"
  off.addEventListener("change", () => localStorage.setItem("keys", off.checked ? "off" : "on"))
  let goes = -Infinity
  document.addEventListener("keydown", (event) => {
    if (off.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.target.closest("input, textarea, select, dialog[open], [contenteditable]")) return
    const went = event.timeStamp - goes < 1500
    goes = -Infinity
    if (went) {
      const link = document.querySelector(`a[data-letter="${CSS.escape(event.key)}"]`)
      if (link) { event.preventDefault(); link.click() }
    } else if (event.key === "g") goes = event.timeStamp
    else if (event.key === "/") {
      const box = document.querySelector("[data-search]")
      if (box) { event.preventDefault(); box.focus(); box.select() }
    } else if (event.key === "?") { event.preventDefault(); keys.showModal() }
  })
}
