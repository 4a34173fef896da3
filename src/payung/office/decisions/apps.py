from django.apps import AppConfig


class Decisions(AppConfig):
    name = "payung.office.decisions"
    label = "decisions"
