"""`python -m payung.web.assets`."""

from payung.web.assets import main

main()
