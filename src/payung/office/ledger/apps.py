from django.apps import AppConfig


class Ledger(AppConfig):
    name = "payung.office.ledger"
    label = "ledger"
