"""MCCT: the maternal and child cash transfer, for women in pregnancy and until the child is two.

National Social Protection Strategic Plan of 2014; operational manual of the Department of Social Welfare. No means test; by areas, one
after the other. In Ayeyarwady and Shan it began later, on days that were not found, and from the middle of 2022 it stopped in places (in
seven areas it was paid again in August and September 2023), so that the household is asked whether its township is served.
"""

from payung.countries.vocabulary import Sex, mother
from payung.law import (
    FAMILY,
    HOUSEHOLD,
    MONTH,
    NON_CONTRIBUTORY,
    Count,
    Date,
    Enumeration,
    Input,
    Label,
    Money,
    Scheme,
    count,
    months_between,
)


class McctArea(Enumeration):
    """The areas that the programme reached one after the other."""

    CHIN = Label(en="Chin", my="ချင်း")
    RAKHINE = Label(en="Rakhine", my="ရခိုင်")
    NAGA = Label(en="Naga self-administered zone", my="နာဂ ကိုယ်ပိုင်အုပ်ချုပ်ခွင့်ရဒေသ")
    KAYAH = Label(en="Kayah", my="ကယား")
    KAYIN = Label(en="Kayin", my="ကရင်")
    AYEYARWADY = Label(en="Ayeyarwady", my="ဧရာဝတီ")
    SHAN = Label(en="Shan", my="ရှမ်း")
    ELSEWHERE = Label(en="Elsewhere", my="အခြားဒေသ")


mcct_area = Input(
    McctArea,
    of=HOUSEHOLD,
    label={"en": "State or region", "my": "ပြည်နယ် သို့မဟုတ် တိုင်းဒေသကြီး"},
    question={
        "en": "In which state or region does the household live?",
        "my": "အိမ်ထောင်စုသည် မည်သည့် ပြည်နယ် သို့မဟုတ် တိုင်းဒေသကြီးတွင် နေပါသလဲ။",
    },
)
township_is_served = Input(
    bool,
    of=HOUSEHOLD,
    label={"en": "The township is served by the transfer now", "my": "မြို့နယ်တွင် ထောက်ပံ့ငွေ ပေးနေဆဲ"},
    question={
        "en": "Does the maternal and child cash transfer serve the township now?",
        "my": "မိခင်နှင့်ကလေး ထောက်ပံ့ငွေ အစီအစဉ်သည် မြို့နယ်တွင် ယခု ဆောင်ရွက်နေပါသလား။",
    },
)

mcct = Scheme(
    "mm.mcct",
    names={"en": "Maternal and child cash transfer", "my": "မိခင်နှင့်ကလေး ထောက်ပံ့ငွေ"},
    administrator={"en": "Department of Social Welfare", "my": "လူမှုဝန်ထမ်းဦးစီးဌာန"},
    kind=NON_CONTRIBUTORY,
    law="National Social Protection Strategic Plan 2014; operational manual of the Department of Social Welfare",
    since="2017-06-01",
    where={
        "en": "The midwife and the village tract or ward administrator; the township office of the Department of Social Welfare.",
        "my": "သားဖွားဆရာမ၊ ရပ်ကွက်/ကျေးရွာအုပ်စု အုပ်ချုပ်ရေးမှူး၊ မြို့နယ်လူမှုဝန်ထမ်းဦးစီးဌာနရုံး။",
    },
    papers={
        "en": ("Mother and child health handbook",),
        "my": ("မိခင်နှင့်ကလေး ကျန်းမာရေးမှတ်တမ်းစာအုပ်",),
    },
    how={"en": "Paid every two or three months.", "my": "နှစ်လ သို့မဟုတ် သုံးလတစ်ကြိမ် ပေးသည်။"},
)


@mcct.rule(
    of=HOUSEHOLD,
    cite="Operational manual; areas of the programme",
    label={"en": "in an area of the programme", "my": "အစီအစဉ်ဒေသတွင် ပါဝင်"},
    words={"my": "အစီအစဉ် ရောက်ပြီးသောဒေသ။"},
)
def is_in_programme_area(mcct_area: McctArea, *, law) -> bool:
    """An area that the programme has reached."""
    return law.is_open[mcct_area]


@is_in_programme_area.amended(
    since="2018-10-01",
    cite="Operational manual; areas of the programme",
    words={"my": "အစီအစဉ် ရောက်ပြီးသောဒေသ၊ ဧရာဝတီနှင့် ရှမ်းတွင် ဆောင်ရွက်နေသောမြို့နယ်။"},
)
def is_in_programme_area_2018(mcct_area: McctArea, township_is_served: bool, *, law) -> bool:
    """An area that the programme has reached; in Ayeyarwady and Shan a township that it serves."""
    if mcct_area in (McctArea.AYEYARWADY, McctArea.SHAN):
        return township_is_served
    return law.is_open[mcct_area]


@is_in_programme_area.amended(
    since="2022-07-01",
    cite="Operational manual; areas of the programme",
    words={"my": "ယခု ဆောင်ရွက်နေသောမြို့နယ်။"},
)
def is_in_programme_area_2022(mcct_area: McctArea, township_is_served: bool, *, law) -> bool:
    """A township that the programme serves now, in an area that it has reached."""
    is_reached = mcct_area in (McctArea.AYEYARWADY, McctArea.SHAN) or law.is_open[mcct_area]
    return is_reached and township_is_served


@mcct.rule(
    cite="Operational manual",
    label={"en": "child under two", "my": "နှစ်နှစ်အောက် ကလေး"},
    words={"my": "အသက် ၂၄ လ မပြည့်သေးသော ကလေး။"},
)
def is_under_two(birth_date: Date, on: Date, *, law) -> bool:
    """A child who is not yet 24 months old."""
    return months_between(birth_date, on) < law.months_of_child


@mcct.covers(
    cite="Operational manual",
    label={"en": "pregnant, or mother of a child under two", "my": "ကိုယ်ဝန်ဆောင် သို့မဟုတ် နှစ်နှစ်အောက်ကလေး၏ မိခင်"},
    words={"my": "အစီအစဉ်ဒေသရှိ ကိုယ်ဝန်ဆောင်များနှင့် ကလေး ၂၄ လ မပြည့်မီ မိခင်များ၊ ဝင်ငွေစစ်ဆေးခြင်း မရှိ။"},
)
def is_covered(
    sex: Sex,
    is_pregnant: bool,
    is_in_programme_area: bool,
    small_children: Count = count(is_under_two, linked_by=(mother,)),
) -> bool:
    """All pregnant women, and mothers until the child is 24 months old, in the areas of the programme; no means test."""
    if sex != Sex.FEMALE or not is_in_programme_area:
        return False
    return is_pregnant or small_children > 0


@mcct.benefit(
    FAMILY,
    per=MONTH,
    cite="Operational manual",
    label={"en": "cash transfer", "my": "ထောက်ပံ့ငွေ"},
    words={"my": "လစဉ် တစ်ပုံစံတည်း။"},
)
def cash_transfer(*, law) -> Money:
    """One amount a month."""
    return law.cash_transfer
