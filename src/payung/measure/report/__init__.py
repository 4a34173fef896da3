"""A country's report on one page: its law, coverage, cost, adequacy, incidence, poverty, the floor's gap, C102, funds, and what all
this rests on; as HTML, PDF, and tables in CSV and XLSX.

`gather` computes, `build` arranges in the reader's language, `write` puts the result where it is wanted, all of it or nothing.
Needs the extra `nation`; charts need `charts`, a workbook `measure`, a PDF `report`.
"""

from payung.measure.report.evidence import Evidence, gather
from payung.measure.report.sections import build
from payung.measure.report.writing import check_place, write

__all__ = ["Evidence", "build", "check_place", "gather", "write"]
