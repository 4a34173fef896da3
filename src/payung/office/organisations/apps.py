from django.apps import AppConfig


class Organisations(AppConfig):
    name = "payung.office.organisations"
    label = "organisations"
