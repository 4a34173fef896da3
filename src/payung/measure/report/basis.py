"""What a report rests on: figures from outside, warnings, assumptions, and answers that are not known of everybody."""

from __future__ import annotations

from payung.measure.report.blocks import Block, Column, Items, Paragraph, Section, Table
from payung.measure.report.speaking import Speaking


def basis_section(own: Speaking) -> Section:
    """Everything that a reader should know before a figure is used."""
    say, evidence, found = own.say, own.evidence, own.evidence.indicators
    made = evidence.command("payung indicators {file} --country {code} {on} --all")
    outside = tuple((own.english(name), own.english(told)) for name, told in found.figures)
    blocks: list[Block] = [
        Paragraph(say("basis_intro")),
        Items(tuple(own.english(one) for one in found.warnings), say("warnings")),
        Table("outside-figures", say("outside_table"), (Column(say("what")), Column(say("value"))), outside, made),
    ]
    if evidence.about.notes:
        blocks.append(Items(tuple(own.english(note) for note in evidence.about.notes), say("assumed")))
    if evidence.floor is not None:
        run = evidence.floor.assumptions
        notes = [own.english(note) for note in (run.title, *run.left_out.values(), *evidence.floor.notes)]
        if run.unchecked:
            notes.append(say("recalled", names=", ".join(run.unchecked)))
        blocks.append(Items(tuple(notes), say("floor_assumed")))
    if found.unknown:
        unknown = tuple(f"{name}: {own.share(missing)}" for name, missing in found.unknown)
        blocks.append(Items(unknown, f"{say('unknown_rules')} ({len(unknown)})"))
    return Section("basis", say("basis"), tuple(blocks))


def population_told(own: Speaking) -> list[Paragraph]:
    """What the population is, which stands first."""
    say, evidence = own.say, own.evidence
    if evidence.is_made_up:
        told = say("synthetic", households=own.count(evidence.households), seed=str(evidence.seed))
        first = [Paragraph(told, "warning")]
    elif evidence.about.kind == "synthetic":
        first = [Paragraph(say("synthetic_given"), "warning")]
    else:
        first = [Paragraph(say("survey", source=own.english(evidence.about.source or evidence.file)))]
    found = evidence.indicators
    part = say(
        "part", persons=own.count(found.persons), households=own.count(found.households), rows=own.count(found.rows)
    )
    again = [evidence.making] if evidence.making else []
    given = "" if evidence.is_made_up else f" --population {evidence.file}"
    again.append(f"payung report {evidence.country.code} --on {evidence.day.isoformat()}{given} -o report.html")
    return [*first, Paragraph(part, "note"), Paragraph(say("again", command=" && ".join(again)), "note")]
