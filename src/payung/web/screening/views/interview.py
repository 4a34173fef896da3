"""One question a page; what was answered, to be changed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from payung.law.faults import Refused
from payung.law.model import Question
from payung.law.types import Kind
from payung.law.wording import Wording
from payung.web.access import public
from payung.web.screening import cookies
from payung.web.screening.conversation import Answered, Conversation
from payung.web.screening.forms import QuestionForm
from payung.web.screening.interviews import Place, answered, changed, member_at, stand
from payung.web.screening.laws import law_of
from payung.web.screening.people import titles
from payung.web.screening.reading import answer_in_words, reasons
from payung.web.screening.views.going_on import conversation_or_none, here, refused

_FIRST_FIELD = {Kind.DATE: "day", Kind.PAID_MONTHS: "last", Kind.MONTHLY_AMOUNTS: "amount"}


@public
@never_cache
def question(request: HttpRequest, country: str, place: int) -> HttpResponse:
    """The question at a place of the conversation: the next one, or an earlier one to be changed."""
    law_of(country)
    found = conversation_or_none(request, country)
    if found is None:
        return refused(request, country)
    if not 1 <= place <= len(found.answers) + 1:
        return here(found)
    page = _Page(request, found, place)
    if page.want is None:
        return here(found)
    return page.answered() if request.method == "POST" else page.shown(page.form())


class _Page:
    """One question of one conversation."""

    def __init__(self, request: HttpRequest, conversation: Conversation, place: int) -> None:
        self.request = request
        self.conversation = conversation
        self.place = place
        self.is_earlier = place <= len(conversation.answers)
        self.before: Place = stand(conversation.given(conversation.answers[: place - 1]))
        self.want = conversation.answers[place - 1].want if self.is_earlier else self.before.asks
        self.wording = Wording(self.before.interview.law, get_language() or "en")

    @property
    def asked(self) -> Question:
        assert self.want is not None
        return self.before.interview.law.questions[self.want[1]]

    @property
    def mark(self) -> str:
        """What the page asked, by which a stale page is known."""
        assert self.want is not None
        return f"{0 if self.want[0] is None else self.want[0] + 1}.{self.want[1]}"

    def form(self, data: Any = None) -> QuestionForm:
        """The question's form, with what was answered before."""
        assert self.want is not None
        if self.is_earlier:
            before = self.conversation.answers[self.place - 1].text
        else:
            before = next((one.text for one in self.conversation.aside if one.want == self.want), None)
        others = [
            (member_at(place) or "", name)
            for place, name in enumerate(titles(self.conversation.people))
            if place != self.want[0]
        ]
        return QuestionForm(self.asked, self.wording, others, self.conversation.day, data, before)

    def answered(self) -> HttpResponse:
        """Take the answer; to the next question."""
        if self.request.POST.get("asked") != self.mark:
            return redirect(f"{here(self.conversation).headers['Location']}?older")
        form = self.form(self.request.POST)
        if form.is_valid():
            try:
                following = self._following(form.text())
                response = self._after(following)
                cookies.keep(self.request, response, following)
                return response
            except forms.ValidationError as wrong:
                form.add_error(None, wrong)
            except Refused as wrong:
                form.add_error(None, form.refusal(wrong.faults[0]))
            except cookies.TooMuch:
                form.add_error(
                    None, _("This is more than your browser can carry. Write it shorter; the earlier answers are kept.")
                )
        return self.shown(form, status=422)

    def _after(self, following: Conversation) -> HttpResponse:
        """To the next question; but to the answer as soon as it is known what covers whom, though amounts are still open."""
        asking, before = stand(following).asking, self.before.asking
        if asking is not None and not asking.settles_cover and before is not None and before.settles_cover:
            return redirect("screening:answer", country=following.country)
        return here(following)

    def _following(self, text: str | None) -> Conversation:
        """Raises Refused."""
        assert self.want is not None
        if self.is_earlier:
            return changed(self.conversation, self.place - 1, text)
        return answered(self.conversation, Answered(*self.want, text))

    def shown(self, form: QuestionForm, status: int = 200) -> HttpResponse:
        """The page."""
        assert self.want is not None
        person = self.want[0]
        names = titles(self.conversation.people)
        asking = self.before.asking if self.before.asks == self.want else None
        country = self.conversation.country
        back = reverse("screening:question", args=[country, self.place - 1]) if self.place > 1 else ""
        context = {
            "country": country,
            "place": self.place,
            "form": form,
            "problems": [error for errors in form.errors.values() for error in errors] if form.is_bound else [],
            "chosen": form["answer"].value() if form.options else "",
            "first": _FIRST_FIELD.get(form.kind, "a1" if form.options and not form.is_long else "answer"),
            "hint": "" if form.options else form.hint(),
            "mark": self.mark,
            "about": "" if person is None else names[person],
            "is_alone": len(names) == 1,
            "question": self.wording.text(self.asked.question) or self.wording.label(self.asked),
            "reasons": reasons(asking, names, self.wording) if asking else [],
            "settled": self.before.settled,
            "all": self.before.all,
            "day": self.conversation.day,
            "back": back or reverse("screening:begin", args=[country]),
            "is_older": "older" in self.request.GET,
            "is_earlier": self.is_earlier,
        }
        return render(self.request, "web/screening/question.html", context, status=status)


@public
@never_cache
def answers(request: HttpRequest, country: str) -> HttpResponse:
    """Everything that was answered, each with a link to change it."""
    law_of(country)
    found = conversation_or_none(request, country)
    if found is None:
        return refused(request, country)
    names = titles(found.people)
    wording = Wording(law_of(country).law, get_language() or "en")
    questions = law_of(country).inputs
    rows = [
        {
            "place": place,
            "about": "" if one.person is None else names[one.person],
            "label": wording.label(questions[one.question]),
            "value": answer_in_words(questions[one.question], one.text, names, wording),
        }
        for place, one in enumerate(found.answers, 1)
    ]
    context = {
        "country": country,
        "rows": rows,
        "people": names,
        "is_done": stand(found).asking is None,
        "day": found.day,
    }
    context["next"] = len(found.answers) + 1
    return render(request, "web/screening/answers.html", context)


@public
@never_cache
def go_on(request: HttpRequest, country: str) -> HttpResponse:
    """To where the conversation stands."""
    law_of(country)
    found = conversation_or_none(request, country)
    return here(found) if found else redirect("screening:begin", country=country)
