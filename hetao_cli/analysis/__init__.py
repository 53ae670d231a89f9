"""Analysis of claims: conflicts, causes, arithmetic, series, announcements."""
