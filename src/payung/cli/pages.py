"""Lines and columns on standard output: wrapped to the terminal, indented, in colour where there is a terminal.

`rich` is imported when something is written: `payung --help` and the shell's completion do without it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import RenderableType


class Page:
    """Standard output, written line by line."""

    def __init__(self) -> None:
        from rich.console import Console

        self.console = Console(highlight=False)

    def line(self, text: str, indent: int = 0, style: str = "") -> None:
        """One line of text, its continuation indented alike."""
        from rich.padding import Padding
        from rich.text import Text

        self.print(Padding(Text(text or " ", style=style), (0, 0, 0, 2 * indent), expand=False))

    def table(self, rows: Iterable[tuple[str, ...]], indent: int = 2) -> None:
        """Columns without lines."""
        from rich.padding import Padding
        from rich.table import Table
        from rich.text import Text

        grid = Table.grid(padding=(0, 2))
        for row in rows:
            grid.add_row(*(Text(cell) for cell in row))
        self.print(Padding(grid, (0, 0, 0, 2 * indent), expand=False))

    def columns(self, headers: Iterable[str], rows: Iterable[tuple[str, ...]]) -> None:
        """A table with headings."""
        from rich.box import SIMPLE_HEAD
        from rich.table import Table
        from rich.text import Text

        table = Table(box=SIMPLE_HEAD, pad_edge=False)
        for position, header in enumerate(headers):
            table.add_column(Text(header), overflow="fold", justify="right" if position else "left")
        for row in rows:
            table.add_row(*(Text(cell) for cell in row))
        self.print(table)

    def print(self, shown: RenderableType) -> None:
        """Write; what is not a terminal gets no spaces at the ends of lines."""
        if self.console.is_terminal:
            self.console.print(shown)
            return
        with self.console.capture() as capture:
            self.console.print(shown)
        self.console.file.write("".join(line.rstrip() + "\n" for line in capture.get().splitlines()))
