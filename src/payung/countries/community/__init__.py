"""The kits that funds run by groups themselves are set up by: death, health, education, mutual aid, savings, rotating savings.

Each kit is a law module beside the list of figures that it can be given. A group writes one YAML file in a country's folder, which
names its kits and states its figures; it then has a scheme like any other. `payung new fund` writes that file.
"""
