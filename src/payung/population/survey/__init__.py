"""Surveys of households made into populations: files of CSV, Parquet, Stata and SPSS, by a map that a reader can check.

`read_map` reads the map, `import_survey` makes the table (as `payung.population.layout` has it) and says what became of it.
"""

from payung.population.survey.importing import Imported, import_survey
from payung.population.survey.mapping import SurveyMap, read_map
from payung.population.survey.report import ColumnReport, ImportReport

__all__ = ["ColumnReport", "ImportReport", "Imported", "SurveyMap", "import_survey", "read_map"]
