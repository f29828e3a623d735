"""What makes the pages, schemas and pictures under docs/ from the program itself; `docs/make.py` writes them."""
