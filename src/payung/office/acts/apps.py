from django.apps import AppConfig


class Acts(AppConfig):
    name = "payung.office.acts"
    label = "acts"
