"""What a printed figure means: literals in English and both Chinese scripts, as exact intervals with a unit."""
