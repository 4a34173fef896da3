"""Brings lists of persons into the register: a CSV or XLSX table, and a map in YAML that says what its columns are.

list: poor-list-2026            # a name of the list: a row that comes again under it is the same person
key: [card]                     # columns that tell rows apart; without it the whole row does
encoding: utf-8                 # of a CSV
names: [first, last]            # a column, or several that are joined
names_latin: english
birth_date: {column: born, calendar: buddhist, order: day-month-year}    # gregorian, buddhist, bikram_sambat
sex: {column: sex, values: {F: female, M: male}}
identity: {column: card, kind: th.citizen}
phone: telephone
household: house                # rows of one value live together; without it each lives alone
head: {column: relation, values: [head]}
facts:                          # of each person, by the names of the law's inputs
  is_national: {column: nationality, values: {Thai: true, other: false}}
since: 2026-03-01               # from when the facts and households hold; else today
"""
