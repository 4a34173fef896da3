"""What a household of Delta is asked."""

from payung.law import Input, Money, Years

age = Input(Years, lowest="0", highest="130", label={"en": "Age"}, question={"en": "How old are you?"})
is_wage_earner = Input(bool, label={"en": "Wage earner"}, question={"en": "Do you work for a wage?"})
has_lost_job = Input(bool, label={"en": "Has lost the job"}, question={"en": "Have you lost your job?"})
monthly_wage = Input(
    Money, unit="DRC/month", lowest="0", highest="1000000", label={"en": "Wage"}, question={"en": "What is your wage?"}
)
