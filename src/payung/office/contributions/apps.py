from django.apps import AppConfig


class Contributions(AppConfig):
    name = "payung.office.contributions"
    label = "contributions"
