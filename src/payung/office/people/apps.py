from django.apps import AppConfig


class People(AppConfig):
    name = "payung.office.people"
    label = "people"
