from django.apps import AppConfig


class Claims(AppConfig):
    name = "payung.office.claims"
    label = "claims"
