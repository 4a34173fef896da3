// A slider beside each figure of the reform lab. Without this script the field alone does.
for (const field of document.querySelectorAll("input[data-low]")) {
  const slider = document.createElement("input")
  slider.type = "range"
  slider.className = "lab__slider"
  slider.min = Math.min(field.dataset.low, field.value)
  slider.max = Math.max(field.dataset.high, field.value)
  slider.step = field.dataset.step
  slider.value = field.value
  slider.setAttribute("aria-label", field.labels[0].textContent.trim())
  slider.addEventListener("input", () => { field.value = slider.value })
  field.addEventListener("input", () => { slider.value = field.value })
  field.closest(".govuk-input__wrapper").after(slider)
}
