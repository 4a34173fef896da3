"""A family in the register: they move, split, marry, die; what is recorded is held to the law's own words."""

import datetime
import itertools

import pytest
from django.conf import settings
from django.db import connections

from payung.office.acts import Refusal, perform
from payung.office.acts.models import ActRecord
from payung.office.people import areas, consents, contacts, households, identities, photos
from payung.office.people.actions import change_person, record_death, record_facts, register_person, undo_death
from payung.office.people.facts import description_of, household_of
from payung.office.people.models import Area, Contact, Fact, Household, Identity, Person, Photo, Residence
from payung.office.people.numbers import with_check_digit, with_check_digits
from payung.office.people.queries import residents
from payung.office.people.searching import search
from payung.office.rights.actors import acting

DAY = datetime.date(2026, 3, 2)
LATER = datetime.date(2026, 5, 1)
# Thai numbers of 13 digits: the last is 11 less the sum of digit times 13..2, modulo 11, modulo 10 (Population Bureau's rule).
CITIZEN = "1-1017-00230-70-8"
PICTURE = b"\x89PNG\r\n\x1a\n" + b"\0" * 40 + b"IEND\xaeB`\x82"


@pytest.fixture
def desk(offices, staff):
    officer = staff("enrolment_officer")

    def do(action, on=DAY, **inputs):
        return perform(action, officer, None, on, office=offices[0].pk, **inputs).result

    do.officer = officer
    return do


@pytest.fixture
def family(desk):
    """Malee (43) heads a household with her husband Somchai (45) and daughter Nok (16)."""
    malee = desk(register_person, names="มาลี ใจดี", names_latin="Malee Jaidee", birth_date="1983-01-02", sex="female")
    home = malee["household"]
    somchai = desk(register_person, names="Somchai", birth_date="1981-04-05", sex="male", household=home)["person"]
    nok = desk(register_person, names="Nok", birth_date="2010-02-03", sex="female", household=home)["person"]
    desk(record_facts, person=malee["person"], facts={"spouse": somchai})
    desk(record_facts, person=nok, facts={"mother": malee["person"], "father": "none"})
    return {"home": home, "malee": malee["person"], "somchai": somchai, "nok": nok}


def at_home(desk, number, on):
    with acting(desk.officer):
        return [(one.person.names, one.is_head) for one in residents(Household.objects.get(number=number), on)]


def described(desk, number, on):
    with acting(desk.officer):
        members = description_of(Household.objects.get(number=number), on)["members"]
    return {member["id"]: member for member in members}


def test_links_hold_both_ways_and_are_the_law_s(desk, family):
    found = described(desk, family["home"], DAY)
    assert found[family["malee"]]["spouse"] == family["somchai"]
    assert found[family["somchai"]]["spouse"] == family["malee"]
    assert (found[family["nok"]]["mother"], found[family["nok"]]["father"]) == (family["malee"], "none")


def test_a_wrong_fact_is_refused_by_name(desk, family):
    for facts, said in (
        ({"is_natonal": True}, "Did you mean 'is_national'"),
        ({"is_national": "maybe"}, "Write `true` or `false`"),
        ({"sex": "female"}, "is no fact to record: change the person"),
        ({"spouse": "99999997"}, "There is no person 99999997"),
        ({"extra_savings": -5}, "below the lowest possible"),
        ({"section40_option": "option_9"}, "Did you mean .option_3"),
    ):
        with pytest.raises(Refusal, match=said):
            desk(record_facts, person=family["malee"], facts={"is_national": True, **facts})
        with acting(desk.officer):
            assert not Fact.objects.filter(name="is_national").exists()


def test_all_wrong_facts_are_named_together(desk, family):
    with pytest.raises(Refusal) as refused:
        desk(
            record_facts,
            person=family["nok"],
            facts={"is_natonal": True, "extra_savings": "much", "mother": family["nok"]},
        )
    assert {fault.path for fault in refused.value.faults} == {"facts/is_natonal", "facts/extra_savings"}
    for facts, said in (
        ({"mother": family["nok"]}, "Nobody is linked to themselves"),
        ({"child_of": family["nok"]}, "no input of"),
    ):
        with pytest.raises(Refusal, match=said):
            desk(record_facts, person=family["nok"], facts=facts)
    with pytest.raises(Refusal, match="not before the child"):
        desk(record_facts, person=family["malee"], facts={"mother": family["nok"]})


def test_a_fact_holds_from_its_day(desk, family):
    desk(record_facts, person=family["nok"], facts={"is_national": False})
    desk(record_facts, LATER, person=family["nok"], facts={"is_national": True}, since="2026-04-01")
    assert described(desk, family["home"], datetime.date(2026, 3, 31))[family["nok"]]["is_national"] is False
    assert described(desk, family["home"], datetime.date(2026, 4, 1))[family["nok"]]["is_national"] is True


def test_somebody_moves_away_and_the_past_stays(desk, family):
    new = desk(households.move, LATER, person=family["somchai"])["household"]
    assert at_home(desk, family["home"], LATER) == [("มาลี ใจดี", True), ("Nok", False)]
    assert at_home(desk, family["home"], LATER - datetime.timedelta(days=1))[1] == ("Somchai", False)
    assert at_home(desk, new, LATER) == [("Somchai", True)]
    assert described(desk, family["home"], LATER)[family["malee"]]["spouse"] == "none"  # nobody here
    with pytest.raises(Refusal, match="lives in household"):
        desk(households.join, LATER, person=family["somchai"], household=family["home"])
    back = LATER + datetime.timedelta(days=30)
    desk(households.move, back, person=family["somchai"], household=family["home"])
    assert described(desk, family["home"], back)[family["malee"]]["spouse"] == family["somchai"]


def test_a_head_who_goes_names_the_next(desk, family):
    with pytest.raises(Refusal, match=f"Name one of {family['somchai']}, {family['nok']}"):
        desk(households.leave, LATER, person=family["malee"])
    desk(households.leave, LATER, person=family["malee"], head=family["somchai"])
    day_after = LATER + datetime.timedelta(days=1)
    assert at_home(desk, family["home"], LATER)[0] == ("มาลี ใจดี", True)
    assert at_home(desk, family["home"], day_after) == [("Somchai", True), ("Nok", False)]
    desk(households.join, day_after, person=family["malee"], household=family["home"], head=True)
    assert at_home(desk, family["home"], day_after)[0] == ("มาลี ใจดี", True)
    with pytest.raises(Refusal, match="lives in household"):
        desk(households.join, day_after, person=family["malee"], household=family["home"])


def test_a_household_splits(desk, family):
    new = desk(
        households.split,
        LATER,
        persons=[family["malee"], family["nok"]],
        head=family["nok"],
        remaining_head=family["somchai"],
    )
    assert at_home(desk, new, LATER) == [("Nok", True), ("มาลี ใจดี", False)]
    assert at_home(desk, family["home"], LATER) == [("Somchai", True)]
    with acting(desk.officer):
        for person in Person.objects.all():  # nobody lives in two places on one day
            spells = sorted(Residence.objects.filter(person=person).values_list("since", "until"))
            assert all(before[1] < after[0] for before, after in itertools.pairwise(spells))
    with pytest.raises(Refusal, match="do not live in one household"):
        desk(
            households.split,
            LATER + datetime.timedelta(days=5),
            persons=[family["malee"], family["somchai"]],
            head=family["malee"],
        )


def test_heads_change_from_a_day(desk, family):
    desk(households.change_head, LATER, household=family["home"], person=family["nok"])
    assert at_home(desk, family["home"], LATER - datetime.timedelta(days=1))[0] == ("มาลี ใจดี", True)
    assert at_home(desk, family["home"], LATER)[0] == ("Nok", True)


def test_a_death_is_told_to_the_law(desk, family):
    consent = desk(consents.give_consent, person=family["malee"], purpose="photo")
    done = desk(record_death, LATER, person=family["malee"], died_on="2026-04-10")
    assert done["head"] == family["somchai"]  # the oldest
    found = described(desk, family["home"], LATER)
    assert (found[family["malee"]]["has_died"], found[family["nok"]]["mother"]) == (True, family["malee"])
    assert described(desk, family["home"], datetime.date(2026, 4, 9))[family["malee"]]["has_died"] is False
    assert at_home(desk, family["home"], LATER)[0] == ("Somchai", True)
    with acting(desk.officer):
        malee = Person.objects.get(number=family["malee"])
        assert not consents.agreed(malee, "photo", LATER) and consents.agreed(malee, "photo", DAY)
    for action, inputs, said in (
        (record_death, {"person": family["malee"], "died_on": "2026-04-11"}, "recorded already"),
        (record_death, {"person": family["nok"], "died_on": "2009-01-01"}, "was born on 2010-02-03"),
        (record_death, {"person": family["nok"], "died_on": "2026-06-01"}, "in the future"),
        (consents.withdraw_consent, {"consent": consent}, "withdrawn already"),
        (consents.give_consent, {"person": family["malee"], "purpose": "photo"}, "died on"),
        (change_person, {"person": family["malee"], "birth_date": "2026-04-20"}, "died on 2026-04-10"),
    ):
        with pytest.raises(Refusal, match=said):
            desk(action, LATER, **inputs)
    desk(undo_death, LATER, person=family["malee"], reason="another Malee")
    assert described(desk, family["home"], LATER)[family["malee"]]["has_died"] is False


def test_corrections_keep_what_is_not_given(desk, family):
    assert desk(change_person, person=family["nok"], names="Nok  Jaidee ", sex="female") == ["names"]
    with acting(desk.officer):
        assert Person.objects.get(number=family["nok"]).names == "Nok Jaidee"
        assert "Jaidee" not in str(ActRecord.objects.get(action="people.change").summary)


def test_a_wrong_person_is_refused_whole(desk):
    for inputs, said in (
        ({"names": " "}, "has a name"),
        ({"names": "x" * 301}, "the most is 300"),
        ({"names": "=HYPERLINK(1)"}, "formula"),
        ({"names": "Nok\u202egpj"}, "direction of writing"),
        ({"names": "à¸¡à¸²à¸¥à¸µ"}, "another encoding"),
        ({"names": "\u0e34 Nok"}, "stand on no letter"),
        ({"names": "N" + "\u0301" * 9}, "stand on no letter"),
        ({"names": "Nok\x00"}, "cannot be shown"),
        ({"names": "12"}, "no letter"),
        ({"birth_date": "2569-01-02"}, "Write 2026"),
        ({"birth_date": "02/01/1983"}, "is not a day"),
        ({"birth_date": "1783-01-02"}, "too long ago"),
        ({"sex": "femal"}, "'female'"),
        ({"household": "77"}, "There is no household 77"),
    ):
        with pytest.raises(Refusal, match=said):
            desk(register_person, **{"names": "Nok", **inputs})
        with acting(desk.officer):
            assert (Person.objects.count(), Household.objects.count()) == (0, 0)


NAMES = ["محمد الحسن", "नेपाल श्रेष्ठ", "ส้มโอ", "Nguyễn Thị Á", "O'Brien-Lee Jr.", "දිල්රුක්ෂි", "မြင့်မြင့်သန်း"]


def test_names_of_every_script_are_welcome(desk):
    for names in NAMES:
        desk(register_person, names=names)
        with acting(desk.officer):
            assert search(names)[0].names == names
            beginnings = " ".join(word[:2] for word in names.upper().split())
            assert [one.names for one in search(beginnings)] == [names], "by the beginnings of its words"
            assert [one.names for one in search(names[1:-1])] == [names], "by a part from within"
    with acting(desk.officer):
        assert [one.names for one in search("lee o'br")] == ["O'Brien-Lee Jr."]
        assert search("' & | :* \\") == [] == search("nobody")


def test_an_identity_is_encrypted_and_found(desk, family):
    done = desk(identities.add_identity, person=family["malee"], kind="th.citizen", number=CITIZEN)
    assert done["shown"] == "•••• 0708"
    with acting(desk.officer):
        row = Identity.objects.get()
        assert b"1101700230708" not in bytes(row.sealed) + bytes(row.index)
        assert [one.number for one in search("1101700230708")] == [family["malee"]]
        assert identities.revealed(row.office_id, row.pk) == "1101700230708"
    desk(identities.reveal_identity, identity=done["identity"], reason="compared with the card")
    with acting(desk.officer):
        kept = str(list(ActRecord.objects.values_list("summary", "result")))
    assert "compared" in kept and "1101700230708" not in kept
    with pytest.raises(Refusal, match=f"is person {family['malee']}'s"):
        desk(identities.add_identity, person=family["nok"], kind="th.citizen", number="1101700230708")
    with connections["owner"].cursor() as cursor:  # another row's number cannot be put in its place
        cursor.execute("UPDATE people_identity SET kind = 'th.other'")
    with acting(desk.officer), pytest.raises(Refusal, match="cannot be read"):
        identities.revealed(row.office_id, row.pk)


def test_a_wrong_identity_is_refused(desk, family):
    for kind, number, said in (
        ("th.citizen", "1101700230709", "digit by digit"),
        ("th.citizen", "", "digit by digit"),
        ("th.citizn", "1", "Did you mean 'th.citizen'"),
        ("id.nik", "3171013202450002", "digit by digit"),  # no such day or place
        ("ph.sss", "34-1234567", "9 characters"),
        ("passport", "ａ123456", "form"),
    ):
        with pytest.raises(Refusal, match=said):
            desk(identities.add_identity, person=family["malee"], kind=kind, number=number)


def test_contacts_are_read_as_the_country_dials(desk, family):
    desk(contacts.add_contact, person=family["malee"], kind="phone", value="081-234 5678")
    desk(contacts.add_contact, person=family["malee"], kind="phone", value="+66 81 234 5678")
    desk(contacts.add_contact, person=family["malee"], kind="email", value="Malee@Example.org")
    with acting(desk.officer):
        assert sorted(Contact.objects.values_list("value", flat=True)) == ["+66812345678", "malee@example.org"]
        first = Contact.objects.first().pk
    for kind, value, said in (
        ("phone", "12", "given out"), ("phone", "call me", "no telephone"), ("email", "a@", "e-mail"), ("fax", "1", "One of phone"), ("post", "", "1 to 300"),
    ):  # fmt: skip
        with pytest.raises(Refusal, match=said):
            desk(contacts.add_contact, person=family["malee"], kind=kind, value=value)
    desk(contacts.remove_contact, contact=first)
    with acting(desk.officer):
        assert Contact.objects.count() == 1


def test_a_consent_is_given_once_and_withdrawn(desk, family):
    consent = desk(consents.give_consent, person=family["nok"], purpose="photo", how="form 12")
    with pytest.raises(Refusal, match="given already"):
        desk(consents.give_consent, person=family["nok"], purpose="photo")
    desk(consents.withdraw_consent, LATER, consent=consent)
    with acting(desk.officer):
        nok = Person.objects.get(number=family["nok"])
        assert consents.agreed(nok, "photo", LATER - datetime.timedelta(days=1)) and not consents.agreed(
            nok, "photo", LATER
        )
    desk(consents.give_consent, LATER, person=family["nok"], purpose="photo")


def test_a_photo_is_encrypted_and_removed_with_its_file(desk, family):
    photo = desk(photos.add_photo, person=family["nok"], content=PICTURE)
    with acting(desk.officer):
        row = Photo.objects.get(pk=photo)
        file = settings.CONFIGURATION.files / row.file[:2] / row.file
        assert photos.picture_of(row) == PICTURE and PICTURE not in file.read_bytes()
    for content, said in (
        (b"GIF89a", "no whole picture"),
        (PICTURE[:30], "no whole picture"),
        (b"\xff" * 5_000_001, "the most is"),
    ):
        with pytest.raises(Refusal, match=said):
            desk(photos.add_photo, person=family["nok"], content=content)
    desk(photos.remove_photo, photo=photo)
    assert not file.exists()


def test_areas_are_a_tree(desk, family):
    rows = "code,name,level,above\n1001,พระนคร,district,10\n10,กรุงเทพมหานคร,province,\n"
    assert desk(areas.import_areas, content=rows.encode()) == {"new": 2, "changed": 0}
    assert desk(areas.import_areas, content=rows.encode("utf-8-sig")) == {"new": 0, "changed": 2}
    assert desk(households.place, household=family["home"], area="1001") == "1001"
    with acting(desk.officer):
        assert Household.objects.get(number=family["home"]).area.above.code == "10"
    for text, said in (
        ("code,name,level,above\n1,a,,2\n2,b,,1\n", "lies within itself"),
        ("code,name,level,above\n1,a,,1002\n", "line 2.*Did you mean '1001'"),
        ("code,name,level,above\n1,a,,\n1,b,,\n,c,,\n", "(?s)stands on line 2.*empty|empty.*stands on line 2"),
        ("code,name\n1,a\n", "no column level, above"),
        ('code,name,level,above\n"1,a', "cannot be read"),
    ):
        with pytest.raises(Refusal, match=said):
            desk(areas.import_areas, content=text.encode())
    with pytest.raises(Refusal, match="not UTF-8"):
        desk(areas.import_areas, content=rows.encode("cp874"))
    with acting(desk.officer):
        assert Area.objects.count() == 2


def test_another_office_finds_nothing(desk, family, offices, staff):
    desk(identities.add_identity, person=family["malee"], kind="th.citizen", number=CITIZEN)
    other = staff("enrolment_officer", offices[1])
    with acting(other):
        assert search("Malee") == [] == search(CITIZEN) and Residence.objects.count() == 0
    with pytest.raises(Refusal, match="There is no person"):
        perform(change_person, other, None, DAY, office=offices[1].pk, person=family["malee"], names="Stolen")


def test_numbers_are_the_same_one_by_one_in_a_batch_and_in_the_database(database):
    serials = [1, 9, 42, 1234567, 99999999, 123456789012]
    one_by_one = [with_check_digit(serial) for serial in serials]
    assert with_check_digits(serials) == one_by_one
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT people_number(serial) FROM unnest(%s::bigint[]) AS serial", [serials])
        assert [number for (number,) in cursor.fetchall()] == one_by_one


def test_the_household_of_a_day_is_known(desk, family):
    desk(households.leave, LATER, person=family["nok"])
    with acting(desk.officer):
        nok = Person.objects.get(number=family["nok"])
        assert household_of(nok, LATER).number == family["home"]
        assert household_of(nok, LATER + datetime.timedelta(days=1)) is None
