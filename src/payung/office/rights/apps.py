from django.apps import AppConfig


class Rights(AppConfig):
    name = "payung.office.rights"
    label = "rights"
