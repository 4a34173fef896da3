"""Actions: every change is one, with its permission, its record and its idempotency key.

    @action("people.register", permission="people.register")
    def register_person(act: Act, *, office: int, names: str, ...) -> int: ...

    perform(register_person, by=actor, key="form-81a2", office=1, names="Somsri")

Pages, API, commands and imports all call the same actions. A key that was used before gives the earlier result again, if the
inputs are the same, and is refused if they are not.
"""

from payung.office.acts.performing import Act, Action, KeyUsed, Performed, Refusal, action, perform

__all__ = ["Act", "Action", "KeyUsed", "Performed", "Refusal", "action", "perform"]
