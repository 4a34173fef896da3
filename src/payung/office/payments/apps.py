from django.apps import AppConfig


class Payments(AppConfig):
    name = "payung.office.payments"
    label = "payments"
