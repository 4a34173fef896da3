"""A form's field in the components' own classes: `{{ form.field.as_field_group }}` draws label, hint, errors and control."""

from __future__ import annotations

from typing import Any

from django import forms, template
from django.utils.safestring import SafeString

register = template.Library()

_CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.RadioSelect, ""),
    (forms.CheckboxSelectMultiple, ""),
    (forms.CheckboxInput, "govuk-checkboxes__input"),
    (forms.Select, "govuk-select"),
    (forms.Textarea, "govuk-textarea"),
    (forms.FileInput, "govuk-file-upload"),
    (forms.widgets.Input, "govuk-input"),
)


@register.filter
def styled(field: Any) -> SafeString:
    """The field's control with the class of its kind, marked where it has an error."""
    widget = field.field.widget
    found = next((name for kind, name in _CLASSES if isinstance(widget, kind)), "")
    attributes = {
        "class": " ".join(
            filter(None, [found, f"{found}--error" if field.errors and found else "", widget.attrs.get("class")])
        )
    }
    return field.as_widget(attrs=attributes if attributes["class"] else None)  # type: ignore[no-any-return]
