from django.apps import AppConfig


class Records(AppConfig):
    name = "payung.office.records"
    label = "records"
