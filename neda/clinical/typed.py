"""Recorded values as a person would type them. Writing needs this and not the grammar by which they are read."""

from neda.clinical.fields import Field


def typed(field: Field, value: object) -> str:
    """A field's JSON value as a person would type it: the inverse of `typing_in.field_value`."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if field.type == "questions" and isinstance(value, list):
        return "\n".join(" -> ".join(filter(None, (item["text"], item.get("answer")))) for item in value)
    if field.type == "answers" and isinstance(value, dict):
        return "\n".join(f"{question}: {item.get('answer') or ''}" for question, item in value.items())
    if isinstance(value, dict):
        return ", ".join(f"{name} {grade}" for name, grade in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(str(item) for item in value)
    return f"{value:.1f}" if field.type == "score" and isinstance(value, int | float) else str(value)
