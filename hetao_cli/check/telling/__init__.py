"""How findings are told: their words, places, fingerprints, and the reports made of them."""
