"""What figures say of each other: sums, shares, growth, series, announced days and their outcome."""
