from django.apps import AppConfig


class Recalculation(AppConfig):
    name = "payung.office.recalculation"
    label = "recalculation"
