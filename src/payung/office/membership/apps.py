from django.apps import AppConfig


class Membership(AppConfig):
    name = "payung.office.membership"
    label = "membership"
