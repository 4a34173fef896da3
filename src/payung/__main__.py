"""`python -m payung` is the command `payung`."""

from payung.cli import main

if __name__ == "__main__":
    main()
