"""Make every page and schema under docs/ anew: `python docs/make.py`. A test fails when one is stale."""

from pathlib import Path

from makers import commands_page, journal_page, journal_schema, manual, rules_page, status_schema

FOLDER = Path(__file__).parent


def pages() -> dict[Path, str]:
    """Every generated file with its content."""
    return {
        FOLDER / "journal-file.md": journal_page.page(),
        FOLDER / "commands.md": commands_page.page(),
        FOLDER / "rules.md": rules_page.page(),
        FOLDER / "neda.1": manual.page(),
        FOLDER / "schemas" / "neda-journal-1.schema.json": journal_schema.text(),
        FOLDER / "schemas" / "neda-status-1.schema.json": status_schema.text(),
    }


def stale() -> list[Path]:
    """The files that are not as they would be made now."""
    return [path for path, text in pages().items() if not path.exists() or path.read_text(encoding="utf-8") != text]


if __name__ == "__main__":
    for file, text in pages().items():
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        print(file)
